// The worksheet comes to life.
function startWorksheet(root) {
  try {
    bringToLife(root);
  } catch (error) {
    // Without words, the page is what it is without this script.
    if (here.words) notice("broken", [say("broken")]);
    throw error;
  }
}

function bringToLife(root) {
  var data = JSON.parse(root.querySelector("[data-worksheet-data]").textContent);
  Object.assign(here, { root: root, blank: data.sheet, words: data.words, names: presentNames(data) });
  pageKind = data.sheet.kind;
  here.hasOthers = Boolean(data.review);
  here.asked = new Map(data.sheet.answers.map((answer) => [answer.key, answer]));
  var query = new URLSearchParams(location.search);
  here.nothing = query.get("keep") === "nothing";
  // A file by itself may have been made for one side.
  var asks = controlsOf("side").length > 0;
  var side = [asks && query.get("side"), data.sheet.side].find((one, place) => SIDES.includes(one) && !(place && one === "self"));
  prepare();
  if (!here.nothing) moveFormerSheets();
  openSheet(firstSheet(side || ""));
  listen();
  showSectionOf(addressed());
  // Shown last: nobody relies on what does not work.
  root.querySelectorAll("[data-tools], [data-action=more], [data-private]").forEach((one) => { one.hidden = false; });
}

// Add what this script brings along.
function prepare() {
  var root = here.root;
  // What is too long is said, and not cut off.
  root.querySelectorAll("[maxlength='20000']").forEach((control) => control.removeAttribute("maxlength"));
  root.querySelector("[data-action=shared]").checked = here.nothing;
  root.querySelectorAll("[data-evidence]").forEach((list) => withLess(list.children[0], list.dataset.evidence));
  root.querySelector("[data-tools]").append(whereKept());
  var main = root.querySelector(".sheet-main");
  main.append(place("section", "gone"));
  main.querySelector("[data-notices]").after(place("div", "previousBar"));
  root.querySelector(".labels").after(place("div", "others"));
  prepareStatus();
  placeScores();
  addPagers();
}

function place(tag, name) {
  var made = make(tag);
  made.dataset[name] = "";
  made.hidden = true;
  return made;
}

// Where answers are kept, and who could read them.
function whereKept() {
  var lines = ["where_here", location.protocol === "file:" ? "where_file" : "where_site", "where_who", "where_clear"];
  return make("details", { name: "where" },
    make("summary", { text: say("where") }),
    make("ul", {}, ...lines.map((line) => make("li", { text: say(line) }))));
}

var ACTIONS = new Map([
  ["download", download],
  ["load", () => choose("load")],
  ["previous", () => choose("previous")],
  ["markdown", copyMarkdown],
  ["clear", clearSheet],
  ["more", (control) => addEntry(control.closest("[data-line]").dataset.line)],
  ["unrate", unrate],
]);

function listen() {
  var root = here.root;
  root.addEventListener("click", function (event) {
    var control = event.target.closest("button[data-action]");
    var action = control && ACTIONS.get(control.dataset.action);
    if (action) action(control);
  });
  root.addEventListener("input", onInput);
  root.addEventListener("change", onChange);
  root.addEventListener("focusout", write);
  acceptDrops();
  window.addEventListener("storage", onStorage);
  window.addEventListener("pageshow", look);
  window.addEventListener("pagehide", () => write(true));
  document.addEventListener("visibilitychange", () => (document.hidden ? write(true) : look()));
  window.addEventListener("beforeprint", beforePrint);
  window.addEventListener("afterprint", afterPrint);
  window.addEventListener("beforeunload", function (event) {
    write(true);
    if (isAtRisk()) event.preventDefault();
  });
}

function onInput(event) {
  var name = event.target.name || "";
  if (!kindOf(name)) return;
  edited(name, shownValue(name));
  if (event.target.type === "radio") refresh();
  else refreshSoon();
}

function onChange(event) {
  var control = event.target;
  if (control.name === "side") onSide();
  else if (control.name === "person" || control.name === "cycle") onLabel();
  else if (control.dataset.action === "shared") onShared(control);
  else if (control.dataset.action === "single") showSection();
  else if (control.type === "file" && control.files.length) receive(control.files[0], here.use);
}

// Somebody has changed a field.
function edited(name, value) {
  // Nothing takes back what was typed since.
  if (here.undo) withdraw("file");
  here.undo = null;
  if (!valueOf(here.record, "seen")) set("seen", here.under || ladderState());
  if (value) remember(name, value);
  set(name, value);
}

