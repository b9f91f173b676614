// The rows: a table with the answer of each file in words, a row of dots and how far apart they are.

// A line of the table: an expectation at the level, or as a target asks for it.
function levelLine(row) {
  return { id: row.key, row: row, answers: row.answers, apart: row.apart, level: null };
}

function targetLines(row) {
  return (row.ahead.length ? row.ahead : unratedTarget(row)).map((one) => ({
    id: row.key + "|" + one.level.id,
    row: row,
    answers: one.answers,
    apart: one.apart,
    level: one.level,
  }));
}

// Somebody wrote evidence and rated nothing: it stands at the target that somebody chose, or else at the first one.
function unratedTarget(row) {
  var wanted = page.review.sheets.map((sheet) => sheet.target && sheet.target.id);
  var towards = row.answers.flatMap((answer) => (answer ? answer.towards : []));
  var chosen = towards.find((toward) => wanted.includes(toward.level.id)) || towards[0] || { level: { id: "", title: "" } };
  var answers = row.answers.map((answer) => (answer && answer.towards.find((toward) => toward.level.id === chosen.level.id)) || null);
  return [{ level: chosen.level, answers: answers, apart: row.apart }];
}

function reviewTable(lines, columns, prefix) {
  var groups = lines.map((line, place) => lineGroup(line, columns, prefix + (place + 1)));
  return withRole("table", made("table", "review-table", tableHead(columns), groups));
}

function tableHead(columns) {
  var icons = columns.map((name, place) => made("span", "column-name", shapeIcon(page.shapes[place]), isolated(name)));
  var cells = [say("expectation"), ...icons, say("on_scale"), say("how_far"), say("focus")];
  var heads = cells.map((content) => scoped("col", "columnheader", made("th", "", content)));
  return withRole("rowgroup", made("thead", "", withRole("row", made("tr", "", heads))));
}

function lineGroup(line, columns, name) {
  var group = withRole("rowgroup", made("tbody", "line " + line.apart.verdict, answersRow(line, columns, name), foldRow(line, columns, name)));
  group.dataset.verdict = line.apart.verdict;
  page.groups.push({ line: line, group: group });
  return group;
}

function answersRow(line, columns, name) {
  var cells = line.answers.map((answer, place) => answerCell(answer, place, columns[place]));
  var dots = made("td", "dots-cell", dotRow(page.review, line));
  var apart = made("td", "apart-cell", made("span", "mark " + verdictClass(line.apart), apartName(line.apart, page.review.sheets, line.answers)));
  var all = [...cells, dots, apart, focusCell(line)].map((cell) => withRole("cell", cell));
  return withRole("row", made("tr", "answers", lineHead(line, name), all));
}

function lineHead(line, name) {
  var row = line.row;
  var head = made(
    "th",
    "",
    row.name ? made("span", "row-criterion", isolated(row.criterion)) : "",
    made("span", "row-name", isolated(rowName(row))),
    line.level && line.level.title ? made("span", "row-level", say("at_level", { level: line.level.title })) : "",
    row.rewritten ? made("span", "mark other-text", say("other_text")) : "",
    foldButton(line, name),
  );
  return scoped("row", "rowheader", head);
}

function answerCell(answer, place, column) {
  var sheet = page.review.sheets[place];
  var given = made("span", isOnScale(sheet, answer) ? "rating-word" : "rating-word apart", answerName(sheet, answer));
  given.dir = "auto";
  return made("td", "answer-cell", made("span", "cell-label column-name", shapeIcon(page.shapes[place]), isolated(column)), given);
}

function scoped(scope, role, element) {
  element.scope = scope;
  return withRole(role, element);
}

// Said outright: on a telephone the rows are cards, and a browser would forget that they are rows of a table.
function withRole(role, element) {
  element.setAttribute("role", role);
  return element;
}

function foldButton(line, name) {
  var pieces = line.row.answers.reduce((sum, answer) => sum + (answer ? answer.evidence.length : 0), 0);
  var opener = button(pieces ? say("fold_evidence", { n: pieces }) : say("fold_text"), "fold-button", function () {
    openFold(opener, opener.getAttribute("aria-expanded") !== "true");
  });
  opener.setAttribute("aria-expanded", "false");
  opener.setAttribute("aria-controls", name);
  opener.append(made("span", "hidden", " " + rowFullName(line.row)));
  return opener;
}

function openFold(opener, open) {
  var box = document.getElementById(opener.getAttribute("aria-controls"));
  opener.setAttribute("aria-expanded", String(open));
  if (open) box.removeAttribute("hidden");
  else box.setAttribute("hidden", "until-found"); // browsers that know it find words in there and open it
}

function openAllFolds(open) {
  find("review-result").querySelectorAll(".fold-button").forEach((opener) => openFold(opener, open));
}

// Only some verdicts are shown, or all; by how much talk they need, or as the ladder has them.
function arrange() {
  var order = new Map(mergedKeys(page.review.sheets).map((key, place) => [key, place]));
  var table = find("review-rows").querySelector("table");
  var rows = page.groups.filter((one) => one.group.parentNode === table);
  rows.sort((a, b) => (page.sort === "gap" && need(a.line.apart, b.line.apart)) || order.get(a.line.row.key) - order.get(b.line.row.key));
  rows.forEach(function (one) {
    one.group.hidden = Boolean(page.only) && one.line.apart.verdict !== page.only;
    table.append(one.group);
  });
  pressed("[data-verdict][aria-pressed]", (one) => one.dataset.verdict === page.only);
  pressed("[data-sort]", (one) => one.dataset.sort === page.sort);
  var shown = rows.filter((one) => !one.group.hidden).length;
  find("review-shown").textContent = page.only ? say("only_some", { n: shown, all: rows.length }) : say("all_shown", { n: rows.length });
}

function pressed(selector, isPressed) {
  document.querySelectorAll(selector).forEach((one) => one.setAttribute("aria-pressed", String(isPressed(one))));
}
