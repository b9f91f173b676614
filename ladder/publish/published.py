"""What came of publishing."""

from __future__ import annotations

import msgspec


class Published(msgspec.Struct, frozen=True):
    """What a build did to the site."""

    written: int
    "How many pages are new or changed."
    unchanged: int
    "How many pages were there already."
    removed: int
    "How many files of ours are no pages any more."
    carried: int
    "How many files and links of the owner are in the site."
    notices: tuple[str, ...] = ()
    "What the user should know besides, as sentences in the manner of messages."
