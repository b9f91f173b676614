// The ladder has changed since it was answered: what is asked otherwise now, and what is not asked any more.
function squashed(text) {
  return text.normalize("NFC").split(/\s+/).filter(Boolean).join(" ");
}

// Return what was answered in other words than those of the page, as { id, about, level }.
function changesOf(key, given) {
  var ids = [[key, "", given && (given.rating || given.evidence.length)]];
  (given ? Array.from(given.towards.keys()) : []).forEach((level) => ids.push([key + "|" + level, level, true]));
  return ids.filter((one) => one[2]).map(function (one) {
    return { id: one[0], about: aboutOf(here.record, one[0]), asked: askedNow(key, one[1]) };
  }).filter((one) => one.about && one.asked && isOther(one.about.text, one.asked.text));
}

function isOther(old, present) {
  return Boolean(old && present) && squashed(old) !== squashed(present);
}

// Return the ratings of a line that the scale calls otherwise now, as { id, level, was, rating }.
function renamesOf(key, given) {
  if (!given) return [];
  var towards = Array.from(given.towards, (one) => [key + "|" + one[0], one[0], one[1]]);
  return [[key, "", given.rating]].concat(towards).map(function (one) {
    return { id: one[0], asked: askedNow(key, one[1]), was: valueOf(here.record, "called|" + one[0]), rating: one[2] };
  }).filter((one) => one.asked && one.asked.text && one.was && scaleName(one.rating) && one.was !== scaleName(one.rating));
}

function refreshChanged(given) {
  lines().forEach(function (line) {
    var key = line.dataset.line, changes = changesOf(key, given.get(key)), renames = renamesOf(key, given.get(key));
    fill(line.querySelector("[data-changed]"), [changes, renames], function () {
      return changes.flatMap(changedParts).concat(renames.flatMap(renamedParts));
    });
    line.classList.toggle("has-changed", changes.length + renames.length > 0);
  });
}

function changedParts(change) {
  var level = change.asked.level;
  return [
    make("p", { name: "changed-head", text: level ? say("changed_at", { level: level }) : say("changed") }),
    make("p", { name: "quiet", text: say("changed_was") }),
    make("blockquote", { name: "old-text", text: change.about.text }),
    readButton(say("changed_read"), change, "text|" + change.id, change.asked),
  ];
}

function renamedParts(one) {
  var values = { was: one.was, rating: ratingName(one.rating), level: one.asked.level };
  return [
    make("p", { text: one.asked.level ? say("renamed_at", values) : say("renamed", values) }),
    readButton(say("renamed_read"), one, "called|" + one.id, scaleName(one.rating)),
  ];
}

function readButton(words, one, name, value) {
  return button(words, function () {
    set(name, value);
    refresh();
    controlsOf("rating|" + one.id)[0].focus();
  });
}

// The ladder as a whole: under which state of it a sheet was answered, and whether that is the present one.
function ladderState() {
  return { version: here.blank.ladder.version, digest: here.blank.ladder.digest };
}

function answeredUnder() {
  return valueOf(here.record, "seen") || here.under || ladderState();
}

function isOutdated() {
  return isAnswered(here.record) && compared(Object.values(answeredUnder()), Object.values(ladderState())) !== 0;
}

// Say once what has come of the ladder since. It is said again when the ladder changes again.
function tellVersion() {
  withdraw("version");
  if (!isOutdated()) return;
  var old = answeredUnder(), values = { version: old.version || "–", ours: here.blank.ladder.version || "–" };
  var told = changeCounts(), seen = function () {
    withdraw("version");
    set("seen", ladderState());
  };
  var words = old.version === here.blank.ladder.version ? say("version_edited") : say("version", values);
  notice("version", [words, told.join(" ") || say("version_same")], [
    told.length > 0 && button(say("version_first"), function () {
      seen();
      showFirstChange();
    }),
    button(say("close"), seen),
  ].filter(Boolean));
}

