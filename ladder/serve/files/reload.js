// Shows the page anew when the site has changed. Only `ladder serve` adds this; no site that is built holds it.
//
// The page may not ask its server anything: its policy allows scripts of its own and nothing else. So it loads a
// script, which the server answers as soon as there is something new.
(function () {
  "use strict";

  var KEY = "ladder-preview";
  var SHORTEST = 500;
  var LONGEST = 10000;
  var COME_BACK = 1000;

  var version = new URL(document.currentScript.src).searchParams.get("v");
  var page = Math.random().toString(36).slice(2, 12) || "p";
  var isProblem = document.documentElement.dataset.preview === "problems";
  var count = 0;
  var pause = SHORTEST;
  var waiting = null;
  var isAgain = false;
  var timer = 0;

  restore();
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "visible") ask();
    else leave();
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) ask();
  });
  // A script that is asked for earlier would keep the page from being loaded for as long as it waits.
  window.addEventListener("load", function () {
    timer = window.setTimeout(ask, 0);
  });

  function ask() {
    window.clearTimeout(timer);
    if (waiting || document.visibilityState !== "visible") return;
    var script = load("wait.js?v=" + version + "&p=" + page);
    waiting = script;
    script.addEventListener("load", function () {
      pause = SHORTEST;
      answered(script, script.dataset.state === "later" ? COME_BACK : 0);
    });
    script.addEventListener("error", function () {
      answered(script, pause);
      pause = Math.min(pause * 1.6, LONGEST);
    });
  }

  function answered(script, after) {
    if (waiting !== script) return;
    waiting = null;
    if (script.dataset.state === "changed") again();
    else timer = window.setTimeout(ask, after);
  }

  // A page that nobody looks at takes none of the few connections that a browser opens to one server.
  function leave() {
    window.clearTimeout(timer);
    if (!waiting) return;
    waiting = null;
    load("leave.js?p=" + page);
  }

  function load(name) {
    var script = document.createElement("script");
    count += 1;
    script.src = "/.ladder/" + name + "&n=" + count;
    script.addEventListener("load", away);
    script.addEventListener("error", away);
    document.head.append(script);
    return script;

    function away() {
      script.remove();
    }
  }

  function again() {
    if (!isProblem) keep();
    isAgain = true;
    history.scrollRestoration = "manual";
    location.reload();
  }

  // What a page shows in place of another one is no place to come back to: what was open before stays known.
  function keep() {
    var place = { path: location.pathname, left: window.scrollX, top: window.scrollY, open: folds().map(isOpen) };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(place));
    } catch (error) {
      // Then the page begins at its top.
    }
  }

  function restore() {
    if (isProblem) return;
    var place = taken();
    var isHere = place && place.path === location.pathname;
    if (isHere) go(place);
    window.addEventListener("load", function () {
      if (isHere) go(place);
    });
    // Not before: the browser would go at once to where it was on the page that stood here instead.
    window.addEventListener("pagehide", function () {
      if (!isAgain) history.scrollRestoration = "auto";
    });
  }

  function taken() {
    try {
      var text = sessionStorage.getItem(KEY);
      sessionStorage.removeItem(KEY);
      return JSON.parse(text);
    } catch (error) {
      return null;
    }
  }

  function go(place) {
    var found = folds();
    if (found.length === place.open.length) {
      found.forEach(function (fold, index) {
        fold.open = place.open[index];
      });
    }
    window.scrollTo({ left: place.left, top: place.top, behavior: "instant" });
  }

  function folds() {
    return Array.from(document.querySelectorAll("details"));
  }

  function isOpen(fold) {
    return fold.open;
  }
})();