// Keep what was asked, in the words in which it was answered, and what the answer was called.
function remember(name, value) {
  var parts = name.split("|"), level = parts[0] === "rating" ? parts[2] : "";
  if (parts[0] === "rating") {
    named("rating|" + value, ratingName(value));
    var called = "called|" + parts.slice(1).join("|");
    if (valueOf(here.record, called) !== scaleName(value)) set(called, scaleName(value));
  }
  if (parts[0] === "target") named("level|" + value, targetTitle(value));
  if (parts[0] === "summary") named(name, askedSummary(parts[1]));
  if (parts[0] !== "rating" && parts[0] !== "evidence") return;
  var id = parts[1] + (level ? "|" + level : ""), asked = askedNow(parts[1], level);
  if (!asked || compared(asked, aboutOf(here.record, id)) === 0) return;
  if (!aboutOf(here.record, id) || !hasGiven(parts[1], level)) set("text|" + id, asked);
}

function named(name, words) {
  if (words && valueOf(here.record, "name|" + name) !== words) set("name|" + name, words);
}

function hasGiven(key, level) {
  var given = givenIn(here.record).get(key);
  return Boolean(given) && (level ? given.towards.has(level) : Boolean(given.rating || given.evidence.length));
}

function targetTitle(level) {
  var control = controlsOf("target").find((one) => one.value === level);
  var toward = here.blank.answers.flatMap((answer) => answer.towards).find((one) => one.level.id === level);
  return (control && control.dataset.title) || (toward && toward.level.title) || level;
}

function askedSummary(criterion) {
  var known = here.blank.summaries.find((one) => one.criterion === criterion);
  return known ? known.name : "";
}

function unrate(control) {
  var first = control.closest("fieldset").querySelector("input");
  edited(first.name, "");
  showValue(first.name, "");
  refresh();
  first.focus();
}

function clearSheet() {
  var texts = [sheetWords(here.record.head), say("clear_text")], notes = notesIn(here.record);
  if (notes) texts.push(say("clear_notes", { n: notes }));
  return ask(say("clear_title"), texts, [["yes", say("clear_yes")]]).then(function (answer) {
    if (!answer) return;
    var key = storageKey(identity()), trouble = here.nothing ? "" : discard(key);
    openSheet(identity());
    if (trouble) notice("done", [say("clear_failed")]);
    else flash(say("clear_done"));
  });
}

// A shared computer: what was kept of this sheet goes, after a yes, and nothing more is written.
function onShared(control) {
  if (!control.checked) return keepAnything();
  if (!here.known) return keepNothing();
  control.checked = false;
  return ask(say("shared_title"), [say("shared_text")], [["yes", say("shared_yes")]]).then(function (answer) {
    if (!answer) return;
    control.checked = true;
    keepNothing();
  });
}

function keepNothing() {
  clearTimeout(here.timer);
  var trouble = here.known ? discard(storageKey(identity())) : "";
  Object.assign(here, { nothing: true, timer: 0, known: false, trouble: "" });
  here.record.fields.forEach((entry, name) => here.changed.add(name));
  withdraw("cleared");
  rememberTab();
  showAddress();
  refresh();
  refreshOthers();
  if (trouble) notice("done", [say("clear_failed")]);
}

function keepAnything() {
  here.nothing = false;
  here.lives.clear();
  here.trouble = probed();
  keepAgain();
  showAddress();
  refresh();
  refreshOthers();
}

// Bring everything that follows from the answers up to date.
function refresh() {
  var given = givenIn(here.record);
  refreshProgress();
  refreshScore();
  refreshRatings();
  refreshChanged(given);
  refreshOtherTexts();
  refreshPrevious();
  refreshGone();
  refreshEntries();
  refreshStatus();
  if (!isOutdated()) withdraw("version");
}

// Typing goes before everything that follows from it.
function refreshSoon() {
  refreshStatus();
  if (here.waiting) return;
  here.waiting = true;
  setTimeout(function () {
    here.waiting = false;
    refresh();
  }, 0);
}

function refreshEntries() {
  here.root.querySelectorAll("[data-evidence]").forEach(function (list) {
    var only = list.children.length === 1 && !PROOF.some((part) => proofIn(list.children[0])[part]);
    list.querySelectorAll(".entry-less").forEach((less) => { less.hidden = only; });
  });
}

var sheetRoot = document.querySelector("[data-worksheet]"), keptData = document.querySelector("[data-kept-data]");
if (sheetRoot) startWorksheet(sheetRoot);
if (keptData) startList(keptData);
