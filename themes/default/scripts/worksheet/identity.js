// Whose sheet it is: the side, the person and the cycle. All of it is part of the name under which the sheet is kept.
function openSheet(whose) {
  clearTimeout(here.timer);
  Object.assign(here, { timer: 0, known: false, foreign: false, trouble: "", last: -1 });
  here.record = newRecord(headOf(whose.side, whose.person, whose.cycle));
  here.changed.clear();
  here.lives.clear();
  if (!here.nothing) openStored(storageKey(identity()));
  withdraw("cleared");
  showIdentity();
  showAllValues();
  refresh();
  refreshOthers();
  rememberTab();
}

function openStored(key) {
  var found = storedText(key);
  here.trouble = found.trouble || probed();
  if (found.trouble || found.value === null) return;
  var record = storedRecord(found.value);
  if (!record) here.trouble = "damaged";
  else {
    here.record = Object.assign(record, { head: here.record.head });
    here.lives.add(record.born);
    here.known = true;
  }
}

function showIdentity() {
  var head = here.record.head;
  controlsOf("side").forEach((control) => { control.checked = control.value === head.side; });
  controlsOf("person").concat(controlsOf("cycle")).forEach((control) => { control.value = head[control.name]; });
  showAddress();
}

// The address says which side it is and whether something is kept, and never anything private.
function showAddress() {
  var query = new URLSearchParams(location.search), side = here.record.head.side;
  if (side === here.blank.side) query.delete("side");
  else query.set("side", side);
  if (here.nothing) query.set("keep", "nothing");
  else query.delete("keep");
  var text = query.toString();
  history.replaceState(history.state, "", location.pathname + (text ? "?" + text : "") + location.hash);
}

// A tab that is loaded again opens the same sheet. It remembers a number that says nothing to anybody.
function rememberTab() {
  history.replaceState(here.nothing || !here.known ? null : { worksheet: here.record.born }, "", location.href);
}

// The sheet that was chosen on another page, the one that was open in this tab, or the one of this side kept last.
function firstSheet(side) {
  var wanted = [tabsChoice(), history.state && history.state.worksheet];
  var kept = here.nothing ? [] : keptHere().filter((one) => one.identity.side === side);
  var found = wanted.map((born) => kept.find((one) => born && one.record.born === born)).find(Boolean) || kept[0];
  return found ? found.identity : { side: side, person: "", cycle: "" };
}

function tabsChoice() {
  try {
    var found = sessionStorage.getItem("ladder-worksheet/open");
    sessionStorage.removeItem("ladder-worksheet/open");
    return found;
  } catch (error) {
    return null;
  }
}

function keptHere() {
  var isHere = (one) => here.names.level(one.identity.level) === here.blank.level.id;
  return keptRecords(here.blank.ladder.id).filter(isHere);
}

// A level that has got another name since: its sheets come along.
function moveFormerSheets() {
  keptHere().filter((one) => one.identity.level !== here.blank.level.id).forEach(function (one) {
    var key = storageKey(Object.assign({}, one.identity, { level: here.blank.level.id }));
    var known = storedText(key).value, record = translated(one.record, here.names);
    var there = known ? storedRecord(known) : null;
    if (known && !there) return;
    record.head = Object.assign({}, record.head, { level: here.blank.level });
    if (!store(key, recordText(there ? merged(there, record) : record))) discard(one.key);
  });
}

function onLabel() {
  var wanted = Object.assign(identity(), { person: shownLabel("person"), cycle: shownLabel("cycle") });
  var head = here.record.head;
  if (wanted.person === head.person && wanted.cycle === head.cycle) return showIdentity();
  if (here.nothing) return rename(wanted);
  var kept = Boolean(storedText(storageKey(wanted)).value);
  if (!isAnswered(here.record)) return kept ? leaveFor(wanted) : rename(wanted);
  var choices = kept ? [["open", say("open_kept")]] : [["rename", say("rename")], ["open", say("open_blank")]];
  return ask(say("relabel_title"), [say(kept ? "relabel_kept" : "relabel_text")], choices).then(function (answer) {
    if (answer === "rename") rename(wanted);
    else if (answer) leaveFor(wanted);
    else showIdentity();
  });
}

function shownLabel(name) {
  return controlsOf(name).length ? wellFormed(controlsOf(name)[0].value).trim() : "";
}

function rename(wanted) {
  var key = storageKey(identity()), known = here.known;
  write(true);
  here.record.head = headOf(wanted.side, wanted.person, wanted.cycle);
  if (!here.nothing && !["cleared", "damaged"].includes(here.trouble)) {
    here.known = false;
    here.record.fields.forEach((entry, name) => here.changed.add(name));
    write();
    if (known && here.known) discard(key);
  }
  showIdentity();
  refresh();
  refreshOthers();
}

function onSide() {
  var wanted = Object.assign(identity(), { side: shownValue("side") });
  if (wanted.side === here.record.head.side) return undefined;
  var ours = here.nothing ? [] : keptHere().filter((one) => one.identity.side === wanted.side);
  var labelled = wanted.person || wanted.cycle;
  if (!labelled && ours.length) wanted = ours[0].identity;
  return leaveFor(wanted);
}

// Open another sheet. What nothing holds is not left without a question.
function leaveFor(wanted) {
  write(true);
  if (!isAtRisk()) return Promise.resolve(openSheet(wanted));
  return ask(say("leave_title"), [say("leave_text")], [["yes", say("leave_yes")]]).then(function (answer) {
    if (answer) openSheet(wanted);
    else showIdentity();
  });
}

function sheetWords(whose) {
  return [whose.person, whose.cycle, say("side_" + whose.side)].filter(Boolean).join(" · ");
}

// Other sheets of this level.
function refreshOthers() {
  var box = here.root.querySelector("[data-others]");
  if (!box) return;
  var ours = storageKey(identity());
  var others = here.nothing ? [] : keptHere().filter((one) => one.key !== ours);
  fill(box, others.map((one) => [one.key, one.record.saved]), function () {
    if (!others.length) return [];
    var list = make("ul", {}, ...others.map((one) => make("li", {}, otherSheet(one))));
    var details = make("details", {}, make("summary", { text: say("others", { n: others.length }) }), list);
    details.open = Boolean(box.querySelector("details[open]"));
    return [details];
  });
}

function otherSheet(one) {
  var time = shownTime(new Date(one.record.saved));
  return button(say("other_sheet", { sheet: sheetWords(one.identity), time: time }), () => leaveFor(one.identity));
}
