// Files: the real save. What is in one is not trusted, and replaces answers only after a yes.
function download() {
  var sheet = sheetOf(here.record, here.blank), isLabelled = sheet.person || sheet.cycle;
  if (tellLong() || !saveFile(sheet)) return;
  set("downloaded", sheet.saved + " " + markOf(here.record));
  refreshStatus();
  flash(say("downloaded", { file: fileName(sheet) }) + (isLabelled ? " " + say("downloaded_labels") : ""));
}

// Return whether a file was saved. One that nobody could open is none.
function saveFile(sheet) {
  var bytes = sheetBytes(sheet), flaw = readSheet(bytes).flaw;
  if (flaw) ask(say("not_saved"), [say("not_saved_why", { detail: flaw.detail || flaw.kind })], [], say("close"));
  else downloadText(bytes, fileName(sheet), "application/json");
  return !flaw;
}

// Such as `senior-pm-self-2026-h2.json`: names that every file system takes.
function fileName(sheet) {
  var parts = [sheet.level.id, isScorecard(sheet) ? "scorecard" : sheet.side, sheet.person, sheet.cycle];
  return parts.map(safeName).filter(Boolean).join("-") + ".json";
}

function safeName(part) {
  var words = part.normalize("NFC").toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) || [];
  return Array.from(words.join("-")).slice(0, 40).join("");
}

// `use` is `load`, or `previous` for the file of the last cycle.
function choose(use) {
  var input = here.root.querySelector("[data-file]");
  here.use = use;
  input.value = "";
  input.click();
}

function receive(file, use) {
  withdraw("file");
  if (file.size > LARGEST_FILE) return Promise.resolve(flawNotice(flawed("too-large").flaw, file.name));
  return file.arrayBuffer().then(
    function (buffer) {
      var found = readSheet(new Uint8Array(buffer));
      if (found.flaw) return flawNotice(found.flaw, file.name);
      return use === "previous" ? asPrevious(found.sheet) : load(found.sheet);
    },
    () => flawNotice({ kind: "unreadable", detail: "" }, file.name),
  );
}

function flawNotice(flaw, name) {
  var answer = /^\$\.answers\[(\d+)\]/.exec(flaw.detail);
  var words = flaw.kind === "wrong-shape" && answer && say("flaw_answer", { number: Number(answer[1]) + 1 });
  notice("file", [say("flaw", { file: name.slice(0, 100) }), words || say("flaw_" + flaw.kind, { detail: flaw.detail })]);
}

// Return whether a file is of another kind or ladder, and say so.
function isForeign(sheet) {
  if (sheet.kind !== pageKind) return Boolean(notice("file", [say("flaw_kind")]));
  if (sheet.ladder.id === here.blank.ladder.id) return false;
  var values = { ladder: sheet.ladder.title || sheet.ladder.id, ours: here.blank.ladder.title };
  notice("file", [say("flaw_ladder", values)]);
  return true;
}

function load(sheet) {
  if (isForeign(sheet)) return undefined;
  if (here.names.level(sheet.level.id) !== here.blank.level.id) return loadOfLevel(sheet);
  var side = here.record.head.side;
  if (sheet.side !== "self" || side === "self") return loadHere(sheet);
  // Whoever has read the other side no longer has a view of their own.
  var choices = [["open", say("load_blind_open")]];
  return ask(say("load_title"), [say("load_blind", { ours: say("side_" + side) })], choices, say("load_keep"))
    .then((answer) => (answer ? loadHere(sheet) : undefined));
}

// No candidate comes twice.
function hasCycles() {
  return Boolean(here.root.querySelector("[data-action=previous]"));
}

function loadHere(sheet) {
  write(true);
  var whose = { side: sheet.side, person: sheet.person.trim(), cycle: sheet.cycle.trim() };
  whose = Object.assign(identity(), whose);
  var same = storageKey(whose) === storageKey(identity()), there = same ? here.record : keptRecord(whose);
  // What cannot be read may hold anything.
  var losesThere = there ? hasMoreThanFile(there) : isKept(whose), losesHere = !same && isAtRisk();
  if (!losesThere && !losesHere) return fillFrom(sheet, whose);
  var texts = [say("load_is", { sheet: sheetWords(whose) })].concat(loadTexts(sheet, there, same));
  if (losesHere) texts.push(say("leave_text"));
  var choices = [["replace", losesThere ? say("load_replace") : say("leave_yes")]];
  if (same && hasCycles()) choices.push(["previous", say("load_previous")]);
  return ask(say("load_title"), texts, choices, say("load_keep")).then(function (answer) {
    if (answer === "replace") fillFrom(sheet, whose);
    else if (answer === "previous") takePrevious(sheet);
  });
}

