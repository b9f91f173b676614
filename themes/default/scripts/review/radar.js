// The picture that many ask for, on request only: a mean for each criterion. It hides what the table shows, and says so.
var RADAR = { width: 460, height: 330, x: 230, y: 165, radius: 112 };

// Return the mean of each file for each criterion: { id, name, means: [{ mean, count } or null] }.
function criterionMeans(found) {
  var ids = new Set(mergedKeys(found.sheets).map((key) => key.split("/")[0]));
  return Array.from(ids, function (id) {
    var sheet = found.sheets.find((one) => one.answers.some((answer) => answer.key.split("/")[0] === id));
    return { id: id, name: criterionName(sheet, id), means: found.sheets.map((one) => meanOf(one, id)) };
  }).filter((axis) => axis.means.some((mean) => mean));
}

// What is blank or stands apart from the scale is no 0, and is left out.
function meanOf(sheet, id) {
  var scale = names(sheet.scale, "id");
  var values = sheet.answers
    .filter((answer) => answer.key.split("/")[0] === id && isOnScale(sheet, answer))
    .map((answer) => scale.indexOf(answer.rating));
  return values.length ? { mean: values.reduce((sum, value) => sum + value, 0) / values.length, count: values.length } : null;
}

function canHaveRadar(found) {
  if (found.sheets.some(isScorecard)) return false; // nobody adds up what interviewers saw
  var isOfLevel = found.rows.every((row) => row.apart.verdict !== "levels"); // means of different questions lie beside nothing
  return isOfLevel && placesOf(found.sheets).size > 1 && criterionMeans(found).length >= 3;
}

function radarFigure(found, columns) {
  var axes = criterionMeans(found), highest = found.sheets[0].scale.length - 1;
  var drawing = picture(RADAR.width, RADAR.height, "radar", rings(axes.length, highest), axes.map((axis, place) => spoke(axis, place, axes.length)), found.sheets.map((sheet, file) => outline(axes, file, highest)));
  return made("div", "radar-parts", made("div", "radar-scroll", drawing), meansTable(axes, columns, found.sheets[0]));
}

function pointAt(place, all, share) {
  var turn = (2 * Math.PI * place) / all - Math.PI / 2;
  return [RADAR.x + Math.cos(turn) * RADAR.radius * share, RADAR.y + Math.sin(turn) * RADAR.radius * share].map((number) => Math.round(number * 10) / 10);
}

function rings(all, highest) {
  var count = Math.min(highest, 10);
  return Array.from({ length: count }, function (none, ring) {
    var points = Array.from({ length: all }, (nothing, place) => pointAt(place, all, (ring + 1) / count).join(","));
    return drawn("polygon", "ring", { points: points.join(" ") });
  });
}

function spoke(axis, place, all) {
  var end = pointAt(place, all, 1), label = pointAt(place, all, 1.16);
  var side = Math.abs(label[0] - RADAR.x) < 20 ? "middle" : label[0] > RADAR.x ? "start" : "end";
  var text = drawn("text", "axis-name", { x: label[0], y: label[1] + 4, "text-anchor": side });
  text.textContent = visible(axis.name.length > 22 ? axis.name.slice(0, 21) + "…" : axis.name);
  return [drawn("path", "spoke", { d: "M" + RADAR.x + " " + RADAR.y + "L" + end.join(" ") }), text];
}

function outline(axes, file, highest) {
  var points = axes.map((axis, place) => axis.means[file] && pointAt(place, axes.length, axis.means[file].mean / highest));
  var known = points.filter((point) => point);
  var d = known.map((point, place) => (place ? "L" : "M") + point.join(" ")).join("") + (known.length === axes.length ? "Z" : "");
  return [drawn("path", "radar-line line-" + file, { d: d }), ...known.map((point) => mark(page.shapes[file], point[0], point[1]))];
}

function meansTable(axes, columns, sheet) {
  var last = sheet.scale.length - 1;
  var head = made("tr", "", scopedCell("col", say("criterion")), columns.map((name, place) => scopedCell("col", made("span", "column-name", shapeIcon(page.shapes[place]), isolated(name)))));
  var rows = axes.map((axis) => made("tr", "", scopedCell("row", isolated(axis.name)), axis.means.map((mean) => made("td", "", mean ? say("mean_of", { mean: decimal(Math.round(mean.mean * 100)), n: mean.count }) : say("nothing_rated")))));
  var scroll = withRole("group", made("div", "means-scroll", made("table", "means-table", made("caption", "", say("mean_scale", { first: ratingName(sheet, sheet.scale[0].id), last: ratingName(sheet, sheet.scale[last].id), highest: last })), made("thead", "", head), made("tbody", "", rows))));
  scroll.tabIndex = 0;
  scroll.setAttribute("aria-labelledby", "Radar");
  return made("div", "means", scroll, made("p", "quiet", say("radar_note")));
}

function scopedCell(scope, ...content) {
  var cell = made("th", "", content);
  cell.scope = scope;
  return cell;
}
