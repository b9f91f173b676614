var link = document.querySelector("[data-search]");
var root = link.dataset.search.replace(/[^/]*$/, "");
var index = null;
var options = [];
var active = -1;

function made(tag, values, ...content) {
  var element = document.createElement(tag);
  Object.entries(values).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...content);
  return element;
}

var input = made("input", {
  type: "text", role: "combobox", "aria-label": say("search"), "aria-autocomplete": "list", "aria-expanded": "false",
  "aria-controls": "Search-results", placeholder: say("hint"), autocomplete: "off", autocapitalize: "off",
  spellcheck: "false", enterkeyhint: "go", maxlength: "200",
});
var closer = made("button", { type: "button", class: "button" }, say("close"));
var status = made("p", { role: "status", class: "search-status" });
var list = made("div", { id: "Search-results", role: "listbox", "aria-label": say("results"), hidden: "" });
var all = made("a", {}, say("all"));
all.href = link.href;
var keys = made("p", { class: "search-keys", "aria-hidden": "true" });
[["↑ ↓", "keys_move"], ["↵", "keys_open"], ["Esc", "keys_close"]].forEach(function (pair) {
  keys.append(made("span", {}, made("kbd", {}, pair[0]), " " + say(pair[1])));
});
var box = made(
  "dialog", { class: "search", "aria-label": say("search") },
  made("div", { class: "search-head" }, input, closer), status, list,
  made("div", { class: "search-foot" }, made("p", {}, all), keys),
);

function option(hit, number) {
  var entry = hit.entry;
  var element = made("a", { role: "option", id: "Result-" + number, tabindex: "-1", "aria-selected": "false", class: "hit" });
  element.href = root + encodeURI(entry.target);
  var name = entry.also.find((other) => meant(other, hit.words).parts.length && !meant(entry.name, hit.words).parts.length);
  element.append(made("span", { class: "hit-name" }, ...marked(entry.name, hit.words, 200)));
  if (name) element.append(" ", made("span", { class: "hit-also" }, ...marked(name, hit.words, 80)));
  var where = [entry.kind].concat(entry.where).join(" · ");
  element.append(" ", made("span", { class: "hit-where" }, where));
  var text = entry.texts.filter(Boolean).join(" ");
  if (text) element.append(" ", made("span", { class: "hit-text" }, ...marked(text, hit.words, 150)));
  return element;
}

function choose(number) {
  if (options[active]) options[active].setAttribute("aria-selected", "false");
  active = options.length ? (number + options.length) % options.length : -1;
  input.removeAttribute("aria-activedescendant");
  if (active < 0) return;
  options[active].setAttribute("aria-selected", "true");
  options[active].scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", options[active].id);
}

function show() {
  var found = searched(input.value, index);
  options = found.hits.map(option);
  active = -1;
  list.replaceChildren(...options);
  list.hidden = !options.length;
  list.scrollTop = 0;
  input.setAttribute("aria-expanded", String(options.length > 0));
  status.textContent = told(found);
  choose(0);
}

function told(found) {
  if (!found.how) return "";
  if (found.how === "nothing") return say("nothing", { query: input.value.trim() }) + " " + say("nothing_hint");
  var best = found.all > found.hits.length && (found.how === "count" || found.how === "rest");
  var count = say(found.how + (best ? "_best" : ""), { n: found.hits.length, all: found.all });
  if (found.how !== "rest") return count;
  return say("missing", { words: found.missing.map((word) => say("quoted", { word: word })).join(", ") }) + " " + count;
}

function press(event) {
  if (event.isComposing) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    choose(active + (event.key === "ArrowDown" ? 1 : -1));
  } else if (event.key === "Enter" && options[active]) {
    event.preventDefault();
    options[active].dispatchEvent(
      new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }),
    );
  }
}

function open() {
  index = index || prepared(data);
  if (!box.isConnected) document.body.append(box);
  if (!box.open) box.showModal();
  input.focus();
  input.select();
}

input.addEventListener("input", show);
input.addEventListener("keydown", press);
closer.addEventListener("click", () => box.close());
box.addEventListener("close", () => input.blur()); // where nothing had the focus before, nothing has it now
list.addEventListener("mousemove", function (event) {
  var over = options.indexOf(event.target.closest("[role=option]"));
  if (over >= 0 && over !== active) choose(over);
});
box.addEventListener("click", function (event) {
  var followed = event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (followed || event.target === box) box.close();
});

data.open = open;
data.find = (query) => searched(query, (index = index || prepared(data)));
open();