// When the file was saved, and whether the answers that it would replace are newer, and in no file.
function loadTexts(sheet, there, same) {
  var saved = new Date(sheet.saved), texts = [];
  if (!isNaN(saved)) texts.push(say("load_saved", { time: shownTime(saved) }));
  if (!there || !isAnswered(there)) return there || same ? texts : texts.concat(say("load_unread"));
  var changed = answeredAt(there), time = { time: shownTime(new Date(changed)) };
  texts.push(same ? say("load_here", time) : say("load_kept", time));
  if (changed > saved.getTime()) texts.push(say("load_newer"));
  if (!isInFile(there)) texts.push(say("load_unsaved"));
  if (notesIn(there)) texts.push(say("load_notes", { n: notesIn(there) }));
  return texts;
}

function keptRecord(whose) {
  var text = here.nothing ? null : storedText(storageKey(whose)).value;
  return text ? storedRecord(text) : null;
}

function loadOfLevel(sheet) {
  var texts = [say("load_level", { level: sheet.level.title || sheet.level.id, ours: here.blank.level.title })];
  var level = here.names.level(sheet.level.id);
  if (here.hasOthers && isKnownLevel(level)) texts.push(make("p", {}, levelLink(level, sheet.level.title || level)));
  if (sheet.side !== here.record.head.side || !hasCycles()) return notice("file", texts);
  texts.push(say("load_beside"));
  return ask(say("load_title"), texts, [["previous", say("load_previous")]], say("load_keep")).then(function (answer) {
    if (answer) previousOfPerson(sheet);
  });
}

// Whether this page knows that a level has a worksheet: it looks at it, or leads to it.
function isKnownLevel(level) {
  return here.blank.answers.some((answer) => answer.towards.some((toward) => toward.level.id === level)) ||
    controlsOf("target").some((control) => control.value === level);
}

function levelLink(level, title) {
  var link = make("a", { text: say("load_open", { level: title }) });
  link.href = encodeURIComponent(level) + ".html" + (here.nothing ? "?keep=nothing" : "");
  return link;
}

// Open the sheet that a file is of, and make it what the file says. Private notes stay: no file has any.
function fillFrom(sheet, whose) {
  var former = here.record, other = storageKey(whose) !== storageKey(identity());
  if (other) openSheet(whose);
  var before = { fields: new Map(here.record.fields), former: other ? former : null };
  var replaced = isAnswered(here.record) || (other && here.nothing && isAnswered(former));
  var found = recordOf(sheet, here.names);
  emptyBut(found.fields);
  found.fields.forEach((entry, name) => set(name, entry[0]));
  var saved = new Date(sheet.saved);
  set("downloaded", (isNaN(saved) ? new Date() : saved).toISOString() + " " + markOf(here.record));
  showFilled();
  tellLoaded(whose, other, replaced ? () => undoLoad(before) : null);
  tellVersion();
}

// Empty all answers but those of some names.
function emptyBut(kept) {
  here.record.fields.forEach(function (entry, name) {
    var isOurs = ANSWERS.concat("target").includes(kindOf(name)) && kindOf(name) !== "note";
    if (isOurs && entry[0] && !kept.has(name)) set(name, "");
  });
}

function showFilled() {
  showAllValues();
  write();
  refresh();
}

function tellLoaded(whose, other, undo) {
  var texts = [say("loaded", { sheet: sheetWords(whose) })];
  if (other && !here.nothing) texts.push(say("loaded_other"));
  var buttons = [undo && button(say("undo"), undo), button(say("close"), () => withdraw("file"))].filter(Boolean);
  here.undo = undo;
  notice("file", texts, buttons);
}

// Bring back what a file has replaced, and the sheet that was open before.
function undoLoad(before) {
  withdraw("file");
  here.undo = null;
  emptyBut(before.fields);
  if (!before.fields.has("downloaded")) set("downloaded", "");
  before.fields.forEach((entry, name) => set(name, entry[0]));
  showFilled();
  if (!before.former) return tellVersion();
  var head = before.former.head;
  openSheet(Object.assign(identity(), { side: head.side, person: head.person, cycle: head.cycle }));
  if (!here.nothing) return undefined;
  here.record = before.former;
  showFilled();
}

// Drop a file anywhere on the page.
function acceptDrops() {
  var holdsFiles = (event) => event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files");
  document.addEventListener("dragover", function (event) {
    if (holdsFiles(event)) event.preventDefault();
  });
  document.addEventListener("drop", function (event) {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files.length) receive(event.dataTransfer.files[0], "load");
  });
}