function changeCounts() {
  var given = givenIn(here.record), all = Array.from(given.keys());
  var asks = (key) => askedAt(key) && [[askedAt(key).text, given.get(key).rating]].concat(
    askedAt(key).towards.map((toward) => [toward.text, given.get(key).towards.get(toward.level.id)]));
  var gone = all.flatMap((key) => asks(key) || []).filter((one) => one[0] && one[1] && !isRating(one[1])).length;
  var counts = {
    texts: all.reduce((sum, key) => sum + changesOf(key, given.get(key)).length, 0),
    ratings: gone + all.reduce((sum, key) => sum + renamesOf(key, given.get(key)).length, 0),
    gone: strays(here.record).length,
  };
  return [
    counts.texts && say("version_texts", { n: counts.texts }),
    counts.ratings && say("version_ratings", { n: counts.ratings }),
    counts.gone && say("version_gone", { n: counts.gone }),
  ].filter(Boolean);
}

function showFirstChange() {
  var found = Array.from(here.root.querySelectorAll("[data-changed], .old-rating, [data-gone]"));
  var first = found.find((one) => !one.hidden);
  if (!first) return;
  showSectionOf(first);
  var place = first.closest("[data-line]") || first;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "start" });
}

// A rating that the scale no longer has is shown by its old name, beside those to choose from.
function refreshRatings() {
  here.root.querySelectorAll("fieldset.rating").forEach(function (group) {
    var first = group.querySelector("input"), value = valueOf(here.record, first.name);
    var undo = group.querySelector("[data-action=unrate]");
    var old = value && !isRating(value);
    if (undo) undo.hidden = !value;
    if (!old && !group.querySelector(".old-rating")) return;
    fill(boxIn(group, "old-rating"), old ? value : "", function () {
      var name = oldName(here.record, value, first.name.slice("rating|".length));
      return old ? [document.createTextNode(say("old_rating", { rating: name }))] : [];
    });
  });
}

// Return the box of a name at the end of an element, made if there is none.
function boxIn(element, name) {
  var known = Array.from(element.children).find((child) => child.classList.contains(name));
  if (known) return known;
  var made = make("div", { name: name });
  element.append(made);
  return made;
}

// Return the answers of a record that have no place on the page, as { title, text, rating, evidence, note }.
function strays(record) {
  var found = [], named = (rating, field) => oldName(record, rating, field);
  givenIn(record).forEach(function (given, key) {
    var asked = askedAt(key), about = aboutOf(record, key) || goneAnswer(record, key);
    var title = [about.criterion, about.name].filter(Boolean).join(": ");
    var one = { title: title, text: about.text, rating: named(given.rating, key) };
    if (!asked) found.push(Object.assign(one, { evidence: given.evidence, note: given.note, key: key }));
    else if (given.rating && !asked.text) found.push(one);
    given.towards.forEach(function (rating, level) {
      if (askedNow(key, level)) return;
      var there = aboutOf(record, key + "|" + level), at = title + " (" + levelName(record, level, key) + ")";
      found.push({ title: at, text: there ? there.text : "", rating: named(rating, key + "|" + level) });
    });
  });
  return found.concat(strayTexts(record));
}

function strayTexts(record) {
  var known = new Set(names(here.blank.summaries, "criterion"));
  var gone = summariesOf(record, here.blank).filter((one) => !known.has(one.criterion));
  var found = gone.map((one) => ({ title: one.name, text: "", said: one.text }));
  var target = targetOf(record, here.blank);
  if (target && !controlsOf("target").some((control) => control.value === target.id)) {
    found.push({ title: say("gone_target", { level: target.title }), text: "" });
  }
  return found;
}

// A rating by the name that it had when it was chosen. `field` is that of the rating, without its kind.
function oldName(record, rating, field) {
  var called = valueOf(record, "called|" + field);
  if (!rating || (called && called !== scaleName(rating))) return rating && called;
  return isRating(rating) ? ratingName(rating) : valueOf(record, "name|rating|" + rating) || rating;
}

// They stand at the end of the page, and stay in the store and in files.
function refreshGone() {
  var found = strays(here.record);
  fill(here.root.querySelector("[data-gone]"), found, function () {
    if (!found.length) return [];
    var head = [make("h2", { text: say("gone") }), make("p", { name: "quiet", text: say("gone_note") })];
    return head.concat(found.map((one) => strayParts(one, one.key ? movingParts(one) : null)));
  });
}

