// The projector follows the map: it asks every second, and gets 304 while nothing changed.
// Without this file the link "Refresh" does the same by hand.

const pause = 1000; // milliseconds
const screen = document.querySelector("[data-screen]");
const lost = screen.querySelector("[data-screen-lost]");
let tag = "";

function keys() {
  return new Set([...screen.querySelectorAll("[data-key]")].map((item) => item.dataset.key));
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const before = keys();
  for (const part of fresh.querySelectorAll("[data-live]")) {
    const place = screen.querySelector(`[data-live="${part.dataset.live}"]`);
    if (place.innerHTML !== part.innerHTML) place.replaceChildren(...part.childNodes);
  }
  for (const item of screen.querySelectorAll("[data-key]")) {
    if (!before.has(item.dataset.key)) item.classList.add("screen__new");
  }
}

function tell(isLost) {
  const text = isLost ? lost.dataset.text : "";
  if (lost.textContent !== text) lost.textContent = text;
}

async function ask() {
  try {
    const response = await fetch(screen.dataset.screen, {
      cache: "no-store",
      headers: tag ? { "If-None-Match": tag } : {},
      redirect: "error", // Who was logged out must not see a login form here.
    });
    if (response.ok) {
      show(await response.text());
      tag = response.headers.get("ETag") ?? "";
    }
    tell(!response.ok && response.status !== 304);
  } catch {
    tell(true);
  }
  setTimeout(ask, pause);
}

screen.querySelector("[data-screen-refresh]").hidden = true;
const full = screen.querySelector("[data-screen-full]");
if (document.fullscreenEnabled) {
  full.hidden = false;
  full.addEventListener("click", () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  });
}
ask();
