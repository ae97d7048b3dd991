// The list of collected items: the visitor's own, or one that somebody shared.
// Without this file a shared list shows, and its buttons change the address.

import { dragItems } from "./selection-drag.js";
import { most, onChange, read, split, write } from "./selection-store.js";

const page = document.querySelector("[data-selection-page]");
const part = (name) => page.querySelector(`[data-selection-${name}]`);
const confirmation = document.querySelector("[data-selection-confirm]");
const failed = document.querySelector("[data-selection]").dataset.failed;
const asked = () => split(new URLSearchParams(location.search).get("s"));
const listed = () => [...page.querySelectorAll("[data-item]")].map((item) => item.dataset.item);
const titleOf = (token) => page.querySelector(`[data-item="${token}"]`)?.dataset.title ?? "";
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const addressOf = (items) =>
  items.length ? `${page.dataset.path}?s=${items.join(".")}` : page.dataset.path;

let own = false;
let tokens = [];
let before = null; // what "put it back" brings back
let latest = 0;

function tell(text, values = {}) {
  part("told").textContent = filled(text, values);
}

// The server knows the titles and what still exists; only the list is taken from its answer.
async function fetchList() {
  const turn = ++latest;
  try {
    const response = await fetch(addressOf(tokens));
    if (!response.ok) throw new Error(response.statusText);
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    return turn === latest ? fresh.querySelector("[data-selection-region]") : null;
  } catch {
    if (turn === latest) tell(page.dataset.offline);
    return null;
  }
}

// The button that has the focus, as a selector: the list is about to be replaced.
function focused() {
  const { name, value } = document.activeElement;
  return name && value && part("region").contains(document.activeElement)
    ? `[name="${name}"][value="${value}"]`
    : "";
}

async function show(items, focus = focused()) {
  tokens = items;
  history.replaceState({ own }, "", addressOf(tokens));
  const region = tokens.length ? await fetchList() : document.createElement("div");
  if (!region) return;
  if (!tokens.length) latest += 1;
  part("region").replaceChildren(...region.childNodes);
  tokens = listed();
  dress();
  if (focus) (page.querySelector(focus) ?? page.querySelector("#lijst"))?.focus();
}

// What needs a script, and what depends on whose list this is.
function dress() {
  part("empty").hidden = tokens.length > 0 || asked().length > 0;
  part("without-script").hidden = true;
  part("needs-script").hidden = false;
  part("undo").hidden = !before;
  for (const grip of page.querySelectorAll("[data-grip]")) grip.hidden = false;
  const wanted = { clear: own, copy: navigator.clipboard, share: navigator.share };
  for (const [name, there] of Object.entries(wanted)) {
    if (part(name)) part(name).hidden = !there;
  }
  dressShared();
}

function dressShared() {
  const kept = read();
  const count = kept.tokens.length;
  const { none, one, many } = part("shared-text").dataset;
  part("shared").hidden = own || !tokens.length || kept.problem === "unavailable";
  part("shared-text").textContent = filled([none, one][count] ?? many, { n: count });
  part("keep").hidden = count > 0;
  for (const name of ["join", "replace", "own"]) part(name).hidden = !count;
}

// A change of the visitor's own list is kept; of a shared one it only changes the address.
function change(items, focus) {
  const done = !own || write(items);
  if (done) show(items, focus);
  else tell(failed);
  return done;
}

function place(token, to, focus) {
  const items = tokens.filter((other) => other !== token);
  if (to < 0 || to > items.length) return;
  items.splice(to, 0, token);
  const values = { title: titleOf(token), n: to + 1, total: items.length };
  if (change(items, focus)) tell(page.dataset.place, values);
}

const again = (name, token) => `[name="${name}"][value="${token}"]`;
const actions = {
  hoger: (token) => place(token, tokens.indexOf(token) - 1, again("hoger", token)),
  lager: (token) => place(token, tokens.indexOf(token) + 1, again("lager", token)),
  weg(token) {
    const items = tokens.filter((other) => other !== token);
    const next = items[Math.min(tokens.indexOf(token), items.length - 1)];
    const title = titleOf(token);
    before = tokens;
    const focus = next ? again("weg", next) : "[data-selection-undo] button";
    if (change(items, focus)) tell(page.dataset.out, { title });
  },
};

function takeOver(items) {
  if (items.length > most) return tell(page.dataset.tooMany, { n: items.length, most });
  if (!write(items)) return tell(failed);
  own = true;
  show(items, "#lijst");
  return tell(page.dataset.kept);
}

async function copyLink(button) {
  await navigator.clipboard.writeText(button.dataset.selectionCopy);
  button.querySelector("span").textContent = button.dataset.copied;
  tell(button.dataset.copied);
}

async function shareLink(button) {
  try {
    await navigator.share({ title: button.dataset.title, url: button.dataset.selectionShare });
  } catch (error) {
    if (error.name !== "AbortError") throw error; // the visitor changed their mind
  }
}

const buttons = {
  "selection-copy": copyLink,
  "selection-share": shareLink,
  "selection-clear": () => {
    confirmation.returnValue = "";
    confirmation.showModal();
  },
  "selection-keep": () => takeOver(tokens),
  "selection-join": () => takeOver([...new Set([...read().tokens, ...tokens])]),
  "selection-replace": () => takeOver(tokens),
};

page.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-selection-form]")) return;
  event.preventDefault();
  const { name, value } = event.submitter;
  if (name) actions[name](value);
  else change(tokens, "#lijst");
});

page.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.closest("[data-selection-undo]")) {
    const items = before;
    before = null;
    if (change(items, "#lijst")) tell(page.dataset.back);
    return;
  }
  const name = Object.keys(buttons).find((one) => button?.matches(`[data-${one}]`));
  if (name) buttons[name](button);
});

confirmation.addEventListener("close", () => {
  if (confirmation.returnValue !== "yes") return;
  before = tokens;
  if (change([], "[data-selection-undo] button")) tell(page.dataset.emptied);
});

dragItems(page, (token) => place(token, listed().indexOf(token), ""));

onChange((where) => {
  if (where === "here") return;
  if (own) show(read().tokens);
  else dressShared();
});

const { tokens: kept, problem } = read();
if (problem === "unavailable") tell(failed);
if (problem === "unreadable") tell(page.dataset.unreadable);
const fresh = String(asked()) === String(kept);
own = problem !== "unavailable" && (fresh || !asked().length || Boolean(history.state?.own));
if (own && !fresh) {
  show(kept, "");
} else {
  tokens = listed();
  history.replaceState({ own }, "");
  dress();
}
