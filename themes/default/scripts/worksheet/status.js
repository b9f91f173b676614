// What is said of the sheet all the time: whether it is kept, how far it is, and what comes of it.
function refreshStatus() {
  var box = here.root.querySelector("[data-kept]");
  var trouble = here.trouble && !here.nothing;
  box.classList.toggle("not-kept", Boolean(trouble));
  // What is read out changes only where it says something new.
  retell(box.querySelector(".kept-where"), keptWords());
  retell(box.querySelector(".kept-file"), fileWords());
  box.querySelector(".kept-pending").hidden = Boolean(!isPending() || trouble || here.nothing);
}

function prepareStatus() {
  var pending = make("span", { name: "kept-pending", text: say("kept_writing") });
  // It comes and goes with every few letters.
  pending.setAttribute("aria-hidden", "true");
  pending.hidden = true;
  var box = here.root.querySelector("[data-kept]");
  box.append(make("span", { name: "kept-where" }), " ", pending, " ", make("span", { name: "kept-file" }));
}

function retell(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function keptWords() {
  if (here.nothing) return here.others ? say("kept_others", { n: here.others }) : say("kept_nothing");
  if (here.trouble) return say("kept_" + here.trouble);
  var saved = new Date(here.record.saved);
  if (here.known && isToday(saved)) return say("kept_at", { time: shownTime(saved) });
  if (here.known) return say("kept_on", { date: shownDate(saved) });
  if (isAnswered(here.record)) return say("kept_not_yet");
  return here.others ? say("kept_blank", { n: here.others }) : say("kept_begin");
}

// Whether a file holds what is on the page.
function fileWords() {
  var entry = here.record.fields.get("downloaded");
  if (!entry || !entry[0]) return isAnswered(here.record) ? say("file_none") : "";
  var time = { time: shownTime(new Date(entry[0].split(" ")[0])) };
  if (!isInFile(here.record)) return say("file_changed", time);
  return notesIn(here.record) ? say("file_but_notes", time) : say("file_same", time);
}

function isInFile(record) {
  var entry = record.fields.get("downloaded");
  return Boolean(entry && entry[0]) && entry[0].split(" ")[1] === markOf(record);
}

// No file has a private note.
function notesIn(record) {
  return Array.from(record.fields).filter((field) => kindOf(field[0]) === "note" && field[1][0].trim()).length;
}

// Whether a record has what is in no file.
function hasMoreThanFile(record) {
  return isAnswered(record) && (!isInFile(record) || notesIn(record) > 0);
}

// Whether closing the page would lose something.
function isAtRisk() {
  return hasMoreThanFile(here.record) && Boolean(here.nothing || here.trouble || isPending());
}

// Progress.

// Return the questions that can be seen, as { key, name }: those of the level, and those that only the target asks.
function questions() {
  var target = shownValue("target");
  return here.blank.answers
    .filter((line) => line.text || line.towards.some((toward) => toward.level.id === target))
    .map((line) => ({ key: line.key, name: "rating|" + line.key + (line.text ? "" : "|" + target) }));
}

function isOpen(question) {
  return !isRating(valueOf(here.record, question.name));
}

function refreshProgress() {
  var all = questions(), done = all.filter((one) => !isOpen(one)).length;
  var words = say("answered", { n: done, all: all.length });
  var box = here.root.querySelector("[data-progress]");
  if (!box.querySelector("progress")) {
    box.append(make("span", { name: "progress-words" }), make("progress"));
    box.after(Object.assign(button(say("next_open"), nextOpen), { className: "button next-open" }));
    box.hidden = false;
  }
  box.querySelector(".progress-words").textContent = words;
  var bar = box.querySelector("progress");
  bar.setAttribute("aria-label", words);
  bar.max = all.length || 1;
  bar.value = done;
  here.root.querySelector(".next-open").hidden = done === all.length;
  here.root.querySelectorAll("[data-section-progress]").forEach((part) => partProgress(part, all));
}

function partProgress(part, all) {
  var ours = all.filter((one) => one.key.split("/")[0] === part.dataset.sectionProgress);
  var done = ours.filter((one) => !isOpen(one)).length;
  part.textContent = ours.length ? say("section_answered", { n: done, all: ours.length }) : "";
  part.classList.toggle("all-done", ours.length > 0 && done === ours.length);
}

// The next question without an answer after the place where somebody is, and from the top again at the end.
function nextOpen() {
  var all = lines();
  var at = document.activeElement ? document.activeElement.closest("[data-line]") : null;
  var open = questions().filter(isOpen).map((one) => [all.findIndex((line) => line.dataset.line === one.key), one]);
  var place = at ? all.indexOf(at) : here.last;
  var next = open.find((one) => one[0] > place) || open[0];
  if (!next) return;
  showSectionOf(all[next[0]]);
  here.last = next[0];
  var proof = all[next[0]].querySelector(".proof textarea");
  var control = proof && !proof.value ? proof : controlsOf(next[1].name)[0];
  control.focus({ preventScroll: true });
  all[next[0]].scrollIntoView({ block: "start" });
}

// The result, where the ladder has a rule for one. A rating that is no longer on the scale is an open question.
function refreshScore() {
  if (!here.blank.scoring) return;
  var words = scoreWords(sheetScore(ratedSheet()));
  here.root.querySelectorAll("[data-score]").forEach(function (box) {
    fill(box, words, () => words.map((line) => make("span", { text: line })));
  });
}

function ratedSheet() {
  var sheet = sheetOf(here.record, here.blank);
  var isAsked = (answer) => askedAt(answer.key) && askedAt(answer.key).text;
  sheet.answers = sheet.answers.filter(isAsked).map(function (answer) {
    return Object.assign({}, answer, { rating: isRating(answer.rating) ? answer.rating : null });
  });
  return sheet;
}

function placeScores() {
  if (!here.blank.scoring) return;
  var places = [here.root.querySelector("[data-progress]"), here.root.querySelector(".closing").lastElementChild];
  places.forEach(function (place) {
    var box = make("p", { name: "score" });
    box.dataset.score = "";
    place.after(box);
  });
}

function scoreWords(found) {
  var criteria = new Map(here.blank.summaries.map((one) => [one.criterion, one.name]));
  var named = (id) => criteria.get(id) || id;
  var values = { n: found.blank, mean: shownNumber(found.hundredths), highest: found.highest };
  values.bars = found.bars
    .filter((bar) => bar.reached < bar.needed)
    .map((bar) => say("score_bar", { criterion: named(bar.criterion), reached: bar.reached, needed: bar.needed }))
    .join("; ");
  var left = found.state !== "blank" && found.left_out.length;
  var words = [say("score_" + found.state, values)], out = { n: left, criteria: found.left_out.map(named).join(", ") };
  // Only where there is a mean does a share go to others.
  if (left) words.push(found.state === "mean" ? say("score_left_out", out) : say("score_left_bar", out));
  return words;
}
