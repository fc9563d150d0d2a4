// The grids of arrivals and of what to order: their cells, what "move dates" posts, and filters that survive "back".

function backordersWords(data) {
    return backordersText(data);
}

function backordersGoods(data, type, row) {
    return backordersText(data) + (row.Sku ? '<div class="backorders-soft">' + backordersText(row.Sku) + '</div>' : '');
}

function backordersAddArrival(data, type, row) {
    if (!data)
        return '';
    var address = document.getElementById('backorders-to-order').getAttribute('data-add');
    var query = '?productId=' + Number(row.ProductId) + '&combinationId=' + Number(row.CombinationId) + '&supplierId=' + Number(row.SupplierId) + '&quantity=' + Number(row.ToOrder);
    return '<a href="' + backordersText(address) + query.replace(/&/g, '&amp;') + '">' + backordersText(data) + '<span class="backorders-hidden"> ' + backordersText(row.ProductName) + '</span></a>';
}

function backordersNoteEmpty(noteId, gridId) {
    var note = document.getElementById(noteId);
    var row = document.getElementById(gridId).tBodies[0].rows[0];
    var none = !row || row.cells.length < 2;
    note.hidden = !none;
    note.textContent = none ? note.getAttribute('data-text') : '';
}

function backordersArrivalsDrawn() {
    backordersNoteEmpty('backorders-arrivals-empty', 'backorders-arrivals-grid');
}

function backordersToOrderDrawn() {
    backordersNoteEmpty('backorders-to-order-empty', 'backorders-to-order-grid');
}

document.addEventListener('DOMContentLoaded', function () {
    var names = ['SearchStatusIds', 'SearchProduct', 'SearchProductId', 'SearchSupplierId', 'SearchReference', 'SearchFrom', 'SearchTo'];

    function filters() {
        var query = new URLSearchParams();
        names.forEach(function (name) {
            var field = document.getElementById(name);
            if (!field)
                return;
            if (field.multiple) {
                var chosen = Array.prototype.map.call(field.selectedOptions, function (option) { return option.value; });
                (chosen.length ? chosen : ['0']).forEach(function (value) { query.append(name, value); });
            } else if (field.value && field.value !== '0') {
                query.append(name, field.value);
            }
        });
        return query.toString();
    }

    ['search-arrivals', 'search-to-order'].forEach(function (id) {
        var search = document.getElementById(id);
        if (search)
            search.addEventListener('click', function () { window.history.replaceState(null, '', window.location.pathname + '?' + filters()); });
    });

    ['backorders-arrivals-export', 'backorders-to-order-export'].forEach(function (id) {
        var link = document.getElementById(id);
        if (link)
            link.addEventListener('click', function () { link.href = link.href.split('?')[0] + '?' + filters(); });
    });

    var move = document.getElementById('backorders-move-selected');
    var form = document.getElementById('backorders-move-choice');
    if (!move || !form)
        return;

    move.addEventListener('click', function () {
        if (selectedIds.length === 0) {
            showAlert('backorders-no-arrival-selected', form.getAttribute('data-nothing'));
            return;
        }
        form.querySelectorAll('input[name=arrivalIds]').forEach(function (field) { field.remove(); });
        selectedIds.forEach(function (id) {
            var field = document.createElement('input');
            field.type = 'hidden';
            field.name = 'arrivalIds';
            field.value = id;
            form.append(field);
        });
        form.submit();
    });
});
