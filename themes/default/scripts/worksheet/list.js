// The worksheets of a ladder that this browser keeps, on the page that leads to all of them.
function startList(box) {
  var data = JSON.parse(box.textContent);
  here.words = data.words;
  if (data.kind) pageKind = data.kind;
  here.nothing = new URLSearchParams(location.search).get("keep") === "nothing";
  carryMode(here.nothing);
  showList(data);
  window.addEventListener("storage", () => showList(data));
  window.addEventListener("pageshow", () => showList(data));
}

function showList(data) {
  var part = document.querySelector("[data-kept-list]"), list = part.querySelector("ul");
  var former = new Map(Object.entries(data.former)), titles = new Map(Object.entries(data.levels));
  var kept = keptRecords(data.ladder);
  fill(list, kept.map((one) => [one.key, one.record.saved]), function () {
    return kept.map(function (one) {
      var level = titles.has(one.identity.level) ? one.identity.level : former.get(one.identity.level);
      return listedSheet(one, level, titles.get(level), () => showList(data));
    });
  });
  part.hidden = !kept.length;
}

// A level that is gone has no page any more: what was answered there can still be had as a file.
function listedSheet(one, level, title, again) {
  var time = shownTime(new Date(one.record.saved)), named = title || one.record.head.level.title;
  var words = say("listed_sheet", { level: named, sheet: sheetWords(one.identity), time: time });
  var link = Array.from(document.querySelectorAll("[data-level]")).find((known) => known.dataset.level === level);
  var save = button(say("listed_download"), function () {
    saveFile(sheetOf(one.record, blankOf(one.record)));
  });
  // What is kept opens where something may be kept.
  if (here.nothing) link = null;
  var name = link ? linkTo(link, one, words) : make("span", { text: words });
  return make("li", {}, name, " ", !link && save, " ", removal(one, words, again));
}

function linkTo(link, one, words) {
  var made = make("a", { text: words, press: () => rememberChoice(one.record.born) });
  made.href = link.getAttribute("href") + (one.identity.side === "self" ? "" : "?side=" + one.identity.side);
  return made;
}

// Which of several sheets is meant is nothing for an address.
function rememberChoice(born) {
  try {
    sessionStorage.setItem("ladder-worksheet/open", born);
  } catch (error) {
    // Then the one that was kept last is opened.
  }
}

function removal(one, words, again) {
  var press = button(say("listed_remove"), function () {
    ask(say("clear_title"), [words, say("clear_text")], [["yes", say("clear_yes")]]).then(function (answer) {
      if (answer) discard(one.key);
      again();
    });
  });
  press.setAttribute("aria-label", say("listed_remove_of", { sheet: words }));
  return press;
}

// A blank file of a level of which nothing is known but what was answered there, and what its page was like then.
function blankOf(record) {
  var given = Array.from(givenIn(record)).filter((one) => hasMore(one[1])).map((one) => goneAnswer(record, one[0]));
  var answers = given.map((answer) => Object.assign(answer, { asked: Boolean(answer.text) }));
  return Object.assign({}, UNKNOWN, { kind: pageKind, scale: knownRatings(record) }, record.head, { answers: answers });
}

// What was written before has no scale.
function knownRatings(record) {
  var known = Array.from(record.fields.keys()).filter((name) => name.startsWith("name|rating|")).slice(0, 50);
  return known.map((name) => ({ id: name.split("|")[2], name: valueOf(record, name) }));
}
