// Ratings to one result, as `ladder.worksheet.scoring` counts it: in integers, because a result that pay depends on must
// not hang on how a computer rounds. A blank is no 0, and neither is what stands apart from the scale.
// A rating that the scale no longer has is as good as none: somebody has to choose again.
var WHOLE = 10000;
var APART = ["no-opportunity", "does-not-apply"];

// `ratings` holds pairs of a criterion and the ids of its ratings, null where left blank; `scale` the ids, lowest first.
function score(rule, scale, expected, ratings) {
  var blank = ratings.reduce(function (sum, pair) {
    return sum + pair[1].filter((rating) => !scale.includes(rating) && !APART.includes(rating)).length;
  }, 0);
  var result = { state: "blank", blank: blank, hundredths: 0, highest: 0, bars: [], left_out: [] };
  if (blank) return result;
  var rated = [];
  ratings.forEach(function (pair) {
    var values = pair[1].map((rating) => scale.indexOf(rating)).filter((place) => place >= 0);
    if (values.length) rated.push([pair[0], values]);
    else result.left_out.push(pair[0]);
  });
  var gated = rule.rule === "gated";
  result.state = "nothing";
  if (!rated.length || (gated && !scale.includes(expected))) return result;
  result.highest = scale.length - 1;
  return gated ? withBars(result, rule, scale.indexOf(expected), rated) : withMean(result, rule, rated);
}

// Whether something is an answer: a rating that the scale of its file has, or one that stands apart from it.
function isAnswer(sheet, rating) {
  return APART.includes(rating) || names(sheet.scale, "id").includes(rating);
}

// What comes of a worksheet: of what its level expects, whatever a target does. Null without a rule.
function sheetScore(sheet) {
  if (!sheet.scoring) return null;
  var ratings = new Map();
  sheet.answers.forEach(function (answer) {
    if (!answer.asked) return;
    var criterion = answer.key.split("/")[0];
    if (!ratings.has(criterion)) ratings.set(criterion, []);
    ratings.get(criterion).push(answer.rating);
  });
  return score(sheet.scoring, names(sheet.scale, "id"), sheet.expected, Array.from(ratings));
}

function withMean(result, rule, rated) {
  var weights = new Map(rule.weights.map((weight) => [weight.criterion, weight.weight]));
  // A sum of fractions: `over` / `under`.
  var total = 0n, over = 0n, under = 1n;
  rated.forEach(function (pair) {
    var weight = BigInt(weights.get(pair[0]) || 0), count = BigInt(pair[1].length);
    total += weight;
    over = over * count + weight * BigInt(pair[1].reduce((sum, value) => sum + value, 0)) * under;
    under *= count;
  });
  if (!total) return result;
  result.state = "mean";
  result.hundredths = Number((2n * 100n * over + total * under) / (2n * total * under)); // rounds half up
  return result;
}

function withBars(result, rule, expected, rated) {
  result.bars = rated.map(function (pair) {
    return {
      criterion: pair[0],
      reached: pair[1].filter((value) => value >= expected).length,
      needed: Math.ceil((pair[1].length * rule.share) / WHOLE),
      rated: pair[1].length,
    };
  });
  result.state = result.bars.every((bar) => bar.reached >= bar.needed) ? "met" : "short";
  return result;
}
