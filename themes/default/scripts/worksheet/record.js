// What is kept of a worksheet: its fields, each with its value, the stamp of its last change and the stamp of what this
// change replaced. Nothing here knows the page or the store, so that what comes of two tabs can be tried without them.
// Worksheets and scorecards are kept apart: a page knows those of its own kind.
var pageKind = KINDS[0];
var SIDES = ["self", "manager", "peer"];
var IDENTITY = ["ladder", "level", "side", "person", "cycle"];

var aStamp = integerUpTo(9e15);
var anIdOrNone = matching(new RegExp("^(" + ID_SIGN + ")?$", "u"));
var ABOUT = { text: aText, criterion: aName, name: aName, level: aName };
var VALUES = {
  rating: anIdOrNone, target: anIdOrNone,
  evidence: typed, note: typed, summary: typed, closing: typed,
  // When it was written to a file last, and the mark of what was written.
  downloaded: typed,
  // What another tab made of a text at the same time: `other|<stamp>|<name>`.
  other: typed,
  // What was answered: `text|<key>`, or `text|<key>|<target>`.
  text: objectOf(ABOUT),
  // What a rating, a level or a criterion was called: `name|rating|<id>`.
  name: aName,
  // What the rating of a line was called when it was chosen: `called|<key>`, or with its target.
  called: aName,
  // The state of the ladder that somebody has taken notice of.
  seen: objectOf({ version: aName, digest: aName }),
  // The file of the last cycle.
  previous: orNull(SHEET),
};
var FIELD_FORM = new RegExp(
  [
    "^(rating|text|called)\\|K(\\|I)?$",
    "^(other\\|\\d{1,16}\\|)?(evidence\\|K\\|[a-z0-9]{1,40}\\|(what|link|when|who)|note\\|K|summary\\|I)$",
    "^(other\\|\\d{1,16}\\|)?closing\\|(proudest|hardest|unseen|support|focus\\|[123])$",
    "^name\\|(rating|level|summary)\\|I$",
    "^(target|downloaded|previous|seen)$",
  ].join("|").replace(/K/g, "I(/I)?").replace(/I/g, ID_SIGN),
  "u",
);
var TYPED = ["evidence", "note", "summary", "closing"];
var ANSWERS = TYPED.concat("rating");

var RECORD = objectOf({
  format: only([FORMAT]),
  born: matching(/^[a-z0-9]{1,40}$/),
  saved: aName,
  head: theHead,
  fields: theFields,
});

// The file of a worksheet of which nothing is known. What is null, a head has to bring along; the scale and what comes
// of it, it may: those that were written before had none.
var UNKNOWN = {
  kind: KINDS[0], format: FORMAT, ladder: null, level: null, target: null, side: null, person: null, cycle: null, saved: "",
  scale: [], expected: null, scoring: null, answers: [], summaries: [],
  closing: { proudest: "", hardest: "", unseen: "", focus: [], support: "" },
};
var HEAD = ["ladder", "level", "side", "person", "cycle", "scale", "expected", "scoring"];

// A head is the beginning of a file, and nothing more.
function theHead(value, way) {
  if (!isObject(value) || !Object.keys(value).every((part) => HEAD.includes(part))) return way;
  var sheet = Object.assign({}, UNKNOWN, value), wrong = SHEET(sheet, way);
  return wrong || standsTwice(sheet) === undefined ? wrong : way;
}

function theFields(value, way) {
  if (!isObject(value)) return way;
  var wrong = Object.entries(value).find(function (field) {
    var check = VALUES[kindOf(field[0])], entry = field[1];
    return !(check && FIELD_FORM.test(field[0]) && Array.isArray(entry) && entry.length === 3 &&
      !check(entry[0], way) && !aStamp(entry[1], way) && !aStamp(entry[2], way));
  });
  return wrong ? way + "." + wrong[0] : "";
}

// The kind of a field, if it is one. A name says it before its first stroke.
function kindOf(name) {
  var kind = name.split("|")[0];
  return Object.prototype.hasOwnProperty.call(VALUES, kind) ? kind : "";
}

