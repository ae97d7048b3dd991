// Comfort while mails leave: how far they are, without loading the page again and again.

const pause = 2000;

function part(page) {
  return page.querySelector("[data-mail-runs]");
}

async function look() {
  const response = await fetch(location.href).catch(() => null);
  if (response?.ok) {
    const fresh = part(new DOMParser().parseFromString(await response.text(), "text/html"));
    const [bar, next] = [part(document), fresh].map((one) => one.querySelector("progress"));
    if (bar && next) {
      // Only the numbers: whoever reads the page with a screen reader keeps their place.
      if (next.hasAttribute("value")) bar.value = next.value;
      bar.textContent = next.textContent;
      const [counts, newer] = [part(document), fresh].map((one) =>
        one.querySelector(".mail-run__counts"),
      );
      if (counts && newer) counts.innerHTML = newer.innerHTML;
    } else {
      part(document).replaceWith(fresh);
    }
  }
  if ("busy" in part(document).dataset) setTimeout(look, pause);
}

setTimeout(look, pause);
