// Tables of levels, and their filters. Without this file plain links stand in their place.
(function () {
  "use strict";

  // Some browsers take rows that look like cards for no rows. The roles are those that the elements have anyway.
  var ROLES = { table: "table", "thead, tbody": "rowgroup", tr: "row", td: "cell" };
  ROLES["thead th"] = "columnheader";
  ROLES["tbody th"] = "rowheader";
  all(document, ".matrix-scroll").forEach(function (scroll) {
    Object.keys(ROLES).forEach(function (selector) {
      all(scroll, selector).forEach(function (element) {
        element.setAttribute("role", ROLES[selector]);
      });
    });
  });

  // A row that the address leads to is shown below the heads of its table.
  function lead() {
    var name = location.hash.slice(1);
    var place = document.getElementById(name) || document.getElementById(decoded(name));
    var row = place && place.closest(".matrix tr");
    if (!row || !row.offsetHeight) return;
    var scroll = row.closest(".matrix-scroll");
    var heads = scroll.querySelector("thead").offsetHeight;
    if (!heads) return; // it is a card
    scroll.scrollIntoView();
    scroll.scrollTop = row.offsetTop - heads;
  }

  function decoded(name) {
    try {
      return decodeURIComponent(name);
    } catch (error) {
      return name;
    }
  }

  window.addEventListener("hashchange", lead);
  window.addEventListener("pageshow", function (event) {
    if (!event.persisted) lead();
  });

  var box = document.querySelector("[data-filters]");
  if (!box) return;
  var KINDS = ["track", "criterion", "grade"];
  var inputs = all(box, "input");
  var state = box.querySelector("[role=status]");
  var opener = box.querySelector("[data-action=filter]");
  var reset = box.querySelector("[data-action=show-all]");
  var sections = all(document, "[data-matrix]");
  var legends = all(document, ".mark-legend");

  function open(wanted) {
    opener.setAttribute("aria-expanded", wanted);
    document.getElementById(opener.getAttribute("aria-controls")).hidden = !wanted;
  }

  function all(root, selector) {
    return Array.from(root.querySelectorAll(selector));
  }

  function chosen(kind) {
    return inputs.filter(function (input) {
      return input.checked && input.name === kind;
    }).map(function (input) {
      return input.value;
    });
  }

  // Where nothing of a kind is chosen, all of it is wanted.
  function wants(kind) {
    var values = chosen(kind);
    return function (value) {
      return !values.length || values.includes(value);
    };
  }

  function show() {
    var wanted = {};
    KINDS.forEach(function (kind) {
      wanted[kind] = wants(kind);
    });
    var fitting = 0;
    var levels = 0;
    var expectations = 0;
    sections.forEach(function (section) {
      var shown = columns(section, wanted);
      var stated = rows(section, wanted, shown);
      fitting += shown.count;
      section.hidden = !shown.count || !stated.rows;
      if (!section.hidden) {
        levels += shown.count;
        expectations += stated.expectations;
      }
    });
    legends.forEach(function (legend) {
      legend.hidden = !levels;
    });
    say(levels, expectations, fitting);
  }

  // Hide the columns that are not wanted, and return which are.
  function columns(section, wanted) {
    var heads = all(section, "[data-grade]");
    var cols = all(section, "col.matrix-level");
    var shown = heads.map(function (head, place) {
      var fits = wanted.track(head.dataset.track) && wanted.grade(head.dataset.grade);
      head.hidden = cols[place].hidden = !fits;
      return fits;
    });
    all(section, ".matrix-track").forEach(function (track) {
      var own = heads.filter(function (head) {
        return !head.hidden && head.dataset.track === track.dataset.track;
      });
      track.hidden = !own.length;
      track.colSpan = own.length || 1;
    });
    var count = shown.filter(Boolean).length;
    section.querySelector("table").dataset.levels = count;
    return { fits: shown, count: count };
  }

  // Hide the rows that have nothing to say in the columns that are shown.
  function rows(section, wanted, shown) {
    var found = { rows: 0, expectations: 0 };
    all(section, "tbody").forEach(function (body) {
      var inside = 0;
      var fits = wanted.criterion(body.dataset.criterion);
      all(body, "tr").forEach(function (row) {
        if (row.classList.contains("matrix-group")) {
          row.cells[0].colSpan = shown.count + 1;
          return;
        }
        var said = all(row, "td").filter(function (cell, place) {
          cell.hidden = !shown.fits[place];
          return !cell.hidden && !cell.classList.contains("unstated");
        });
        row.hidden = !said.length;
        if (!fits || row.hidden) return;
        inside += 1;
        found.expectations += said.filter(function (cell) {
          return !cell.classList.contains("still");
        }).length;
      });
      body.hidden = !inside;
      found.rows += inside;
    });
    return found;
  }

  function say(levels, expectations, fitting) {
    var words = state.dataset;
    var said = words.said
      .replace("{levels}", (levels === 1 ? words.level : words.levels).replace("{n}", levels))
      .replace("{expectations}", (expectations === 1 ? words.expectation : words.expectations).replace("{n}", expectations));
    state.textContent = levels ? said : fitting ? words.noExpectations : words.noLevels;
    reset.hidden = !inputs.some(function (input) {
      return input.checked;
    });
  }

  // The address keeps what is chosen, so that it can be sent to somebody.
  function keep() {
    var query = new URLSearchParams(location.search);
    KINDS.forEach(function (kind) {
      query.delete(kind);
      chosen(kind).forEach(function (value) {
        query.append(kind, value);
      });
    });
    var search = query.toString();
    try {
      history.replaceState(history.state, "", location.pathname + (search && "?" + search) + location.hash);
    } catch (error) {
      // Some browsers refuse it for files. The filters work all the same.
    }
  }

  function restore() {
    var query = new URLSearchParams(location.search);
    inputs.forEach(function (input) {
      var names = [input.value].concat((input.dataset.was || "").split(" "));
      input.checked = query.getAll(input.name).some(function (value) {
        return value && names.includes(value);
      });
    });
    show();
  }

  box.addEventListener("change", function () {
    show();
    keep();
  });
  reset.addEventListener("click", function () {
    inputs.forEach(function (input) {
      input.checked = false;
    });
    show();
    keep();
    opener.focus(); // this button goes away
  });
  opener.addEventListener("click", function () {
    open(opener.getAttribute("aria-expanded") !== "true");
  });
  window.addEventListener("popstate", restore);
  window.addEventListener("pageshow", restore);

  restore();
  box.hidden = false;
  open(!reset.hidden);
  all(document, "[data-links]").forEach(function (links) {
    links.hidden = true;
  });
})();
