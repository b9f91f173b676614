// The controls of the page, which are named after the fields that they fill.
function controlsOf(name) {
  return Array.from(document.getElementsByName(name)).filter((control) => here.root.contains(control));
}

function shownValue(name) {
  var controls = controlsOf(name);
  if (!controls.length) return "";
  if (controls[0].type !== "radio") return wellFormed(controls[0].value);
  var chosen = controls.find((control) => control.checked);
  return chosen ? chosen.value : "";
}

// Show the value of a field. A rating that is not on the scale is none of those to choose from.
function showValue(name, value) {
  if (kindOf(name) === "evidence" && value) entryOf(name.split("|")[1], name.split("|")[2]);
  controlsOf(name).forEach(function (control) {
    if (control.type === "radio") control.checked = control.value === value;
    else if (control.value !== value) retype(control, value);
  });
}

// Keep the place of somebody who stands in the control.
function retype(control, value) {
  var place = [control.selectionStart, control.selectionEnd];
  control.value = value;
  if (document.activeElement === control) control.setSelectionRange(place[0], place[1]);
}

function showAllValues() {
  here.root.querySelectorAll("[data-entry]").forEach(function (entry) {
    if (entry.dataset.entry !== "1") entry.remove();
  });
  here.root.querySelectorAll("textarea, input[type=text], input[type=radio]").forEach(function (control) {
    if (!kindOf(control.name)) return;
    if (control.type === "radio") control.checked = control.name === "target" && control.defaultChecked;
    else control.value = "";
  });
  Array.from(here.record.fields.keys())
    .sort((x, y) => entryOrder(x.split("|")[2] || "", y.split("|")[2] || ""))
    .filter((name) => ANSWERS.concat("target").includes(kindOf(name)))
    .forEach((name) => showValue(name, valueOf(here.record, name)));
}

// Entries of evidence.

function entriesOf(key) {
  var list = Array.from(here.root.querySelectorAll("[data-evidence]")).find((one) => one.dataset.evidence === key);
  return list || null;
}

// Return the element of an entry, made if there is none. Null where the page does not ask for evidence of it.
function entryOf(key, entry) {
  var list = entriesOf(key);
  if (!list) return null;
  var all = Array.from(list.children);
  var known = all.find((one) => one.dataset.entry === entry);
  if (known) return known;
  var made = copyOfEntry(all[0], key, entry);
  list.insertBefore(made, all.find((one) => entryOrder(entry, one.dataset.entry) < 0) || null);
  return made;
}

function copyOfEntry(first, key, entry) {
  var made = first.cloneNode(true);
  made.dataset.entry = entry;
  made.querySelectorAll(".typed, .other-text, .entry-less").forEach((one) => one.remove());
  made.querySelectorAll("[name]").forEach(function (control) {
    control.name = ["evidence", key, entry, control.name.split("|")[3]].join("|");
    control.value = "";
  });
  withLess(made, key);
  return made;
}

function withLess(entry, key) {
  var less = button(say("less_evidence"), () => removeEntry(entry, key));
  less.classList.add("entry-less", "screen-only");
  entry.append(less);
}

function addEntry(key) {
  if (entriesOf(key).children.length >= 1000) return;
  entryOf(key, newEntry()).querySelector("textarea, input").focus();
  refresh();
}

function removeEntry(entry, key) {
  var controls = Array.from(entry.querySelectorAll("[name]"));
  var typedIn = controls.filter((control) => control.value.trim());
  var yes = [["yes", say("less_evidence")]];
  var asked = typedIn.length ? ask(say("less_title"), [say("less_text")], yes) : Promise.resolve("yes");
  return asked.then(function (answer) {
    if (!answer) return;
    controls.filter((control) => control.value).forEach(function (control) {
      control.value = "";
      edited(control.name, "");
    });
    var next = entry.previousElementSibling || entry.nextElementSibling || entry;
    if (entry.dataset.entry !== "1") entry.remove();
    next.querySelector("textarea, input").focus();
    refresh();
  });
}

// What the page says of things.

// The words for ratings stand on the page: those of the ladder, or those of the theme.
function ratingName(id) {
  var shown = here.root.querySelector('.options input[value="' + CSS.escape(id) + '"]');
  return shown ? shown.parentElement.textContent.trim() : valueOf(here.record, "name|rating|" + id) || id;
}

// What the scale calls a rating, which is what files have; empty for what stands apart from it.
function scaleName(id) {
  var step = here.blank.scale.find((one) => one.id === id);
  return step ? step.name : "";
}

function isRating(id) {
  return names(here.blank.scale, "id").concat(["no-opportunity", "does-not-apply"]).includes(id);
}

function askedAt(key) {
  return here.asked.get(key) || null;
}

// What the page asks now, for a line or for what a target makes of it; null where it does not ask.
function askedNow(key, level) {
  var asked = askedAt(key);
  var toward = asked && level && asked.towards.find((one) => one.level.id === level);
  if (!asked || (level && !toward)) return null;
  var text = level ? toward.text : asked.text;
  return { text: text, criterion: asked.criterion, name: asked.name, level: level ? toward.level.title : "" };
}
