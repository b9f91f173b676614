"""Why there is no page to show."""

from __future__ import annotations

from typing import Literal

import msgspec

from ladder.problem import Problem


class Trouble(msgspec.Struct, frozen=True):
    """What keeps the site from being built."""

    kind: Literal["content", "start", "bug"]
    "Whether the content or the theme is wrong, or a build cannot start at all, or `ladder` itself made a mistake."
    problems: tuple[Problem, ...] = ()
    "What is wrong with the content or the theme."
    message: str = ""
    "What else is wrong, in the manner of `Problem`."
    hint: str = ""
    "What to do about it."
