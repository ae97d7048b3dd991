// How far somebody is, and at the end what was left open: both told as it is.

const few = 5; // open statements, which are named at once

const statementsIn = (part) => [...part.querySelectorAll("fieldset.scale")];
const isAnswered = (statement) => statement.querySelector("input:checked") !== null;

const questionsIn = (part) => [...part.querySelectorAll("fieldset.scale, textarea")];
const isDone = (question) =>
  question.matches("textarea") ? question.value.trim() !== "" : isAnswered(question);

// Counts questions: those of the steps behind, whether answered or not, and the answered ones here.
export function progressOf(steps, current) {
  const behind = steps.slice(0, current).flatMap(questionsIn).length;
  const here = questionsIn(steps[current]).filter(isDone).length;
  return { done: behind + here, all: steps.flatMap(questionsIn).length };
}

// The last look: how many were answered, with a link to each that wasn't. Nothing has to be.
export function offerCheck(form, steps, show) {
  const place = form.querySelector("[data-check]");
  const list = place.querySelector("ul");
  const details = place.querySelector("[data-open]");
  const count = place.querySelector("[data-count]");

  function linkTo(statement) {
    const link = document.createElement("a");
    link.href = `#${statement.id}`;
    link.textContent = statement.querySelector("legend [data-words]").textContent.trim();
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(steps.findIndex((step) => step.contains(statement)));
      statement.querySelector("input").focus({ preventScroll: true });
      statement.scrollIntoView({ block: "center", behavior: "instant" });
    });
    const item = document.createElement("li");
    item.append(link);
    return item;
  }

  function look() {
    const asked = statementsIn(form).filter((statement) => !statement.closest("[data-optional]"));
    const open = asked.filter((statement) => !isAnswered(statement));
    count.textContent = count.dataset.count
      .replace("{number}", asked.length - open.length)
      .replace("{total}", asked.length);
    details.hidden = open.length === 0;
    details.open = open.length <= few;
    list.replaceChildren(...open.map(linkTo));
  }

  place.hidden = false;
  form.addEventListener("change", look);
  look();
}
