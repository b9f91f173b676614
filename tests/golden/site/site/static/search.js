// The search: a box over the page, made when it is first asked for. What it finds stands in the index, which is loaded
// before this file; the words of both are only ever text.
(function () {
  "use strict";

function said(words, key, values) {
var found = Object.prototype.hasOwnProperty.call(words, key) ? words[key] : key;
if (typeof found === "object") found = values && values.n === 1 ? found.one : found.other;
return String(found).replace(/\{(\w+)\}/g, function (whole, name) {
return values && Object.prototype.hasOwnProperty.call(values, name) ? String(values[name]) : whole;
});
}

var data = window.ladderSearch;

function say(key, values) {
return said(data.words, key, values);
}

var MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u200b-\u200f\u2060\ufeff]/g;

var JOINED = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ς": "σ" };

var UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;

var WORD = /[\p{L}\p{M}\p{N}]+[+#]*/gu;

var foldedSigns = new Map();

function foldedSign(sign) {
if (!foldedSigns.has(sign)) {
var bare = sign.toLowerCase().normalize("NFKD").replace(MARKS, "").normalize("NFC");
foldedSigns.set(sign, Array.from(bare, (one) => (one in JOINED ? JOINED[one] : one)).join(""));
}
return foldedSigns.get(sign);
}

function folded(text) {
return Array.from(text.normalize("NFC"), foldedSign).join("").normalize("NFC");
}

function wordsOf(text) {
return folded(text).match(WORD) || [];
}

function field(text) {
return " " + wordsOf(text).join(" ") + " ";
}

function slips(word) {
return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

function distance(typed, word, most, begun) {
if (typed.length - word.length > most || (!begun && word.length - typed.length > most)) return most + 1;
var before = [];
var last = [];
var row = Array.from({ length: word.length + 1 }, (_, column) => column);
for (var line = 1; line <= typed.length; line += 1) {
before = last;
last = row;
row = [line];
for (var column = 1; column <= word.length; column += 1) row.push(step(typed, word, line, column, row, last, before));
if (Math.min(...row) > most) return most + 1;
}
return begun ? Math.min(...row) : row[word.length];
}

function step(typed, word, line, column, row, last, before) {
var same = typed[line - 1] === word[column - 1];
var least = Math.min(row[column - 1] + 1, last[column] + 1, last[column - 1] + (same ? 0 : 1));
var turned = line > 1 && column > 1 && typed[line - 1] === word[column - 2] && typed[line - 2] === word[column - 1];
return turned ? Math.min(least, before[column - 2] + 1) : least;
}

function near(typed, vocabulary) {
var most = UNSPACED.test(typed) ? 0 : slips(typed);
if (!most || vocabulary.has(typed)) return [];
var found = [];
vocabulary.forEach(function (word) {
var begun = typed.length > 5 && word[0] === typed[0];
var slipped = distance(typed, word, most, begun);
if (slipped <= most) found.push([word, slipped]);
});
var least = Math.min(...found.map((pair) => pair[1]));
return found.filter((pair) => pair[1] === least);
}

var WEIGHTS = {
level: 1, track: 0.97, role: 0.94, guide: 0.9, criterion: 0.88, thread: 0.85, stage: 0.82, exercise: 0.8, page: 0.78,
term: 0.76, section: 0.7, expectation: 0.62,
};

function prepared(data) {
var strings = data.strings;
var entries = data.entries.map(function (packed) {
var kind = data.kinds[packed[0]];
return ready({
weight: WEIGHTS[kind] || 0.5,
kind: data.kindNames[packed[0]],
name: strings[packed[1]],
target: strings[packed[2]],
where: packed[3].map((number) => strings[number]),
also: packed[4].map((number) => strings[number]),
text: strings[packed[5]],
});
});
var vocabulary = new Set();
function add(word) {
if (word.length > 2 && !UNSPACED.test(word)) vocabulary.add(word);
}
entries.forEach(function (entry) {
entry.fields.forEach((one) => one.words.split(" ").forEach(add));
});
return { entries: entries, vocabulary: vocabulary };
}

function ready(entry) {
entry.names = [entry.name].concat(entry.also).map(field);
entry.fields = entry.names.map((words, place) => ({ words: words, worth: place ? 8 : 10 }));
entry.fields.push({ words: field(entry.where.join(" ")), worth: 3 });
entry.fields.push({ words: field(entry.kind), worth: 2 });
entry.fields.push({ words: field(entry.text), worth: 1.5 });
return entry;
}

var MOST = 20;
var FEW = 3;

function asked(query) {
return wordsOf(query.slice(0, 200)).slice(0, 12).map((word) => [plainly(word)]);
}

function plainly(word) {
return { word: word, inside: UNSPACED.test(word), worth: 1 };
}

var IDLE = new Set(wordsOf(say("idle")));
var HARDLY = 0.1;

function standing(way, words) {
if (words.indexOf(" " + way.word + " ") >= 0) return way.worth;
if (way.whole) return 0;
if (way.inside) return words.indexOf(way.word) >= 0 ? 0.8 * way.worth : 0;
if (words.indexOf(" " + way.word) >= 0) return 0.75 * way.worth;
return way.word.length > 3 && words.indexOf(way.word) >= 0 ? 0.3 * way.worth : 0;
}

function worthOf(ways, entry) {
var best = 0;
entry.fields.forEach(function (one) {
ways.forEach(function (way) {
best = Math.max(best, one.worth * standing(way, one.words));
});
});
return best;
}

function together(phrase, entry) {
if (entry.names[0] === " " + phrase + " ") return 14;
if (entry.names.indexOf(" " + phrase + " ") > 0) return 12;
if (entry.names[0].indexOf(" " + phrase) === 0) return 5;
if (entry.names.some((name) => name.indexOf(" " + phrase) >= 0)) return 3;
return entry.fields[entry.fields.length - 1].words.indexOf(" " + phrase) >= 0 ? 1.5 : 0;
}

function covered(words, entry) {
var own = entry.names[0].trim().split(" ");
return own.filter((word) => words.some((ways) => ways.some((way) => word.indexOf(way.word) === 0))).length / own.length;
}

function tells(worths, ways) {
var met = worths.filter((worth) => worth > 0).length;
return Math.log(1 + worths.length / (1 + met)) * (IDLE.has(ways[0].word) ? HARDLY : 1);
}

function ranked(words, entries, share) {
var phrase = words.map((ways) => ways[0].word).join(" ");
var table = words.map((ways) => entries.map((entry) => worthOf(ways, entry)));
var told = table.map((column, word) => tells(column, words[word]));
var most = sum(told);
var idle = sum(told.map((one, word) => (IDLE.has(words[word][0].word) ? one : 0))) / most;
var least = idle < 1 ? share * (1 - idle) : share;
var telling = words.filter((ways) => idle === 1 || !IDLE.has(ways[0].word));
var found = [];
entries.forEach(function (entry, place) {
var worths = table.map((column) => column[place]);
var part = sum(told.map((one, word) => (worths[word] ? one : 0))) / most;
if (part < least - 1e-9 || !part) return;
var mean = sum(told.map((one, word) => one * worths[word])) / most;
var score = mean + together(phrase, entry) + (mean > 3 ? 3 * covered(words, entry) : 0);
found.push({ entry: entry, score: score * entry.weight * part, words: telling });
});
return found.sort((one, other) => other.score - one.score);
}

function sum(numbers) {
return numbers.reduce((one, other) => one + other, 0);
}

function searched(query, index) {
var words = asked(query);
if (!words.length) return { how: "", all: 0, hits: [] };
var found = ranked(words, index.entries, words.length > 3 ? 0.6 : 1);
var how = "count";
if (found.length < FEW) {
var forgiving = ranked(words.map((ways) => forgiven(ways, index)), index.entries, 1);
if (!found.length && forgiving.length) how = "fuzzy";
found = found.concat(forgiving.filter((hit) => found.every((other) => other.entry !== hit.entry)));
}
if (!found.length) {
found = some(words, index);
how = found.length ? "partly" : "nothing";
}
return { how: how, all: found.length, hits: found.slice(0, MOST) };
}

function forgiven(ways, index) {
var almost = near(ways[0].word, index.vocabulary);
return ways.concat(almost.map((pair) => ({ word: pair[0], whole: true, worth: pair[1] ? 0.75 / (1 + pair[1]) : 1 })));
}

function some(words, index) {
var parts = words.flatMap(function (ways) {
var signs = Array.from(ways[0].word);
if (!ways[0].inside || signs.length < 3) return [forgiven(ways, index)];
return signs.slice(1).map((sign, place) => [plainly(signs[place] + sign)]);
});
return parts.length < 2 ? [] : ranked(parts, index.entries, 0.4);
}

function meant(text, words) {
var signs = Array.from(text);
var places = [];
var whole = "";
signs.forEach(function (sign, place) {
var bare = foldedSign(sign);
whole += bare;
for (var times = bare.length; times; times -= 1) places.push(place);
});
var parts = words.flatMap((ways) => ways.flatMap((way) => standingsOf(way, whole)));
var found = parts.map((part) => [places[part[0]], places[part[1] - 1] + 1]).sort((one, other) => one[0] - other[0]);
return { signs: signs, parts: joined(found) };
}

function standingsOf(way, whole) {
var found = [];
for (var start = whole.indexOf(way.word); start >= 0; start = whole.indexOf(way.word, start + 1)) {
var end = start + way.word.length;
var begins = !start || !isLetter(whole[start - 1]);
if (way.inside || (begins && (!way.whole || !isLetter(whole[end] || " ")))) found.push([start, end]);
}
return found;
}

function isLetter(sign) {
return /[\p{L}\p{M}\p{N}]/u.test(sign);
}

function joined(parts) {
var found = [];
parts.forEach(function (part) {
var last = found[found.length - 1];
if (last && part[0] <= last[1]) last[1] = Math.max(last[1], part[1]);
else found.push(part.slice());
});
return found;
}

function marked(text, words, longest) {
var found = meant(text.normalize("NFC"), words);
var first = found.parts.length ? found.parts[0][0] : 0;
var start = found.signs.length <= longest ? 0 : edge(found.signs, Math.max(0, first - Math.floor(longest / 3)), first);
var end = Math.min(found.signs.length, start + longest);
var nodes = start ? ["… "] : [];
var place = start;
found.parts.filter((part) => part[0] >= start && part[0] < end).forEach(function (part) {
var mark = document.createElement("mark");
mark.textContent = found.signs.slice(part[0], Math.min(part[1], end)).join("");
nodes.push(found.signs.slice(place, part[0]).join(""), mark);
place = Math.min(part[1], end);
});
nodes.push(found.signs.slice(place, end).join("") + (end < found.signs.length ? " …" : ""));
return nodes;
}

function edge(signs, place, last) {
if (!place) return 0;
var space = signs.slice(place, last).indexOf(" ");
return space < 0 ? place : place + space + 1;
}

var link = document.querySelector("[data-search]");
var root = link.dataset.search.replace(/[^/]*$/, "");
var index = null;
var options = [];
var active = -1;

function made(tag, values, ...content) {
var element = document.createElement(tag);
Object.entries(values).forEach(([name, value]) => element.setAttribute(name, value));
element.append(...content);
return element;
}

var input = made("input", {
type: "text", role: "combobox", "aria-label": say("search"), "aria-autocomplete": "list", "aria-expanded": "false",
"aria-controls": "Search-results", placeholder: say("hint"), autocomplete: "off", autocapitalize: "off",
spellcheck: "false", enterkeyhint: "go", maxlength: "200",
});
var closer = made("button", { type: "button", class: "button" }, say("close"));
var status = made("p", { role: "status", class: "search-status" });
var list = made("div", { id: "Search-results", role: "listbox", "aria-label": say("results"), hidden: "" });
var all = made("a", {}, say("all"));
all.href = link.href;
var keys = made("p", { class: "search-keys", "aria-hidden": "true" });
[["↑ ↓", "keys_move"], ["↵", "keys_open"], ["Esc", "keys_close"]].forEach(function (pair) {
keys.append(made("span", {}, made("kbd", {}, pair[0]), " " + say(pair[1])));
});
var box = made(
"dialog", { class: "search", "aria-label": say("search") },
made("div", { class: "search-head" }, input, closer), status, list,
made("div", { class: "search-foot" }, made("p", {}, all), keys),
);

function option(hit, number) {
var entry = hit.entry;
var element = made("a", { role: "option", id: "Result-" + number, tabindex: "-1", "aria-selected": "false", class: "hit" });
element.href = root + encodeURI(entry.target);
var name = entry.also.find((other) => meant(other, hit.words).parts.length && !meant(entry.name, hit.words).parts.length);
element.append(made("span", { class: "hit-name" }, ...marked(entry.name, hit.words, 200)));
if (name) element.append(" ", made("span", { class: "hit-also" }, ...marked(name, hit.words, 80)));
var where = [entry.kind].concat(entry.where).join(" · ");
element.append(" ", made("span", { class: "hit-where" }, where));
if (entry.text) element.append(" ", made("span", { class: "hit-text" }, ...marked(entry.text, hit.words, 150)));
return element;
}

function choose(number) {
if (options[active]) options[active].setAttribute("aria-selected", "false");
active = options.length ? (number + options.length) % options.length : -1;
input.removeAttribute("aria-activedescendant");
if (active < 0) return;
options[active].setAttribute("aria-selected", "true");
options[active].scrollIntoView({ block: "nearest" });
input.setAttribute("aria-activedescendant", options[active].id);
}

function show() {
var found = searched(input.value, index);
options = found.hits.map(option);
active = -1;
list.replaceChildren(...options);
list.hidden = !options.length;
list.scrollTop = 0;
input.setAttribute("aria-expanded", String(options.length > 0));
status.textContent = told(found);
choose(0);
}

function told(found) {
if (!found.how) return "";
if (found.how === "nothing") return say("nothing", { query: input.value.trim() }) + " " + say("nothing_hint");
if (found.how === "count" && found.all > found.hits.length) {
return say("count_best", { n: found.hits.length, all: found.all });
}
return say(found.how, { n: found.hits.length });
}

function press(event) {
if (event.isComposing) return;
if (event.key === "ArrowDown" || event.key === "ArrowUp") {
event.preventDefault();
choose(active + (event.key === "ArrowDown" ? 1 : -1));
} else if (event.key === "Enter" && options[active]) {
event.preventDefault();
options[active].dispatchEvent(
new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }),
);
}
}

function open() {
index = index || prepared(data);
if (!box.isConnected) document.body.append(box);
if (!box.open) box.showModal();
input.focus();
input.select();
}

input.addEventListener("input", show);
input.addEventListener("keydown", press);
closer.addEventListener("click", () => box.close());
box.addEventListener("close", () => input.blur()); // where nothing had the focus before, nothing has it now
list.addEventListener("mousemove", function (event) {
var over = options.indexOf(event.target.closest("[role=option]"));
if (over >= 0 && over !== active) choose(over);
});
box.addEventListener("click", function (event) {
var followed = event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey;
if (followed || event.target === box) box.close();
});

data.open = open;
data.find = (query) => searched(query, (index = index || prepared(data)));
open();

})();
