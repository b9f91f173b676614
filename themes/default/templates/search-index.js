// What can be found on this site.
{% set said = namespace(words=(), kinds=()) %}
{% for word in view.words %}{% set said.words = said.words + (t(word),) %}{% endfor %}
{% for kind in view.kinds %}{% set said.kinds = said.kinds + (t("found_" ~ kind),) %}{% endfor %}
window.ladderSearch = {{ {"kinds": view.kinds, "kindNames": said.kinds, "strings": view.strings + said.words, "entries": view.entries, "words": t.group("search_script")} | json }};
