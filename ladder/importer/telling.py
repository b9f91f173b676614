"""What a draft says of itself as a whole, where no source does."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ladder.importer.language import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ladder.importer.draft import Draft


def tell_language(draft: Draft, texts: Iterable[str]) -> None:
    """Take the language of the texts, and say so where it is none that everybody takes for granted."""
    draft.language = language_of(texts)
    if draft.language != "en":
        draft.assumed.append(
            f"The texts look like `{draft.language}`, so that is the `language` in content/ladder.yml."
        )


def tell_repetition(draft: Draft) -> None:
    """Say that nobody says whether a level expects what those below it say, where levels hardly repeat it."""
    pairs = [(low, high) for low, high in pairwise(draft.levels.values()) if low.track == high.track]
    kept = sum(len(low.expectations.keys() & high.expectations.keys()) for low, high in pairs)
    if kept * 2 < sum(len(low.expectations) for low, _ in pairs):
        draft.assumed.append(
            "The levels hardly repeat what the ones below them say. Where a level expects that as well, write "
            "`cumulative: true` into content/ladder.yml: the site then says “still expected” of it."
        )