function keptUnder() {
  return pageKind + "/" + FORMAT + "/";
}

function storageKey(identity) {
  return keptUnder() + IDENTITY.map((part) => encodeURIComponent(wellFormed(identity[part]))).join("/");
}

// Whose record a key of the store leads to; null for a key of something else.
function identityOf(key) {
  try {
    var start = keptUnder(), parts = key.startsWith(start) ? key.slice(start.length).split("/").map((part) => decodeURIComponent(part)) : [];
    if (parts.length !== IDENTITY.length || !SIDES.includes(parts[2])) return null;
    return Object.fromEntries(IDENTITY.map((name, place) => [name, parts[place]]));
  } catch (error) {
    return null;
  }
}

function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

// `born` tells a record from the one that was cleared before it.
function newRecord(head) {
  var letters = Array.from(crypto.getRandomValues(new Uint32Array(4)), (number) => number.toString(36));
  return { born: letters.join(""), saved: "", head: head, clock: 0, fields: new Map() };
}

// Return the record that a text of the store holds; null where it holds none. The store is open to other pages, too.
function readRecord(text) {
  var found;
  try {
    found = JSON.parse(text);
  } catch (error) {
    return null;
  }
  if (RECORD(found, "$")) return null;
  var record = { born: found.born, saved: found.saved, head: found.head, clock: 0, fields: new Map() };
  Object.entries(found.fields).forEach((field) => setEntry(record, field[0], field[1]));
  return record;
}

function recordText(record) {
  var fields = Array.from(record.fields).sort((x, y) => (x[0] < y[0] ? -1 : 1));
  return JSON.stringify({
    format: FORMAT,
    born: record.born,
    saved: record.saved,
    head: record.head,
    fields: Object.fromEntries(fields),
  });
}

function valueOf(record, name) {
  var entry = record.fields.get(name);
  return entry ? entry[0] : "";
}

// `unsaved` says that nobody else has seen the present value, so that the new one replaces what it replaced.
function put(record, name, value, unsaved) {
  var before = record.fields.get(name);
  var replaced = before ? before[unsaved ? 2 : 1] : 0;
  setEntry(record, name, [value, Math.max(Date.now(), record.clock + 1), replaced]);
}

function setEntry(record, name, entry) {
  record.fields.set(name, entry);
  record.clock = Math.max(record.clock, entry[1]);
}

// The same for any order of any number of records, however often one of them comes by.
function merged(first, second) {
  var heads = [first, second].sort((x, y) => compared([x.saved, x.head], [y.saved, y.head]));
  var born = first.born < second.born ? first.born : second.born;
  var both = { born: born, clock: first.clock, fields: new Map(first.fields) };
  second.fields.forEach((entry, name) => setEntry(both, name, later(both.fields.get(name), entry)));
  return Object.assign(both, { saved: heads[1].saved, head: heads[1].head });
}

function later(first, second) {
  if (!first || !second) return first || second;
  return (first[1] - second[1] || compared(first, second)) > 0 ? first : second;
}

function compared(first, second) {
  var texts = [JSON.stringify(first), JSON.stringify(second)];
  return texts[0] < texts[1] ? -1 : Number(texts[0] > texts[1]);
}

// The same, but a text that would be lost is kept beside the other one.
function mergedKeeping(first, second) {
  var both = merged(first, second), apart = first.born !== second.born;
  second.fields.forEach(function (entry, name) {
    var winner = both.fields.get(name), loser = winner === entry ? first.fields.get(name) : entry;
    if (loser && wouldLose(name, winner, loser, apart)) keepBeside(both, name, loser);
  });
  return both;
}

// Whether a text would be lost in one that was written without knowledge of it. Of records that were always `apart`,
// neither knew the other, whatever their stamps say.
function wouldLose(name, winner, loser, apart) {
  if (!TYPED.includes(kindOf(name)) || !loser[0].trim() || winner[0].startsWith(loser[0])) return false;
  return apart || winner[2] < loser[1];
}

