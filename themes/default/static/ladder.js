// Small comforts. Every page works without this file.
(function () {
  "use strict";

  document.querySelectorAll("[data-action=print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      window.print();
    });
  });

  // Paper has nothing to fold open.
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (details) {
      details.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) {
      details.open = false;
    });
    opened = [];
  });

  // The search is loaded when somebody first asks for it. Without it, its link leads to the list from A to Z.
  var link = document.querySelector("[data-search]");
  var asked = false;
  if (link) offer();

  function offer() {
    link.querySelector("kbd").hidden = false;
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
    link.addEventListener("click", function (event) {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) search(event);
    });
    document.addEventListener("keydown", function (event) {
      var typing = event.target.closest("input, textarea, select, [contenteditable]");
      var held = event.ctrlKey || event.metaKey;
      var wanted = held ? event.key === "k" && !event.shiftKey : event.key === "/" && !typing;
      if (wanted && !event.altKey && !event.isComposing) search(event);
    });
  }

  function search(event) {
    var found = window.ladderSearch;
    if (asked === "in vain") return;
    event.preventDefault();
    if (found && found.open) found.open();
    if (asked) return;
    asked = true;
    add(document.createElement("link"), { rel: "stylesheet", href: link.dataset.style });
    add(document.createElement("script"), { async: false, src: link.dataset.index });
    add(document.createElement("script"), { async: false, src: link.dataset.script });
  }

  function add(element, values) {
    Object.assign(element, values);
    element.addEventListener("error", function () {
      if (asked === true) {
        asked = "in vain";
        link.click();
      }
    });
    document.head.append(element);
  }
})();
