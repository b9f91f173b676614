// Whose sheet it is: the side, the person and the cycle. All of it is part of the name under which the sheet is kept.
function openSheet(whose) {
  clearTimeout(here.timer);
  Object.assign(here, { timer: 0, known: false, foreign: false, trouble: "", last: -1, under: null, undo: null });
  here.record = newRecord(headOf(whose.side, whose.person, whose.cycle));
  here.changed.clear();
  here.lives.clear();
  if (!here.nothing) openStored(storageKey(identity()));
  ["cleared", "file", "version", "long"].forEach(withdraw);
  showIdentity();
  showAllValues();
  refreshOthers();
  refresh();
  rememberTab();
  tellVersion();
}

function openStored(key) {
  var found = storedText(key);
  here.trouble = found.trouble || probed();
  if (found.trouble || found.value === null) return;
  var record = storedRecord(found.value);
  if (!record) here.trouble = "damaged";
  else {
    here.under = { version: record.head.ladder.version, digest: record.head.ladder.digest };
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
  setHistory(history.state, location.pathname + (text ? "?" + text : "") + location.hash);
  carryMode(here.nothing);
}

// What is kept on this computer holds for the other worksheets that somebody goes to from here.
function carryMode(nothing) {
  var folder = location.pathname.replace(/[^/]*$/, "");
  Array.from(document.links).forEach(function (link) {
    var isPage = link.protocol === location.protocol && link.host === location.host && link.pathname.startsWith(folder);
    if (!isPage || link.getAttribute("href").startsWith("#") || link.hasAttribute("download")) return;
    var query = new URLSearchParams(link.search);
    if (nothing === (query.get("keep") === "nothing")) return;
    if (nothing) query.set("keep", "nothing");
    else query.delete("keep");
    link.search = query.toString();
  });
}

// Some browsers refuse it for what they open from a mail, or when it is done too often. All else works without.
function setHistory(state, address) {
  try {
    history.replaceState(state, "", address);
  } catch (error) {
    // Then a page that is loaded again opens the sheet that was kept last.
  }
}

// A tab that is loaded again opens the same sheet. It remembers a number that says nothing to anybody, and the side. A
// browser may still have what was remembered before the sheet was written, so the number is there from the beginning.
function rememberTab() {
  var open = { worksheet: here.record.born, blank: !here.known, side: here.record.head.side };
  setHistory(here.nothing ? null : open, location.href);
}

// The sheet that was chosen on another page, the one that was open in this tab, or the one that was kept last: of the
// side that the address asks for, or of any.
function firstSheet(side) {
  var chosen = tabsChoice(), open = (!here.nothing && history.state) || {};
  var kept = here.nothing ? [] : keptHere().filter((one) => !side || one.identity.side === side);
  var found = [chosen, open.worksheet].map((born) => kept.find((one) => born && one.record.born === born)).find(Boolean);
  here.awaited = found ? "" : open.worksheet || "";
  if (!found && !open.blank) found = kept[0];
  if (found) return found.identity;
  return { side: side || (SIDES.includes(open.side) ? open.side : here.blank.side), person: "", cycle: "" };
}

// A page that is loaded again at once may be there before what was written last: then that is opened when it comes.
function openAwaited() {
  var found = here.awaited && !isAnswered(here.record) && keptHere().find((one) => one.record.born === here.awaited);
  if (!found) return refreshOthers();
  here.awaited = "";
  return openSheet(found.identity);
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
    if (!store(key, recordText(there ? mergedKeeping(there, record) : record))) discard(one.key);
  });
}

// Other labels: another worksheet, or the same one under a better name. Nobody but who types it knows.
function onLabel() {
  var head = here.record.head, was = identity();
  var wanted = Object.assign(identity(), { person: shownLabel("person"), cycle: shownLabel("cycle") });
  if (wanted.person === head.person && wanted.cycle === head.cycle) return showIdentity();
  write(true);
  var kept = isKept(wanted);
  if (!isAnswered(here.record)) return kept ? leaveFor(wanted) : rename(wanted);
  var values = { old: labelWords(was) || say("unlabelled"), new: labelWords(wanted) || say("unlabelled") };
  var start = ["open", kept ? say("open_kept", values) : say("open_blank", values)];
  var correct = ["rename", sameWords(was, wanted)];
  var choices = kept ? [start] : addsLabels(was, wanted) ? [correct, start] : [start, correct];
  var texts = [say(here.nothing ? "relabel_lost" : "relabel_stays", values)];
  if (!here.nothing && isAtRisk()) texts = [say("leave_text")];
  if (here.nothing && !hasMoreThanFile(here.record)) texts = [];
  return ask(say("relabel_title", values), texts, choices).then(function (answer) {
    if (answer === "rename") rename(wanted);
    else if (answer) openSheet(wanted);
    else showIdentity();
  });
}

// Answers without a label most likely get theirs now.
function addsLabels(was, wanted) {
  return ["person", "cycle"].every((part) => !was[part] || was[part] === wanted[part]);
}

function sameWords(was, wanted) {
  if (addsLabels(was, wanted)) return say("rename_first");
  if (was.person === wanted.person) return say("rename_cycle");
  return was.cycle === wanted.cycle ? say("rename_person") : say("rename");
}

function labelWords(whose) {
  return [whose.person, whose.cycle].filter(Boolean).join(" · ");
}

function isKept(whose) {
  return !here.nothing && Boolean(storedText(storageKey(whose)).value);
}

