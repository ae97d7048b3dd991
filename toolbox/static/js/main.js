// Comfort only: every page works without this file.

// A form that came back with errors starts at the summary.
document.querySelector("[data-focus-first]")?.focus();

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const label = button.querySelector("[data-copy-label]");
  const text = label.textContent;
  button.hidden = false;
  label.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    label.textContent = button.dataset.copied;
    setTimeout(() => {
      label.textContent = text;
    }, 2500);
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
