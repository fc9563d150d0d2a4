// The grid of what waits for a person: what its cells look like, and filters that survive "back".

function backordersWorkKind(data, type, row) {
    return backordersStatus(data, type, { StatusCode: row.KindCode });
}

function backordersWorkMeaning(data) {
    return '<div class="backorders-finding">' + backordersText(data) + '</div>';
}

function backordersWorkAddress(name) {
    return document.getElementById('backorders-decisions').getAttribute('data-' + name);
}

function backordersWorkLink(address, text, more) {
    return '<a href="' + backordersText(address) + '">' + backordersText(text) + (more ? '<span class="backorders-hidden"> ' + backordersText(more) + '</span>' : '') + '</a>';
}

function backordersWorkPlace(data, type, row) {
    return '<div class="backorders-place">' + (row.StockItemId ? backordersWorkLink(backordersWorkAddress('item') + '/' + Number(row.StockItemId), data) : backordersText(data)) +
        (row.OrderId ? backordersWorkLink(backordersWorkAddress('order') + '/' + Number(row.OrderId), row.OrderNumber) : '') + '</div>';
}

function backordersWorkAction(data, type, row) {
    if (row.StockItemId)
        return backordersWorkLink(backordersWorkAddress('item') + '/' + Number(row.StockItemId), data, row.ProductName);

    var reopen = backordersWorkAddress('reopen');
    return reopen ? backordersWorkLink(reopen + '?Act=Reopen&OrderId=' + Number(row.OrderId), data, row.OrderNumber) : '';
}

function backordersWorkDrawn() {
    var note = document.getElementById('backorders-work-empty');
    var none = !document.querySelector('#backorders-work tbody .backorders-badge');
    note.hidden = !none;
    note.textContent = none ? note.getAttribute('data-text') : '';
}

document.addEventListener('DOMContentLoaded', function () {
    var search = document.getElementById('search-backorders-work');
    if (!search)
        return;

    search.addEventListener('click', function () {
        var query = new URLSearchParams();
        ['SearchKindId', 'SearchProduct'].forEach(function (name) {
            var field = document.getElementById(name);
            if (field.value && field.value !== '0')
                query.append(name, field.value);
        });
        window.history.replaceState(null, '', window.location.pathname + '?' + query.toString());
    });
});
