// Marks in the list of contents which part of the page is being read; closes the list on a phone
// once a part is chosen.
const list = document.querySelector("[data-contents]");
const box = list?.querySelector("details");
const parts = [...(list?.querySelectorAll("a") ?? [])]
  .map((link) => ({ link, heading: document.getElementById(link.hash.slice(1)) }))
  .filter((part) => part.heading);
let waiting = false;

function mark() {
  waiting = false;
  const line = window.innerHeight / 3;
  const passed = parts.filter((part) => part.heading.getBoundingClientRect().top <= line);
  const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
  const current = atEnd ? parts.at(-1) : passed.at(-1);
  for (const { link } of parts) {
    if (link === current?.link) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

function markSoon() {
  if (!waiting) requestAnimationFrame(mark);
  waiting = true;
}

if (parts.length) {
  addEventListener("scroll", markSoon, { passive: true });
  addEventListener("resize", markSoon);
  list.addEventListener("click", (event) => {
    if (event.target.closest("a")) box.open = false;
  });
  mark();
}
