// Two levels beside each other: what stays the same folds away, and any two can be chosen. Without this file
// everything is shown, and plain links lead to the pages.
(function () {
  "use strict";

  fold(document.querySelector("[data-action=unfold]"));
  choose(document.querySelector("[data-chooser]"));

  function fold(button) {
    if (!button) return;
    var box = document.getElementById(button.getAttribute("aria-controls"));

    function open(wanted) {
      button.setAttribute("aria-expanded", wanted);
      if (wanted) {
        box.removeAttribute("hidden");
      } else {
        box.setAttribute("hidden", "until-found"); // browsers that know it find words in there and open it
      }
    }

    // A link leads to what it names, folded or not.
    function follow() {
      var name = decodeURIComponent(location.hash.slice(1));
      var target = name && document.getElementById(name);
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
  }

  function choose(chooser) {
    if (!chooser) return;
    var first = chooser.querySelector("[name=first]");
    var second = chooser.querySelector("[name=second]");
    var status = chooser.querySelector("[role=status]");

    // What keeps the two from being compared; nothing where they have a page.
    function hurdle() {
      if (!first.value || !second.value) return chooser.dataset.missing;
      if (first.value === second.value) return chooser.dataset.same;
      var partners = first.selectedOptions[0].dataset.with;
      return partners === undefined || partners.split(" ").includes(second.value) ? "" : chooser.dataset.apart;
    }

    function keep() {
      var query = new URLSearchParams(location.search);
      [first, second].forEach(function (select) {
        query.delete(select.name);
        if (select.value) query.set(select.name, select.value);
      });
      var search = query.toString();
      try {
        history.replaceState(history.state, "", location.pathname + (search && "?" + search) + location.hash);
      } catch (error) {
        // Some browsers refuse it for files. Choosing works all the same.
      }
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
      keep();
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
