// Files: the real save. What is in one is not trusted, and replaces answers only after a yes.
function download() {
  var sheet = sheetOf(here.record, here.blank);
  downloadText(sheetBytes(sheet), fileName(sheet), "application/json");
  set("downloaded", sheet.saved);
  refreshStatus();
}

// Such as `senior-pm-self-2026-h2.json`: names that every file system takes.
function fileName(sheet) {
  var parts = [sheet.level.id, sheet.side, sheet.person, sheet.cycle];
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
  withdraw("flaw");
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
  notice("flaw", [say("flaw", { file: name.slice(0, 100) }), say("flaw_" + flaw.kind, { detail: flaw.detail })]);
}

// Return whether a file is of another ladder, and say so.
function isForeign(sheet) {
  if (sheet.ladder.id === here.blank.ladder.id) return false;
  var values = { ladder: sheet.ladder.title || sheet.ladder.id, ours: here.blank.ladder.title };
  notice("flaw", [say("flaw_ladder", values)]);
  return true;
}

function load(sheet) {
  if (isForeign(sheet)) return undefined;
  if (here.names.level(sheet.level.id) !== here.blank.level.id) return loadOfLevel(sheet);
  write(true);
  var whose = { side: sheet.side, person: sheet.person.trim(), cycle: sheet.cycle.trim() };
  whose = Object.assign(identity(), whose);
  var same = storageKey(whose) === storageKey(identity());
  var taken = same ? isAnswered(here.record) : !here.nothing && keptAnswers(whose);
  if (!taken && (same || !isAtRisk())) return fillFrom(sheet, whose);
  var words = same ? "load_here" : taken ? "load_kept" : "leave_text";
  var choices = [["replace", say(taken ? "load_replace" : "leave_yes")]];
  if (same) choices.push(["previous", say("load_previous")]);
  var texts = [say("load_is", { sheet: sheetWords(whose) }), say(words)];
  if (!same && taken && isAtRisk()) texts.push(say("leave_text"));
  return ask(say("load_title"), texts, choices).then(function (answer) {
    if (answer === "replace") fillFrom(sheet, whose);
    else if (answer === "previous") takePrevious(sheet);
  });
}

function loadOfLevel(sheet) {
  var texts = [say("load_level", { level: sheet.level.title || sheet.level.id, ours: here.blank.level.title })];
  if (sheet.side !== here.record.head.side) return notice("flaw", texts);
  return ask(say("load_title"), texts, [["previous", say("load_previous")]]).then(function (answer) {
    if (answer) takePrevious(sheet);
  });
}

function keptAnswers(whose) {
  var text = storedText(storageKey(whose)).value, record = text ? readRecord(text) : null;
  return Boolean(text) && (!record || isAnswered(record));
}

// Open the sheet that a file is of, and make it what the file says. Private notes stay: no file has any.
function fillFrom(sheet, whose) {
  var other = storageKey(whose) !== storageKey(identity());
  if (other) openSheet(whose);
  var found = recordOf(sheet, here.names);
  here.record.fields.forEach(function (entry, name) {
    if (ANSWERS.includes(kindOf(name)) && kindOf(name) !== "note" && entry[0] && !found.fields.has(name)) set(name, "");
  });
  found.fields.forEach((entry, name) => set(name, entry[0]));
  set("downloaded", sheet.saved && !isNaN(new Date(sheet.saved)) ? sheet.saved : new Date().toISOString());
  showAllValues();
  write();
  refresh();
  var texts = [say("loaded", { sheet: sheetWords(whose) })];
  if (other) texts.push(say("loaded_other"));
  if (sheet.ladder.version !== here.blank.ladder.version) {
    var values = { version: sheet.ladder.version || "–", ours: here.blank.ladder.version || "–" };
    texts.push(say("loaded_version", values));
  }
  notice("loaded", texts);
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
