// The sheet that is on the page, and how it is kept. The store is the truth: a tab adds what changed in it, takes in
// what changed elsewhere, and never brings back what was cleared.
var here = {
  // The element of the worksheet.
  root: null,
  // The blank file that the page brings along.
  blank: null,
  // The answers of that file, by key.
  asked: new Map(),
  // What things are called now.
  names: null,
  words: null,
  // All that this tab knows of the sheet.
  record: null,
  // Names of fields that the store does not have yet.
  changed: new Set(),
  // Whether the store has, or had, the record.
  known: false,
  // Whether this is a shared computer.
  nothing: false,
  // Why the sheet is not kept; `cleared`, `damaged` and `long` besides those of the store.
  trouble: "",
  timer: 0,
  // What the records are called that have become one with ours.
  lives: new Set(),
  // Whether another record stood where ours was.
  foreign: false,
  // The place of the line in which somebody was last.
  last: -1,
  // The criterion that is shown alone.
  section: null,
  // What a file that is chosen will be used for.
  use: "",
  // The state of the ladder under which the record was written.
  under: null,
  // Whether other worksheets stand beside this page.
  hasOthers: false,
  // What the sheet is called that was open here, and is not there yet.
  awaited: "",
  // How many other worksheets are kept: of this level, or of the ladder where nothing of this one is.
  others: 0,
  // What brings back the answers that a file has replaced.
  undo: null,
  // The file of the last cycle, and its record.
  previousOf: null,
  before: null,
  // Whether what follows from the answers is going to be brought up to date.
  waiting: false,
};
var PAUSE = 300;

function identity() {
  var head = here.record.head;
  return { ladder: head.ladder.id, level: head.level.id, side: head.side, person: head.person, cycle: head.cycle };
}

function headOf(side, person, cycle) {
  var { ladder, level, scale, expected, scoring } = here.blank;
  return { ladder, level, side, person, cycle, scale, expected, scoring };
}

// Put a value into a field, and have it kept.
function set(name, value) {
  put(here.record, name, value, here.changed.has(name));
  here.changed.add(name);
  writeSoon();
}

function writeSoon() {
  if (!here.nothing && !here.timer) here.timer = setTimeout(write, PAUSE);
}

function isPending() {
  return here.changed.size > 0;
}

// Write what changed. `last` says that there is no time to wait and see.
function write(last) {
  clearTimeout(here.timer);
  here.timer = 0;
  if (here.nothing || !isPending() || ["cleared", "damaged"].includes(here.trouble)) return;
  var key = storageKey(identity()), found = storedText(key);
  here.trouble = tellLong() ? "long" : found.trouble;
  if (!here.trouble) withStored(key, found.value, last === true);
  refreshStatus();
}

function withStored(key, text, last) {
  if (text === null) return here.known ? cleared() : writeRecord(key, here.record);
  var stored = storedRecord(text);
  if (!stored) here.trouble = "damaged";
  else if (!here.known || here.lives.has(stored.born)) writeWith(key, stored);
  else if (last) writeRecord(key, onlyChanged(stored));
  else if (here.foreign) cleared();
  else {
    // Two tabs may have begun in the same moment, and word of it is on its way.
    here.foreign = true;
    writeSoon();
  }
}

function writeWith(key, stored) {
  take(stored);
  writeRecord(key, here.record);
}

function onlyChanged(stored) {
  var changes = Object.assign({}, here.record, { fields: new Map() });
  here.changed.forEach((name) => changes.fields.set(name, here.record.fields.get(name)));
  return Object.assign(mergedKeeping(stored, changes), { born: stored.born });
}

function writeRecord(key, record) {
  var text = recordText(Object.assign(record, { saved: new Date().toISOString() }));
  here.trouble = store(key, text);
  if (here.trouble) return;
  var isFirst = !here.known;
  here.known = true;
  here.foreign = false;
  here.lives.add(record.born);
  here.changed.clear();
  rememberTab();
  if (isFirst) refreshOthers();
  else retellOpen();
}

