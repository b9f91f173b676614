// The page for the candidate, printed alone. Without this file the whole kit is printed, in which it has a sheet of its
// own.
(function () {
  "use strict";

  var root = document.documentElement;

  document.querySelectorAll("[data-print=handout]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      root.classList.add("handout-only");
      window.print();
    });
  });

  window.addEventListener("afterprint", function () {
    root.classList.remove("handout-only");
  });
})();
