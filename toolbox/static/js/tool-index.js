// A list of tools changes without a reload. Without this file the filter is a plain form.

const list = document.querySelector("#tool-index-list");
const status = document.querySelector("#tool-status");
const panel = () => document.querySelector("#facets-panel");
const sideBySide = matchMedia("(min-width: 60rem)");
let open = false;
let shown = 0;
let closing = false;

// Browsers that can't show the content of closed <details> beside the list open it.
function openBeside() {
  if (panel() && sideBySide.matches && !CSS.supports("selector(::details-content)")) {
    panel().open = true;
  }
}

function focus(element) {
  element?.focus({ preventScroll: sideBySide.matches });
}

function announce() {
  status.textContent = document.querySelector("#tool-count").textContent;
}

list.addEventListener("click", (event) => {
  closing = Boolean(event.target.closest("[data-close-panel]"));
});

// The panel is new after each swap: it stays as it was, unless its own button closed it.
list.addEventListener("htmx:beforeSwap", () => {
  open = Boolean(panel()?.open) && !closing;
  shown = document.querySelectorAll("#tool-list > li").length;
});

list.addEventListener("htmx:afterSwap", (event) => {
  if (!event.detail.target) return; // the list came back from the browser's history
  if (event.detail.target.id === "tool-list") {
    focus(document.querySelectorAll("#tool-list > li")[shown]?.querySelector("a"));
    return;
  }
  if (panel()) panel().open = open;
  openBeside();
});

list.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target !== list) return;
  announce();
  // What had the focus may be gone, such as a choice that was left out.
  if (closing || document.activeElement === document.body) {
    focus(document.querySelector("#tool-count"));
  }
  closing = false;
});

document.addEventListener("htmx:historyRestore", () => {
  announce();
  openBeside();
});

// Without an answer the browser goes to the address itself, and tells what is wrong.
for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  list.addEventListener(failure, (event) => {
    location.assign(event.detail.pathInfo.finalRequestPath);
  });
}

openBeside();
