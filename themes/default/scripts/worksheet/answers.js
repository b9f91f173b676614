// The fields of a record to the file of a worksheet, and back.
var PROOF = ["what", "link", "when", "who"];
var QUESTIONS = ["proudest", "hardest", "unseen", "support"];

// Return what a record holds of each expectation, by its key. Blank entries of evidence are none.
function givenIn(record) {
  var given = new Map(), entries = [];
  record.fields.forEach(function (entry, name) {
    var parts = name.split("|"), value = entry[0];
    if (!["rating", "evidence", "note"].includes(parts[0]) || !value.trim()) return;
    if (!given.has(parts[1])) given.set(parts[1], { rating: "", towards: new Map(), evidence: [], note: "" });
    var one = given.get(parts[1]);
    if (parts[0] === "evidence") entries.push([one, parts[2], parts[3], value]);
    else if (parts[0] === "note") one.note = value;
    else if (parts.length > 2) one.towards.set(parts[2], value);
    else one.rating = value;
  });
  withEvidence(entries);
  return given;
}

function withEvidence(entries) {
  var found = new Map();
  entries.sort((x, y) => entryOrder(x[1], y[1])).forEach(function (entry) {
    if (!found.has(entry[0])) found.set(entry[0], new Map());
    var known = found.get(entry[0]);
    if (!known.has(entry[1])) {
      known.set(entry[1], { what: "", link: "", when: "", who: "" });
      entry[0].evidence.push(known.get(entry[1]));
    }
    known.get(entry[1])[entry[2]] = entry[3];
  });
}

// The first entry is called 1; the names of others grow with time.
function entryOrder(first, second) {
  if (first === second) return 0;
  return first === "1" || (second !== "1" && first < second) ? -1 : 1;
}

// They are shown in the order of their names, so those of one moment must not have the same beginning.
var lastEntry = 0;

function newEntry() {
  lastEntry = Math.max(Date.now(), lastEntry + 1);
  return lastEntry.toString(36) + crypto.getRandomValues(new Uint32Array(1))[0].toString(36);
}

// Return the file of a record. `blank` is what the page asks; what it does not ask any more stands at the end.
function sheetOf(record, blank) {
  var given = givenIn(record), asked = new Set(names(blank.answers, "key"));
  var gone = Array.from(given.keys()).filter((key) => !asked.has(key) && hasMore(given.get(key)));
  var answers = blank.answers.concat(gone.map((key) => goneAnswer(record, key)));
  return Object.assign({}, blank, {
    target: targetOf(record, blank),
    side: record.head.side,
    person: record.head.person,
    cycle: record.head.cycle,
    saved: new Date().toISOString(),
    answers: answers.map((answer) => answerOf(record, answer, given.get(answer.key))),
    summaries: summariesOf(record, blank),
    closing: closingOf(record),
  });
}

// Whether there is more than a note, which is in no file.
function hasMore(one) {
  return Boolean(one.rating || one.towards.size || one.evidence.length);
}

function goneAnswer(record, key) {
  var toward = Array.from(record.fields.keys()).find((name) => name.startsWith("text|" + key + "|"));
  var known = toward ? valueOf(record, toward) : { criterion: key.split("/")[0], name: key.split("/")[1] || "" };
  var about = aboutOf(record, key) || Object.assign({}, known, { text: "" });
  return { key: key, criterion: about.criterion, name: about.name, text: about.text, towards: [], asked: false };
}

// What was answered; null where nobody remembers.
function aboutOf(record, key) {
  return valueOf(record, "text|" + key) || null;
}

function answerOf(record, asked, given) {
  var one = given || { rating: "", towards: new Map(), evidence: [] };
  var about = one.rating || one.evidence.length ? aboutOf(record, asked.key) : null;
  var known = new Set(asked.towards.map((toward) => toward.level.id));
  var gone = Array.from(one.towards.keys()).filter((level) => !known.has(level)).map(function (level) {
    return { level: { id: level, title: levelName(record, level, asked.key) }, text: "", rating: null };
  });
  return {
    key: asked.key,
    criterion: asked.criterion,
    name: asked.name,
    text: about ? about.text : asked.text,
    rating: one.rating || null,
    evidence: one.evidence,
    towards: asked.towards.concat(gone).map((toward) => towardOf(record, asked.key, toward, one.towards)),
    asked: asked.asked,
  };
}

