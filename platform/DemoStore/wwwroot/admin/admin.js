'use strict';
/* What pages of the admin area do: menu, cards, tabs, windows, nested settings, and the functions that plugin views call by name. */

function setLocation(url) { window.location.href = url; }

function OpenWindow(query, w, h, scroll) {
  const left = (screen.width - w) / 2, top = (screen.height - h) / 2;
  window.open(query, '', `width=${w},height=${h},left=${left},top=${top},resizable=1,scrollbars=${scroll ? 1 : 0}`);
}

/** Adds the page's antiforgery token to what is going to be posted. */
function addAntiForgeryToken(data) {
  const field = document.querySelector('input[name=__RequestVerificationToken]');
  if (field) (data = data || {}).__RequestVerificationToken = field.value;
  return data;
}

/** Posts as a form of the page would, and answers what the server said as JSON. */
function postForm(url, data) {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(addAntiForgeryToken({ ...data })))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== null && one !== undefined) body.append(name, one);
  return fetch(url, { method: 'POST', body, headers: { 'X-Requested-With': 'XMLHttpRequest' }, credentials: 'same-origin' })
    .then(answer => {
      if (!answer.ok) return answer.text().then(text => { throw new Error(answer.status === 409 && text ? text : `${answer.status} ${answer.statusText}`); });
      return answer.text().then(text => text ? JSON.parse(text) : null);
    });
}

function showNotification(kind, message) {
  const bar = document.createElement('div');
  bar.className = `alert alert-${kind} alert-dismissable`;
  bar.setAttribute('role', 'alert');
  const text = document.createElement('span');
  text.textContent = message;
  bar.append(text);
  (document.getElementById('notifications') || document.body).append(bar);
}

function display_nop_error(e) {
  if (!e || !e.error) return;
  const texts = typeof e.error === 'string' ? [e.error] : Object.values(e.error).flatMap(x => (x && x.errors) || [x]);
  texts.filter(Boolean).forEach(text => showNotification('danger', text));
}

function showAlert(alertId, text) {
  const dialog = document.getElementById(`${alertId}-action-alert`);
  if (!dialog) { showNotification('danger', text); return; }
  const place = dialog.querySelector(`[id="${alertId}-info"]`);
  if (place && text !== undefined) place.textContent = text;
  dialog.showModal();
}

function saveUserPreferences(url, name, value) {
  try { localStorage.setItem(`admin.${name}`, value); } catch { /* private windows keep nothing */ }
}

function toggleNestedSetting() { applyNestedSettings(); }

function applyNestedSettings() {
  document.querySelectorAll('[data-nested-for]').forEach(box => {
    const field = document.getElementById(box.dataset.nestedFor);
    const on = !!field && field.checked;
    box.hidden = on === (box.dataset.nestedInvert === 'true');
  });
}

function checkOverriddenStoreValue(box, selector) {
  if (!selector) return;
  document.querySelectorAll(selector).forEach(field => {
    if (field !== box && field.type !== 'hidden' && !field.classList.contains('multi-store-override-option')) field.disabled = !box.checked;
  });
}

function checkAllOverriddenStoreValue(all) {
  document.querySelectorAll('.multi-store-override-option').forEach(box => {
    box.checked = all.checked;
    checkOverriddenStoreValue(box, box.dataset.forInputSelector);
  });
}

document.addEventListener('click', event => {
  const hit = selector => event.target.closest(selector);
  let found;
  if ((found = hit('#nav-toggle'))) {
    const wide = window.matchMedia('(min-width: 992px)').matches;
    const open = wide ? !document.body.classList.toggle('nav-closed') : document.body.classList.toggle('nav-open');
    found.setAttribute('aria-expanded', open);
  } else if ((found = hit('[data-card-widget=collapse]'))) {
    found.setAttribute('aria-expanded', !found.closest('.card').classList.toggle('collapsed-card'));
  } else if ((found = hit('.card-search .search-row'))) {
    toggleSearch(found, !found.classList.contains('closed'));
    saveUserPreferences('', found.dataset.hideattribute || 'search', found.classList.contains('closed'));
  } else if ((found = hit('[data-dismiss=modal]'))) {
    found.closest('dialog').close();
  } else if ((found = hit('[data-dismiss=alert]'))) {
    found.closest('.alert').remove();
  } else if ((found = hit('a[data-toggle=pill], a[data-toggle=tab]'))) {
    event.preventDefault();
    openTab(found);
  }
});

function toggleSearch(row, closed) {
  row.classList.toggle('closed', closed);
  row.setAttribute('aria-expanded', !closed);
  const body = row.parentElement.querySelector('.search-body');
  if (body) body.classList.toggle('closed', closed);
}

function openTab(link) {
  const list = link.closest('[role=tablist]');
  list.querySelectorAll('[role=tab]').forEach(tab => {
    const on = tab === link;
    tab.classList.toggle('active', on);
    tab.setAttribute('aria-selected', on);
    document.getElementById(tab.dataset.tabName).classList.toggle('active', on);
  });
  const field = document.getElementById('selected-tab-name');
  if (field) field.value = link.dataset.tabName;
}

/* A window that asks stands between its button and what the button does. */
function guard(dialog) {
  const button = document.getElementById(dialog.dataset.openedBy);
  const yes = document.getElementById(`${dialog.id}-submit-button`);
  let agreed = false;
  if (button) button.addEventListener('click', event => {
    if (agreed) { agreed = false; return; }
    event.preventDefault();
    dialog.showModal();
  });
  if (yes) yes.addEventListener('click', () => {
    dialog.close();
    if (!button || !button.form || !button.name) return;
    agreed = true;
    button.form.requestSubmit(button);
    agreed = false;
  });
}

document.addEventListener('DOMContentLoaded', () => {
  document.querySelectorAll('dialog[data-opened-by]').forEach(guard);
  applyNestedSettings();
  document.addEventListener('change', event => {
    if (event.target.matches('.multi-store-override-option')) checkOverriddenStoreValue(event.target, event.target.dataset.forInputSelector);
    applyNestedSettings();
  });
  document.querySelectorAll('.multi-store-override-option').forEach(box => checkOverriddenStoreValue(box, box.dataset.forInputSelector));
  document.querySelectorAll('.card-search .search-row').forEach(row => {
    row.setAttribute('role', 'button');
    row.setAttribute('tabindex', '0');
    let closed = row.classList.contains('closed');
    try { closed = localStorage.getItem(`admin.${row.dataset.hideattribute || 'search'}`) === 'true'; } catch { /* as rendered */ }
    toggleSearch(row, closed);
    row.addEventListener('keydown', event => {
      if (event.target === row && (event.key === 'Enter' || event.key === ' ')) { event.preventDefault(); row.click(); }
    });
  });
  document.querySelectorAll('.card-search').forEach(card => card.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.target.closest('.search-row, button, textarea')) return;
    const search = card.querySelector('.btn-search');
    if (search) { event.preventDefault(); search.click(); }
  }));
});
