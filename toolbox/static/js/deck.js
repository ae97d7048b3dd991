// Draw, turn and shuffle the cards that are on the page, one large card at a time.
// Without this file the list of cards on the page is the deck.

const swipeLength = 48; // pixels
const sizes = ["huge", "large", "medium", "small"];
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

const copies = (element) => [...element.cloneNode(true).childNodes];
const words = (element) => element.innerText.replace(/\s+/g, " ").trim();
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function shuffled(cards) {
  const pile = [...cards];
  for (let last = pile.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [pile[last], pile[other]] = [pile[other], pile[last]];
  }
  return pile;
}

function cardsOfPage() {
  return [...document.querySelectorAll(".card-group")].flatMap((section, group) =>
    [...section.querySelectorAll(".card-pair")].map((card) => ({
      group,
      family: [...card.classList].find((name) => name.startsWith("family-")),
      category: card.querySelector(".playing-card__category"),
      title: card.querySelector(".playing-card__title").textContent,
      front: card.querySelector(".playing-card__question"),
      back: card.querySelector(".card-pair__back"),
      foot: card.querySelector(".playing-card__foot"),
    })),
  );
}

function start(opener, dialog, cards) {
  const part = (name) => dialog.querySelector(`[data-${name}]`);
  const face = part("card");
  const stage = part("stage");
  const buttons = Object.fromEntries(
    [...dialog.querySelectorAll("[data-action]")].map((button) => [button.dataset.action, button]),
  );
  const chips = [...dialog.querySelectorAll("[data-group]")];
  const chosen = new Set();
  let pile = [];
  let place = 0;
  let turned = false;

  const numbers = () => ({ n: place + 1, total: pile.length });

  // The largest type with which the card fits; the smallest may scroll.
  function fit() {
    for (const size of sizes) {
      face.dataset.size = size;
      if (dialog.scrollHeight <= dialog.clientHeight) break;
    }
  }

  function show() {
    const card = pile[place];
    face.className = `deck__card ${card.family}`;
    face.classList.toggle("deck__card--back", turned);
    part("category").replaceChildren(...copies(card.category));
    part("title").textContent = card.title;
    part("text").replaceChildren(...copies(turned ? card.back : card.front));
    part("foot").replaceChildren(...copies(card.foot));
    part("at").textContent = filled(dialog.dataset.place, numbers());
    part("note").textContent = "";
    // Not `disabled`: a button that can't be used must not take the focus away.
    buttons.previous.setAttribute("aria-disabled", place === 0);
    buttons.next.setAttribute("aria-disabled", place === pile.length - 1);
    buttons.turn.setAttribute("aria-disabled", !card.back);
    fit();
    dialog.scrollTo(0, 0);
  }

  function move(...frames) {
    if (!reducedMotion.matches) {
      face.animate(frames, { duration: 280, easing: "cubic-bezier(0.2, 0.7, 0.2, 1)" });
    }
  }

  function announce(before = "") {
    const [category, title, said] = ["category", "title", "text"].map((name) => words(part(name)));
    const values = { ...numbers(), category, title, text: said };
    const text = filled(turned ? dialog.dataset.back : dialog.dataset.front, values);
    part("status").textContent = `${before} ${text}`.trim();
  }

  function go(to) {
    if (to >= pile.length) part("note").textContent = dialog.dataset.last;
    if (to < 0 || to >= pile.length || to === place) return;
    const side = to > place ? "4rem" : "-4rem";
    place = to;
    turned = false;
    show();
    announce();
    move({ translate: side, opacity: 0 }, { translate: 0, opacity: 1 });
  }

  function turn() {
    if (!pile[place].back) return;
    turned = !turned;
    show();
    announce();
    const flat = { transform: "perspective(90rem) rotateY(0)" };
    move({ transform: "perspective(90rem) rotateY(90deg)" }, flat);
  }

  function deal() {
    pile = shuffled(cards.filter((card) => !chosen.size || chosen.has(card.group)));
    place = 0;
    turned = false;
    show();
    move({ translate: "0 -2rem", rotate: "-4deg", opacity: 0 }, { rotate: "0deg", opacity: 1 });
  }

  function shuffle() {
    deal();
    announce(dialog.dataset.shuffled);
  }

  function choose(chip) {
    const group = chip.dataset.group;
    if (group === "") chosen.clear();
    else if (!chosen.delete(Number(group))) chosen.add(Number(group));
    for (const other of chips) {
      const { group: name } = other.dataset;
      other.setAttribute("aria-pressed", name ? chosen.has(Number(name)) : !chosen.size);
    }
    shuffle();
  }

  async function fullscreen() {
    if (document.fullscreenElement) {
      await document.exitFullscreen();
    } else {
      // A dialog can't go full screen by itself: the page does, and the dialog covers it.
      await document.documentElement.requestFullscreen();
    }
  }

  const actions = {
    previous: () => go(place - 1),
    next: () => go(place + 1),
    turn,
    shuffle,
    fullscreen,
    close: () => dialog.close(),
  };
  const keys = {
    ArrowLeft: actions.previous,
    PageUp: actions.previous,
    ArrowRight: actions.next,
    PageDown: actions.next,
    Home: () => go(0),
    End: () => go(pile.length - 1),
    " ": turn,
    Enter: turn,
    s: shuffle,
    f: () => buttons.fullscreen.hidden || fullscreen(),
  };

  dialog.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const own = event.key === " " || event.key === "Enter";
    if (own && (event.repeat || event.target.closest("button, summary"))) return;
    const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  for (const [name, button] of Object.entries(buttons)) {
    button.addEventListener("click", actions[name]);
  }
  for (const chip of chips) chip.addEventListener("click", () => choose(chip));

  // A click beside the buttons would leave the focus nowhere, and the keys without effect.
  dialog.addEventListener("click", () => {
    if (!dialog.querySelector(":focus")) face.focus({ preventScroll: true });
  });

  let finger = null;
  const distance = (event) => [event.clientX - finger.clientX, event.clientY - finger.clientY];
  function letGo() {
    finger = null;
    face.style.removeProperty("translate");
  }
  stage.addEventListener("pointerdown", (event) => {
    if (event.isPrimary && event.pointerType !== "mouse") finger = event;
  });
  stage.addEventListener("pointermove", (event) => {
    if (finger) face.style.setProperty("translate", `${distance(event)[0]}px`);
  });
  stage.addEventListener("pointerup", (event) => {
    if (!finger) return;
    const [across, down] = distance(event);
    letGo();
    if (Math.abs(across) < swipeLength || Math.abs(across) < 2 * Math.abs(down)) return;
    go(across < 0 ? place + 1 : place - 1);
  });
  stage.addEventListener("pointercancel", letGo);
  face.addEventListener("click", () => {
    if (getSelection().isCollapsed) turn();
  });

  opener.addEventListener("click", () => {
    dialog.showModal();
    // A next time the pile goes on where it was. The focus on the card reads it out.
    if (place < pile.length - 1) go(place + 1);
    else deal();
    part("status").textContent = "";
    face.focus();
  });
  dialog.addEventListener("close", () => {
    if (document.fullscreenElement) document.exitFullscreen();
  });
  document.addEventListener("fullscreenchange", () => {
    buttons.fullscreen.setAttribute("aria-pressed", Boolean(document.fullscreenElement));
  });
  new ResizeObserver(fit).observe(dialog);
  buttons.fullscreen.hidden = !document.fullscreenEnabled;
  const filter = part("filter");
  if (filter) {
    filter.open = matchMedia("(min-width: 48rem) and (min-height: 45rem)").matches;
    filter.addEventListener("toggle", fit);
  }
}

const opener = document.querySelector("[data-deck-start]");
const dialog = document.querySelector("[data-deck]");
const cards = cardsOfPage();
if (opener && cards.length && dialog.showModal) {
  start(opener.querySelector("button"), dialog, cards);
  opener.hidden = false;
  // A link from elsewhere can draw at once.
  if (location.hash === "#trek-een-kaart") opener.querySelector("button").click();
}
