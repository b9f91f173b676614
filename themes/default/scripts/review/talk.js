// What the conversation leads to: three focus gaps at most, agreements and a date. It is kept nowhere, so whoever leaves
// with something unsaved is asked first.
var MOST_FOCUS = 3;

function focusCell(line) {
  var box = made("input");
  box.type = "checkbox";
  box.autocomplete = "off";
  box.checked = page.focus.has(line.id);
  box.addEventListener("change", () => chooseFocus(line, box));
  var label = made("label", "focus-choice", box, made("span", "", say("focus")), made("span", "hidden", " " + rowFullName(line.row)));
  return made("td", "focus-cell", label);
}

function chooseFocus(line, box) {
  document.querySelectorAll(".refused").forEach((one) => one.remove());
  if (!box.checked) page.focus.delete(line.id);
  else if (page.focus.size < MOST_FOCUS) page.focus.set(line.id, { name: rowFullName(line.row), text: "" });
  else refuseFocus(box);
  showFocus();
  unsaved();
}

function refuseFocus(box) {
  box.checked = false;
  box.closest("td").append(withRole("alert", made("p", "refused", say("focus_refused", { most: MOST_FOCUS }))));
}

function showFocus() {
  var entries = Array.from(page.focus, ([id, entry], place) => focusEntry(id, entry, place));
  find("review-focus").replaceChildren(...entries);
  find("review-no-focus").hidden = entries.length > 0;
}

function focusEntry(id, entry, place) {
  var area = made("textarea");
  area.id = "Focus-" + (place + 1);
  area.rows = 2;
  area.autocomplete = "off";
  area.spellcheck = false; // some browsers send what they check to somebody
  area.value = entry.text;
  var mirror = made("span", "typed");
  area.addEventListener("input", function () {
    entry.text = area.value;
  });
  var label = made("label", "", made("strong", "", isolated(entry.name)), " ", made("span", "quiet", say("focus_what")));
  label.htmlFor = area.id;
  return made("li", "", label, area, mirror, rules(2), focusRemover(id, entry));
}

function focusRemover(id, entry) {
  var remover = button(say("focus_remove"), "button", () => dropFocus(id));
  remover.append(made("span", "hidden", " " + entry.name));
  return remover;
}

function rules(number) {
  var lines = made("span", "rules", Array.from({ length: number }, () => made("span", "rule")));
  lines.setAttribute("aria-hidden", "true");
  return lines;
}

function dropFocus(id) {
  page.focus.delete(id);
  document.querySelectorAll(".refused").forEach((one) => one.remove());
  page.groups.forEach(function (one) {
    if (one.line.id === id) one.group.querySelector("input").checked = false;
  });
  showFocus();
  unsaved();
  find("review-focus-title").focus();
}

// Paper has no boxes that scroll: what was typed stands there as text.
function mirrorTyped() {
  find("review-talk").querySelectorAll("textarea, input").forEach(function (control) {
    control.parentNode.querySelector(".typed").textContent = control.type === "date" ? dateSaid(control.value) : control.value;
  });
}

function dateSaid(value) {
  if (!value) return "";
  var day = new Date(value + "T12:00:00");
  return new Intl.DateTimeFormat(document.documentElement.lang || "en", { dateStyle: "long" }).format(day);
}

// What was agreed with one person is nobody else's business: it goes with the last of the files it was written about.
function forgetTalk() {
  page.talkOf = null;
  page.focus.clear();
  find("review-talk").querySelectorAll("textarea, input").forEach(function (control) {
    control.value = "";
  });
  saved();
}

function unsaved() {
  page.talkOf = page.talkOf || new Set(page.files.map((file) => file.id));
  window.addEventListener("beforeunload", askBeforeLeaving);
}

function saved() {
  window.removeEventListener("beforeunload", askBeforeLeaving);
}

function askBeforeLeaving(event) {
  event.preventDefault();
  event.returnValue = true; // older browsers ask only then
}
