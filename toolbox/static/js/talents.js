// Comfort while choosing talents: how many are chosen. The server checks the number anyway.

const form = document.querySelector("[data-talent-choice]");
const count = form.querySelector("[data-count]");
const most = Number(form.dataset.most);

function show() {
  const chosen = form.querySelectorAll("input[name=talents]:checked").length;
  const text = chosen > most ? count.dataset.many : count.dataset.text;
  count.textContent = text.replace("{n}", chosen).replace("{most}", most);
  count.classList.toggle("talent-choice__count--many", chosen > most);
  count.hidden = false;
}

form.addEventListener("change", show);
show();
