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

    backordersKeepFilters('search-arrivals', names);
    backordersKeepFilters('search-to-order', names);
    ['backorders-arrivals-export', 'backorders-to-order-export'].forEach(function (id) {
        var link = document.getElementById(id);
        if (link)
            link.addEventListener('click', function () { link.href = link.href.split('?')[0] + '?' + backordersFilters(names); });
    });
    backordersSendSelected('backorders-move-selected', 'backorders-move-choice', 'arrivalIds', 'backorders-no-arrival-selected');
});
