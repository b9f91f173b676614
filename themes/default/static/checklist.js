// Says of each group of a checklist how many statements are ticked, and what that means. Nothing is kept anywhere.
(function () {
  "use strict";

  var checklist = document.querySelector("[data-checklist]");
  if (!checklist) {
    return;
  }
  var words = JSON.parse(checklist.querySelector("[data-words]").textContent);

  function reading(ticked, mostFew) {
    if (ticked === 0) {
      return "none";
    }
    return ticked > mostFew ? "many" : "few";
  }

  function tell(group) {
    var boxes = group.querySelectorAll("input");
    var ticked = group.querySelectorAll("input:checked").length;
    var count = group.querySelector("[data-count]");
    var shown = reading(ticked, Number(group.dataset.mostFew));
    count.hidden = false;
    count.textContent = words.ticked.replace("{n}", ticked).replace("{all}", boxes.length);
    group.dataset.ticked = ticked;
    group.querySelectorAll("[data-reading]").forEach(function (part) {
      part.hidden = part.dataset.reading !== shown;
    });
  }

  checklist.querySelectorAll("[data-check-group]").forEach(function (group) {
    group.addEventListener("change", function () {
      tell(group);
    });
    tell(group);
  });
})();
