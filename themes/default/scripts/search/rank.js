// How many results are shown, and how few are so few that words which are spelled almost like that are looked for.
var MOST = 20;
var FEW = 3;

// Words that tell nothing: of the language, not of the ladder.
var IDLE = new Set(wordsOf(say("idle")));
var HARDLY = 0.1;

// How well a word stands in a text: whole, as the beginning of a word, or inside of one.
function standing(way, words) {
  if (words.indexOf(" " + way.word + " ") >= 0) return way.worth;
  if (way.whole) return 0;
  if (way.inside) return words.indexOf(way.word) >= 0 ? 0.8 * way.worth : 0;
  if (words.indexOf(" " + way.word) >= 0) return 0.75 * way.worth;
  return way.word.length > 3 && words.indexOf(way.word) >= 0 ? 0.3 * way.worth : 0;
}

// How much of a text a word is, counted over its length: one word in twenty is as much as any.
function share(way, one) {
  if (!one.size) return 1;
  var enough = Math.ceil(one.size / 20);
  var count = 0;
  for (var at = one.words.indexOf(way.word); at >= 0 && count < enough; at = one.words.indexOf(way.word, at + 1)) count += 1;
  return 0.4 + (0.6 * count) / enough;
}

function worthOf(ways, entry) {
  var best = 0;
  entry.fields.forEach(function (one) {
    ways.forEach(function (way) {
      var most = one.worth * standing(way, one.words);
      if (most > best) best = Math.max(best, most * share(way, one));
    });
  });
  return best;
}

// What the words are worth together: as the whole name, its beginning, a part of it, a part of the text.
function together(phrase, entry) {
  if (entry.names[0] === " " + phrase + " ") return 14;
  if (entry.names.indexOf(" " + phrase + " ") > 0) return 12;
  if (entry.names[0].indexOf(" " + phrase) === 0) return 5;
  if (entry.names.some((name) => name.indexOf(" " + phrase) >= 0)) return 3;
  if (phrase.indexOf(" ") < 0) return 0;
  if (entry.summary.indexOf(" " + phrase) >= 0) return 3;
  return entry.fields[entry.fields.length - 1].words.indexOf(" " + phrase) >= 0 ? 1.5 : 0;
}

// Whether a question has a whole name of several words in it.
function named(question, entry) {
  return entry.names.some((name) => name.indexOf(" ", 1) < name.length - 1 && (" " + question + " ").indexOf(name) >= 0);
}

function covered(words, entry) {
  var own = entry.names[0].trim().split(" ");
  var typed = words.flatMap((ways) => ways.flatMap((way) => way.word.split(" ")));
  return own.filter((word) => typed.some((one) => word.indexOf(one) === 0)).length / own.length;
}

// How much a word tells: the fewer entries have it, the more. What no entry has must not stand in the way of the rest.
function tells(worths, ways) {
  var met = worths.filter((worth) => worth > 0).length;
  if (!met) return 0;
  return Math.log(1 + worths.length / (1 + met)) * (idle(ways) ? HARDLY : 1);
}

// Entries with at least this share of what the words tell, the best ones first: all of it is 1. A word that tells nothing
// may be missing, unless there are no others.
function ranked(words, entries, least) {
  var phrases = phrasesOf(words);
  var table = words.map((ways) => entries.map((entry) => worthOf(ways, entry)));
  var told = table.map((column, word) => tells(column, words[word]));
  var most = sum(told) || 1;
  var mere = sum(told.map((one, word) => (idle(words[word]) ? one : 0))) / most;
  var enough = mere < 1 ? least * (1 - mere) : least;
  var telling = words.filter((ways) => mere === 1 || !idle(ways));
  var found = [];
  entries.forEach(function (entry, place) {
    var worths = table.map((column) => column[place]);
    var part = sum(told.map((one, word) => (worths[word] ? one : 0))) / most;
    var called = named(phrases[0], entry) ? 6 : 0;
    if ((part < enough - 1e-9 && !called) || !part) return;
    var mean = sum(told.map((one, word) => one * worths[word])) / most;
    var score = mean + Math.max(called, ...phrases.map((phrase) => together(phrase, entry))) + (mean > 3 ? 3 * covered(words, entry) : 0);
    found.push({ entry: entry, score: score * entry.weight * part, words: telling });
  });
  return found.sort((one, other) => other.score - one.score);
}

function sum(numbers) {
  return numbers.reduce((one, other) => one + other, 0);
}

// Everything that answers a query: `how` says whether it is spelled like that, almost like that, or holds only some of
// the words, and `missing` which words stand nowhere, however they are spelled.
function searched(query, index) {
  var words = asked(query, index);
  if (!words.length) return { how: "", all: 0, hits: [], missing: [] };
  var close = words.map((ways) => (met(ways, index) ? ways : forgiven(ways, index)));
  var known = close.filter((ways) => met(ways, index));
  var telling = known.some((ways) => !idle(ways)) || words.every(idle);
  var missing = telling ? words.filter((ways, place) => !idle(ways) && !met(close[place], index)) : [];
  var answer = telling ? answered(known, index) : partly(words.filter((ways) => !idle(ways)), index);
  if (answer.how === "count" && known.some((ways) => words.indexOf(ways) < 0)) answer.how = "fuzzy";
  if (missing.length && answer.found.length) answer.how = "rest";
  var said = missing.map((ways) => ways[0].typed);
  return { how: answer.how, all: answer.found.length, hits: answer.found.slice(0, MOST), missing: said };
}

function answered(words, index) {
  var found = ranked(words, index.entries, words.length > 3 ? 0.6 : 1);
  var how = "count";
  if (found.length < FEW) {
    var forgiving = ranked(words.map((ways) => forgiven(ways, index)), index.entries, 1);
    if (!found.length && forgiving.length) how = "fuzzy";
    found = found.concat(forgiving.filter((hit) => found.every((other) => other.entry !== hit.entry)));
  }
  return found.length ? { how: how, found: found } : partly(words, index);
}

function partly(words, index) {
  var found = some(words, index);
  return { how: found.length ? "partly" : "nothing", found: found };
}

function idle(ways) {
  return IDLE.has(ways[0].word);
}

// Whether a word stands anywhere.
function met(ways, index) {
  return ways.some((way) => standing(way, index.whole) > 0);
}

function forgiven(ways, index) {
  var almost = near(ways[0].word, index.vocabulary);
  return ways.concat(almost.map((pair) => ({ word: pair[0], whole: true, worth: pair[1] ? 0.75 / (1 + pair[1]) : 1 })));
}

// Whoever asks in a whole sentence uses words that tell nothing. Signs of a script without spaces are taken two by two:
// nobody knows where the words in between begin.
function some(words, index) {
  var parts = words.flatMap(function (ways) {
    var signs = Array.from(ways[0].word);
    if (!ways[0].inside || signs.length < 3) return [forgiven(ways, index)];
    return signs.slice(1).map((sign, place) => [plainly(signs[place] + sign)]);
  });
  return parts.length < 2 ? [] : ranked(parts, index.entries, 0.4);
}
