// What a visitor collects, kept in this browser only: the short names of the items, in order.

const key = "selectie";
const version = 1;
const name = /^(?:t[1-9]\d{0,8}|[ck][1-9]\d{0,8}-[1-9]\d{0,8}|p[1-9]\d{0,8}-[0-9a-f]{8})$/;

// The server leaves out what comes after.
export const most = 30;

const clean = (tokens) => [...new Set(tokens.filter((token) => name.test(token)))].slice(0, most);

// The names in an address such as ?s=t12.c4-7
export const split = (text) => clean((text ?? "").split("."));

function parsed(text) {
  if (text === null) return { tokens: [], problem: "" };
  try {
    const kept = JSON.parse(text);
    if (kept.version === version && kept.items.every((item) => typeof item === "string")) {
      return { tokens: clean(kept.items), problem: "" };
    }
  } catch {
    // Not ours, or broken: the visitor hears of it and starts anew.
  }
  return { tokens: [], problem: "unreadable" };
}

// The problem is "", "unavailable" or "unreadable".
export function read() {
  try {
    return parsed(localStorage.getItem(key));
  } catch {
    return { tokens: [], problem: "unavailable" };
  }
}

// True when it is kept; false when the browser refuses or has no room.
export function write(tokens) {
  try {
    localStorage.setItem(key, JSON.stringify({ version, items: clean(tokens) }));
  } catch {
    return false;
  }
  dispatchEvent(new Event("selection"));
  return true;
}

// After a change on this page, in another tab, or while the page waited in the history.
export function onChange(listener) {
  addEventListener("selection", () => listener("here"));
  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) listener("elsewhere");
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) listener("elsewhere");
  });
}
