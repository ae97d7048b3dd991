// Titles to choose from while typing. Without this file, or when it fails, one just types on.

const WAIT = 150; // milliseconds
const SHORTEST = 2; // characters
const input = document.querySelector("[data-suggestions]");
let waiting = 0;
let newest = 0;

async function suggest() {
  const query = input.value.trim();
  if (query.length < SHORTEST) {
    input.list.replaceChildren();
    return;
  }
  const mine = ++newest;
  const url = `${input.dataset.suggestions}?${new URLSearchParams({ q: query })}`;
  try {
    const response = await fetch(url, { credentials: "omit" });
    const { titles } = await response.json();
    if (mine === newest) {
      input.list.replaceChildren(...titles.map((title) => new Option("", title)));
    }
  } catch {
    // No network: the form works as before.
  }
}

input?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(suggest, WAIT);
});
