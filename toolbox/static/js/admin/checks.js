/* The checks panel of the page editor: each finding of ours says where it is and what it quotes,
   and its button leads to that field. Without this the panel still names and counts them.
   Wagtail names the element of a row in the row's button; ours are `#finding-1`, `#finding-2`, … */

const WRITABLE = 'input:not([type="hidden"]), textarea, select, [contenteditable="true"]';
const SELECTOR = /^#finding-\d+$/;

function findingOf(row) {
  const name = row.querySelector('[data-content-checker-selector-text]')?.textContent.trim() ?? '';
  const preview = document.querySelector('#w-preview-iframe')?.contentDocument;
  return SELECTOR.test(name) ? preview?.querySelector(name) : null;
}

/* A field or block by its name or id, a field in a row of a list by the row's place: `body`,
   `body.<id>`, `cards.3.front`. */
function fieldAt(path) {
  const [name, part, field] = path.split('.');
  if (field) {
    const rows = document.querySelectorAll(`#id_${name}-FORMS > [data-inline-panel-child]:not(.deleted)`);
    const row = rows[Number(part) - 1];
    return row?.querySelector(`[name$="-${field}"]`)?.closest('[data-field]') || row;
  }
  const block = part && document.querySelector(`[data-contentpath="${CSS.escape(part)}"]`);
  return block || document.querySelector(`[data-contentpath="${CSS.escape(name)}"]`);
}

/* A field may lie on another tab or in a folded panel: Wagtail's own link to a panel opens those. */
function goTo(field) {
  const tab = field.closest('[role="tabpanel"]');
  if (tab?.hidden) document.querySelector(`[role="tab"][href="#${tab.id}"]`)?.click();
  for (let panel = field.closest('[data-panel]'); panel; panel = panel.parentElement.closest('[data-panel]')) {
    const toggle = panel.querySelector('[data-panel-toggle]');
    if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click();
  }
  field.scrollIntoView({ block: 'center' });
  const place = field.querySelector(WRITABLE) || field.querySelector('button');
  place?.focus({ preventScroll: true });
}

function explain(panel) {
  for (const row of panel.querySelectorAll('[data-content-checker-row]')) {
    const finding = findingOf(row);
    if (!finding) continue;
    row.dataset.path = finding.dataset.path;
    row.querySelector('[data-content-checker-selector-text]').textContent = finding.dataset.place;
    row.querySelector('[data-content-checker-help]').prepend(`${finding.textContent.trim()} `);
  }
}

const panel = document.querySelector('[data-checks-panel]');
if (panel) {
  document.addEventListener('w-preview:content', () => explain(panel));
  panel.addEventListener('click', (event) => {
    const path = event.target.closest('[data-content-checker-selector]')?.closest('[data-path]')?.dataset.path;
    const field = path && fieldAt(path);
    if (!field) return;
    event.stopPropagation(); // the button's own listener would open the preview in a new tab
    goTo(field);
  }, { capture: true });
}
