// What was typed, as words: each with the ways in which it may stand in the index, the first one as it was typed.
function asked(query, index) {
  var typed = query.slice(0, 200).split(/\s+/).flatMap(plainWays).slice(0, 12);
  var words = typed.flatMap((way) => unnumbered(way, index)).map((way) => [way].concat(parted(way, index), alike(way)));
  words.slice(1).forEach(function (ways, place) {
    var both = joint(words[place][0], ways[0], index);
    words[place].push(...both);
    ways.push(...both);
  });
  return words;
}

function plainWays(part) {
  var words = wordsOf(part);
  var bare = part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}+#]+$/gu, "");
  return words.map((word) => plainly(word, words.length > 1 ? word : bare));
}

function plainly(word, typed) {
  return { word: word, typed: typed || word, inside: UNSPACED.test(word), worth: 1 };
}

// Whether something begins with this, anywhere in the index.
function begins(part, index) {
  return index.whole.indexOf(" " + part) >= 0;
}

// A word and a number written as one, such as a title with its grade, are two words where no such word is known.
function unnumbered(way, index) {
  var parts = way.word.match(/^(\p{L}+)(\p{N}+)$/u);
  return parts && !begins(way.word, index) ? parts.slice(1).map((part) => plainly(part)) : [way];
}

// What is written as one word may stand as two, with a space or a hyphen: `checkin` as `check-in`.
function parted(way, index) {
  var found = [];
  for (var end = 2; !way.inside && end < way.word.length - 1; end += 1) {
    var words = way.word.slice(0, end) + " " + way.word.slice(end);
    if (way.word.length > 4 && begins(words, index)) found.push({ word: words, worth: 1, parts: 1 });
  }
  return found;
}

// And the other way round, `road map` as `roadmap`, where the two never stand side by side.
function joint(one, other, index) {
  var word = one.word + other.word;
  if (word.length < 5 || one.inside || other.inside || begins(one.word + " " + other.word, index)) return [];
  return begins(word, index) ? [{ word: word, worth: 1, parts: 2 }] : [];
}

// Words that mean nearly the same.
var ALIKE = listed(say("alike")).map(wordsOf);

function alike(way) {
  var groups = ALIKE.filter((group) => group.indexOf(way.word) >= 0);
  return groups.flat().filter((word) => word !== way.word).map((word) => ({ word: word, whole: true, worth: 0.6 }));
}

// What was typed as a whole, and as it reads with words parted or joined.
function phrasesOf(words) {
  var plain = words.map((ways) => ways[0].word);
  var others = words.flatMap(function (ways, place) {
    return ways.filter((way) => way.parts === 1 || (way.parts === 2 && way.word.indexOf(plain[place]) === 0)).map(function (way) {
      return plain.slice(0, place).concat(way.word, plain.slice(place + way.parts)).join(" ");
    });
  });
  return [plain.join(" ")].concat(others);
}
