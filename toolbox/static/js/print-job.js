// Comfort while cards or a document are made: how far they are, without loading the page again and again.

const pause = 700;

function main(page) {
  return page.querySelector("[data-job]");
}

function startDownload() {
  location.assign(document.querySelector("[data-job-file] a").href);
}

async function look() {
  const response = await fetch(location.href).catch(() => null);
  if (response?.ok) {
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    if (main(fresh).dataset.job !== "busy") {
      main(document).replaceWith(main(fresh));
      document.title = fresh.title;
      const heading = main(document).querySelector("h1");
      heading.setAttribute("tabindex", "-1");
      heading.focus();
      if (main(document).dataset.job === "done") startDownload();
      return;
    }
    const [bar, next] = [document, fresh].map((page) => page.querySelector("#voortgang"));
    // Without a value the bar only says that somebody is busy.
    if (next.hasAttribute("value")) bar.value = next.value;
    bar.textContent = next.textContent;
    const [label, text] = [document, fresh].map((page) => page.querySelector(".progress__label"));
    label.textContent = text.textContent;
  }
  setTimeout(look, pause);
}

if (main(document).dataset.job === "busy") setTimeout(look, pause);
// Not before the page has loaded: a download would end the loading.
if (main(document).dataset.job === "done") addEventListener("load", () => setTimeout(startDownload));
