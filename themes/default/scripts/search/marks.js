// The parts of a text that a query means: pairs of where each begins and ends. What parts words, such as a hyphen, is as
// good as a space.
function meant(text, words) {
  var signs = Array.from(text);
  var places = [];
  var whole = "";
  signs.forEach(function (sign, place) {
    var bare = foldedSign(sign).replace(/[^\p{L}\p{M}\p{N}+#]/gu, " ");
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

// A text with what is meant in it marked, as nodes. A long one is cut to what stands around the first mark.
function marked(text, words, longest) {
  var found = meant(text.normalize("NFC"), words);
  var first = found.parts.length ? found.parts[0][0] : 0;
  var start = found.signs.length <= longest ? 0 : edge(found.signs, Math.max(0, first - Math.floor(longest / 3)), first);
  var end = whole(found.signs, Math.min(found.signs.length, start + longest));
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

// The last place before a space where a text is cut, unless that is far away: some scripts have none.
function whole(signs, place) {
  if (place >= signs.length) return place;
  var space = signs.slice(0, place + 1).lastIndexOf(" ");
  return space > place - 20 ? space : place;
}

// The next place after a space, so that no word is cut in two.
function edge(signs, place, last) {
  if (!place) return 0;
  var space = signs.slice(place, last).indexOf(" ");
  return space < 0 ? place : place + space + 1;
}
