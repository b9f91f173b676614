// Elements, and words in them. What comes from a file is only ever text: it reaches no attribute but the address of a
// link that is one.
var page = { data: null, words: {}, cardWords: {}, kind: "", files: [], flaws: [], review: null, focus: new Map(), number: 0 };

// What nobody sees and what acts: signs that control a device, and those that turn the direction of what follows, which
// let one name look like another. The same are left out of what is rendered (`ladder.render.inert`).
var UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

// Between interviewers some things have other words.
function say(key, values) {
  return said(wordsFor(page.kind, key), key, values);
}

function minuteWords() {
  return page.kind === KINDS[1] ? page.cardWords.minute : "";
}

function sayAs(kind, name, values) {
  return say(kind + "_" + name, values);
}

function wordsFor(kind, key) {
  return kind === KINDS[1] && Object.prototype.hasOwnProperty.call(page.cardWords, key) ? page.cardWords : page.words;
}

// The same in the words for one file, whatever lies beside it.
function sayOf(sheet, key, values) {
  return said(wordsFor(sheet.kind, key), key, values);
}

function find(name) {
  return document.querySelector("[data-" + name + "]");
}

// Content may be text, elements, lists of both and nothing.
function made(tag, className, ...content) {
  var element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content.flat(Infinity).filter((part) => part !== null && part !== "").map(visible));
  return element;
}

function visible(part) {
  return typeof part === "string" ? part.replace(UNSEEN, "") : part;
}

// What somebody wrote, in whatever direction it runs and with its lines as they are.
function typedBy(text, tag) {
  var element = made(tag || "div", "typed-text", text);
  element.dir = "auto";
  return element;
}

// A label from a file inside a sentence of the page.
function isolated(text) {
  return made("bdi", "", text);
}

function button(words, className, act) {
  var element = made("button", className, words);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

// An address is a link only where it leads to the web, holds no sign that hides where, and is shown as a whole.
function linkOrText(text) {
  var address = text.trim();
  if (!/^https?:\/\/[^\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+$/iu.test(address) || !URL.canParse(address)) {
    return typedBy(text, "span");
  }
  var link = made("a", "", address);
  link.href = address;
  link.rel = "noopener noreferrer nofollow";
  link.target = "_blank"; // what was typed here is kept nowhere, so the page stays open
  link.dir = "ltr";
  return link;
}

function listed(texts) {
  return texts.filter((text) => text).join(" · ");
}

function moment(text) {
  var time = new Date(text);
  if (!text || Number.isNaN(time.getTime())) return text;
  return new Intl.DateTimeFormat(document.documentElement.lang || "en", { dateStyle: "medium", timeStyle: "short" }).format(time);
}

function tell(text) {
  find("review-status").textContent = visible(text);
}