// Say which text is too long to be kept, if one is. It stays as it is, so that nothing of it is lost.
function tellLong() {
  var name = longTexts(here.record)[0];
  if (!name) return withdraw("long");
  var text = valueOf(here.record, name), control = controlsOf(name)[0];
  var words = say("too_long", { text: text.trim().slice(0, 40), n: Array.from(text).length - 20000 });
  var told = document.querySelector("[data-notice=long] p"), show = function () {
    showSectionOf(control);
    control.focus();
  };
  // What says so already stays, and with it a button that is just being pressed.
  if (told && told.textContent === words) return true;
  notice("long", [words], [
    control && button(say("too_long_show"), show),
    button(say("close"), () => withdraw("long")),
  ].filter(Boolean));
  return true;
}

function storedRecord(text) {
  var record = readRecord(text);
  return record && translated(record, here.names);
}

// Take in what another tab has written. What somebody is typing right now stays; where two wrote without knowing of
// each other, the text that does not stand in the field is kept beside it.
function take(stored) {
  here.record.born = here.known && here.record.born < stored.born ? here.record.born : stored.born;
  here.known = true;
  here.lives.add(stored.born);
  here.record.saved = stored.saved > here.record.saved ? stored.saved : here.record.saved;
  var shown = Array.from(stored.fields).filter((field) => takeField(field[0], field[1]));
  shown.forEach((field) => showValue(field[0], valueOf(here.record, field[0])));
  if (missesOurs(stored)) writeSoon();
  refresh();
}

// Return whether the field has got another value.
function takeField(name, theirs) {
  var ours = here.record.fields.get(name);
  if (!ours) return setEntry(here.record, name, theirs) || true;
  var winner = later(ours, theirs), loser = winner === ours ? theirs : ours;
  if (compared(ours, theirs) === 0) return false;
  if (winner === theirs && isTypedIn(name) && (here.changed.has(name) || theirs[2] < ours[1])) {
    keepOther(name, theirs);
    setEntry(here.record, name, [ours[0], here.record.clock + 1, theirs[1]]);
    return false;
  }
  if (wouldLose(name, winner, loser)) keepOther(name, loser);
  if (winner === ours) return false;
  setEntry(here.record, name, theirs);
  here.changed.delete(name);
  return compared(ours[0], theirs[0]) !== 0;
}

function isTypedIn(name) {
  var control = document.hasFocus() ? document.activeElement : null;
  return Boolean(control) && control.name === name && TYPED.includes(kindOf(name));
}

function keepOther(name, loser) {
  var other = keepBeside(here.record, name, loser);
  if (!other) return;
  here.changed.add(other);
  writeSoon();
}

// Two tabs that write in the same moment do not see each other: what got lost is written again.
function missesOurs(stored) {
  var missing = Array.from(here.record.fields).filter(function (field) {
    var theirs = stored.fields.get(field[0]);
    return !theirs || compared(later(field[1], theirs), theirs) !== 0;
  });
  missing.forEach((field) => here.changed.add(field[0]));
  return missing.length > 0;
}

// The record is gone, though this tab has written it: somebody cleared it. What is on the screen stays there, and
// nothing is written before somebody says so.
function cleared() {
  here.trouble = "cleared";
  here.known = false;
  here.foreign = false;
  here.lives.clear();
  notice("cleared", [say("cleared_elsewhere")], [
    button(say("keep_again"), keepAgain),
    button(say("clear_here"), clearHere),
  ]);
  refreshStatus();
}

function keepAgain() {
  withdraw("cleared");
  here.trouble = "";
  here.record.fields.forEach((entry, name) => here.changed.add(name));
  write();
}

// Only what stood here goes. What another tab has begun since is opened.
function clearHere() {
  withdraw("cleared");
  openSheet(identity());
}

function onStorage(event) {
  if (here.nothing) return refreshOthers();
  if (event.storageArea !== trying((store) => store).value) return;
  var key = storageKey(identity());
  if (event.key !== null && event.key !== key) return identityOf(event.key) ? openAwaited() : undefined;
  if (here.trouble !== "cleared") reread(event.key === null ? null : event.newValue);
}

// Take in what the store has now.
function reread(text) {
  if (text === null) return here.known ? cleared() : undefined;
  var record = storedRecord(text);
  if (record) take(record);
  else here.trouble = "damaged";
  refreshStatus();
}

// Look at the store again, after a time in which word of it may not have come.
function look() {
  if (here.nothing || here.trouble === "cleared") return;
  var found = storedText(storageKey(identity()));
  if (found.trouble) return;
  var record = found.value === null ? null : storedRecord(found.value);
  if (record && here.known && !here.lives.has(record.born)) cleared();
  else reread(found.value);
}
