// The product page asks again what it should say when the shopper chooses other attributes.
(function () {
    'use strict';

    var form = document.getElementById('product-details-form');
    if (!form)
        return;

    var product = form.querySelector('[data-attribute-change-url]');
    var productId = Number(product.dataset.productid);
    var asked = 0;

    function say(id, text) {
        var element = document.getElementById(id);
        if (element && text && element.textContent !== text)
            element.textContent = text;
    }

    function show(ids, visible) {
        (ids || []).forEach(function (id) {
            var attribute = document.getElementById('product_attribute_input_' + id);
            if (attribute)
                attribute.hidden = !visible;
        });
    }

    function apply(data) {
        product.querySelectorAll('.price-value-' + productId).forEach(function (element) {
            if (data.price && element.textContent !== data.price)
                element.textContent = data.price;
        });
        say('stock-availability-value-' + productId, data.stockAvailability);
        say('sku-' + productId, data.sku);
        show(data.enabledattributemappingids, true);
        show(data.disabledattributemappingids, false);
        window.jQuery(document).trigger({ type: 'product_attributes_changed', changedData: data });
    }

    function refresh() {
        var mine = ++asked;
        fetch(product.dataset.attributeChangeUrl, {
            method: 'POST',
            body: new FormData(form),
            headers: { 'X-Requested-With': 'XMLHttpRequest' }
        }).then(function (response) {
            return response.ok ? response.json() : null;
        }).then(function (data) {
            if (data && mine === asked)
                apply(data);
        }).catch(function () {
            // the page keeps what it says; adding to the cart asks the shop again
        });
    }

    var attributes = form.querySelector('.attributes');
    if (attributes) {
        attributes.addEventListener('change', refresh);
        window.jQuery(refresh);
    }

    var quantity = document.getElementById('product_enteredQuantity_' + productId);
    if (quantity) {
        quantity.addEventListener('input', function () {
            window.jQuery(document).trigger({
                type: 'product_quantity_changed',
                changedData: { productId: productId, quantity: quantity.value }
            });
        });
    }
})();
