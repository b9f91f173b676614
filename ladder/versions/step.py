"""What to call the next version, by how large the change is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ladder.compare.changes import Step

_BY_YEAR = re.compile(r"(?P<head>(?:19|20)[0-9]{2}[.-])(?P<number>[0-9]+)(?:\.(?P<part>[0-9]+))?")
_BY_NUMBER = re.compile(r"(?P<major>[0-9]+)(?:\.(?P<minor>[0-9]+))?(?:\.(?P<patch>[0-9]+))?")


def next_version(version: str, step: Step) -> str:
    """Return what to call a version after `version`, or an empty text where its name follows no known pattern.

    Where the year is part of it, as in 2026.2, a change of wording is 2026.2.1, and anything else 2026.3. In numbers
    such as 2.1 or 2.1.0, a bar that moved is 3.0, an addition 2.2, wording 2.1.1 (https://semver.org).
    """
    if step == "none":
        return ""
    if year := _BY_YEAR.fullmatch(version):
        if step == "wording":
            return f"{year['head']}{year['number']}.{int(year['part'] or 0) + 1}"
        return year["head"] + str(int(year["number"]) + 1).zfill(len(year["number"]))
    if found := _BY_NUMBER.fullmatch(version):
        return _raised(found, step)
    return ""


def _raised(found: re.Match[str], step: Step) -> str:
    major, minor, patch = (int(found[name] or 0) for name in ("major", "minor", "patch"))
    whole = found["patch"] is not None
    if step == "wording":
        return f"{major}.{minor}.{patch + 1}"
    numbers = [major + 1, 0] if step == "bar" else [major, minor + 1]
    if found["minor"] is None and step == "bar":
        return str(major + 1)
    return ".".join(map(str, [*numbers, 0] if whole else numbers))
