// Sorting one card at a time: the radio buttons of the list below hold what is chosen.
// Without this file the list is the page.

import { keep } from "./talent-saving.js";
import { onThrow } from "./talent-swipe.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const away = { not: "-6rem 0", sometimes: "0 -6rem", fits: "6rem 0" };
const arrows = { ArrowLeft: "not", ArrowUp: "sometimes", ArrowRight: "fits" };
const digits = { 1: "not", 2: "sometimes", 3: "fits" };

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function cardsOf(list) {
  const cards = [];
  let family = null;
  for (const part of list.children) {
    if (!("row" in part.dataset)) {
      family = part;
      continue;
    }
    cards.push({
      family,
      color: [...part.classList].find((name) => name.startsWith("family-")),
      name: part.querySelector("legend").textContent,
      text: part.querySelector(".sort-row__text").textContent,
      radios: [...part.querySelectorAll("input[type=radio]")],
    });
  }
  return cards;
}

function start(form) {
  const part = (name) => form.querySelector(`[data-${name}]`);
  const sorter = part("sorter");
  const list = part("rows");
  const card = part("card");
  const place = part("place");
  const toggle = part("switch");
  const submit = form.querySelector(".form__actions .button");
  const buttons = [...sorter.querySelectorAll("[data-pile]")];
  const undo = part("undo");
  const cards = cardsOf(list);
  const done = [];
  let current = null;

  const pileOf = ({ radios }) => radios.find((radio) => radio.checked)?.value;
  const nameOf = (pile) => buttons.find((button) => button.dataset.pile === pile).textContent.replace(/\d/, "").trim();
  const next = (from) => [...cards.slice(from), ...cards.slice(0, from)].find((one) => !pileOf(one)) ?? null;
  const values = () => ({
    n: current ? cards.indexOf(current) + 1 : cards.length,
    total: cards.length,
    name: current?.name,
    text: current?.text,
    fits: cards.filter((one) => pileOf(one) === "fits").length,
  });

  const changed = keep(form, (kept) => {
    const saved = part("saved");
    saved.textContent = { true: saved.dataset.text, false: saved.dataset.failed }[kept] ?? "";
    saved.classList.toggle("sorter__saved--failed", kept === false);
    if (kept) document.querySelector("[data-forget]").hidden = false;
  });

  function show() {
    const bar = sorter.querySelector("progress");
    bar.max = cards.length;
    bar.value = cards.filter(pileOf).length;
    place.textContent = filled(current ? place.dataset.text : place.dataset.end, values());
    sorter.classList.toggle("sorter--done", !current);
    undo.setAttribute("aria-disabled", !done.length);
    if (!current) return;
    card.className = `sorter__card ${current.color}`;
    card.querySelector("[data-family]").replaceChildren(...current.family.cloneNode(true).childNodes);
    card.querySelector("[data-name]").textContent = current.name;
    card.querySelector("[data-text]").textContent = current.text;
  }

  function say(template, more) {
    part("status").textContent = filled(template, { ...values(), ...more });
  }

  function put(pile) {
    if (!current) return;
    const before = current;
    before.radios.find((radio) => radio.value === pile).checked = true;
    done.push(before);
    changed();
    const stay = document.activeElement;
    current = next(cards.indexOf(before) + 1);
    show();
    say(current ? sorter.dataset.said : sorter.dataset.end, { pile: nameOf(pile), before: before.name });
    if (!current && (sorter.contains(stay) || stay === document.body)) submit.focus();
    if (current && !calm.matches) {
      const frames = [{ opacity: 0, translate: away[pile].replace(/6rem/, "1rem") }, { opacity: 1, translate: "0" }];
      card.animate(frames, { duration: 160, easing: "ease-out" });
    }
  }

  function takeBack() {
    const last = done.pop();
    if (!last) return;
    for (const radio of last.radios) radio.checked = false;
    changed();
    current = last;
    show();
    say(sorter.dataset.back);
  }

  function lean(pile) {
    for (const button of buttons) button.classList.toggle("sorter__pile--near", button.dataset.pile === pile);
  }

  function showDeck(asDeck) {
    sorter.hidden = !asDeck;
    list.hidden = asDeck;
    toggle.textContent = asDeck ? toggle.dataset.list : toggle.dataset.deck;
    if (!asDeck) return;
    current = next(0);
    show();
  }

  for (const button of buttons) button.addEventListener("click", () => put(button.dataset.pile));
  undo.addEventListener("click", takeBack);
  toggle.addEventListener("click", () => showDeck(sorter.hidden));
  list.addEventListener("change", changed);
  onThrow(card, { lean, put });
  document.addEventListener("keydown", (event) => {
    if (sorter.hidden || !current || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const inside = sorter.contains(document.activeElement);
    // Letters and digits belong to assistive software until someone is in the deck.
    const pile = arrows[event.key] ?? (inside ? digits[event.key] : null);
    if (!pile || (!inside && document.activeElement !== document.body)) return;
    event.preventDefault();
    put(pile);
  });
  toggle.hidden = false;
  showDeck(true);
}

start(document.querySelector("form[data-sorting]"));
