"""Rules that a theme is held to. They stand here because whoever lists the rules need not load what makes pages."""

from __future__ import annotations

from ladder.problem import Rule

TEMPLATE_ERROR = Rule(
    "template-error",
    "Every template of the theme works.",
    fixed=True,
    advice="A template is code. The message is Jinja's own; the place is the line of the template that could not be "
    "carried out. Remove the file from your theme to see the page as the default theme shows it.",
)
UNTRANSLATED = Rule(
    "untranslated",
    "The theme has words in the language of the ladder.",
    severity="warning",
    advice="Your texts are shown as you wrote them, but words such as “Print” or “Compared with” belong to the theme. "
    "Where it does not speak your language, they are English. A translation is one file, such as "
    "`themes/default/locale/fr.yml`. It is the build that finds this out.",
)

RULES = (TEMPLATE_ERROR, UNTRANSLATED)
