// Comfort while choosing how to print: what comes out shows at once, and the address follows.
// Without this file a button shows the same.

const form = document.querySelector("[data-print-form]");
const pause = 250;
let latest = 0;
let timer;

function addressOf(data) {
  return `${form.action}?${new URLSearchParams(data)}`;
}

// The server answers with the whole page; only what follows from the choices is taken over.
async function show(address) {
  const turn = ++latest;
  const response = await fetch(address);
  const text = await response.text();
  if (turn !== latest || !response.ok) return;
  const fresh = new DOMParser().parseFromString(text, "text/html");
  const focused = document.activeElement?.dataset?.printLink;
  for (const selector of ["[data-print-region]", "[data-print-own]"]) {
    const [old, next] = [document, fresh].map((page) => page.querySelector(selector));
    if (old && next) old.replaceWith(next);
  }
  for (const next of fresh.querySelectorAll("[data-print-count]")) {
    const old = document.querySelector(`[data-print-count="${next.dataset.printCount}"]`);
    if (old) old.textContent = next.textContent;
  }
  takeOver("volgorde", fresh);
  const said = document.querySelector("[data-print-said]");
  said.textContent = fresh.querySelector(".print-live__facts")?.innerText.trim() ?? "";
  history.replaceState(null, "", response.url.split("#")[0]);
  if (focused) focusAgain(focused);
}

// The order stands in a hidden field that is only there when it isn't the sets' own.
function takeOver(name, fresh) {
  form.querySelector(`input[type=hidden][name=${name}]`)?.remove();
  const next = fresh.querySelector(`[data-print-form] input[type=hidden][name=${name}]`);
  if (next) form.prepend(next);
}

function focusAgain(name) {
  const [, ...card] = name.split("-");
  const same = document.querySelector(`[data-print-link="${name}"]`);
  const other = document.querySelector(`[data-print-link$="-${card.join("-")}"]`);
  const heading = document.querySelector("#volgorde, #print-krijg");
  const target = same ?? (card.length ? other : null) ?? heading;
  if (target === heading) heading?.setAttribute("tabindex", "-1");
  target?.focus({ preventScroll: true });
}

function changed() {
  clearTimeout(timer);
  timer = setTimeout(() => show(addressOf(new FormData(form))), pause);
}

form.addEventListener("input", changed);
form.querySelector("[data-print-show]").hidden = true;

for (const category of form.querySelectorAll("[data-print-category]")) {
  const buttons = category.querySelector("[data-print-all]");
  buttons.hidden = false;
  buttons.addEventListener("click", (event) => {
    const choose = event.target.closest("[data-choose]")?.dataset.choose;
    if (!choose) return;
    for (const box of category.querySelectorAll("input[type=checkbox]")) {
      box.checked = choose === "all";
    }
    changed();
  });
}

// Moving a card or leaving it out: the same links, without going to the top of the page.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-print-link]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.dataset.printCard) {
    const box = form.querySelector(`input[name=kaarten][value="${link.dataset.printCard}"]`);
    if (box) box.checked = false;
  }
  show(link.href);
});
