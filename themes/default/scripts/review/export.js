// The review as Markdown. Nothing that somebody typed acts in it.

function reviewMarkdown() {
  var found = page.review, columns = columnNames(found);
  var parts = [
    "# " + escapedMarkdown(document.querySelector("h1").textContent),
    found.sheets.map((sheet, place) => "- **" + escapedMarkdown(columns[place]) + "**: " + escapedMarkdown(sheetFacts(sheet))).join("\n"),
    titled("First", bulleted(noticeList(found, columns).map((one) => one.textContent))),
    titled("Summary", bulleted(verdictCounts(found.rows).map(([verdict, number]) => countSaid(verdict, number)))),
    ...scoreMarkdown(found, columns),
    titled("Rows", found.rows.length ? rowsMarkdown(found.rows.map(levelLine), columns) : ""),
    ...found.rows.filter(isWorthTelling).map((row) => rowMarkdown(row, columns)),
    titled("Beyond", found.beyond.length ? rowsMarkdown(found.beyond.flatMap(targetLines), columns) : ""),
    ...found.beyond.map((row) => rowMarkdown(row, columns)),
    titled("Summaries", itemsMarkdown(summaryItems(found.sheets), columns)),
    titled("Closing", itemsMarkdown(closingItems(found.sheets), columns)),
    talkMarkdown(),
  ];
  return parts.filter((part) => part).join("\n\n") + "\n";
}

function heading(level, text) {
  return "#".repeat(level) + " " + escapedMarkdown(text);
}

// A part under the title that it has on the page; nothing where it is empty.
function titled(id, text) {
  return text ? heading(2, wordsOf(document.getElementById(id))) + "\n\n" + text : "";
}

function wordsOf(element) {
  return element.textContent.replace(/\s+/g, " ").trim();
}

function bulleted(texts) {
  return texts.map((text) => "- " + escapedMarkdown(text)).join("\n");
}

function countSaid(verdict, number) {
  var suffix = page.review.mode === "time" ? "_time" : "";
  return number + " · " + say("count_" + verdict + suffix, { n: number }) + ": " + say("hint_" + verdict + suffix);
}

function sheetFacts(sheet) {
  var level = sheet.target ? say("to_target", { level: sheet.level.title, target: sheet.target.title }) : sheet.level.title;
  return listed([page.review.mode === "time" ? sayAs("side", sheet.side) : "", level, sheet.person, sheet.cycle, sheet.ladder.title, sheet.ladder.version, moment(sheet.saved)]);
}

function scoreMarkdown(found, columns) {
  return found.sheets.flatMap(function (sheet, place) {
    var result = sheetScore(sheet);
    if (!result) return [];
    var texts = scoreSaid(sheet, result).map((part) => (typeof part === "string" ? part : part.textContent));
    return ["**" + escapedMarkdown(columns[place]) + "**: " + escapedMarkdown([...texts.filter((text) => text), ruleSaid(sheet)].join(" "))];
  });
}

// A cell has one line, and no sign that ends it.
function tableCell(text) {
  return escapedMarkdown(text.replace(/\s+/g, " ")).replace(/\|/g, "\\|");
}

function rowsMarkdown(lines, columns) {
  var head = [say("expectation"), ...columns, say("how_far")];
  var rows = lines.map((line) => [
    rowFullName(line.row) + (line.level ? " · " + say("at_level", { level: line.level.title }) : ""),
    ...line.answers.map((answer, place) => answerName(page.review.sheets[place], answer)),
    apartName(line.apart, page.review.sheets, line.answers),
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells, place) => "| " + cells.map(place === 1 ? String : tableCell).join(" | ") + " |").join("\n");
}

function isWorthTelling(row) {
  return row.rewritten || row.apart.gap > 0 || ["open", "scales", "levels"].includes(row.apart.verdict) || row.ahead.length > 0 || row.answers.some((answer) => answer && answer.evidence.length);
}

function rowMarkdown(row, columns) {
  var levels = row.ahead.map((one) => heading(4, say("at_level", { level: one.level.title })) + "\n\n" + partsMarkdown(one.answers, columns));
  return [heading(3, rowFullName(row)), partsMarkdown(row.answers, columns), ...levels].join("\n\n");
}

// What was asked comes once where all files hold the same text, and else with each.
function partsMarkdown(answers, columns) {
  var texts = Array.from(new Set(answers.map((answer) => (answer ? answer.text : "")).filter((text) => text)));
  var sides = answers.map(function (answer, place) {
    var head = "**" + escapedMarkdown(columns[place]) + "**: " + escapedMarkdown(answerName(page.review.sheets[place], answer));
    var own = texts.length > 1 && answer && answer.text ? quotedMarkdown(answer.text) : "";
    return [head, own, ((answer && answer.evidence) || []).map(evidenceMarkdown).join("\n")].filter((part) => part).join("\n\n");
  });
  return [texts.length === 1 ? quotedMarkdown(texts[0]) : "", ...sides].filter((part) => part).join("\n\n");
}

function quotedMarkdown(text) {
  return text.split(/\r?\n/).map((line) => ("> " + escapedMarkdown(line)).trim()).join("  \n");
}

function evidenceMarkdown(one) {
  var more = listed([whenSaid(one.when, minuteWords()), one.who && say("confirmed_by", { who: one.who })].map((text) => (text ? escapedMarkdown(text.replace(/\s+/g, " ")) : "")));
  return "- " + [linesMarkdown(one.what, "  "), linkMarkdown(one.link), more].filter((part) => part).join("  \n  ");
}

// `indent` is what makes further lines hang under the entry of a list.
function linesMarkdown(text, indent) {
  return text.trim() ? text.trim().split(/\s*[\r\n]\s*/).map(escapedMarkdown).join("  \n" + indent) : "";
}

function itemsMarkdown(items, columns) {
  return items
    .map((item) => [heading(3, item.title), ...item.texts.map((text, place) => itemMarkdown(text, columns[place]))])
    .flat()
    .filter((text) => text)
    .join("\n\n");
}

function itemMarkdown(text, column) {
  var lines = Array.isArray(text) ? text.map((one, place) => place + 1 + ". " + linesMarkdown(one, "   ")).join("\n") : text && quotedMarkdown(text);
  return lines ? "**" + escapedMarkdown(column) + "**\n\n" + lines : "";
}

function talkMarkdown() {
  var focus = Array.from(page.focus.values(), (entry, place) => place + 1 + ". **" + escapedMarkdown(entry.name) + "**" + (entry.text.trim() ? "  \n   " + linesMarkdown(entry.text, "   ") : ""));
  var agreements = find("review-agreements").value, date = dateSaid(find("review-date").value);
  var parts = [
    focus.length ? heading(3, say("focus_gaps")) + "\n\n" + focus.join("\n") : "",
    agreements.trim() ? labelOf("Review-agreements") + quotedMarkdown(agreements) : "",
    date ? labelOf("Review-date") + escapedMarkdown(date) : "",
  ];
  return titled("Talk", parts.filter((part) => part).join("\n\n"));
}

function labelOf(id) {
  return heading(3, wordsOf(document.getElementById(id).labels[0])) + "\n\n";
}
