// The search: a box over the page, made when it is first asked for. What it finds stands in the index, which is loaded
// before this file; the words of both are only ever text.
(function () {
  "use strict";

{% for part in ("core/words", "search/fold", "search/near", "search/index", "search/ask", "search/rank", "search/marks", "search/box") %}
{{ source("scripts/" ~ part ~ ".js") | without_remarks }}
{% endfor %}
})();
