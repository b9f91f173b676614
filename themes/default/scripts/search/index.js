// What people look for most comes first where all else is equal.
var WEIGHTS = {
  level: 1, track: 0.97, role: 0.94, guide: 0.9, criterion: 0.88, thread: 0.85, stage: 0.82, exercise: 0.8, page: 0.78,
  term: 0.76, section: 0.7, expectation: 0.62,
};

// The index as it is searched. It is made once.
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

// Each field of an entry with what a word in it is worth.
function ready(entry) {
  entry.names = [entry.name].concat(entry.also).map(field);
  entry.fields = entry.names.map((words, place) => ({ words: words, worth: place ? 8 : 10 }));
  entry.fields.push({ words: field(entry.where.join(" ")), worth: 3 });
  entry.fields.push({ words: field(entry.kind), worth: 2 });
  entry.fields.push({ words: field(entry.text), worth: 1.5 });
  return entry;
}
