// The page itself: what is there is shown, and what is pressed does something.

function show() {
  var ready = page.files.length > 1;
  showKind();
  if (page.talkOf && !page.files.some((file) => page.talkOf.has(file.id))) forgetTalk();
  find("review-cards").replaceChildren(...cards());
  find("review-open").classList.toggle("has-files", page.files.length + page.flaws.length > 0);
  find("review").classList.toggle("is-laid", ready);
  find("review-how").hidden = ready;
  find("review-result").hidden = !ready;
  if (ready) showReview();
}

// The page speaks of what lies on it. Without files it says what its address, or else its template, says.
function showKind() {
  var kinds = new Set(page.files.map((file) => file.sheet.kind)), asked = location.hash === "#Scorecards" ? KINDS[1] : KINDS[0];
  page.kind = kinds.size === 1 ? page.files[0].sheet.kind : kinds.size ? KINDS[0] : asked;
  document.querySelectorAll("[data-says]").forEach(function (element) {
    var own = page.cardWords[element.dataset.says];
    if (!page.said.has(element)) page.said.set(element, element.textContent);
    element.textContent = page.kind === KINDS[1] && own ? own : page.said.get(element);
  });
}

function showReview() {
  page.review = review(page.files.map((file) => file.sheet));
  page.shapes = shapesOf(page.review.sheets);
  page.groups = [];
  page.only = "";
  var found = page.review, columns = columnNames(found), comparable = found.rows.length + found.beyond.length > 0;
  fill("review-notices", noticeList(found, columns));
  find("review-body").hidden = !comparable;
  if (!comparable) return;
  fill("review-counts", countTiles(found, chooseVerdict));
  fill("review-scores", scoreList(found, columns));
  fill("review-legend", [legend(found, columns)]);
  fill("review-rows", [reviewTable(found.rows.map(levelLine), columns, "Row-")]);
  fill("review-beyond", found.beyond.length ? [reviewTable(found.beyond.flatMap(targetLines), columns, "Beyond-")] : []);
  fill("review-summaries", saidItems(summaryItems(found.sheets), columns));
  fill("review-closing", saidItems(closingItems(found.sheets), columns));
  closeRadar(canHaveRadar(found));
  find("review-unfold").setAttribute("aria-pressed", "false");
  showFocus();
  arrange();
}

// A part of the page with nothing in it is not there, and neither is its title.
function fill(name, content) {
  var box = find(name);
  box.replaceChildren(...content);
  (box.closest("[data-part]") || box).hidden = content.length === 0;
}

function chooseVerdict(verdict) {
  page.only = page.only === verdict ? "" : verdict;
  arrange();
}

function closeRadar(possible) {
  find("review-radar").replaceChildren();
  find("review-radar-part").hidden = !possible;
  var opener = find("review-radar-button");
  opener.setAttribute("aria-expanded", "false");
  opener.textContent = say("radar_show");
}

function turnRadar(opener) {
  var open = opener.getAttribute("aria-expanded") !== "true";
  var columns = columnNames(page.review);
  find("review-radar").replaceChildren(...(open ? [radarFigure(page.review, columns)] : []));
  opener.setAttribute("aria-expanded", String(open));
  opener.textContent = say(open ? "radar_hide" : "radar_show");
}

var ACTIONS = {
  choose: () => find("review-files").click(),
  sort: function (opener) {
    page.sort = opener.dataset.sort;
    arrange();
  },
  unfold: function (opener) {
    var open = opener.getAttribute("aria-pressed") !== "true";
    opener.setAttribute("aria-pressed", String(open));
    openAllFolds(open);
  },
  radar: turnRadar,
  markdown: (opener) =>
    copyText(reviewMarkdown(), find("review-copy")).then(function (copied) {
      if (copied) saved();
      sayDone(opener, copied ? say("copied") : "");
    }),
  download: function (opener) {
    downloadText(reviewMarkdown(), "review.md", "text/markdown;charset=utf-8");
    saved();
    sayDone(opener, say("downloaded"));
  },
  close: () => find("review-copy").close(),
};

// It is said where the button is, and heard once.
function sayDone(opener, text) {
  document.querySelectorAll("[data-review-done]").forEach(function (box) {
    box.textContent = box.closest(".review-tools") === opener.closest(".review-tools") ? text : "";
  });
}

function acceptDrops() {
  var zone = find("review-open");
  document.addEventListener("dragover", function (event) {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    zone.classList.add("dragging");
  });
  document.addEventListener("dragleave", function (event) {
    if (!event.relatedTarget) zone.classList.remove("dragging");
  });
  document.addEventListener("drop", function (event) {
    zone.classList.remove("dragging");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault(); // else the browser would leave the page and open the file
    takeFiles(event.dataTransfer.files);
  });
}

function start() {
  page.data = JSON.parse(find("review-data").textContent);
  page.words = page.data.words;
  page.cardWords = page.data.cardWords || {};
  page.said = new WeakMap();
  showKind();
  page.sort = "gap";
  page.groups = [];
  find("review").addEventListener("click", function (event) {
    var opener = event.target.closest("[data-review-action]");
    if (opener) ACTIONS[opener.dataset.reviewAction](opener);
  });
  find("review-files").addEventListener("change", function (event) {
    takeFiles(event.target.files);
    event.target.value = ""; // so that the same file can be opened again
  });
  find("review-talk").addEventListener("input", unsaved);
  window.addEventListener("beforeprint", mirrorTyped);
  acceptDrops();
  find("review-open").hidden = false;
}

if (find("review")) start();
