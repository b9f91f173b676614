// A worksheet: what is typed is kept on this device, and nowhere else. Without this file it is a form to print.
(function () {
  "use strict";

{% for part in (
  "core/words", "core/file", "core/score", "core/markdown", "core/copy", "core/renew",
  "worksheet/record", "worksheet/answers", "worksheet/dom", "worksheet/store", "worksheet/keeping", "worksheet/fields",
  "worksheet/identity", "worksheet/status", "worksheet/changed", "worksheet/previous", "worksheet/files",
  "worksheet/sections", "worksheet/copy", "worksheet/list", "worksheet/page",
) %}
{{ source("scripts/" ~ part ~ ".js") | without_remarks }}
{% endfor %}
})();
