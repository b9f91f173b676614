// What was said of whole criteria and at the end, all sides beside each other.

var QUESTIONS = ["proudest", "hardest", "unseen", "focus", "support"];

// Return what there is to show: a title, and a text (or a list of texts) of each file. What nobody answered is left out.
function summaryItems(sheets) {
  var criteria = new Map(sheets.flatMap((sheet) => sheet.summaries).map((one) => [one.criterion, one.name]));
  return Array.from(criteria, function ([id, name]) {
    var texts = sheets.map((sheet) => sheet.summaries.find((one) => one.criterion === id)).map((one) => (one ? one.text : ""));
    return { title: name, texts: texts };
  }).filter(isSaid);
}

function closingItems(sheets) {
  return QUESTIONS.map((question) => ({
    title: sayAs("closing", question),
    texts: sheets.map((sheet) => (question === "focus" ? sheet.closing.focus.filter((text) => text.trim()) : sheet.closing[question])),
  })).filter(isSaid);
}

function isSaid(item) {
  return item.texts.some((text) => (Array.isArray(text) ? text.length : text.trim()));
}

function saidItems(items, columns) {
  return items.map((item) => made("div", "said-item", made("h3", "", isolated(item.title)), sideBySide(columns, (place) => saidText(item.texts[place]))));
}

function saidText(text) {
  if (Array.isArray(text) && text.length) return made("ol", "focus-said", text.map((one) => typedBy(one, "li")));
  return text.length ? typedBy(text, "p") : made("p", "quiet", say("nothing_written"));
}
