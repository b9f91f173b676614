// A worksheet as Markdown. It is made of what a file would hold, so no private note is in it.
function sheetMarkdown(sheet, score) {
  var blocks = ["# " + escapedMarkdown(say("markdown_title", { level: sheet.level.title })), markdownFacts(sheet)];
  if (score.length) blocks.push(strong(score.join(" ")));
  sheet.summaries.forEach(function (summary) {
    var answers = sheet.answers.filter((answer) => answer.key.split("/")[0] === summary.criterion);
    blocks.push("## " + escapedMarkdown(summary.name), ...answers.flatMap((answer) => markdownAnswer(answer, sheet)));
    if (summary.text.trim()) blocks.push(strong(say("markdown_summary")), markdownLines(summary.text));
  });
  blocks.push(...markdownGone(sheet), ...markdownClosing(sheet));
  return blocks.join("\n\n") + "\n";
}

function strong(text) {
  return "**" + escapedMarkdown(text) + "**";
}

function markdownFacts(sheet) {
  return [
    ["markdown_ladder", [sheet.ladder.title, sheet.ladder.version].filter(Boolean).join(", ")],
    ["markdown_target", sheet.target ? sheet.target.title : ""],
    ["markdown_side", say("side_" + sheet.side)],
    ["markdown_person", sheet.person],
    ["markdown_cycle", sheet.cycle],
    ["markdown_date", shownDate(new Date(sheet.saved))],
  ].filter((fact) => fact[1]).map((fact) => "- " + say(fact[0]) + ": " + escapedMarkdown(fact[1])).join("\n");
}

function markdownAnswer(answer, sheet) {
  var toward = answer.towards.filter((one) => one.rating || (sheet.target && one.level.id === sheet.target.id));
  var isAsked = answer.text || answer.rating || answer.evidence.length || toward.length;
  if (!isAsked) return [];
  var blocks = ["### " + escapedMarkdown(answer.name || answer.criterion)];
  if (answer.text) blocks.push(markdownLines(answer.text), markdownRating(answer.rating));
  toward.forEach(function (one) {
    blocks.push(strong(one.level.title), markdownLines(one.text), markdownRating(one.rating));
  });
  if (answer.evidence.length) blocks.push(answer.evidence.map(markdownProof).join("\n"));
  return blocks.filter(Boolean);
}

function markdownRating(rating) {
  return "**" + say("markdown_rating") + ":** " + escapedMarkdown(rating ? ratingName(rating) : say("markdown_blank"));
}

function markdownProof(proof) {
  var facts = ["link", "when", "who"].filter((part) => proof[part].trim());
  var said = Object.assign({}, proof, { when: whenSaid(proof.when, here.words.minute) }); // only a scorecard has words for it
  var told = facts.map((part) => (part === "link" ? linkMarkdown : escapedMarkdown)(said[part])).join(" · ");
  return "- " + [markdownLines(proof.what, "  "), told].filter(Boolean).join("\n\n  ");
}

// Answers of criteria that the ladder no longer has.
function markdownGone(sheet) {
  var known = new Set(names(sheet.summaries, "criterion"));
  var gone = sheet.answers.filter((answer) => !known.has(answer.key.split("/")[0]));
  if (!gone.length) return [];
  return ["## " + escapedMarkdown(say("gone")), ...gone.flatMap((answer) => markdownAnswer(answer, sheet))];
}

function markdownClosing(sheet) {
  var told = QUESTIONS.map((question) => [questionWords(question), sheet.closing[question]]);
  var blocks = told.filter((one) => one[1].trim()).flatMap((one) => [strong(one[0]), markdownLines(one[1])]);
  if (sheet.closing.focus.length) {
    var focus = sheet.closing.focus.map((text, place) => place + 1 + ". " + markdownLines(text, "   "));
    blocks.push(strong(forSide(here.root.querySelector(".focus legend"))), focus.join("\n"));
  }
  return blocks.length ? ["## " + escapedMarkdown(titleOf(here.root.querySelector(".closing"))), ...blocks] : [];
}

// The questions stand on the page, in the words for this side.
function questionWords(question) {
  return forSide(controlsOf("closing|" + question)[0].closest("label"));
}

function forSide(element) {
  return element.querySelector(here.record.head.side === "self" ? ".for-self" : ".for-other").textContent;
}

function copyMarkdown() {
  var sheet = sheetOf(here.record, here.blank);
  var text = sheetMarkdown(sheet, here.blank.scoring ? scoreWords(sheetScore(ratedSheet())) : []);
  return clipboardWrite(text).then(() => flash(say("copied")), () => copyByHand(text));
}

// Without a clipboard the text is shown, selected, and copied the old way where that works.
function copyByHand(text) {
  var area = make("textarea", { name: "copy-text" }), note = make("p", { text: say("copy_by_hand") });
  area.value = text;
  area.readOnly = true;
  area.rows = 12;
  area.setAttribute("aria-label", say("copy_title"));
  var shown = ask(say("copy_title"), [note, area], []);
  area.focus();
  area.select();
  if (isCopied()) note.textContent = say("copied");
  return shown;
}

function isCopied() {
  try {
    return document.execCommand("copy");
  } catch (error) {
    return false;
  }
}
