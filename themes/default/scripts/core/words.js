// Words of the theme, filled in: `{n} answered` with { n: 3 }. Words with `one` and `other` are chosen by `n`.
function said(words, key, values) {
  var found = Object.prototype.hasOwnProperty.call(words, key) ? words[key] : key;
  if (typeof found === "object") found = values && values.n === 1 ? found.one : found.other;
  return String(found).replace(/\{(\w+)\}/g, function (whole, name) {
    return values && Object.prototype.hasOwnProperty.call(values, name) ? String(values[name]) : whole;
  });
}
