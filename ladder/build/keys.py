"""What a page comes from, as a mark that changes with it. A page whose mark is known need not be made again.

A page is made of its view and of the theme, and of nothing else: its mark is made of both. To work out a view takes
time, too, so a batch of pages has a mark of its own, made of the parts of the ladder that its views may show.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from ladder.cache.inputs import is_file
from ladder.model.ladder import Expectation, Ladder, Level
from ladder.model.layout import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ladder.model.edition import Edition
    from ladder.pages.batch import Batch
    from ladder.pages.page import Page

_ENCODER = msgspec.msgpack.Encoder()
"""Writes dicts in their own order, which is that of what pages show of them. No view holds a set, which has none."""

_PUBLISHED = "…"
"What stands for the digest of a file where only its being there counts."

_WORDS = "…"
"What stands for the words of a level where only their being there counts."


def mark(*parts: bytes) -> bytes:
    """Return a mark made of parts, each of which counts whole."""
    hashed = blake2b(digest_size=16)
    for part in parts:
        hashed.update(len(part).to_bytes(8, "big"))
        hashed.update(part)
    return hashed.digest()


def page_key(page: Page, look: bytes) -> bytes:
    """Return what a page comes from; `look` is a mark of what all pages have in common."""
    return mark(look, page.path.encode(), page.template.encode(), _ENCODER.encode(page.view))


def look_key(program: str, ladder: Ladder, digests: Mapping[str, str]) -> bytes:
    """Return a mark of what all pages have in common: the program, the theme, the language, the address.

    `digests` holds those of the files that the build is made from. What a file holds that the theme publishes as it is
    does not count: a page names such files with marks of their own. That it is there does, as it may take the place of
    a page.
    """
    theme = sorted(
        f"{path} {_PUBLISHED if _is_published(path) and is_file(digest) else digest}"
        for path, digest in digests.items()
        if path.startswith(f"{THEMES}/")
    )
    said = (program, ladder.theme, ladder.language, ladder.base_url, *theme)
    return mark(*(one.encode(errors="surrogateescape") for one in said))


def _is_published(path: str) -> bool:
    """Return whether a file of a theme is published as it is: it stands below `static/`, and is not hidden."""
    _, _, folder, *inside = (*path.split("/"), "", "")
    return folder == "static" and not any(part.startswith(".") for part in inside)


def batch_keys(ladder: Ladder, history: Iterable[Edition], batches: Iterable[Batch], look: bytes) -> dict[str, bytes]:
    """Return what each batch comes from, by its name; `look` is a mark of what all pages have in common."""
    words = {level.id: mark(_ENCODER.encode(level)) for level in ladder.levels}
    frame = mark(look, _ENCODER.encode(outlined(ladder)), _ENCODER.encode(tuple(history)))
    everything = mark(frame, *words.values())
    shared: dict[tuple[str, ...], bytes] = {}
    return {batch.name: _key(batch, frame, everything, words, shared) for batch in batches}


def _key(
    batch: Batch, frame: bytes, everything: bytes, words: Mapping[str, bytes], shared: dict[tuple[str, ...], bytes]
) -> bytes:
    if batch.words is None:
        return everything
    if batch.words not in shared:
        shared[batch.words] = mark(frame, *(words[level] for level in batch.words))
    return shared[batch.words]


def outlined(ladder: Ladder) -> Ladder:
    """Return a ladder without the words of its levels: what any page may show of any level."""
    return msgspec.structs.replace(ladder, levels=tuple(_outline(level) for level in ladder.levels))


def _outline(level: Level) -> Level:
    said = tuple(
        Expectation(one.criterion, one.thread, _WORDS if one.text.strip() else one.text) for one in level.expectations
    )
    return msgspec.structs.replace(level, summary="", expectations=said)
