'use strict';
/* Grids: a table whose rows the server sends page by page, as the page's JSON description says. */

/* Pages read and write this by name: the keys ticked in the grid. */
var selectedIds = [];

const grids = {};

function escapeHtml(text) {
  return text === null || text === undefined ? '' : String(text).replace(/[&<>"'`=/]/g, mark => `&#${mark.charCodeAt(0)};`);
}

function gridOf(selector) {
  const table = typeof selector === 'string' ? document.querySelector(selector) : selector;
  return table && grids[table.id];
}

function updateTable(tableSelector, isMasterCheckBoxUsed) {
  gridOf(tableSelector)?.read(0);
  if (isMasterCheckBoxUsed) clearMasterCheckbox(tableSelector);
}

function updateTableSrc(tableSelector, isMasterCheckBoxUsed) {
  gridOf(tableSelector)?.show();
  if (isMasterCheckBoxUsed) clearMasterCheckbox(tableSelector);
}

function updateTableWidth() { /* widths follow the page by themselves */ }

function clearMasterCheckbox(tableSelector) {
  selectedIds = [];
  const table = document.querySelector(tableSelector);
  table?.querySelectorAll('.mastercheckbox, .checkboxGroups').forEach(box => { box.checked = false; });
}

function updateMasterCheckbox(tableSelector) {
  const table = document.querySelector(tableSelector);
  const master = table?.querySelector('.mastercheckbox');
  const boxes = [...(table?.querySelectorAll('.checkboxGroups') ?? [])];
  if (master) master.checked = boxes.length > 0 && boxes.every(box => box.checked);
}

class Grid {
  constructor(table, model) {
    this.table = table;
    this.model = model;
    this.texts = model.texts;
    this.start = 0;
    this.length = model.length || 10;
    this.draws = 0;
    this.data = { rows: model.data || [], total: (model.data || []).length };
    this.frame();
    if (model.searchButtonId) document.getElementById(model.searchButtonId)?.addEventListener('click', event => {
      event.preventDefault();
      clearMasterCheckbox(`#${table.id}`);
      this.read(0);
    });
    if (model.urlRead && !model.deferred) this.read(0); else this.show();
  }

  frame() {
    const { table, model } = this;
    const head = table.createTHead().insertRow();
    for (const column of model.columns) {
      const cell = document.createElement(column.masterCheckBox ? 'td' : 'th');
      cell.className = column.className || '';
      if (column.width) cell.style.width = /^\d+$/.test(column.width) ? `${column.width}px` : column.width;
      if (column.masterCheckBox) {
        cell.innerHTML = `<input type="checkbox" class="mastercheckbox" aria-label="${escapeHtml(this.texts.selectAll)}">`;
        cell.firstChild.addEventListener('change', event => this.tickAll(event.target.checked));
      } else {
        cell.scope = 'col';
        cell.innerHTML = column.title || `<span class="sr-only">${escapeHtml(this.texts.actions)}</span>`;
      }
      head.append(cell);
    }
    this.body = table.createTBody();
    this.foot = document.createElement('div');
    this.foot.className = 'table-foot';
    table.closest('.table-area').append(this.foot);
    this.status = document.createElement('div');
    this.status.setAttribute('role', 'status');
    this.body.addEventListener('change', event => { if (event.target.matches('.checkboxGroups')) this.tick(event.target); });
    this.body.addEventListener('click', event => {
      const button = event.target.closest('[data-delete], [data-call]');
      if (!button || !this.body.contains(button)) return;
      event.preventDefault();
      if (button.dataset.call) window[button.dataset.call](button.dataset.value);
      else this.remove(button.dataset.delete);
    });
  }

  filters() {
    const values = {};
    for (const filter of this.model.filters) {
      if ('value' in filter) { values[filter.name] = filter.value; continue; }
      const id = filter.modelName ? `${filter.modelName}_${filter.name}` : filter.name;
      const field = document.getElementById(id) || document.getElementsByName(id)[0];
      if (!field) continue;
      if (field.type === 'checkbox') values[filter.name] = field.checked;
      else if (field.multiple) values[filter.name] = [...field.selectedOptions].map(option => option.value);
      else values[filter.name] = field.value;
    }
    return values;
  }

  read(start = this.start) {
    if (!this.model.urlRead) { this.start = start; this.show(); return Promise.resolve(); }
    const draw = ++this.draws;
    this.table.classList.add('table-busy');
    const paging = this.model.paging ? { start, length: this.length } : { start: 0, length: this.length };
    return postForm(this.model.urlRead, { draw, ...paging, ...this.filters() }).then(answer => {
      if (draw !== this.draws) return undefined;
      if (answer && answer.error) { display_nop_error(answer); return undefined; }
      this.start = start;
      this.data = { rows: answer.Data || [], total: answer.recordsTotal || 0 };
      if (this.model.paging && this.data.rows.length === 0 && start > 0) return this.read(Math.max(0, start - this.length));
      this.show();
      return undefined;
    }).catch(error => showNotification('danger', error.message)).finally(() => {
      if (draw === this.draws) this.table.classList.remove('table-busy');
    });
  }

  show() {
    const { columns, serverSide, paging, drawCallback, rowId } = this.model;
    const rows = serverSide || !paging ? this.data.rows : this.data.rows.slice(this.start, this.start + this.length);
    this.body.replaceChildren();
    rows.forEach((row, index) => {
      const line = this.body.insertRow();
      if (rowId) line.id = row[rowId];
      columns.forEach((column, place) => {
        const cell = line.insertCell();
        cell.className = column.className || '';
        cell.dataset.columnname = column.data || '';
        cell.innerHTML = this.cell(column, row, { row: index, col: place });
      });
    });
    if (rows.length === 0) {
      const cell = this.body.insertRow().insertCell();
      cell.colSpan = columns.length;
      cell.className = 'text-center';
      cell.textContent = this.texts.empty;
    }
    this.showFoot();
    updateMasterCheckbox(`#${this.table.id}`);
    if (drawCallback && window[drawCallback]) window[drawCallback].call(this.table, { nTable: this.table, data: rows });
  }

  cell(column, row, place) {
    const value = column.data ? row[column.data] : undefined;
    const text = escapeHtml(value);
    const render = column.render;
    if (column.masterCheckBox || render?.kind === 'check') {
      const key = escapeHtml(row[render?.key || 'Id']);
      const label = `${this.texts.select} ${key}`;
      const ticked = value === true || selectedIds.includes(String(row[render?.key || 'Id']));
      return `<input type="checkbox" class="checkboxGroups" name="${escapeHtml(render?.name || 'checkbox_row')}" value="${key}" aria-label="${escapeHtml(label)}"${ticked ? ' checked' : ''}>`;
    }
    switch (render?.kind) {
      case 'link': return `<a href="${escapeHtml(render.url)}${encodeURIComponent(row[render.dataId] ?? value ?? '')}">${render.title ? escapeHtml(render.title) : text}</a>`;
      case 'button': return `<a class="${escapeHtml(render.className)}" href="${escapeHtml(render.url)}${encodeURIComponent(value ?? '')}">${escapeHtml(render.title)}<span class="sr-only"> ${text}</span></a>`;
      case 'call': return `<button type="button" class="${escapeHtml(render.className)}" data-call="${escapeHtml(render.name)}" data-value="${text}">${escapeHtml(render.title)}<span class="sr-only"> ${text}</span></button>`;
      case 'remove': return `<button type="button" class="${escapeHtml(render.className)}" data-delete="${text}">${escapeHtml(render.title)}<span class="sr-only"> ${text}</span></button>`;
      case 'date': return escapeHtml(this.date(value, render.format));
      case 'boolean': return value
        ? `<span class="true-icon" role="img" aria-label="${escapeHtml(this.texts.yes)}">&#10003;</span>`
        : `<span class="false-icon" role="img" aria-label="${escapeHtml(this.texts.no)}">&#10007;</span>`;
      case 'picture': return value ? `<img src="${escapeHtml(render.prefix)}${text}" alt="" class="plugin-logo">` : '';
      case 'custom': return window[render.name] ? window[render.name](value, 'display', row, place) : text;
      default: return column.encode ? text : (value ?? '');
    }
  }

  /* The server sends moments in the user's zone and without one: they are shown as they stand. */
  date(value, format) {
    if (!value) return '';
    const parts = /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+)(?::(\d+))?)?/.exec(value);
    if (!parts) return value;
    const at = new Date(Date.UTC(+parts[1], parts[2] - 1, +parts[3], +(parts[4] || 0), +(parts[5] || 0), +(parts[6] || 0)));
    const options = { timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit' };
    if (!format || /LT|H|h/.test(format)) Object.assign(options, { hour: 'numeric', minute: '2-digit' }, /LTS|ss/.test(format || 'LTS') ? { second: '2-digit' } : {});
    return new Intl.DateTimeFormat(document.documentElement.lang || 'en', options).format(at);
  }

  showFoot() {
    const { total } = this.data, { texts } = this;
    this.foot.replaceChildren();
    if (this.model.paging) {
      this.foot.append(this.pages(total));
      const label = document.createElement('label');
      const choice = document.createElement('select');
      [...new Set([...this.model.lengths, this.length])].sort((a, b) => a - b).forEach(size => choice.add(new Option(size, size, false, size === this.length)));
      choice.addEventListener('change', () => { this.length = +choice.value; this.read(0); });
      label.append(`${texts.pageSize} `, choice);
      this.foot.append(label);
    }
    if (this.model.info) {
      const first = this.model.paging ? this.start : 0;
      const last = this.model.paging ? Math.min(first + this.length, total) : total;
      this.status.textContent = total === 0 ? texts.infoEmpty
        : texts.info.replace('_START_', first + 1).replace('_END_', last).replace('_TOTAL_', total);
      this.foot.append(this.status);
    }
    if (this.model.refresh) this.foot.append(this.button('\u21BB', () => this.read(), texts.refresh));
  }

  pages(total) {
    const bar = document.createElement('nav');
    bar.className = 'pagination';
    bar.setAttribute('aria-label', `${this.texts.pages}: ${this.table.getAttribute('aria-label') || this.table.id}`);
    const count = Math.max(1, Math.ceil(total / this.length)), here = Math.floor(this.start / this.length);
    const to = (text, page, enabled, label) => {
      const button = this.button(text, () => this.read(page * this.length), label);
      button.disabled = !enabled;
      if (page === here && !label) button.setAttribute('aria-current', 'page');
      bar.append(button);
    };
    to('\u2039', here - 1, here > 0, this.texts.previous);
    for (let page = Math.max(0, here - 2); page <= Math.min(count - 1, here + 2); page++) to(String(page + 1), page, true);
    to('\u203A', here + 1, here < count - 1, this.texts.next);
    return bar;
  }

  button(text, act, label) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-default';
    button.textContent = text;
    if (label) button.setAttribute('aria-label', label);
    button.addEventListener('click', act);
    return button;
  }

  tick(box) {
    selectedIds = selectedIds.filter(id => id !== box.value);
    if (box.checked) selectedIds.push(box.value);
    updateMasterCheckbox(`#${this.table.id}`);
  }

  tickAll(on) {
    this.body.querySelectorAll('.checkboxGroups').forEach(box => {
      box.checked = on;
      this.tick(box);
    });
  }

  remove(id) {
    if (!window.confirm(this.texts.deleteQuestion)) return;
    postForm(this.model.urlDelete, { [this.model.deleteKey || 'id']: id }).then(answer => {
      display_nop_error(answer);
      return this.read();
    }).catch(error => showNotification('danger', error.message));
  }
}

/* A grid inside an open page, and one that came later with an answer of the server. */
function startGrids(root) {
  root.querySelectorAll('script[type="application/json"][data-grid]').forEach(description => {
    const table = document.getElementById(description.dataset.grid);
    if (table && !table.dataset.started) {
      table.dataset.started = 'true';
      grids[table.id] = new Grid(table, JSON.parse(description.textContent));
    }
  });
}

document.addEventListener('DOMContentLoaded', () => startGrids(document));
