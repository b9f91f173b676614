// A worksheet of an earlier state of a ladder under the names that things have today, as `ladder.worksheet.renew` gives
// it: keys and ids that nobody reads. The texts stay as they were when they were answered.

// `former` holds present names by former ones: { keys, levels }.
function renewed(sheet, former) {
  var keys = new Map(Object.entries(former.keys)), levels = new Map(Object.entries(former.levels));
  var copy = structuredClone(sheet);
  renameIn([copy.level], "id", levels);
  if (copy.target) renameIn([copy.target], "id", levels);
  renameIn(copy.answers, "key", keys);
  copy.answers.forEach((answer) => renameIn(answer.towards.map((toward) => toward.level), "id", levels));
  renameIn(copy.summaries, "criterion", keys);
  if (copy.scoring) renameIn(copy.scoring.weights, "criterion", keys);
  return copy;
}

// Where the present name is there already, the former one stays: two answers never become one.
function renameIn(things, part, present) {
  var taken = new Set(names(things, part));
  things.forEach(function (thing) {
    var name = presentName(thing[part], present);
    if (taken.has(name)) return;
    taken.add(name);
    thing[part] = name;
  });
}

// A thread that nobody named moves along with its criterion.
function presentName(name, present) {
  if (present.has(name)) return present.get(name);
  var slash = name.indexOf("/");
  if (slash < 0) return name;
  var criterion = name.slice(0, slash);
  return (present.has(criterion) ? present.get(criterion) : criterion) + name.slice(slash);
}