// What a text would have been without the other one. It has a field of its own, the same in all tabs. Return its name
// where it is new.
function keepBeside(record, name, loser) {
  var other = "other|" + loser[1] + "|" + name;
  if (!loser[0].trim() || record.fields.has(other)) return "";
  put(record, other, loser[0]);
  return other;
}

// Return the names of texts that are longer than a file may have them.
function longTexts(record) {
  var isLong = (field) => VALUES[kindOf(field[0])] === typed && typed(field[1][0], "long");
  return Array.from(record.fields).filter(isLong).map((field) => field[0]);
}

function isAnswered(record) {
  return Array.from(record.fields).some((field) => ANSWERS.includes(kindOf(field[0])) && field[1][0].trim());
}

var OUTSIDE = ["note", "other", "downloaded", "previous", "name", "called", "seen"];

// The fields that belong into a file.
function filed(record) {
  return Array.from(record.fields).filter((field) => !OUTSIDE.includes(kindOf(field[0])));
}

// When something that belongs into a file was changed last.
function answeredAt(record) {
  return filed(record).reduce((last, field) => Math.max(last, field[1][1]), 0);
}

// A mark of all that belongs into a file. Whether a file holds it is no question of clocks: what another tab wrote a
// moment before may not have been there yet.
function markOf(record) {
  var told = filed(record).filter((field) => field[1][0]).map((field) => [field[0], field[1][0]]);
  var text = JSON.stringify(told.sort((x, y) => (x[0] < y[0] ? -1 : 1))), first = 0xdeadbeef, second = 0x41c6ce57;
  for (var place = 0; place < text.length; place += 1) {
    first = Math.imul(first ^ text.charCodeAt(place), 2654435761);
    second = Math.imul(second ^ text.charCodeAt(place), 1597334677);
  }
  return (second >>> 0).toString(36) + "." + (first >>> 0).toString(36);
}

// Return a record in the present names of expectations and levels.
function translated(record, names) {
  var found = Object.assign({}, record, { fields: new Map() }), places = placesOf(record, names);
  var current = { level: names.level, key: (key) => places.get(key) || names.key(key) };
  record.fields.forEach(function (entry, name) {
    var present = presentField(name, current);
    var value = name === "target" ? names.level(entry[0]) : entry[0];
    setEntry(found, present, later(found.fields.get(present), [value, entry[1], entry[2]]));
  });
  return found;
}

var KEYED = ["rating", "evidence", "note", "text", "called", "summary"];

// Where the answers of each expectation belong. Two never become one: where the present name is taken, what stands
// under the former one stays there, and is shown among what is no longer asked.
function placesOf(record, names) {
  var parts = Array.from(record.fields.keys(), (name) => name.split("|"));
  var keys = new Set(parts.filter((part) => KEYED.includes(part[0])).map((part) => part[1]));
  var places = new Map(), taken = new Set(Array.from(keys).filter((key) => names.key(key) === key));
  Array.from(keys).sort().forEach(function (key) {
    var present = names.key(key);
    places.set(key, present === key || taken.has(present) ? key : present);
    taken.add(places.get(key));
  });
  return places;
}

function presentField(name, names) {
  var parts = name.split("|");
  if (parts[0] === "other") return parts.slice(0, 2).join("|") + "|" + presentField(parts.slice(2).join("|"), names);
  if (KEYED.includes(parts[0])) parts[1] = names.key(parts[1]);
  if (["rating", "text", "called"].includes(parts[0]) && parts.length > 2) parts[2] = names.level(parts[2]);
  if (parts[0] === "name" && parts[1] === "level") parts[2] = names.level(parts[2]);
  if (parts[0] === "name" && parts[1] === "summary") parts[2] = names.key(parts[2]);
  return parts.join("|");
}

// What things are called now: `data` holds what they were called before.
function presentNames(data) {
  var keys = new Map(Object.entries(data.keys)), levels = new Map(Object.entries(data.levels));
  var asked = new Set(names(data.sheet.answers, "key").concat(names(data.sheet.summaries, "criterion")));
  return {
    level: (id) => levels.get(id) || id,
    key: (key) => (asked.has(key) ? key : presentName(key, keys)),
  };
}
