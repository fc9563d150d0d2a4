// The grid of backorder lines: what its cells look like, what "release selected" posts, and filters that survive "back".

function backordersText(text) {
    var element = document.createElement('span');
    element.textContent = text === null || text === undefined ? '' : text;
    return element.innerHTML;
}

function backordersStatus(data, type, row) {
    return '<span class="backorders-badge backorders-badge-' + backordersText(row.StatusCode).replace(/[^a-z]/g, '') + '">' +
        '<span class="backorders-icon" aria-hidden="true"></span>' + backordersText(data) + '</span>';
}

function backordersCustomer(data, type, row) {
    return backordersText(data) + '<div class="backorders-soft">' + backordersText(row.CustomerEmail) + '</div>';
}

function backordersDrawn() {
    var note = document.getElementById('backorders-empty');
    var none = !document.querySelector('#backorders-grid tbody .backorders-badge');
    note.hidden = !none;
    note.textContent = none ? note.getAttribute('data-text') : '';
}

// The grid of findings.

function backordersSeverity(data, type, row) {
    return backordersStatus(data, type, { StatusCode: row.SeverityCode });
}

function backordersFinding(data, type, row) {
    return '<div class="backorders-finding' + (row.Seen ? ' backorders-seen' : '') + '"><strong>' + backordersText(data) + '</strong>' + backordersText(row.Meaning) + '</div>';
}

function backordersLink(page, id, text) {
    var address = document.getElementById('backorders-consistency').getAttribute('data-' + page);
    return '<a href="' + backordersText(address) + '/' + Number(id) + '">' + backordersText(text) + '</a>';
}

function backordersPlace(data, type, row) {
    return '<div class="backorders-place">' + (row.ProductId ? backordersLink('product', row.ProductId, data) : backordersText(data)) +
        (row.OrderId ? backordersLink('order', row.OrderId, row.OrderNumber) : '') + (row.LineId ? backordersLink('line', row.LineId, row.LineText) : '') + '</div>';
}

function backordersRemedy(data, type, row) {
    var remedy = data ? row.RepairId ? backordersLink('repair', row.RepairId, data) : row.IsOfProduct ? backordersLink('product', row.ProductId, data) : backordersText(data) : '';
    var decide = row.DecideId ? backordersLink('decide', row.DecideId, row.DecideText) : '';
    var seen = row.SeenKey ? '<button type="submit" form="backorders-seen-form" class="backorders-button" name="' + (row.Seen ? 'unseen' : 'seen') + '" value="' + backordersText(row.SeenKey) + '">' + backordersText(row.SeenText) + '</button>' : '';
    return '<div class="backorders-place">' + remedy + decide + (row.Seen ? '<div class="backorders-soft">' + backordersText(row.Seen) + '</div>' : '') + seen + '</div>';
}

function backordersFindingsDrawn() {
    var note = document.getElementById('backorders-consistency-empty');
    var none = !document.querySelector('#backorders-findings tbody .backorders-badge');
    note.hidden = !none;
    note.textContent = none ? note.getAttribute('data-text') : '';
}

// What the search panel of a grid asks for, as a query; "all" of a list of choices is said as 0.

function backordersFilters(names) {
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

function backordersKeepFilters(buttonId, names) {
    var search = document.getElementById(buttonId);
    if (search)
        search.addEventListener('click', function () { window.history.replaceState(null, '', window.location.pathname + '?' + backordersFilters(names)); });
}

// A button that posts the ticked rows of a grid; without any it says what the form's data-nothing says.

function backordersSendSelected(buttonId, formId, fieldName, alertId) {
    var button = document.getElementById(buttonId);
    var form = document.getElementById(formId);
    if (!button || !form)
        return;

    button.addEventListener('click', function () {
        if (selectedIds.length === 0) {
            showAlert(alertId, form.getAttribute('data-nothing'));
            return;
        }
        form.querySelectorAll('input[name=' + fieldName + ']').forEach(function (field) { field.remove(); });
        selectedIds.forEach(function (id) {
            var field = document.createElement('input');
            field.type = 'hidden';
            field.name = fieldName;
            field.value = id;
            form.append(field);
        });
        form.submit();
    });
}

document.addEventListener('DOMContentLoaded', function () {
    backordersKeepFilters('search-backorders', ['SearchStateIds', 'SearchProduct', 'SearchOrder', 'SearchCustomer', 'SearchStoreId', 'SearchAge']);
    backordersSendSelected('backorders-release-selected', 'backorders-release-form', 'lineIds', 'backorders-nothing-selected');
});
