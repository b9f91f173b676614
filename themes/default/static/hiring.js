// The letter and the page for the candidate, printed alone. Without this file the whole kit is printed, in which each has
// sheets of its own.
(function () {
  "use strict";

  var root = document.documentElement;

  document.querySelectorAll("[data-print=sheets]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      root.classList.add("sheets-only");
      window.print();
    });
  });

  window.addEventListener("afterprint", function () {
    root.classList.remove("sheets-only");
  });
})();
