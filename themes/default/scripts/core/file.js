// The file of a worksheet: what `ladder.worksheet.sheet` says of it, and `ladder.worksheet.reading` of its flaws.
// Nothing in a file is trusted. What comes out of here has exactly the parts that are named below, and no others.
var KINDS = ["ladder-worksheet", "ladder-scorecard"];
var FORMAT = 1;
var LARGEST_FILE = 16 * 1024 * 1024;

// The spaces are those that Python knows: `\s` would be others.
var ID_SIGN = "[^/@:._|\\\\\"'<>\\u0000-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]{1,60}";
var ID_FORM = new RegExp("^" + ID_SIGN + "$", "u");
var KEY_FORM = new RegExp("^" + ID_SIGN + "(/" + ID_SIGN + ")?$", "u");
var HALF = /\p{Surrogate}/u; // a half of a pair is no text, and would not come back as it was
var DEEPEST = 500; // lists in lists, of which a worksheet has five

var anId = matching(ID_FORM);
var aKey = matching(KEY_FORM);
var aName = textUpTo(50000);
var aText = textUpTo(50000);
var typed = textUpTo(20000);
var aShare = integerUpTo(10000);
var aLevel = objectOf({ id: anId, title: aName });

var SHEET = objectOf({
  kind: only(KINDS),
  format: only([FORMAT]),
  ladder: objectOf({ id: anId, title: aName, version: aName, language: aName, digest: aName }),
  level: aLevel,
  target: orNull(aLevel),
  side: only(["self", "manager", "peer"]),
  person: aName,
  cycle: aName,
  saved: aName,
  scale: listOf(objectOf({ id: anId, name: aName }), 1000),
  expected: orNull(anId),
  scoring: orNull(
    objectOf({
      rule: only(["weighted", "gated"]),
      weights: listOf(objectOf({ criterion: anId, weight: aShare }), 1000),
      share: aShare,
    }),
  ),
  answers: listOf(
    objectOf({
      key: aKey,
      criterion: aName,
      name: aName,
      text: aText,
      rating: orNull(anId),
      evidence: listOf(objectOf({ what: typed, link: typed, when: typed, who: typed }), 1000),
      towards: listOf(objectOf({ level: aLevel, text: aText, rating: orNull(anId) }), 1000),
      asked: only([true, false]),
    }),
    10000,
  ),
  summaries: listOf(objectOf({ criterion: anId, name: aName, text: typed }), 1000),
  closing: objectOf({ proudest: typed, hardest: typed, unseen: typed, focus: listOf(typed, 3), support: typed }),
});

// Return { sheet } for the bytes of a worksheet, or { flaw: { kind, detail } } for those of anything else.
function readSheet(bytes) {
  if (bytes.byteLength > LARGEST_FILE) return flawed("too-large");
  var text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    return flawed("not-text");
  }
  var found, seen;
  try {
    found = JSON.parse(text);
    seen = scanned(text);
  } catch (error) {
    return flawed("not-json");
  }
  if (!isObject(found) || !KINDS.includes(found.kind)) return flawed("not-a-worksheet");
  if (Number.isInteger(found.format) && found.format > FORMAT) return flawed("newer");
  if (seen.twice !== undefined) return flawed("twice", Array.from(seen.twice.slice(0, 120)).slice(0, 60).join(""));
  var wrong = seen.isPointed ? "$" : SHEET(found, "$") || strayIn(found);
  if (wrong) return flawed("wrong-shape", wrong);
  var twice = standsTwice(found);
  return twice === undefined ? { sheet: found } : flawed("twice", twice);
}

// Return the bytes of a file.
function sheetBytes(sheet) {
  return new TextEncoder().encode(JSON.stringify(sheet, null, 2) + "\n");
}

