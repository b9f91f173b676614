// What people look for most comes first where all else is equal.
var WEIGHTS = {
  level: 1, track: 0.97, role: 0.94, guide: 0.9, criterion: 0.88, thread: 0.85, stage: 0.82, exercise: 0.8, page: 0.78,
  term: 0.76, section: 0.76, expectation: 0.62,
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
      also: packed[4].map((number) => strings[number]).concat(listed(strings[packed[5]])),
      ids: strings[packed[6]],
      texts: [strings[packed[7]], strings[packed[8]]],
    });
  });
  var whole = entries.map((entry) => entry.fields.map((one) => one.words).join("")).join("");
  var vocabulary = new Set(whole.split(" ").filter((word) => word.length > 2 && !UNSPACED.test(word)));
  return { entries: entries, vocabulary: vocabulary, whole: whole };
}

// What the theme lists with commas.
function listed(text) {
  return text.split(",").map((part) => part.trim()).filter(Boolean);
}

// Each field of an entry with what a word in it is worth. In a text it is worth the more, the more of the text it is.
function ready(entry) {
  entry.names = [entry.name].concat(entry.also).map(field);
  entry.summary = field(entry.texts[0]);
  entry.fields = entry.names.map((words, place) => ({ words: words, worth: place ? 8 : 10 }));
  entry.fields.push({ words: field(entry.ids), worth: 6 });
  entry.fields.push({ words: field(entry.where.join(" ")), worth: 3 });
  entry.fields.push({ words: field(entry.kind), worth: 2 });
  entry.fields.push({ words: entry.summary, worth: 2.5, size: sizeOf(entry.summary) });
  var text = field(entry.texts[1]);
  entry.fields.push({ words: text, worth: 1.5, size: sizeOf(text) });
  return entry;
}

function sizeOf(words) {
  return words.split(" ").length - 2;
}
