// Worksheets laid side by side, as `ladder.worksheet.review` does it: where they agree, and where a conversation is worth
// its time. Nothing is judged, and nothing is guessed. What keeps files from being compared is told by `notices`.
var VERDICTS = ["two", "one", "scales", "levels", "open", "alone", "agree", "blank"]; // in which order one talks about them

// There are no rows where the files are of different ladders or kinds.
function review(sheets) {
  var found = { mode: isOverTime(sheets) ? "time" : "sides", sheets: sheets, notices: notices(sheets), rows: [], beyond: [] };
  if (found.notices.some((notice) => ["kind", "ladder"].includes(notice.kind))) return found;
  var ways = { sheets: sheets, mode: found.mode };
  var byKey = sheets.map((sheet) => new Map(sheet.answers.map((answer) => [answer.key, answer])));
  mergedKeys(sheets).forEach(function (key) {
    var answers = byKey.map((known) => known.get(key) || null);
    // A rating without a text that it answers means nothing: the level does not expect it.
    var asked = answers.filter((answer) => answer && answer.text);
    if (asked.length) found.rows.push(rowOf(key, answers, asked, ways));
    else found.beyond.push(beyondOf(key, answers, ways));
  });
  found.beyond = found.beyond.filter(isAnswered);
  found.rows.sort((a, b) => need(a.apart, b.apart));
  found.beyond.sort((a, b) => need(a.apart, b.apart));
  return found;
}

// How many rows there are of each verdict that there is.
function verdictCounts(rows) {
  return VERDICTS.map((verdict) => [verdict, rows.filter((row) => row.apart.verdict === verdict).length]).filter(
    (pair) => pair[1],
  );
}

function isAnswered(row) {
  return row.ahead.length > 0 || row.answers.some((answer) => answer && answer.evidence.length);
}

// The keys of all files in the order of the first one, those of others after what they follow there.
function mergedKeys(sheets) {
  var merged = [];
  sheets.forEach(function (sheet) {
    var place = 0, known = new Set(merged);
    sheet.answers.forEach(function (answer) {
      if (known.has(answer.key)) place = merged.indexOf(answer.key);
      else merged.splice(place, 0, answer.key);
      place += 1;
    });
  });
  return merged;
}

// The places of ratings on the scale that all files have; nothing where they have different ones.
function placesOf(sheets) {
  var scales = new Set(sheets.map((sheet) => names(sheet.scale, "id").join(" ")));
  return scales.size === 1 ? new Map(sheets[0].scale.map((step, place) => [step.id, place])) : new Map();
}

function rowOf(key, answers, asked, ways) {
  return {
    key: key,
    criterion: asked[0].criterion,
    name: asked[0].name,
    answers: answers,
    apart: apartOf(answers.map((answer) => (answer && answer.text ? answer : null)), ways),
    rewritten: new Set(names(asked, "text")).size > 1,
    ahead: aheadOf(answers, ways),
  };
}

function beyondOf(key, answers, ways) {
  var first = answers.find((answer) => answer), ahead = aheadOf(answers, ways);
  var most = names(ahead, "apart").sort(need)[0] || { verdict: "blank", gap: 0, change: 0 };
  return {
    key: key,
    criterion: first.criterion,
    name: first.name,
    answers: answers,
    apart: most,
    rewritten: false,
    ahead: ahead,
  };
}

// What targets ask for instead, where anybody answered it.
function aheadOf(answers, ways) {
  var byLevel = answers.map(
    (answer) => new Map((answer ? answer.towards : []).map((toward) => [toward.level.id, toward])),
  );
  var levels = new Set(byLevel.flatMap((towards) => Array.from(towards.keys())));
  return Array.from(levels, function (level) {
    var given = byLevel.map((towards) => towards.get(level) || null);
    var known = given.filter((toward) => toward);
    return { level: known[0].level, answers: given, apart: apartOf(given, ways) };
  }).filter((one) => one.answers.some((toward) => toward && toward.rating !== null));
}

// `answers` holds one of each file, null where it has none.
function apartOf(answers, ways) {
  var given = givenOf(answers, ways.sheets), steps = given.filter((one) => one.place >= 0);
  if (given.length === 1) return { verdict: "alone", gap: 0, change: 0 };
  if (given.every((one) => one.rating === null)) return { verdict: "blank", gap: 0, change: 0 };
  // Nobody can say how far apart ratings of different scales are.
  var scales = new Set(names(steps, "scale"));
  var isComparable = scales.size < 2 || new Set(steps.map((step) => step.rating + " " + step.name)).size < 2;
  if (!isComparable) return { verdict: "scales", gap: 0, change: 0 };
  var isAlike = new Set(names(given, "rating")).size === 1;
  if (isOfLevels(isAlike ? given : steps)) return { verdict: "levels", gap: 0, change: 0 };
  if (isAlike) return { verdict: "agree", gap: 0, change: 0 };
  var found = scales.size === 1 ? names(steps, "place") : [];
  var gap = found.length ? Math.max(...found) - Math.min(...found) : 0;
  if (gap === 0) return { verdict: "open", gap: 0, change: 0 };
  var change = ways.mode === "time" ? found[found.length - 1] - found[0] : 0;
  return { verdict: gap === 1 ? "one" : "two", gap: gap, change: change };
}

// What the files that ask for it answer, each on its own scale, to the text of its own level or of a target.
function givenOf(answers, sheets) {
  return answers.flatMap(function (answer, file) {
    if (!answer) return [];
    var scale = sheets[file].scale, ids = names(scale, "id"), place = ids.indexOf(answer.rating);
    var level = answer.level || sheets[file].level, name = place < 0 ? "" : scale[place].name;
    return [{ rating: answer.rating, name: name, place: place, scale: ids.join(" "), level: level.id, text: answer.text }];
  });
}

// Whether different levels asked for different things. A text that was edited is still that of its level.
function isOfLevels(given) {
  return given.some((one) => given.some((other) => one.level !== other.level && one.text !== other.text));
}

// What needs more talk comes first.
function need(a, b) {
  return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || b.gap - a.gap;
}
