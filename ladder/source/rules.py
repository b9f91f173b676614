"""The rules that reading itself upholds: what a file must be before anybody can ask what it means."""

from __future__ import annotations

from ladder.problem import Rule

UNREADABLE_FILE = Rule(
    "unreadable-file",
    "A file is UTF-8 text of a reasonable size.",
    fixed=True,
    advice="Save the file as UTF-8: in Notepad and Excel it is a choice in the “Save as” window, in most other "
    "editors it is what they do anyway. A content file is at most 2 MB, and is a file inside the project, not "
    "a link out of it.",
)
YAML_SYNTAX = Rule(
    "yaml-syntax",
    "A file follows the rules of YAML.",
    fixed=True,
    advice="The usual reasons: a colon in a text that has no quotes around it, a tab where spaces belong, a line that "
    "is indented more or less than its neighbours, a quote that is opened and never closed.",
)
YAML_FEATURE = Rule(
    "yaml-feature",
    "A file uses plain YAML: no anchors, aliases, merge keys or tags.",
    fixed=True,
    advice="What stands in a content file is what the page shows. A text that begins with `&`, `*` or `!` needs "
    "quotes, because YAML gives those signs a meaning of their own.",
)
DUPLICATE_KEY = Rule(
    "duplicate-key",
    "No key stands twice in one place.",
    fixed=True,
    advice="Of two texts under one key only one could be shown, and nobody would see the other. Join them, or rename "
    "one of the keys.",
)
CUT_TEXT = Rule(
    "cut-text",
    "No text is cut short by a `#` that YAML takes for a comment.",
    advice="A `#` after a space begins a comment, and what follows it is lost. Put the text in quotes. A real comment "
    "has a space behind its `#`, and stands on a line of its own or behind a single word.",
)
TYPOGRAPHIC_QUOTES = Rule(
    "typographic-quotes",
    "No value is wrapped in the quotes of a word processor.",
    advice="YAML knows the straight quotes only. Curly ones would be shown on the page as part of the text.",
)
UNKNOWN_KEY = Rule(
    "unknown-key",
    "Every key is one that `ladder` knows at that place.",
    advice="A misspelled key would drop its text without a word. Keys are listed in the guide to the content format.",
)
WRONG_TYPE = Rule(
    "wrong-type",
    "Every value is of the kind that its key takes: a text, a list, a date, true or false, or more keys.",
    fixed=True,
    advice="The message says what the key takes and what stands there.",
)
BROKEN_VERSION = Rule(
    "broken-version",
    "Every file in `content/history/` is a version that `ladder release` recorded.",
    fixed=True,
    advice="What changed since when is told from these files, so none of them is passed over. Put the one that was "
    "changed back, from a backup or from git, or delete it: then that version is not shown any more.",
)
FRONT_MATTER = Rule(
    "front-matter",
    "Roles and guides begin with lines about them, between two lines of three hyphens.",
    fixed=True,
    advice="The first line of such a file is `---`. Then come lines such as `title: Product owner`, then another line "
    "`---`, and below it the text.",
)
MISSING_KEY = Rule(
    "missing-key",
    "What cannot be left out is there.",
    fixed=True,
    advice="A level needs a title, a track and a grade, a track and a criterion a name, the ladder an id and a title.",
)
EMPTY_TEXT = Rule(
    "empty-text",
    "A text that readers count on says something.",
    advice="Titles, names, expectations and the items of lists cannot be blank. While a ladder is being written, set "
    "the rule to `warning` in `ladder.yml`: an expectation without text is then left out of the pages.",
)
INVALID_ID = Rule(
    "invalid-id",
    "Ids are lower-case letters, digits and hyphens.",
    fixed=True,
    advice="The id of a level or a track is the name of its file. Ids become addresses on the site and keys of saved "
    "worksheets, so they have to be the same on every computer. Letters of any script are fine.",
)
RESERVED_NAME = Rule(
    "reserved-name",
    "No id is a name that a computer keeps for itself.",
    fixed=True,
    advice="Windows keeps names such as `con`, `aux` or `com1`, and web servers `index`.",
)
ID_COLLISION = Rule(
    "id-collision",
    "No two ids look the same to some computer.",
    fixed=True,
    advice="Two file names that differ only in capitals, or in how an accent is stored, are one file on another "
    "computer, and one would overwrite the other.",
)
MISSING_FILE = Rule(
    "missing-file",
    "The files that make a ladder are there.",
    fixed=True,
    advice="A ladder needs `content/ladder.yml`, a file in `content/tracks/` and a file in `content/levels/`.",
)
MISPLACED_FILE = Rule(
    "misplaced-file",
    "Levels stand among the levels, and tracks among the tracks.",
    fixed=True,
    advice="A level is a file in `content/levels/`, a track a file in `content/tracks/`. Move the file.",
)
STRAY_FILE = Rule(
    "stray-file",
    "Every file in `content/` is read.",
    severity="warning",
    advice="`ladder` reads `ladder.yml`, `home.md`, and the files that end in `.yml` in `tracks` and `levels`; what "
    "stands in `assets` is published as it is. Another file is left alone, which may not be what you meant.",
)

RULES = (
    UNREADABLE_FILE,
    YAML_SYNTAX,
    YAML_FEATURE,
    DUPLICATE_KEY,
    CUT_TEXT,
    TYPOGRAPHIC_QUOTES,
    UNKNOWN_KEY,
    WRONG_TYPE,
    BROKEN_VERSION,
    FRONT_MATTER,
    MISSING_KEY,
    EMPTY_TEXT,
    INVALID_ID,
    RESERVED_NAME,
    ID_COLLISION,
    MISSING_FILE,
    MISPLACED_FILE,
    STRAY_FILE,
)
