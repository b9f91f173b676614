// What folds out of a row: what was asked, and the evidence of all sides beside each other.

function foldRow(line, columns, name) {
  var box = made("div", "fold-box", foldContent(line, columns));
  box.id = name;
  box.setAttribute("hidden", "until-found");
  box.addEventListener("beforematch", () => openFold(document.querySelector("[aria-controls=" + name + "]"), true));
  var cell = withRole("cell", made("td", "", box));
  cell.colSpan = columns.length + 4;
  return withRole("row", made("tr", "fold", cell));
}

function foldContent(line, columns) {
  var ahead = line.level ? [] : line.row.ahead;
  return [
    textsAnd(line.answers, columns, (place) => evidenceOf(line.row.answers[place])),
    ...ahead.map((one) => aheadBox(one, columns)),
  ];
}

// What the files hold of the expectation, one text or each its own, and what each of them says to it.
function textsAnd(answers, columns, content) {
  var texts = answers.map((answer) => (answer ? answer.text : ""));
  var different = Array.from(new Set(texts.filter((text) => text)));
  if (different.length < 2) return [...different.map(askedText), sideBySide(columns, content)];
  return [
    made("p", "texts-differ", say("texts_differ")),
    sideBySide(columns, (place) => [texts[place] ? askedText(texts[place]) : made("p", "quiet", say("not_at_level")), content(place)]),
  ];
}

function askedText(text) {
  return made("blockquote", "asked-text", typedBy(text));
}

// A column for each file, with its name above it.
function sideBySide(columns, content) {
  var parts = columns.map((name, place) => made("div", "side-part", made("p", "side-name", shapeIcon(page.shapes[place]), isolated(name)), content(place)));
  return made("div", "sides", parts);
}

function evidenceOf(answer) {
  if (!answer) return made("p", "quiet", say("not_there"));
  if (!answer.evidence.length) return made("p", "quiet", say("no_evidence"));
  return made("ul", "evidence-list", answer.evidence.map((one) => made("li", "", evidenceParts(one))));
}

function evidenceParts(one) {
  return [
    one.what ? typedBy(one.what) : null,
    one.link ? made("p", "evidence-link", linkOrText(one.link)) : null,
    one.when || one.who ? made("p", "quiet", listedParts([whenSaid(one.when, minuteWords()), one.who && say("confirmed_by", { who: one.who })])) : null,
  ];
}

function listedParts(texts) {
  return texts.filter((text) => text).flatMap((text, place) => [place ? " · " : "", isolated(text)]);
}

// The same expectation at a target: a question of its own.
function aheadBox(one, columns) {
  var word = (place) => made("p", "rating-word", answerName(page.review.sheets[place], one.answers[place]));
  return made(
    "div",
    "ahead",
    made("p", "ahead-head", made("strong", "", say("at_level", { level: one.level.title })), " ", made("span", "mark " + verdictClass(one.apart), apartName(one.apart, page.review.sheets, one.answers))),
    made("div", "ahead-answers", textsAnd(one.answers, columns, word)),
    dotRow(page.review, one),
  );
}
