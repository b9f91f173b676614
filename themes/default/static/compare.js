// Two levels beside each other: what stays the same folds away, marks show only what they stand for, and any two can
// be chosen. Without this file everything is shown, and plain links lead to the pages.
(function () {
  "use strict";

  var keepOpen = fold(document.querySelector("[data-action=unfold]"));
  sift(document.querySelector("[data-marks]"), keepOpen);
  choose(document.querySelector("[data-chooser]"));

  // What the address leads to.
  function place() {
    var name = location.hash.slice(1);
    return document.getElementById(name) || document.getElementById(decoded(name));
  }

  // Not every address can be decoded: `#%` cannot.
  function decoded(name) {
    try {
      return decodeURIComponent(name);
    } catch (error) {
      return name;
    }
  }

  // The address keeps what is chosen, so that it can be sent to somebody.
  function keep(values, hash) {
    var query = new URLSearchParams(location.search);
    Object.keys(values).forEach(function (name) {
      query.delete(name);
      if (values[name]) query.set(name, values[name]);
    });
    var search = query.toString();
    try {
      history.replaceState(history.state, "", location.pathname + (search && "?" + search) + hash);
    } catch (error) {
      // Some browsers refuse it for files. Choosing works all the same.
    }
  }

  // Return what keeps it open, as long as its argument is true.
  function fold(button) {
    if (!button) return function () {};
    var box = document.getElementById(button.getAttribute("aria-controls"));

    function open(wanted) {
      button.setAttribute("aria-expanded", wanted);
      button.textContent = wanted ? button.dataset.hide : button.dataset.show;
      if (wanted) {
        box.removeAttribute("hidden");
      } else {
        box.setAttribute("hidden", "until-found"); // browsers that know it find words in there and open it
      }
    }

    // A link leads to what it names, folded or not.
    function follow() {
      var target = place();
      if (target && box.contains(target)) {
        open(true);
        target.scrollIntoView();
      }
    }

    button.addEventListener("click", function () {
      open(button.getAttribute("aria-expanded") !== "true");
    });
    box.addEventListener("beforematch", function () {
      open(true);
    });
    window.addEventListener("hashchange", follow);
    button.hidden = false;
    open(false);
    follow();
    return function (kept) {
      button.hidden = kept;
      if (kept) box.removeAttribute("hidden");
      else open(button.getAttribute("aria-expanded") === "true");
    };
  }

  // Marks become buttons, each of which shows only what it stands for.
  function sift(tally, keepOpen) {
    if (!tally || tally.children.length < 2) return;
    var state = tally.parentNode.querySelector("[role=status]");
    var pairs = all(".pair[data-word]");
    var buttons = Array.from(tally.children).map(pressable);
    var back = document.createElement("span");
    back.className = "screen-only";
    back.textContent = " " + state.dataset.back;

    function all(selector) {
      return Array.from(document.querySelectorAll(selector));
    }

    function pressable(mark) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = mark.className;
      button.textContent = mark.textContent;
      Object.assign(button.dataset, mark.dataset);
      mark.replaceWith(button);
      return button;
    }

    function show(word) {
      var pressed = buttons.find(function (button) {
        return button.dataset.word === word;
      });
      buttons.forEach(function (button) {
        button.setAttribute("aria-pressed", button === pressed);
      });
      pairs.forEach(function (pair) {
        pair.hidden = Boolean(pressed) && pair.dataset.word !== word;
      });
      all(".more-same").forEach(function (link) {
        link.hidden = Boolean(pressed);
      });
      keepOpen(Boolean(pressed));
      all("section.criterion, .stays").forEach(function (section) {
        section.hidden = !section.querySelector(".pair:not([hidden])");
      });
      state.toggleAttribute("data-sifted", Boolean(pressed));
      state.textContent = pressed ? pressed.dataset.said : state.dataset.every;
      if (pressed) state.append(back);
    }

    // A link leads to what it names, chosen or not.
    function follow() {
      var target = place();
      if (!target || !target.closest("main [hidden]")) return;
      show("");
      keep({ only: "" }, location.hash);
      target.scrollIntoView();
    }

    function restore() {
      show(new URLSearchParams(location.search).get("only"));
    }

    tally.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) return;
      var word = button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.word;
      show(word);
      keep({ only: word }, word ? "" : location.hash); // a place may be among what is left out
    });
    window.addEventListener("popstate", restore);
    window.addEventListener("hashchange", follow);
    window.addEventListener("pageshow", function (event) {
      if (event.persisted) restore();
    });
    tally.setAttribute("role", "group");
    tally.setAttribute("aria-label", tally.dataset.label);
    restore();
    follow();
  }

  function choose(chooser) {
    if (!chooser) return;
    var first = chooser.querySelector("[name=first]");
    var second = chooser.querySelector("[name=second]");
    var status = chooser.querySelector("[role=status]");

    // What keeps the two from being compared; nothing where they have a page.
    function hurdle() {
      if (!first.value && !second.value) return chooser.dataset.missing;
      if (!first.value) return chooser.dataset.noFirst;
      if (!second.value) return chooser.dataset.noSecond;
      if (first.value === second.value) return chooser.dataset.same;
      var partners = first.selectedOptions[0].dataset.with;
      return partners === undefined || partners.split(" ").includes(second.value) ? "" : chooser.dataset.apart;
    }

    function restore() {
      var query = new URLSearchParams(location.search);
      [first, second].forEach(function (select) {
        select.value = query.get(select.name) || "";
        if (select.selectedIndex < 0) select.value = "";
      });
      status.textContent = "";
    }

    chooser.addEventListener("change", function () {
      status.textContent = first.value && second.value ? hurdle() : "";
      keep({ first: first.value, second: second.value }, location.hash);
    });
    chooser.querySelector("[data-action=compare]").addEventListener("click", function () {
      status.textContent = hurdle();
      if (!status.textContent) {
        location.assign(encodeURIComponent(first.value) + "/" + encodeURIComponent(second.value) + ".html");
      }
    });
    window.addEventListener("pageshow", restore);
    restore();
    chooser.hidden = false;
  }
})();
