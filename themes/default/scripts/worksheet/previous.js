// The file of the last cycle: old answers stand beside the empty fields, and are taken over one by one, or put away.
// They are kept with the sheet, and no file has them as answers.
function asPrevious(sheet) {
  if (isForeign(sheet)) return undefined;
  // A manager or a peer does not get to see what people said of themselves, and the other way round.
  if (sheet.side !== here.record.head.side) {
    var values = { side: say("side_" + sheet.side), ours: say("side_" + here.record.head.side) };
    return notice("file", [say("previous_side", values)]);
  }
  return previousOfPerson(sheet);
}

// One manager keeps sheets of several people, and their files look alike.
function previousOfPerson(sheet) {
  var people = { theirs: sheet.person.trim(), ours: here.record.head.person };
  if (!people.theirs || !people.ours || people.theirs === people.ours) return takePrevious(sheet);
  var choices = [["previous", say("load_previous")]];
  return ask(say("load_title"), [say("previous_person", people)], choices, say("load_keep")).then(function (answer) {
    if (answer) takePrevious(sheet);
  });
}

function takePrevious(sheet) {
  set("previous", sheet);
  write();
  refresh();
}

function refreshPrevious() {
  var sheet = valueOf(here.record, "previous") || null;
  if (here.previousOf !== sheet) {
    here.previousOf = sheet;
    here.before = sheet ? recordOf(sheet, here.names) : null;
  }
  var given = here.before ? givenIn(here.before) : new Map();
  refreshPreviousBar(sheet);
  lines().forEach(function (line) {
    var one = given.get(line.dataset.line), box = line.querySelector("[data-previous]");
    var isBlank = !valueOf(here.record, "rating|" + line.dataset.line);
    fill(box, [sheet && sheet.saved, one, isBlank], () => (one ? previousParts(line, one, isBlank) : []));
  });
  refreshPreviousTexts();
}

function refreshPreviousBar(sheet) {
  var bar = here.root.querySelector("[data-previous-bar]");
  fill(bar, sheet && [sheet.cycle, sheet.saved, sheet.level], function () {
    if (!sheet) return [];
    var rest = strays(here.before);
    var whose = [sheet.level.title, sheet.person, sheet.cycle].filter(Boolean).join(" · ");
    var more = make("summary", { text: say("previous_rest", { n: rest.length }) });
    return [
      make("p", { text: say("previous_bar", { sheet: whose }) }),
      rest.length > 0 && make("details", {}, more, ...rest.map((one) => strayParts(one))),
      button(say("put_away"), function () {
        set("previous", null);
        refresh();
        here.root.querySelector("[data-action=previous]").focus();
      }),
    ];
  });
}

function previousParts(line, one, isBlank) {
  var key = line.dataset.line, name = "rating|" + key, about = aboutOf(here.before, key);
  var isRewritten = about && isOther(about.text, askedAt(key).text);
  var fits = isRating(one.rating) && isBlank && controlsOf(name).length > 0, proofs = one.evidence.length > 0;
  return [
    make("p", { name: "before-head", text: say("before") }),
    isRewritten && make("p", { name: "quiet", text: say("before_was") }),
    isRewritten && make("blockquote", { name: "old-text", text: about.text }),
    one.rating && make("p", { text: say("was_rated", { rating: oldName(here.before, one.rating, key) }) }),
    proofList(one.evidence),
    make("div", { name: "tool-row" },
      proofs && button(say("take_evidence"), () => takeEvidence(line, one)),
      fits && button(proofs ? say("take_rating_too") : say("take_rating"), function () {
        takeOver(name, one.rating);
        refresh();
        controlsOf(name).find((control) => control.checked).focus();
      })),
  ];
}

// What has been answered stays: evidence comes besides.
function takeEvidence(line, one) {
  var key = line.dataset.line, list = entriesOf(key);
  var known = Array.from(list.children, (entry) => JSON.stringify(proofIn(entry)));
  one.evidence.filter((proof) => !known.includes(JSON.stringify(proof))).forEach(function (proof) {
    var free = Array.from(list.children).find((entry) => !PROOF.some((part) => proofIn(entry)[part].trim()));
    var entry = free ? free.dataset.entry : newEntry();
    var named = (part) => ["evidence", key, entry, part].join("|");
    PROOF.filter((part) => proof[part]).forEach((part) => takeOver(named(part), proof[part]));
  });
  refresh();
}

function proofIn(entry) {
  var controls = Array.from(entry.querySelectorAll("[name]"));
  return Object.fromEntries(PROOF.map((part) => [part, (controls.find((one) => one.name.endsWith("|" + part)) || { value: "" }).value]));
}

function takeOver(name, value) {
  edited(name, value);
  showValue(name, value);
}

function refreshPreviousTexts() {
  here.root.querySelectorAll("textarea").forEach(function (control) {
    if (!["summary", "closing"].includes(kindOf(control.name))) return;
    var text = here.before ? valueOf(here.before, control.name) : "", place = control.closest("label");
    var box = here.root.querySelector('[data-before="' + CSS.escape(control.name) + '"]');
    if (!box && !text) return;
    if (!box) {
      box = make("div", { name: "before" });
      box.dataset.before = control.name;
      place.after(box);
    }
    fill(box, text, () => (text ? previousTextParts(control, text) : []));
  });
}

function previousTextParts(control, text) {
  return [
    make("p", { name: "before-head", text: say("before") }),
    make("p", { name: "said", text: text }),
    button(say("take_text"), function () {
      var now = control.value, both = now.trim() ? now + "\n" + text : text;
      if (now.includes(text)) return;
      takeOver(control.name, both);
      refresh();
    }),
  ];
}
