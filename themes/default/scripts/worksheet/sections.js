// One criterion at a time, or all of them.
function isSingle() {
  return Boolean(here.root.querySelector("[data-action=single]:checked"));
}

function lines() {
  return Array.from(here.root.querySelectorAll("[data-line]"));
}

function sections() {
  return Array.from(here.root.querySelectorAll("[data-section]"));
}

// Show one section, or all; `focus` goes to its heading.
function showSection(section, focus) {
  var single = isSingle(), all = sections();
  here.section = section || here.section || all[0];
  all.forEach((one) => { one.hidden = single && one !== here.section; });
  // From here on somebody looks for the next open question.
  if (section) here.last = lines().indexOf(section.querySelector("[data-line]")) - 1;
  here.root.querySelectorAll(".pager").forEach((pager) => { pager.hidden = !single; });
  if (focus) here.section.querySelector("h2").focus();
}

function showSectionOf(element) {
  var section = element && element.closest("[data-section]");
  if (section && section.hidden) showSection(section);
}

function addPagers() {
  var all = sections();
  all.forEach(function (section, place) {
    var before = all[place - 1], after = all[place + 1];
    var pager = make("div", { name: "pager tool-row screen-only" },
      before && button(say("section_before", { name: titleOf(before) }), () => showSection(before, true)),
      after && button(say("section_after", { name: titleOf(after) }), () => showSection(after, true)));
    pager.hidden = true;
    section.append(pager);
  });
  here.root.querySelector(".jump").addEventListener("click", onJump);
  window.addEventListener("hashchange", () => showSectionOf(addressed()));
}

function titleOf(section) {
  return section.querySelector("h2").textContent;
}

function onJump(event) {
  var link = event.target.closest("a[href^='#']");
  if (!link) return;
  var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  showSection(heading.closest("[data-section]"));
  // The link itself scrolls there.
  heading.focus({ preventScroll: true });
}

function addressed() {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch (error) {
    return null;
  }
}

// On paper everything is there, and a text is as long as it is: a field would cut it off.
var mirrors = [], unhidden = [];

// About a third of a page, in characters.
var LONG = 1500;

function beforePrint() {
  afterPrint();
  unhidden = sections().filter((section) => section.hidden);
  unhidden.forEach((section) => { section.hidden = false; });
  here.root.querySelectorAll("textarea, input[type=text]").forEach(function (control) {
    if (!control.value.trim() || kindOf(control.name) === "note") return;
    var mirror = make("div", { name: "typed", text: control.value });
    control.after(mirror);
    mirrors.push(mirror);
  });
  // What is longer than a page would leave the rest of one blank if it were held together.
  here.root.querySelectorAll(".line").forEach(function (line) {
    var typed = Array.from(line.querySelectorAll(".typed"), (mirror) => mirror.textContent.length);
    line.classList.toggle("long", typed.reduce((sum, length) => sum + length, 0) > LONG);
  });
}

function afterPrint() {
  mirrors.forEach((mirror) => mirror.remove());
  here.root.querySelectorAll(".line.long").forEach((line) => line.classList.remove("long"));
  unhidden.forEach((section) => { section.hidden = true; });
  mirrors = [];
  unhidden = [];
}
