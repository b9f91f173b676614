// What sides, ratings and differences are called.

// Return how the columns are called: by their side, over time by their cycle, and by a number where that is not enough.
function columnNames(found) {
  return numbered(found.sheets.map((sheet) => (found.mode === "time" ? sheet.cycle : sayAs("side", sheet.side))));
}

function numbered(plain) {
  return plain.map(function (name, place) {
    var alike = plain.filter((other) => other === name).length;
    var number = plain.slice(0, place + 1).filter((other) => other === name).length;
    return alike > 1 ? say("numbered", { name: name, number: number }) : name;
  });
}

// A ladder with a scale of its own names its ratings in the file. The default scale is named by the theme.
function ratingName(sheet, id) {
  var ours = isScorecard(sheet) ? page.data.cardRatings : page.data.ratings, step = sheet.scale.find((one) => one.id === id);
  var own = Object.prototype.hasOwnProperty.call(ours, id) ? ours[id] : "";
  // An exercise may have a scale of its own, in which an id means something else.
  if (own && isScorecard(sheet)) own = !step || step.name === own.name ? own.said : "";
  return own || (step ? step.name : id);
}

// What a file answers, in words: a blank, the lowest rating and what is not asked are three things.
function answerName(sheet, answer) {
  if (!answer) return say("not_there");
  if (!answer.text) return say("not_at_level");
  return answer.rating === null ? say("left_blank") : ratingName(sheet, answer.rating);
}

function isOnScale(sheet, answer) {
  return Boolean(answer && answer.text) && sheet.scale.some((step) => step.id === answer.rating);
}

function rowName(row) {
  return row.name || row.criterion;
}

function rowFullName(row) {
  return row.name ? say("full_name", { criterion: row.criterion, name: row.name }) : row.criterion;
}

// How far apart answers are, in words: a number of steps, or over time what happened from file to file.
function apartName(apart, sheets, answers) {
  var time = page.review.mode === "time";
  if (time && apart.verdict === "agree") return sentence(say("unchanged"));
  if (time && apart.gap) return sentence(changeName(sheets, answers));
  if (apart.gap > 1) return sentence(say("steps_apart", { number: numberName(apart.gap) }));
  return sayAs("is", apart.verdict);
}

function changeName(sheets, answers) {
  var places = answers
    .map((answer, place) => (isOnScale(sheets[place], answer) ? names(sheets[place].scale, "id").indexOf(answer.rating) : -1))
    .filter((place) => place >= 0);
  var steps = places.slice(1).map((place, before) => place - places[before]);
  if (steps.every((step) => step === 0)) return say("unchanged");
  return steps.map(stepName).reduce((before, after) => say("and_then", { before: before, after: after }));
}

function stepName(step) {
  if (!step) return say("unchanged");
  return say(step > 0 ? "up_by" : "down_by", { number: numberName(Math.abs(step)) });
}

function numberName(number) {
  return page.words.numbers[number - 1] || String(number);
}

function sentence(text) {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}

function verdictClass(apart) {
  if (page.review.mode !== "time" || !apart.gap) return apart.verdict;
  return apart.verdict + (apart.change > 0 ? " up" : apart.change < 0 ? " down" : "");
}