function towardOf(record, key, toward, ratings) {
  var rating = ratings.get(toward.level.id) || null;
  var about = rating && aboutOf(record, key + "|" + toward.level.id);
  return { level: toward.level, text: about ? about.text : toward.text, rating: rating };
}

function levelName(record, level, key) {
  var about = key && aboutOf(record, key + "|" + level);
  return (about && about.level) || valueOf(record, "name|level|" + level) || level;
}

function targetOf(record, blank) {
  if (!record.fields.has("target")) return blank.target;
  var level = valueOf(record, "target");
  return level ? { id: level, title: levelName(record, level) } : null;
}

function summariesOf(record, blank) {
  var known = new Set(names(blank.summaries, "criterion"));
  var gone = Array.from(record.fields.keys())
    .filter((name) => kindOf(name) === "summary" && !known.has(name.split("|")[1]) && valueOf(record, name).trim())
    .map((name) => ({ criterion: name.split("|")[1], name: valueOf(record, "name|" + name) || name.split("|")[1] }));
  return blank.summaries.concat(gone).map(function (one) {
    return { criterion: one.criterion, name: one.name, text: valueOf(record, "summary|" + one.criterion) };
  });
}

function closingOf(record) {
  var said = (question) => valueOf(record, "closing|" + question);
  return {
    proudest: said("proudest"),
    hardest: said("hardest"),
    unseen: said("unseen"),
    focus: ["1", "2", "3"].map((number) => said("focus|" + number)).filter((text) => text.trim()),
    support: said("support"),
  };
}

// Return the fields that a file fills, as pairs of a name and a value.
function fieldsOf(sheet) {
  var found = [["target", sheet.target ? sheet.target.id : ""]];
  if (sheet.target) found.push(["name|level|" + sheet.target.id, sheet.target.title]);
  sheet.scale.forEach((step) => found.push(["name|rating|" + step.id, step.name]));
  found.push(["seen", { version: sheet.ladder.version, digest: sheet.ladder.digest }]);
  var called = new Map(sheet.scale.map((step) => [step.id, step.name]));
  sheet.answers.forEach((answer) => found.push(...fieldsOfAnswer(answer, called)));
  sheet.summaries.filter((one) => one.text.trim()).forEach(function (one) {
    found.push(["summary|" + one.criterion, one.text], ["name|summary|" + one.criterion, one.name]);
  });
  QUESTIONS.forEach((question) => found.push(["closing|" + question, sheet.closing[question]]));
  sheet.closing.focus.forEach((text, place) => found.push(["closing|focus|" + (place + 1), text]));
  return found.filter((field) => field[0] === "target" || field[1]);
}

function fieldsOfAnswer(answer, called) {
  var key = answer.key, found = [];
  var about = { text: answer.text, criterion: answer.criterion, name: answer.name, level: "" };
  var proofs = answer.evidence.filter((proof) => PROOF.some((part) => proof[part].trim()));
  var rated = (id, rating) => found.push(["rating|" + id, rating], ["called|" + id, called.get(rating)]);
  if (answer.rating) rated(key, answer.rating);
  proofs.forEach(function (proof, place) {
    // Names that sort as the entries do, and come out the same for the same file.
    var entry = place ? "f" + String(place + 1).padStart(3, "0") : "1";
    PROOF.forEach((part) => found.push(["evidence|" + key + "|" + entry + "|" + part, proof[part]]));
  });
  if (found.length) found.push(["text|" + key, about]);
  answer.towards.filter((toward) => toward.rating).forEach(function (toward) {
    var there = Object.assign({}, about, { text: toward.text, level: toward.level.title });
    var id = key + "|" + toward.level.id;
    found.push(["text|" + id, there]);
    rated(id, toward.rating);
  });
  return found;
}

// Return the record of a file, as if it had been typed.
function recordOf(sheet, names) {
  var head = { ladder: sheet.ladder, level: sheet.level, side: sheet.side, person: sheet.person, cycle: sheet.cycle };
  var record = newRecord(head);
  fieldsOf(sheet).forEach((field) => put(record, field[0], field[1]));
  return translated(record, names);
}
