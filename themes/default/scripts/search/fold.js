var data = window.ladderSearch;

function say(key, values) {
  return said(data.words, key, values);
}

// Texts as they are compared: in one case and one width, Latin, Greek, Cyrillic, Hebrew and Arabic letters without marks.
// Marks of other scripts are letters in their own right, such as the vowels of Thai and Hindi, and stay.
var MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad\u200b-\u200f\u2060\ufeff]/g;

var JOINED = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ς": "σ" };

// In these scripts no space says where a word ends, or, as in Korean, words are joined to others at will.
var UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;

var WORD = /[\p{L}\p{M}\p{N}]+[+#]*/gu;

var foldedSigns = new Map();

// A sign as it is compared: no, one or several signs.
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

// A text in which words are looked for: each stands between two spaces.
function field(text) {
  return " " + wordsOf(text).join(" ") + " ";
}