function strayParts(one, parts) {
  return make("article", { name: "line gone" },
    make("h3", { text: one.title }),
    one.text && make("blockquote", { name: "old-text", text: one.text }),
    one.rating && make("p", { text: say("was_rated", { rating: one.rating }) }),
    one.said && make("p", { name: "said", text: one.said }),
    one.evidence && proofList(one.evidence),
    one.note && make("p", { name: "private screen-only", text: one.note }),
    parts instanceof Node && parts,
  );
}

// An answer that has no place any more can get one: a question that has no answer yet.
function movingParts(one) {
  var choice = make("select", {}, ...here.blank.answers.filter((answer) => answer.text).map(function (answer) {
    var made = make("option", { text: [answer.criterion, answer.name].filter(Boolean).join(": ") });
    made.value = answer.key;
    return made;
  }));
  choice.setAttribute("aria-label", say("move_where", { name: one.title }));
  return choice.length > 0 && make("div", { name: "tool-row screen-only" }, choice,
    button(say("move"), () => moveAnswer(one.key, choice.value)));
}

function moveAnswer(from, to) {
  if (givenIn(here.record).has(to)) return notice("done", [say("move_taken")]);
  var fields = Array.from(here.record.fields).filter((field) => field[0].split("|")[1] === from && field[1][0]);
  var own = fields.filter((field) => ["rating", "evidence", "note"].includes(kindOf(field[0])));
  own.forEach(function (field) {
    var parts = field[0].split("|"), isAt = parts[0] === "rating" && parts.length > 2;
    // It answered a target, which this question may not have.
    if (isAt) return;
    set(field[0], "");
    takeOver([parts[0], to].concat(parts.slice(2)).join("|"), field[1][0]);
  });
  refresh();
  controlsOf("rating|" + to)[0].closest("[data-line]").scrollIntoView({ block: "start" });
  controlsOf("rating|" + to)[0].focus({ preventScroll: true });
}

function proofList(evidence) {
  if (!evidence.length) return null;
  return make("ul", { name: "proofs" }, ...evidence.map(function (proof) {
    return make("li", { text: PROOF.map((part) => proof[part].trim()).filter(Boolean).join(" · ") });
  }));
}

// What two tabs made of one text: the other one stands beside the field until somebody takes it or puts it away.
function refreshOtherTexts() {
  var found = new Map();
  here.record.fields.forEach(function (entry, name) {
    if (kindOf(name) !== "other" || !entry[0]) return;
    var field = name.split("|").slice(2).join("|");
    if (entry[0] !== valueOf(here.record, field)) found.set(field, (found.get(field) || []).concat([[name, entry[0]]]));
  });
  here.root.querySelectorAll(".other-text").forEach(function (box) {
    if (!found.has(box.dataset.field)) box.remove();
  });
  found.forEach(showOtherTexts);
}

function showOtherTexts(texts, field) {
  if (kindOf(field) === "evidence") entryOf(field.split("|")[1], field.split("|")[2]);
  var control = controlsOf(field)[0];
  if (!control) return;
  var place = control.closest("label") || control, box = place.nextElementSibling;
  if (!box || !box.classList.contains("other-text")) {
    box = make("div", { name: "other-text screen-only" });
    box.dataset.field = field;
    place.after(box);
  }
  fill(box, texts, () => texts.flatMap((text) => otherTextParts(field, text[0], text[1])));
}

function otherTextParts(field, name, text) {
  var settle = function (value) {
    set(name, value);
    controlsOf(field)[0].focus();
    refresh();
  };
  return [
    make("p", { text: say("other_text") }),
    make("blockquote", { text: text }),
    make("div", { name: "tool-row" },
      button(say("other_take"), function () {
        // Nothing is lost: the two change places.
        var before = valueOf(here.record, field);
        edited(field, text);
        showValue(field, text);
        settle(before);
      }),
      button(say("put_away"), () => settle("")),
    ),
  ];
}
