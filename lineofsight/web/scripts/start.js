// Starts the GOV.UK and MOJ components. Every page works without this.
import { createAll, initAll } from "./govuk-frontend.min.js";
import { ButtonMenu, FilterToggleButton } from "./moj-frontend.min.js";
import { keepDrafts } from "./drafts.js";
import { countOn } from "./left.js";

// ARIA does not allow aria-expanded on radios and checkboxes; GOV.UK Frontend sets it on those that reveal a question.
function forgetExpanded() {
  document.querySelectorAll("input[aria-expanded]").forEach((input) => input.removeAttribute("aria-expanded"));
}

function start(scope) {
  initAll({ scope });
  createAll(ButtonMenu, {}, scope);
  createAll(FilterToggleButton, {}, scope);
  forgetExpanded();
}

start(document);
keepDrafts();
countOn();
document.addEventListener("click", forgetExpanded);
window.addEventListener("pageshow", forgetExpanded);
document.body.addEventListener("htmx:load", (event) => {
  if (event.target !== document.body) start(event.target);
});
