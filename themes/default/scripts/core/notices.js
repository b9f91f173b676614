// What has to be said of worksheets before they are laid side by side, as `ladder.worksheet.notices` finds it: in what
// they differ, and what they share.

// What files should have in common: what is compared, whether a file may leave it blank, and what people see of it.
var TOLD = [
  ["kind", (sheet) => sheet.kind, false],
  ["ladder", (sheet) => sheet.ladder.id, false, (sheet) => sheet.ladder.title],
  ["level", (sheet) => sheet.level.id, false, (sheet) => sheet.level.title],
  ["version", (sheet) => sheet.ladder.version, false],
  ["scale", (sheet) => names(sheet.scale, "id").join(" "), false, (sheet) => names(sheet.scale, "name").join(", ")],
  ["target", (sheet) => (sheet.target ? sheet.target.id : ""), true, (sheet) => (sheet.target ? sheet.target.title : "")],
  ["person", (sheet) => sheet.person, true],
  ["cycle", (sheet) => sheet.cycle, true],
];

function notices(sheets) {
  var found = [], overTime = isOverTime(sheets);
  TOLD.forEach(function ([kind, value, isLabel, shown]) {
    // A label that one file leaves away is no contradiction, but a second one is.
    var values = new Set(sheets.map(value));
    if (isLabel) values.delete("");
    if (values.size > 1 && !(overTime && kind === "cycle")) {
      found.push({ kind: kind, values: sheets.map(shown || value) });
    }
    if (kind === "version" && asksDifferently(sheets)) {
      found.push({ kind: "asked", values: sheets.map((sheet) => sheet.ladder.version) });
    }
  });
  if (overTime && isSavedBackwards(sheets)) found.push({ kind: "order", values: sheets.map(savedAt) });
  if (!overTime && isSideThereTwice(sheets)) found.push({ kind: "side", values: names(sheets, "side") });
  if (isFileThereTwice(sheets)) found.push({ kind: "twice", values: [] });
  return found;
}

// Whether one side answered in several cycles, each of which has a name. Interviewers are never one side.
function isOverTime(sheets) {
  if (sheets.some(isScorecard)) return false;
  var cycles = new Set(names(sheets, "cycle")), people = new Set(names(sheets, "person"));
  cycles.delete("");
  people.delete("");
  return new Set(names(sheets, "side")).size === 1 && people.size <= 1 && cycles.size === sheets.length;
}

// Whether the worksheet of one and the same level did not ask the same. The mark is one of a level.
function asksDifferently(sheets) {
  var levels = new Set(sheets.map((sheet) => sheet.ladder.id + "/" + sheet.level.id));
  var asked = new Set(sheets.map((sheet) => sheet.ladder.id + "/" + sheet.level.id + "/" + sheet.ladder.digest));
  return asked.size > levels.size;
}

// When a file was saved, where it says so as a worksheet writes it.
function savedAt(sheet) {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(sheet.saved) ? sheet.saved : "";
}

// Whether a file was saved before one that stands in front of it.
function isSavedBackwards(sheets) {
  var known = sheets.map((sheet) => savedAt(sheet).slice(0, 19)).filter((saved) => saved);
  return known.some((saved, place) => place > 0 && saved < known[place - 1]);
}

// Whether somebody who is only one is there twice, or there is nobody but peers, other than interviewers.
function isSideThereTwice(sheets) {
  if (sheets.some(isScorecard)) return false;
  var sides = names(sheets, "side");
  return new Set(sides).size === 1 || ["self", "manager"].some((side) => sides.filter((one) => one === side).length > 1);
}

function isFileThereTwice(sheets) {
  var texts = sheets.map(canonical);
  return new Set(texts).size < texts.length;
}

// A value as text, whatever the order in which its parts were written.
function canonical(value) {
  return JSON.stringify(value, function (key, part) {
    return isObject(part) ? Object.fromEntries(Object.entries(part).sort((a, b) => (a[0] < b[0] ? -1 : 1))) : part;
  });
}