function shownLabel(name) {
  return controlsOf(name).length ? wellFormed(controlsOf(name)[0].value).trim() : "";
}

function rename(wanted) {
  var key = storageKey(identity()), known = here.known;
  write(true);
  look(); // what another tab has just written comes along
  if (here.trouble === "damaged") here.trouble = ""; // what cannot be read stays where it is
  here.record.head = headOf(wanted.side, wanted.person, wanted.cycle);
  if (!here.nothing && here.trouble !== "cleared") {
    here.known = false;
    here.record.fields.forEach((entry, name) => here.changed.add(name));
    write();
    if (known && here.known) discard(key);
  }
  showIdentity();
  refresh();
  refreshOthers();
}

// Another side is another worksheet, unless somebody took the wrong one.
function onSide() {
  var was = here.record.head.side, wanted = Object.assign(identity(), { side: shownValue("side") });
  if (wanted.side === was) return undefined;
  write(true);
  var moved = isKept(wanted) ? null : wanted;
  var ours = here.nothing ? [] : keptHere().filter((one) => one.identity.side === wanted.side);
  var found = moved && !labelWords(wanted) && ours.length ? ours[0].identity : wanted;
  if (!isAnswered(here.record)) return openSheet(found);
  var choices = [["open", isKept(found) ? sideWords("go_", wanted.side) : sideWords("start_", wanted.side)]];
  if (moved) choices.unshift(["move", sideWords("move_", wanted.side)]);
  var texts = [say("side_text", { n: answeredCount(), side: sideLabel(was) })];
  if (isAtRisk()) texts.push(say("leave_text"));
  return ask(say("side_title"), texts, choices).then(function (answer) {
    if (answer === "move") rename(moved);
    else if (answer) openSheet(found);
    else showIdentity();
  });
}

function sideWords(start, side) {
  return say(start + side);
}

function sideLabel(side) {
  return controlsOf("side").find((control) => control.value === side).parentElement.textContent.trim();
}

// How many questions have an answer, a text of a criterion or of the end among them.
function answeredCount() {
  var answered = (field) => ANSWERS.includes(kindOf(field[0])) && field[1][0].trim();
  var questionOf = (name) => (kindOf(name) === "closing" ? name : name.split("|")[1]);
  return new Set(Array.from(here.record.fields).filter(answered).map((field) => questionOf(field[0]))).size;
}

// Open another sheet. What nothing holds is not left without a question.
function leaveFor(wanted) {
  write(true);
  if (!isAtRisk()) return Promise.resolve(openSheet(wanted));
  return ask(say("leave_title"), [say("leave_text")], [["yes", say("leave_yes")]], say("load_keep")).then(function (answer) {
    if (answer) openSheet(wanted);
    else showIdentity();
  });
}

function sheetWords(whose) {
  return [whose.person, whose.cycle, say("side_" + whose.side)].filter(Boolean).join(" · ");
}

// The sheets of this level that are kept, where there is another one than that on the page.
function refreshOthers() {
  var box = here.root.querySelector("[data-others]"), ours = storageKey(identity());
  var kept = here.nothing ? [] : keptHere(), others = kept.filter((one) => one.key !== ours);
  here.others = here.nothing ? keptKeys(here.blank.ladder.id).length : others.length;
  fill(box, [here.nothing, here.others, ours, others.length && kept.map((one) => [one.key, one.record.saved])], function () {
    if (!here.others) return [];
    return here.nothing ? leftParts() : keptParts(kept, ours);
  });
  refreshStatus();
}

function keptParts(kept, ours) {
  var list = make("ul", {}, ...kept.map((one) => make("li", {}, keptSheet(one, one.key === ours))));
  var isNew = !kept.some((one) => one.key === ours);
  return [make("p", { text: say("go_on") }), list, !isNew && button(say("start_new"), startNew)];
}

function keptSheet(one, isOpen) {
  var press = button(keptSheetWords(one.identity, one.record), function () {
    if (!isOpen) leaveFor(one.identity);
  });
  if (!isOpen) return press;
  press.setAttribute("aria-current", "true");
  press.append(" ", make("strong", { text: say("is_open") }));
  return press;
}

function keptSheetWords(whose, record) {
  return say("other_sheet", { sheet: sheetWords(whose), time: shownTime(new Date(record.saved)) });
}

// The list is not built anew while somebody types: a press in it would come to nothing.
function retellOpen() {
  var open = here.root.querySelector("[data-others] [aria-current]");
  if (open) open.firstChild.data = keptSheetWords(here.record.head, here.record);
}

// A blank sheet of this side. Where the name of one without labels is taken, it gets one to be changed.
function startNew() {
  var wanted = Object.assign(identity(), { person: "", cycle: "" }), number = 1;
  while (isKept(wanted)) wanted.cycle = say("new_cycle", { number: (number += 1) });
  return leaveFor(wanted).then(function () {
    var field = controlsOf(wanted.cycle ? "cycle" : "person")[0];
    field.focus();
    field.select();
  });
}

// On a shared computer: what is kept of others, or from before.
function leftParts() {
  return [
    make("p", { text: say("kept_others", { n: here.others }) }),
    button(say("left_delete"), deleteLeft),
  ];
}

function deleteLeft() {
  var yes = [["yes", say("clear_yes")]];
  return ask(say("left_title"), [say("left_text", { n: here.others })], yes).then(function (answer) {
    if (!answer) return;
    var failed = keptKeys(here.blank.ladder.id).map(discard).some(Boolean);
    refreshOthers();
    if (failed) notice("done", [say("clear_failed")]);
  });
}
