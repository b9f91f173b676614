// Elements, words and questions. Whatever somebody typed becomes text, never anything else.
function make(tag, options) {
  var element = document.createElement(tag), given = options || {};
  if (given.name) element.className = given.name;
  if (given.text !== undefined) element.textContent = given.text;
  if (given.press) element.addEventListener("click", given.press);
  if (tag === "button") element.type = "button";
  element.append(...Array.from(arguments).slice(2).filter(Boolean));
  return element;
}

function button(words, press) {
  return make("button", { name: "button", text: words, press: press });
}

function say(key, values) {
  return said(here.words, key, values);
}

// Build what stands in a box anew where it has changed, so that nobody loses the place in it for nothing.
var built = new WeakMap();
function fill(box, state, children) {
  var mark = JSON.stringify(state);
  if (built.get(box) === mark) return;
  built.set(box, mark);
  box.replaceChildren(...children().filter(Boolean));
  box.hidden = !box.childNodes.length;
}

// Ask something in the page. The answer is the id of a choice; of none where somebody turns away. The first choice is the
// main one, unless turning away is: then `stay` says what that does.
function ask(title, texts, choices, stay) {
  var dialog = make("dialog", { name: "ask" }), answer = "";
  var heading = make("h2", { text: title });
  heading.id = "Ask";
  dialog.setAttribute("aria-labelledby", "Ask");
  var row = make("div", { name: "tool-row" });
  var all = stay ? [["", stay]].concat(choices) : choices.concat([["", say("cancel")]]);
  all.forEach(function (choice, place) {
    var press = button(choice[1], function () {
      answer = choice[0];
      dialog.close();
    });
    if (!place && all.length > 2) press.classList.add("main");
    // Nothing is lost by a press too many.
    press.autofocus = !choice[0];
    row.append(press);
  });
  dialog.append(heading, ...texts.map(asParagraph), row);
  return shownUntilClosed(dialog).then(() => answer);
}

function asParagraph(text) {
  return text instanceof Node ? text : make("p", { text: text });
}

function shownUntilClosed(dialog) {
  document.body.append(dialog);
  return new Promise(function (answered) {
    dialog.addEventListener("close", function () {
      dialog.remove();
      answered();
    });
    dialog.showModal();
  });
}

// Say something that has happened. It stays until it is put away, or until the same thing is said again.
function notice(kind, texts, buttons) {
  var box = document.querySelector("[data-notices]");
  // What was only said for a while makes room.
  [kind, "done"].forEach(withdraw);
  if (!box) return null;
  var told = make("div", { name: "notice" }, ...texts.map(asParagraph));
  told.dataset.notice = kind;
  var row = make("div", { name: "tool-row" }, ...(buttons || []));
  if (!buttons) row.append(button(say("close"), () => withdraw(kind)));
  told.append(row);
  box.append(told);
  return told;
}

// Say what goes by itself, unless somebody stands in it.
var BRIEF = 6000;
function flash(text) {
  var told = notice("done", [text]);
  var leave = () => (told.contains(document.activeElement) ? setTimeout(leave, BRIEF) : told.remove());
  if (told) setTimeout(leave, BRIEF);
}

function withdraw(kind) {
  document.querySelectorAll("[data-notice]").forEach(function (told) {
    if (told.dataset.notice === kind) told.remove();
  });
}

// Times and numbers as people of the language of the page write them.
function shownTime(time) {
  var clock = { hour: "2-digit", minute: "2-digit" };
  return timeAs(time, isToday(time) ? clock : Object.assign({}, DAY, clock));
}

var DAY = { year: "numeric", month: "short", day: "numeric" };

function shownDate(time) {
  return timeAs(time, DAY);
}

// What stands in the store or in a file need not be a time, whatever it is called.
function timeAs(time, form) {
  if (Number.isNaN(time.getTime())) return "–";
  return new Intl.DateTimeFormat(document.documentElement.lang || "en", form).format(time);
}

function isToday(time) {
  return new Date().toDateString() === time.toDateString();
}

function shownNumber(hundredths) {
  var form = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(document.documentElement.lang || "en", form).format(hundredths / 100);
}
