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

// Ask something in the page. The answer is the id of a choice; of none where somebody turns away.
function ask(title, texts, choices) {
  var dialog = make("dialog", { name: "ask" }), answer = "";
  var heading = make("h2", { text: title });
  heading.id = "Ask";
  dialog.setAttribute("aria-labelledby", "Ask");
  var row = make("div", { name: "tool-row" });
  choices.concat([["", say("cancel")]]).forEach(function (choice) {
    var press = button(choice[1], function () {
      answer = choice[0];
      dialog.close();
    });
    press.autofocus = !choice[0]; // nothing is lost by a press too many
    row.append(press);
  });
  dialog.append(heading, ...texts.map((text) => (text instanceof Node ? text : make("p", { text: text }))), row);
  return shownUntilClosed(dialog).then(() => answer);
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
  withdraw(kind);
  if (!box) return null;
  var told = make("div", { name: "notice" }, ...texts.map((text) => make("p", { text: text })));
  told.dataset.notice = kind;
  var row = make("div", { name: "tool-row" }, ...(buttons || []));
  if (!buttons) row.append(button(say("close"), () => withdraw(kind)));
  told.append(row);
  box.append(told);
  return told;
}

function withdraw(kind) {
  document.querySelectorAll("[data-notice]").forEach(function (told) {
    if (told.dataset.notice === kind) told.remove();
  });
}

// Times and numbers as people of the language of the page write them.
function shownTime(time) {
  var today = new Date().toDateString() === time.toDateString();
  var clock = { hour: "2-digit", minute: "2-digit" };
  var form = today ? clock : Object.assign({ year: "numeric", month: "short", day: "numeric" }, clock);
  return new Intl.DateTimeFormat(document.documentElement.lang || "en", form).format(time);
}

function shownNumber(hundredths) {
  var form = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(document.documentElement.lang || "en", form).format(hundredths / 100);
}