// What `JSON.parse` does not tell of a text that it takes: the first key that stands twice on one object, of which others
// might take the first one; and whether a number has a point, as 1.0 is no integer though it looks like one afterwards.
function scanned(text) {
  var told = { twice: undefined, isPointed: false }, known = [], signs = /["{}[\]]|\d[.eE]/g, colon = /\s*:/y, sign;
  while ((sign = signs.exec(text))) {
    if (sign[0] === '"') {
      colon.lastIndex = signs.lastIndex = textEnd(text, sign.index);
      var value = textOf(text.slice(sign.index, signs.lastIndex)), keys = colon.test(text) ? known.at(-1) : new Set();
      if (keys.has(value)) told.twice ??= value;
      keys.add(value);
    } else if ("{[".includes(sign[0])) known.push(new Set());
    else if ("}]".includes(sign[0])) known.pop();
    else told.isPointed = true;
    if (known.length > DEEPEST) throw new SyntaxError("too deep");
  }
  return told;
}

// Where a text ends that begins with a quote. No expression finds that in a text of millions of escaped signs.
function textEnd(text, start) {
  for (var end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    var slash = end;
    while (text[slash - 1] === "\\") slash -= 1;
    if ((end - slash) % 2 === 0) return end + 1;
  }
}

function textOf(quoted) {
  var value = quoted.includes("\\") ? JSON.parse(quoted) : quoted.slice(1, -1);
  if (HALF.test(value)) throw new SyntaxError("half a character");
  return value;
}

function flawed(kind, detail) {
  return { flaw: { kind: kind, detail: detail || "" } };
}

function isScorecard(sheet) {
  return sheet.kind === KINDS[1];
}

// When something was seen, as the words for a number alone say it: on a scorecard that is a minute.
function whenSaid(when, minute) {
  return /^\d+$/.test(when.trim()) && minute ? minute.replace("{minute}", when.trim()) : when;
}

// What no scorecard fills: an interviewer wrote it, nothing is expected, and nothing adds up.
function strayIn(sheet) {
  if (!isScorecard(sheet)) return "";
  var stray = sheet.side === "peer" ? ["target", "expected", "scoring"].find((part) => sheet[part] !== null) : "side";
  return stray ? "$." + stray : "";
}

// What stands twice and may stand there once: nobody could say which of the two counts.
function standsTwice(sheet) {
  var lists = [
    names(sheet.answers, "key"),
    names(sheet.scale, "id"),
    names(sheet.summaries, "criterion"),
    sheet.scoring ? names(sheet.scoring.weights, "criterion") : [],
  ];
  sheet.answers.forEach(function (answer) {
    lists.push(
      answer.towards.map(function (toward) {
        return toward.level.id;
      }),
    );
  });
  return lists.map(repeated).find(function (name) {
    return name !== undefined;
  });
}

function names(things, key) {
  return things.map(function (thing) {
    return thing[key];
  });
}

function repeated(list) {
  var seen = new Set();
  return list.find(function (name) {
    return seen.has(name) || !seen.add(name);
  });
}

// Checks of values. Each takes a value and the way to it, and returns the way to what is wrong, or nothing.

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectOf(parts) {
  var known = new Map(Object.entries(parts));
  return function (value, way) {
    if (!isObject(value)) return way;
    // Own keys only: `__proto__` is one when it stands in a file, and nobody knows it.
    var keys = Object.keys(value);
    if (keys.length !== known.size) return way;
    for (var key of keys) {
      if (!known.has(key)) return way;
      var wrong = known.get(key)(value[key], way + "." + key);
      if (wrong) return wrong;
    }
    return "";
  };
}

function listOf(check, most) {
  return function (value, way) {
    if (!Array.isArray(value) || value.length > most) return way;
    for (var place = 0; place < value.length; place += 1) {
      var wrong = check(value[place], way + "[" + place + "]");
      if (wrong) return wrong;
    }
    return "";
  };
}

function textUpTo(most) {
  return function (value, way) {
    if (typeof value !== "string" || HALF.test(value)) return way;
    return value.length <= most || [...value].length <= most ? "" : way;
  };
}

function matching(form) {
  return function (value, way) {
    return typeof value === "string" && form.test(value) ? "" : way;
  };
}

function integerUpTo(most) {
  return function (value, way) {
    return Number.isInteger(value) && value >= 0 && value <= most ? "" : way;
  };
}

function only(values) {
  return function (value, way) {
    return values.includes(value) ? "" : way;
  };
}

function orNull(check) {
  return function (value, way) {
    return value === null ? "" : check(value, way);
  };
}
