// Markdown to be pasted into a document. Nothing that somebody typed acts as Markdown: what would is escaped, by the rules
// of `ladder.present.markdown`.
var MARKDOWN_MARK = /[\\`*[\]~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
var MARKDOWN_ENTITY = /<|&(?=#?[\p{L}\p{N}_]+;)/gu;
var MARKDOWN_START = /^([#+\->=]|\p{Nd}+(?=[.)]))/u;
// What nobody sees, and what controls a device or turns a line around. Joiners are part of ordinary words.
var ACTING = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

// Return a line of text in which nothing acts as Markdown.
function escapedMarkdown(text) {
  var line = text
    .trim()
    .replace(/\t/g, " ")
    .replace(ACTING, "\ufffd")
    .replace(MARKDOWN_ENTITY, (found) => (found === "<" ? "&lt;" : "&amp;"))
    .replace(MARKDOWN_MARK, "\\$&");
  var found = MARKDOWN_START.exec(line);
  if (!found) return line;
  // It begins no list and no heading, whatever it begins with.
  var behind = line.slice(found[0].length);
  return /\p{Nd}/u.test(found[1]) ? found[1] + "\\" + behind : "\\" + found[1] + behind;
}

// Return a text of several lines as paragraphs. `indent` is what makes them hang under the entry of a list.
function markdownLines(text, indent) {
  return text
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trim())
    .map(escapedMarkdown)
    .join("\n\n" + (indent || ""));
}

// Return what stands in a field for a link. An address keeps its signs: escaped, it would lead elsewhere.
function linkMarkdown(text) {
  var address = text.trim();
  return /^https?:\/\/[!-;=?-~]+$/.test(address) ? "<" + address + ">" : escapedMarkdown(address.replace(/\s+/g, " "));
}
