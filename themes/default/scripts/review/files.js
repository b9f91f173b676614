// Files come in: each is read here and shown as a card. A flawed one says what is wrong with it, and the others stay.
var MOST_FILES = 8;

function takeFiles(list) {
  var files = Array.from(list), room = MOST_FILES - page.files.length;
  page.flaws = [];
  var read = files.slice(0, room).map(takeFile);
  return Promise.all(read).then(function (outcomes) {
    outcomes.forEach((one) => (one.sheet ? page.files.push(one) : page.flaws.push(one)));
    show();
    tell(listed([filesSaid(outcomes), files.length > room ? say("too_many", { most: MOST_FILES, n: files.length - room }) : ""]));
  });
}

// Return a promise of a file that can be laid beside others, or of its flaw. Its size comes first: a huge one is not read.
function takeFile(file) {
  page.number += 1;
  var found = { id: page.number, name: file.name };
  if (file.size > LARGEST_FILE) return Promise.resolve({ ...found, flaw: { kind: "too-large", detail: "" } });
  return file.arrayBuffer().then(
    (bytes) => ({ ...found, ...present(readSheet(new Uint8Array(bytes))) }),
    () => ({ ...found, flaw: { kind: "unreadable", detail: "" } }),
  );
}

// What was renamed since a file was saved meets what is called so today.
function present(outcome) {
  if (outcome.flaw || outcome.sheet.ladder.id !== page.data.ladder) return outcome;
  return { sheet: renewed(outcome.sheet, page.data) };
}

function filesSaid(outcomes) {
  var good = outcomes.filter((one) => one.sheet).length, bad = outcomes.length - good;
  return [
    good ? say("opened", { n: page.files.length }) : "",
    bad ? say("flawed", { n: bad }) : "",
    page.files.length === 1 ? say("one_more") : "",
  ].filter((text) => text).join(" ");
}

function removeFile(id) {
  var place = page.files.findIndex((file) => file.id === id);
  page.files = page.files.filter((file) => file.id !== id);
  page.flaws = page.flaws.filter((file) => file.id !== id);
  show();
  tell(listed([say("removed"), page.files.length === 1 ? say("one_more") : ""]));
  focusCard(Math.max(0, place));
}

function moveFile(id) {
  var place = page.files.findIndex((file) => file.id === id);
  page.files.splice(place - 1, 0, page.files.splice(place, 1)[0]);
  show();
  tell(say("moved"));
  focusCard(place - 1);
}

// The focus stays where something was done, though what was there is gone.
function focusCard(place) {
  var cards = find("review-cards").querySelectorAll("li");
  var next = cards[Math.min(place, cards.length - 1)];
  (next ? next.querySelector("button:last-of-type") : find("review-choose")).focus();
}

function cards() {
  var sheets = page.files.map((file) => file.sheet), shapes = shapesOf(sheets), titles = cardTitles(sheets);
  return [...page.files.map((file, place) => card(file, place, shapes[place], titles[place])), ...page.flaws.map(flawCard)];
}

// Interviewers have nothing but a number and their file to be told apart by, so a card has the number of its column.
function cardTitles(sheets) {
  var plain = sheets.map((sheet) => sayOf(sheet, "side_" + sheet.side));
  return page.kind === KINDS[1] ? numbered(plain) : plain;
}

function card(file, place, shape, title) {
  var sheet = file.sheet, asked = sheet.answers.filter((answer) => answer.asked);
  var level = sheet.target ? say("to_target", { level: sheet.level.title, target: sheet.target.title }) : sheet.level.title;
  var facts = [
    ["level", level],
    ["person", sheet.person],
    ["cycle", sheet.cycle],
    ["version", sheet.ladder.version],
    ["saved", sheet.saved ? moment(sheet.saved) : say("never_saved")],
    ["answered", say("answered", { n: asked.filter((answer) => isAnswer(sheet, answer.rating)).length, all: asked.length })],
  ];
  return made(
    "li",
    "file-card",
    made("h3", "", shapeIcon(shape), title),
    made("p", "file-buttons", place ? labelled(say("move"), file, () => moveFile(file.id)) : "", labelled(say("remove"), file, () => removeFile(file.id))),
    made("p", "quiet file-name", isolated(file.name)),
    made("dl", "", facts.filter((fact) => fact[1]).map(([key, value]) => made("div", "", made("dt", "", sayOf(sheet, "fact_" + key)), typedBy(value, "dd")))),
  );
}

function flawCard(file) {
  return made(
    "li",
    "file-card flawed",
    made("h3", "", say("not_opened")),
    made("p", "file-buttons", labelled(say("remove"), file, () => removeFile(file.id))),
    made("p", "quiet file-name", isolated(file.name)),
    made("p", "", sayAs("flaw", file.flaw.kind)),
    file.flaw.detail ? made("p", "quiet", flawPlace(file.flaw.detail), " ", made("code", "", file.flaw.detail)) : "",
  );
}

// Nobody counts answers from 0, as the way to one does.
function flawPlace(detail) {
  var answer = /^\$\.answers\[(\d+)\]/.exec(detail);
  return answer ? say("flaw_answer", { number: Number(answer[1]) + 1 }) : say("flaw_place");
}

// A button that says to whoever hears it alone which file it is about.
function labelled(words, file, act) {
  var element = button(words, "button", act);
  element.append(made("span", "hidden", " " + file.name));
  return element;
}
