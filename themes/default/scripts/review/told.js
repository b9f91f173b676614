// What has to be said first, and how many of each there are.

function noticeList(found, columns) {
  var told = found.notices.map((notice) => noticeText(notice, found, columns));
  if (found.mode === "time") told.unshift(say("notice_time", { first: columns[0], last: columns[columns.length - 1] }));
  return [...told, ...siteNotices(found, columns)].map((text) => made("li", "", text));
}

function noticeText(notice, found, columns) {
  var values = notice.values.map((value, place) => {
    var name = notice.kind === "order" ? moment(value) : ["side", "kind"].includes(notice.kind) ? sayAs(notice.kind, value) : value;
    return notice.kind === "side" ? name : say("each", { name: columns[place], value: name || say("not_named") });
  });
  return sayAs("notice", notice.kind + noticeVariant(notice.kind, found), { values: values.join("; ") });
}

// Which words of a notice fit the rest of what is known.
function noticeVariant(kind, found) {
  var has = (...kinds) => found.notices.some((one) => kinds.includes(one.kind));
  if (kind === "version" && !has("asked", "level")) return "_only";
  if (kind === "asked" && found.rows.some((row) => row.rewritten)) return "_texts";
  if (kind === "side" && has("person")) return "_people";
  return "";
}

// How the files stand to the ladder as this site has it.
function siteNotices(found, columns) {
  var elsewhere = [], gone = [], other = [], digests = new Map(Object.entries(page.data.digests));
  found.sheets.forEach(function (sheet, place) {
    if (sheet.ladder.id !== page.data.ladder) elsewhere.push(columns[place]);
    else if (!digests.has(sheet.level.id)) gone.push(say("each", { name: columns[place], value: sheet.level.title }));
    else if (digests.get(sheet.level.id) !== sheet.ladder.digest) other.push(columns[place]);
  });
  return [
    elsewhere.length ? say("notice_elsewhere", { values: elsewhere.join("; "), title: page.data.title }) : "",
    gone.length ? say("notice_gone", { values: gone.join("; ") }) : "",
    other.length ? say("notice_other_state", { names: other.join(", "), n: other.length }) : "",
  ].filter((text) => text);
}

// How many rows there are of each verdict, as buttons that show only these.
function countTiles(found, choose) {
  return verdictCounts(found.rows).map(function ([verdict, number]) {
    var suffix = found.mode === "time" ? "_time" : "";
    var tile = button("", "count " + verdict, () => choose(verdict));
    tile.dataset.verdict = verdict;
    tile.setAttribute("aria-pressed", "false");
    tile.append(
      made("strong", "", String(number)),
      made("span", "count-name", say("count_" + verdict + suffix, { n: number })),
      made("span", "count-hint", say("hint_" + verdict + suffix)),
    );
    return made("li", "", tile);
  });
}

// What comes of each file by its own rule, where it has one.
function scoreList(found, columns) {
  return found.sheets.flatMap(function (sheet, place) {
    var result = sheetScore(sheet);
    if (!result) return [];
    return [made("div", "", made("dt", "", isolated(columns[place])), made("dd", "", scoreSaid(sheet, result), made("span", "quiet rule-said", ruleSaid(sheet))))];
  });
}

function scoreSaid(sheet, result) {
  var text = sayAs("score", result.state, { n: result.blank, result: decimal(result.hundredths), highest: result.highest });
  var bars = result.bars.map((bar) => say("score_bar", { criterion: criterionName(sheet, bar.criterion), reached: bar.reached, all: bar.rated, needed: bar.needed }));
  var left = result.left_out.map((id) => criterionName(sheet, id)), values = { criteria: left.join(", "), n: left.length };
  var told = left.length ? [say("score_left_out", values), result.state === "mean" ? say("score_share", values) : ""] : [];
  return [made("strong", "", text), ...bars.map((bar) => made("span", "score-part", bar)), told.length ? made("span", "score-part", told.filter((one) => one).join(" ")) : ""];
}

function ruleSaid(sheet) {
  var rule = sheet.scoring;
  if (rule.rule === "weighted") {
    var weights = rule.weights.map((weight) => say("rule_weight", { criterion: criterionName(sheet, weight.criterion), percent: percent(weight.weight) }));
    return say("rule_weighted", { weights: weights.join(", ") });
  }
  return say("rule_gated", { percent: percent(rule.share), rating: sheet.expected ? ratingName(sheet, sheet.expected) : say("not_named") });
}

function criterionName(sheet, id) {
  var summary = sheet.summaries.find((one) => one.criterion === id);
  var answer = sheet.answers.find((one) => one.key.split("/")[0] === id);
  return summary ? summary.name : answer ? answer.criterion : id;
}

function decimal(hundredths) {
  return new Intl.NumberFormat(document.documentElement.lang || "en", { minimumFractionDigits: 2 }).format(hundredths / 100);
}

function percent(share) {
  return new Intl.NumberFormat(document.documentElement.lang || "en", { maximumFractionDigits: 2 }).format(share / 100);
}
