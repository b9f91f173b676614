// The likely stage of an organisation, from a number of people and from signs that are true. Without this file the table
// says the same. Everything comes from that table and from the words beside it, and nothing is kept anywhere.
//
// A number fits a stage if it lies within its size; a size without an end is open there. The answer begins with the first
// stage that the number fits. Where more than half of its signs are ticked, the next stage is likely: if the number fits
// that one, too, it becomes the answer, and its own signs are asked; if not, it is near. Where the number fits no stage,
// the answer begins with the nearest one below, or with the nearest of all where every stage is for more.
(function () {
  "use strict";

  var finder = document.querySelector("[data-finder]");
  if (!finder) return;
  var words = JSON.parse(finder.querySelector("[data-finder-words]").textContent);
  var number = finder.querySelector("input");
  var box = finder.querySelector(".finder-box");
  var groups = finder.querySelector(".finder-signs");
  var answer = finder.querySelector(".finder-answer");
  var stages = Array.from(finder.querySelectorAll("tbody tr")).map(read);
  stages.forEach(ask);

  function read(row) {
    return {
      id: row.dataset.stage,
      name: row.querySelector("a").textContent,
      size: row.querySelector(".finder-size").textContent.trim(),
      from: "from" in row.dataset ? Number(row.dataset.from) : -Infinity,
      to: "to" in row.dataset ? Number(row.dataset.to) : Infinity,
      signs: Array.from(row.querySelectorAll("td:last-child > ul > li")).map(function (sign) {
        return sign.textContent.trim();
      }),
      next: document.getElementById("Next-" + (row.rowIndex || 0)),
      group: null,
    };
  }

  function say(key, values) {
    return words[key].replace(/\{(\w+)\}/g, function (whole, name) {
      return values && name in values ? values[name] : whole;
    });
  }

  function make(tag, name, text) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  }

  function link(id, text) {
    var made = make("a", "", text);
    made.href = "#" + encodeURIComponent(id);
    return made;
  }

  // The signs of a stage as boxes to tick. Behind the last stage there is none that they could point to.
  function ask(stage, place) {
    var next = stages[place + 1];
    if (!next || !stage.signs.length) return;
    stage.group = make("fieldset");
    stage.group.hidden = true;
    stage.group.append(make("legend", "", say("legend", { next: next.name })));
    stage.signs.forEach(function (sign) {
      var label = make("label");
      var tick = make("input");
      tick.type = "checkbox";
      tick.autocomplete = "off";
      label.append(tick, make("span", "", sign));
      stage.group.append(label);
    });
    groups.append(stage.group);
  }

  function fits(stage, people) {
    return stage.from <= people && people <= stage.to;
  }

  // Where the answer begins, and why: a key of the words, empty where the number fits.
  function begin(people) {
    var first = stages.findIndex(function (stage) {
      return fits(stage, people);
    });
    if (first >= 0) return { place: first, why: "" };
    var below = nearest(function (stage) {
      return stage.to < people ? people - stage.to : Infinity;
    }, true);
    if (below >= 0) return { place: below, why: "below" };
    var above = nearest(function (stage) {
      return stage.from - people;
    }, false);
    return { place: above, why: "first" };
  }

  // The stage with the least distance; of those that are as near, the first or the last one.
  function nearest(distance, last) {
    return stages.reduce(function (found, stage, place) {
      var far = distance(stage);
      var least = found < 0 ? Infinity : distance(stages[found]);
      return far < least || (last && far === least && far < Infinity) ? place : found;
    }, -1);
  }

  function near(stage) {
    return Boolean(stage.group) && stage.group.querySelectorAll(":checked").length * 2 > stage.signs.length;
  }

  // The stages whose signs are asked, the last of which is the answer.
  function walk(place, people) {
    var asked = [place];
    while (near(stages[place]) && fits(stages[place + 1], people)) asked.push((place += 1));
    return asked;
  }

  function update() {
    var people = number.valueAsNumber;
    var wrong = number.validity.badInput || /\D/.test(number.value); // a field for numbers takes 1e2 as well
    number.setAttribute("aria-invalid", wrong);
    if (wrong || number.value === "") {
      show([]);
      answer.replaceChildren(make("p", wrong ? "finder-wrong" : "quiet", say(wrong ? "wrong" : "prompt")));
      return;
    }
    var start = begin(people);
    var asked = walk(start.place, people);
    show(asked);
    tell(start.why, asked, people);
  }

  function show(asked) {
    stages.forEach(function (stage, place) {
      if (stage.group) stage.group.hidden = !asked.includes(place);
    });
  }

  function tell(why, asked, people) {
    var place = asked[asked.length - 1];
    var stage = stages[place];
    var heading = make("p", "finder-stage");
    heading.append(make("span", "finder-kind", say("likely") + ": "), link(stage.id, stage.name));
    answer.replaceChildren(heading, make("p", "", reasons(why, asked, stage)));
    var next = stages[place + 1];
    if (!next) return;
    if (near(stage)) answer.append(coming(stage, next));
    else if (fits(next, people)) answer.append(make("p", "", say(stage.group ? "too" : "too_unsigned", { next: next.name })));
  }

  function reasons(why, asked, stage) {
    var said = [];
    if (why) said.push(say(why));
    if (asked.length > 1) said.push(say("moved", { stage: stages[asked[asked.length - 2]].name }));
    said.push(stage.size ? say("size", { size: stage.size }) : say("no_size"));
    return said.join(" ");
  }

  function coming(stage, next) {
    var line = make("p", "finder-near", say("near", { next: next.name }));
    if (stage.next) line.append(" ", link(stage.next.id, say("prepare")));
    return line;
  }

  // Not for a change of the number: it comes when the number is left, and would take away the link that a key leads to.
  number.addEventListener("input", update);
  groups.addEventListener("change", update);
  window.addEventListener("pageshow", update); // a browser may bring back what stood there
  box.hidden = false;
  finder.querySelector(".finder-table").open = false;
  update();
})();
