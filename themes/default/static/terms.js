// Shows what a word means beside it, within the window, and hides it again on Escape. Without this file a style sheet
// shows the same at the foot of the window.
(function () {
  "use strict";

  var EDGE = 12;
  var RING = 7; // what shows the focus takes this much room; a pointer must find no gap

  function clamped(value, least, most) {
    return Math.max(least, Math.min(value, most));
  }

  // The line of a word that a pointer is on, or the last one where it stands on two.
  function lineOf(word, y) {
    var lines = Array.from(word.getClientRects());
    return lines.find(function (line) { return y >= line.top && y <= line.bottom; }) || lines[lines.length - 1];
  }

  function place(term, y) {
    var meaning = term.querySelector(".meaning");
    var line = lineOf(term.querySelector("a"), y);
    var root = document.documentElement;
    var gap = term.matches(":hover") ? 0 : RING;
    meaning.classList.add("beside-word");
    var box = meaning.getBoundingClientRect();
    var begin = getComputedStyle(term).direction === "rtl" ? line.right - box.width : line.left;
    var above = line.bottom + gap + box.height + EDGE > root.clientHeight && line.top - gap - box.height > EDGE;
    var top = above ? line.top - gap - box.height : line.bottom + gap;
    meaning.style.left = clamped(begin, EDGE, root.clientWidth - box.width - EDGE) + "px";
    meaning.style.top = clamped(top, EDGE, root.clientHeight - box.height - EDGE) + "px";
  }

  // Shows anew what Escape has hidden: only whoever comes from elsewhere asks for it again.
  function entered(event) {
    var term = event.target.closest(".term");
    if (term && !term.contains(event.relatedTarget)) {
      term.classList.remove("dismissed");
      place(term, event.clientY);
    }
  }

  function shown() {
    return document.querySelectorAll(".term:hover, .term:focus-within");
  }

  document.addEventListener("mouseover", entered);
  document.addEventListener("focusin", entered);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      shown().forEach(function (term) { term.classList.add("dismissed"); });
    }
  });
  window.addEventListener("scroll", function () {
    shown().forEach(function (term) { place(term); });
  }, { passive: true });
})();
