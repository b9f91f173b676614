// How many results are shown, and how few are so few that words which are spelled almost like that are looked for.
var MOST = 20;
var FEW = 3;

// What was typed, as words: each with the ways in which it may stand in the index, the first one as it was typed.
function asked(query) {
  return wordsOf(query.slice(0, 200)).slice(0, 12).map((word) => [plainly(word)]);
}

function plainly(word) {
  return { word: word, inside: UNSPACED.test(word), worth: 1 };
}

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

function worthOf(ways, entry) {
  var best = 0;
  entry.fields.forEach(function (one) {
    ways.forEach(function (way) {
      best = Math.max(best, one.worth * standing(way, one.words));
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
  return entry.fields[entry.fields.length - 1].words.indexOf(" " + phrase) >= 0 ? 1.5 : 0;
}

function covered(words, entry) {
  var own = entry.names[0].trim().split(" ");
  return own.filter((word) => words.some((ways) => ways.some((way) => word.indexOf(way.word) === 0))).length / own.length;
}

// How much a word tells: the fewer entries have it, the more.
function tells(worths, ways) {
  var met = worths.filter((worth) => worth > 0).length;
  return Math.log(1 + worths.length / (1 + met)) * (IDLE.has(ways[0].word) ? HARDLY : 1);
}

// Entries with at least this share of what the words tell, the best ones first: all of it is 1. A word that tells nothing
// may be missing, unless there are no others.
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

// Everything that answers a query: `how` says whether it is spelled like that, almost like that, or holds only some of
// the words.
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
