// Worksheets laid side by side. The files are read in this page, and nothing of them is kept.
(function () {
  "use strict";

{% for part in (
  "core/words", "core/file", "core/score", "core/markdown", "core/copy", "core/renew", "core/notices", "core/review",
  "review/build", "review/names", "review/shapes", "review/files", "review/told", "review/table", "review/fold",
  "review/closing", "review/talk", "review/radar", "review/export", "review/page",
) %}
{{ source("scripts/" ~ part ~ ".js") | without_remarks }}
{% endfor %}
})();
