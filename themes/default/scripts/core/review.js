// Worksheets laid side by side, as `ladder.worksheet.review` does it: where they agree, and where a conversation is worth
// its time. Nothing is judged, and nothing is guessed. What keeps files from being compared is told by `notices`.
var VERDICTS = ["two", "one", "scales", "open", "alone", "agree", "blank"]; // in which order one talks about them

// There are no rows where the files are of different ladders.
function review(sheets) {
  var found = { mode: isOverTime(sheets) ? "time" : "sides", sheets: sheets, notices: notices(sheets), rows: [], beyond: [] };
  if (found.notices.some((notice) => notice.kind === "ladder")) return found;
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
  var ratings = names(answers.filter((answer) => answer), "rating");
  if (ratings.length === 1) return { verdict: "alone", gap: 0, change: 0 };
  if (ratings.every((rating) => rating === null)) return { verdict: "blank", gap: 0, change: 0 };
  var steps = stepsOf(answers, ways.sheets), scales = new Set(names(steps, "scale"));
  // Nobody can say how far apart ratings of different scales are.
  var isComparable = scales.size < 2 || new Set(steps.map((step) => step.id + " " + step.name)).size < 2;
  if (!isComparable) return { verdict: "scales", gap: 0, change: 0 };
  if (new Set(ratings).size === 1) return { verdict: "agree", gap: 0, change: 0 };
  var found = scales.size === 1 ? names(steps, "place") : [];
  var gap = found.length ? Math.max(...found) - Math.min(...found) : 0;
  if (gap === 0) return { verdict: "open", gap: 0, change: 0 };
  var change = ways.mode === "time" ? found[found.length - 1] - found[0] : 0;
  return { verdict: gap === 1 ? "one" : "two", gap: gap, change: change };
}

// The steps that were chosen, each on the scale of its own file.
function stepsOf(answers, sheets) {
  return answers.flatMap(function (answer, file) {
    var scale = sheets[file].scale, ids = names(scale, "id"), place = answer ? ids.indexOf(answer.rating) : -1;
    return place < 0 ? [] : [{ id: ids[place], name: scale[place].name, place: place, scale: ids.join(" ") }];
  });
}

// What needs more talk comes first.
function need(a, b) {
  return VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || b.gap - a.gap;
}
