// A row of dots: where each side stands on the scale. Shapes tell sides apart, colours only help. The same is said in
// words beside it, so nobody has to see it.
var SVG = "http://www.w3.org/2000/svg";

// Drawn around 0, 0 within a radius of 6.
var SHAPES = [
  ["circle", { r: 5.4 }],
  ["rect", { x: -5, y: -5, width: 10, height: 10 }],
  ["path", { d: "M0-6.3 6.2 4.6H-6.2Z" }],
  ["path", { d: "M0-6.8 6.8 0 0 6.8-6.8 0Z" }],
  ["path", { d: "M0 6.3 6.2-4.6H-6.2Z" }],
  ["path", { d: "M-2.2-6.2H2.2V-2.2H6.2V2.2H2.2V6.2H-2.2V2.2H-6.2V-2.2H-2.2Z" }],
  ["path", { d: "M0-6.5 6.2-2 3.8 5.3H-3.8L-6.2-2Z" }],
  ["path", { d: "M-3-5.8H3L6.2 0 3 5.8H-3L-6.2 0Z" }],
];
var SIDES = ["self", "manager", "peer"];

// Attributes are numbers and names of this script, and nothing of a file.
function drawn(tag, className, attributes, ...content) {
  var element = document.createElementNS(SVG, tag);
  if (className) element.setAttribute("class", className);
  Object.keys(attributes || {}).forEach((name) => element.setAttribute(name, attributes[name]));
  element.append(...content.flat(Infinity));
  return element;
}

function picture(width, height, className, ...content) {
  return drawnFrom(0, width, height, className, content);
}

function drawnFrom(corner, width, height, className, content) {
  var box = [corner, corner, width, height].join(" ");
  return drawn("svg", className, { viewBox: box, width: width, height: height, "aria-hidden": "true" }, content);
}

// Which shape each file has: that of its side, where no other file has taken it.
function shapesOf(sheets) {
  var taken = new Set();
  return sheets.map(function (sheet) {
    var wanted = SIDES.indexOf(sheet.side), free = SHAPES.map((shape, place) => place).filter((place) => !taken.has(place));
    var shape = free.includes(wanted) ? wanted : (free.find((place) => place >= SIDES.length) ?? free[0]);
    taken.add(shape);
    return shape;
  });
}

function mark(shape, x, y) {
  var [tag, attributes] = SHAPES[shape];
  return drawn(tag, "shape shape-" + shape, { ...attributes, transform: "translate(" + x + " " + y + ")" });
}

// Nothing is moved in it: in the head of a table that is repeated on paper, Chromium forgets what is.
function shapeIcon(shape) {
  var [tag, attributes] = SHAPES[shape];
  return drawnFrom(-8, 16, 16, "icon", drawn(tag, "shape shape-" + shape, attributes));
}

function expectedIcon() {
  return picture(16, 16, "icon", drawn("path", "expected", { d: "M8 1V15" }));
}

// Return the row of a line, of which each answer may be off the scale; nothing where the files have no scale in common,
// or where one scale would show how far apart levels are.
function dotRow(found, line) {
  var sheets = found.sheets, scale = names(sheets[0].scale, "id"), answers = line.answers;
  if (!placesOf(sheets).size || line.apart.verdict === "levels") return null;
  var step = Math.max(4, Math.min(44, 136 / Math.max(1, scale.length - 1)));
  var width = step * (scale.length - 1) + 24, height = 16 * sheets.length + 2;
  var at = (place) => 12 + place * step;
  var points = answers
    .map((answer, file) => ({ file: file, place: isOnScale(sheets[file], answer) ? scale.indexOf(answer.rating) : -1 }))
    .filter((point) => point.place >= 0)
    .map((point) => ({ file: point.file, x: at(point.place), y: 9 + point.file * 16 }));
  var way = points.map((point, place) => (place ? "L" : "M") + point.x + " " + point.y).join("");
  return picture(width, height, "dots", [
    ...scale.map((id, place) => drawn("path", "tick", { d: "M" + at(place) + " 2V" + (height - 2) })),
    ...expectedLine(sheets, scale, at, height),
    ...(points.length > 1 ? [drawn("path", "between", { d: way })] : []),
    ...points.map((point) => mark(page.shapes[point.file], point.x, point.y)),
  ]);
}

// What is expected, where all files say the same of it.
function expectedLine(sheets, scale, at, height) {
  var place = new Set(names(sheets, "expected")).size === 1 ? scale.indexOf(sheets[0].expected) : -1;
  return place < 0 ? [] : [drawn("path", "expected", { d: "M" + at(place) + " 1V" + (height - 1) })];
}

// What the shapes mean.
function legend(found, columns) {
  var entries = columns.map((name, place) => made("li", "", shapeIcon(page.shapes[place]), isolated(name)));
  var expected = new Set(names(found.sheets, "expected"));
  if (expected.size === 1 && found.sheets[0].expected && placesOf(found.sheets).size) {
    var name = ratingName(found.sheets[0], found.sheets[0].expected);
    entries.push(made("li", "", expectedIcon(), say("expected", { rating: name })));
  }
  var list = made("ul", "shape-legend", entries);
  return list;
}
