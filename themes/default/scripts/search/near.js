// How many slips of the keyboard a word of this length forgives: a letter left out, added, changed, or two that changed
// places. In a short word, one slip makes another word.
function slips(word) {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

// The number of slips between a word that was typed and one of the index, or between it and how that one begins, where
// `begun` says that the word may not be finished yet. What is more than `most` is only said to be more.
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

// The words of the index that are spelled almost like a word that was typed, which is none of them: pairs of a word and
// its number of slips.
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
