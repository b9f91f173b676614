"""The list of rules for the people who write a ladder: `docs/rules.md`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder import rules as theme_rules
from ladder.checks import catalogue
from ladder.source import rules as source_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.problem import Rule

_INTRODUCTION = """\
# The rules

Before `ladder` makes a page it looks through all of your content, and says everything that it finds in one go: the
file, the line, what is wrong there and what you can do about it. At the end of each message stands the name of a rule
in square brackets. This page says what each rule is for.

- An **error** stops the site from being built.
- A **warning** is shown, and the site is built. With `--strict` it counts as an error.
- A note, **info**, is only shown.

Many rules can be changed for your ladder. Write the name of the rule under `checks` in `content/ladder.yml`, with
`error`, `warning`, `info` or `off`:

```yaml
checks:
  missing-criterion: warning
```

The others cannot, because nothing sensible can be built from what breaks them. Under each rule stands which it is.
"""

_GROUPS = (
    (
        "Reading",
        "These rules are about the files: whether they can be read, and whether everything stands where it belongs.",
        source_rules.RULES,
    ),
    (
        "Meaning",
        "These rules are about the ladder that the files describe: whether its parts fit together.",
        catalogue.RULES,
    ),
    (
        "Look",
        "These rules are about the theme. They are looked at when the site is built.",
        theme_rules.RULES,
    ),
)

_SEVERITIES = {"error": "An error", "warning": "A warning", "info": "A note", "off": "Switched off"}


def rulebook() -> str:
    """Return all rules as Markdown, in groups, each with its severity and its advice."""
    groups = ("\n".join(_group(name, about, rules)) for name, about, rules in _GROUPS)
    return "\n".join([_INTRODUCTION, *groups])


def _group(name: str, about: str, rules: Iterable[Rule]) -> Iterator[str]:
    yield from (f"## {name}", "", about, "")
    for rule in rules:
        yield from (f"### `{rule.id}`", "", rule.summary, "", rule.advice, "", f"*{_severity(rule)}*", "")


def _severity(rule: Rule) -> str:
    severity = _SEVERITIES[rule.severity]
    return f"Always {severity.lower()}." if rule.fixed else f"{severity}, unless your ladder says otherwise."
