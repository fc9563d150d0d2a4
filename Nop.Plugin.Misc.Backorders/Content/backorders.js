// Keeps the product page's sentence up to date, and puts what a list above a cart or above orders says to where it belongs.
// Without this script the sentence stays the one for what is chosen first, and the lists stay where they are.
(function () {
    'use strict';

    var WAIT = 250;

    /* ---- product page: the place is looked up each time, since the page may have put another one in its stead ---- */

    function placeOf(id) {
        return document.getElementById('backorders-availability-' + id);
    }

    function quantityOf(id) {
        return document.getElementById('product_enteredQuantity_' + id);
    }

    // What decides: quantity, chosen values, units of a bundle's parts. What is typed freely makes no combination.
    function isAsked(field, id) {
        if (!field.name || field.disabled)
            return false;
        if (field.name === 'addtocart_' + id + '.EnteredQuantity')
            return true;
        if (field.name.indexOf('product_attribute_') !== 0)
            return false;
        if (field.type === 'radio' || field.type === 'checkbox')
            return field.checked;
        return field.tagName === 'SELECT' || /_qty$/.test(field.name);
    }

    function fieldsOf(place, id) {
        var quantity = quantityOf(id);
        var form = (quantity && quantity.form) || place.closest('form');
        return form ? Array.prototype.slice.call(form.elements) : quantity ? [quantity] : [];
    }

    function question(place, id) {
        return fieldsOf(place, id).filter(function (field) { return isAsked(field, id); }).map(function (field) {
            return encodeURIComponent(field.name) + '=' + encodeURIComponent(field.value.trim());
        }).join('&');
    }

    // A browser that comes back to a page fills in what was there before.
    function isAsMade(place, id) {
        return fieldsOf(place, id).every(function (field) {
            if (!concerns(field, id))
                return true;
            if (field.type === 'radio' || field.type === 'checkbox')
                return field.checked === field.defaultChecked;
            if (field.tagName === 'SELECT')
                return Array.prototype.every.call(field.options, function (option, i) { return !option.selected || option.defaultSelected || i === 0; });
            return field.value === field.defaultValue;
        });
    }

    function concerns(field, id) {
        return field.name === 'addtocart_' + id + '.EnteredQuantity' || (field.name || '').indexOf('product_attribute_') === 0;
    }

    function follow(id) {
        var asked = 0;
        var said = null;
        var timer;

        function say(data) {
            var place = placeOf(id);
            if (place && place.textContent.trim() !== data.text)
                place.innerHTML = data.html;
        }

        function ask() {
            var place = placeOf(id);
            if (!place)
                return;

            var query = question(place, id);
            if (query === said)
                return;

            var mine = ++asked;
            said = query;
            fetch(place.getAttribute('data-backorders-url') + '?' + query, { headers: { 'X-Requested-With': 'XMLHttpRequest' } })
                .then(function (answer) { return answer.ok ? answer.json() : { text: '', html: '' }; })
                .catch(function () { return { text: '', html: '' }; })
                .then(function (data) {
                    if (mine !== asked)
                        return;
                    if (!data.text)
                        said = null;
                    say(data);
                });
        }

        function later() {
            clearTimeout(timer);
            timer = setTimeout(ask, WAIT);
        }

        ['input', 'change'].forEach(function (type) {
            document.addEventListener(type, function (event) {
                if (concerns(event.target, id))
                    later();
            });
        });
        // The shop says it so once it has answered; buttons and pictures that set a value say it in no other way.
        if (window.jQuery) {
            window.jQuery(document).on('product_attributes_changed', function () {
                said = null;
                later();
            });
            window.jQuery(document).on('product_quantity_changed', later);
        }
        window.addEventListener('pageshow', function () {
            if (placeOf(id) && !isAsMade(placeOf(id), id))
                later();
        });

        var button = document.getElementById('add-to-cart-button-' + id);
        if (button && !button.hasAttribute('aria-describedby'))
            button.setAttribute('aria-describedby', placeOf(id).id);
    }

    /* ---- cart and list of orders: each sentence goes to its row ---- */

    function rowOfCartItem(id) {
        var field = document.querySelector('[name="itemquantity' + id + '"]');
        var row = field ? field.closest('tr') : document.querySelector('tr[data-itemid="' + id + '"]');
        return row ? row.querySelector('td.product') : null;
    }

    function boxOfOrder(id) {
        var end = new RegExp('/orderdetails/' + id + '(?![0-9])', 'i');
        var links = Array.prototype.slice.call(document.querySelectorAll('.order-list a[href], .order-list [onclick]'));
        var link = links.filter(function (one) { return end.test(one.getAttribute('href') || one.getAttribute('onclick')); })[0];
        return link ? link.closest('.order-item') : null;
    }

    function move(entry, target, contents) {
        var note = document.createElement('div');
        note.className = 'backorders-in-row';
        contents.forEach(function (node) { note.append(node); });
        target.append(note);
        entry.remove();
    }

    function distribute(section) {
        section.querySelectorAll('[data-backorders-cart-item]').forEach(function (entry) {
            var target = rowOfCartItem(entry.getAttribute('data-backorders-cart-item'));
            if (target)
                move(entry, target, [entry.querySelector('.backorders-sentence')]);
        });
        section.querySelectorAll('[data-backorders-order]').forEach(function (entry) {
            var target = boxOfOrder(entry.getAttribute('data-backorders-order'));
            if (target)
                move(entry, target, [entry.querySelector('ul')]);
        });
        if (!section.querySelector('li'))
            section.hidden = true;
    }

    function begin() {
        document.querySelectorAll('[data-backorders-product]').forEach(function (place) {
            if (window.fetch)
                follow(place.getAttribute('data-backorders-product'));
        });
        document.querySelectorAll('.backorders-cart').forEach(distribute);
    }

    if (document.readyState === 'loading')
        document.addEventListener('DOMContentLoaded', begin);
    else
        begin();
})();
