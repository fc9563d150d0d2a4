// The product page's sentence follows the quantity. Without this script it stays the one for one unit.
(function () {
    'use strict';

    document.querySelectorAll('[data-backorders-product]').forEach(function (place) {
        var id = place.getAttribute('data-backorders-product');
        var quantity = document.getElementById('product_enteredQuantity_' + id);
        var button = document.getElementById('add-to-cart-button-' + id);
        var asked = 0;
        var timer;

        if (button && !button.hasAttribute('aria-describedby'))
            button.setAttribute('aria-describedby', place.id);
        if (!quantity || !window.fetch)
            return;

        function say(text) {
            if (place.textContent !== text)
                place.textContent = text;
        }

        function ask() {
            var mine = ++asked;
            var number = quantity.value.trim();
            if (!/^[1-9]\d*$/.test(number)) {
                say('');
                return;
            }
            fetch(place.getAttribute('data-backorders-url') + '?quantity=' + number, { headers: { 'X-Requested-With': 'XMLHttpRequest' } })
                .then(function (answer) { return answer.ok ? answer.json() : null; })
                .then(function (data) {
                    if (data && mine === asked)
                        say(data.text);
                })
                .catch(function () {
                    // The cart says it again, from the shop.
                });
        }

        function later() {
            clearTimeout(timer);
            timer = setTimeout(ask, 250);
        }

        quantity.addEventListener('input', later);
        quantity.addEventListener('change', later);
        if (quantity.value.trim() !== '1')
            ask();
    });
})();
