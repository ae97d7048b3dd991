// The number in the header, and the buttons that put an item in the selection or take it out.
// Without this file the buttons stay hidden.

import { most, onChange, read, write } from "./selection-store.js";

const link = document.querySelector("[data-selection]");

function show() {
  const { tokens } = read();
  const chosen = new Set(tokens);
  const count = link.querySelector("[data-selection-count]");
  count.textContent = tokens.length;
  count.hidden = !tokens.length;
  for (const button of document.querySelectorAll("[data-select]")) {
    const pressed = chosen.has(button.dataset.select);
    const text = pressed ? link.dataset.added : link.dataset.add;
    const icon = button.querySelector("use");
    icon.setAttribute("href", icon.getAttribute("href").replace(/#.*/, pressed ? "#check" : "#bookmark"));
    button.setAttribute("aria-pressed", pressed);
    button.querySelector("[data-select-label]").textContent = text;
    button.hidden = false;
  }
}

const filled = (text, count) => text.replace("{n}", count).replace("{most}", most);

function say(count) {
  const words = count === 1 ? link.dataset.one : link.dataset.many;
  document.querySelector("[data-selection-said]").textContent = filled(words, count);
}

// One line under the button that was pressed last: what went wrong, or the way to the selection.
const note = document.createElement("p");
note.className = "select-note";

function tellAt(button, content, refused) {
  note.remove();
  note.replaceChildren();
  note.classList.toggle("select-note--refused", refused);
  if (refused) note.setAttribute("role", "alert");
  else note.removeAttribute("role");
  button.after(note);
  note.append(content);
}

function wayThere(count) {
  const way = document.createElement("a");
  way.href = link.href;
  way.textContent = filled(link.dataset.see, count);
  return way;
}

function toggle(button) {
  const token = button.dataset.select;
  const { tokens, problem } = read();
  const without = tokens.filter((other) => other !== token);
  const added = without.length === tokens.length;
  if (problem === "unavailable") {
    tellAt(button, link.dataset.failed, true);
  } else if (added && tokens.length >= most) {
    const text = document.createElement("span");
    text.append(`${filled(link.dataset.full, most)} `, wayThere(tokens.length));
    tellAt(button, text, true);
  } else if (!write(added ? [...tokens, token] : without)) {
    tellAt(button, link.dataset.failed, true);
  } else {
    say(added ? tokens.length + 1 : without.length);
    if (added) tellAt(button, wayThere(tokens.length + 1), false);
    else note.remove();
  }
}

if (link) {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-select]");
    if (button) toggle(button);
  });
  onChange(show);
  show();
}
