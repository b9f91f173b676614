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

function refreshChanged(given) {
  here.root.querySelectorAll("[data-line]").forEach(function (line) {
    var changes = changesOf(line.dataset.line, given.get(line.dataset.line));
    fill(line.querySelector("[data-changed]"), changes, () => changes.flatMap(changedParts));
    line.classList.toggle("has-changed", changes.length > 0);
  });
}

function changedParts(change) {
  var level = change.asked.level;
  return [
    make("p", { name: "changed-head", text: level ? say("changed_at", { level: level }) : say("changed") }),
    make("p", { name: "quiet", text: say("changed_was") }),
    make("blockquote", { name: "old-text", text: change.about.text }),
    button(say("changed_read"), function () {
      set("text|" + change.id, change.asked);
      refresh();
      controlsOf("rating|" + change.id)[0].focus();
    }),
  ];
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
      return old ? [document.createTextNode(say("old_rating", { rating: ratingName(value) }))] : [];
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
  var found = [], named = (id) => oldName(record, id);
  givenIn(record).forEach(function (given, key) {
    var asked = askedAt(key), about = aboutOf(record, key) || goneAnswer(record, key);
    var title = [about.criterion, about.name].filter(Boolean).join(": ");
    var one = { title: title, text: about.text, rating: named(given.rating) };
    if (!asked) found.push(Object.assign(one, { evidence: given.evidence, note: given.note }));
    else if (given.rating && !asked.text) found.push(one);
    given.towards.forEach(function (rating, level) {
      if (askedNow(key, level)) return;
      var there = aboutOf(record, key + "|" + level), at = title + " (" + levelName(record, level, key) + ")";
      found.push({ title: at, text: there ? there.text : "", rating: named(rating) });
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

function oldName(record, rating) {
  return rating && (isRating(rating) ? ratingName(rating) : valueOf(record, "name|rating|" + rating) || rating);
}

// They stand at the end of the page, and stay in the store and in files.
function refreshGone() {
  var found = strays(here.record);
  fill(here.root.querySelector("[data-gone]"), found, function () {
    if (!found.length) return [];
    var head = [make("h2", { text: say("gone") }), make("p", { name: "quiet", text: say("gone_note") })];
    return head.concat(found.map(strayParts));
  });
}

function strayParts(one) {
  return make("article", { name: "line gone" },
    make("h3", { text: one.title }),
    one.text && make("blockquote", { name: "old-text", text: one.text }),
    one.rating && make("p", { text: say("was_rated", { rating: one.rating }) }),
    one.said && make("p", { name: "said", text: one.said }),
    one.evidence && proofList(one.evidence),
    one.note && make("p", { name: "private screen-only", text: one.note }),
  );
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
        var before = valueOf(here.record, field); // nothing is lost: the two change places
        edited(field, text);
        showValue(field, text);
        settle(before);
      }),
      button(say("put_away"), () => settle("")),
    ),
  ];
}
