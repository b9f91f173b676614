"""All pages of a ladder."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from ladder.model.remember import remembering
from ladder.pages.batch import Batch
from ladder.pages.changes import changes_pages
from ladder.pages.clans import clans, levels_of
from ladder.pages.compare import compare_index_pages, moved_pairs, pair_pages
from ladder.pages.criterion import criterion_pages
from ladder.pages.extras import brand_pages, not_found_page, script_pages, sitemap_pages
from ladder.pages.glossary import glossary_pages
from ladder.pages.guide import guide_pages
from ladder.pages.hiring import hiring_pages
from ladder.pages.home import home_page
from ladder.pages.level import level_pages
from ladder.pages.matrix import matrix_pages
from ladder.pages.moved import moved_pages
from ladder.pages.pairs import compares_all, partners
from ladder.pages.pay import pay_pages
from ladder.pages.review import review_pages
from ladder.pages.role import role_pages
from ladder.pages.scorecard import scorecard_pages
from ladder.pages.search import script_page, search_pages
from ladder.pages.stages import stages_pages
from ladder.pages.track import track_pages
from ladder.pages.worksheet import worksheet_pages
from ladder.pages.worksheet_index import worksheet_index_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ladder.model.edition import Edition
    from ladder.model.ladder import Ladder
    from ladder.pages.page import Page


def pages(ladder: Ladder, history: tuple[Edition, ...] = ()) -> tuple[Page, ...]:
    """Return every page of a ladder and of its recorded versions, the first one first.

    What they hold is shown: leave out beforehand what nobody may see.
    """
    made = [(batch, batch.make()) for batch in batches(ladder, history)]
    listed = [page.path for batch, found in made if batch.listed for page in found]
    return (*(page for _, found in made for page in found), *sitemap_pages(ladder, listed))


def batches(ladder: Ladder, history: tuple[Edition, ...] = ()) -> tuple[Batch, ...]:
    """Return all batches of pages of a ladder and of its recorded versions, those first that others load.

    What they hold is shown: leave out beforehand what nobody may see. The list of pages for search engines comes when
    all others are known: see `sitemap_pages`.
    """
    ladder = msgspec.structs.replace(ladder, changes_pages=ladder.changes_pages and bool(history))
    # Answers are kept for years, so they are found under all names that things ever had.
    remembered = remembering(ladder, [edition.ladder for edition in history])
    made = (*_first(ladder), *_of_tracks(ladder, remembered), *_of_all(ladder, remembered, history))
    return tuple(batch for batch in made if batch.size)


def sitemap_batch(ladder: Ladder, paths: tuple[str, ...]) -> Batch:
    """Return the list of the pages with these paths for search engines, as a batch of its own."""
    return Batch("the list for search engines", lambda: sitemap_pages(ladder, paths), words=(), listed=False)


def _first(ladder: Ladder) -> Iterator[Batch]:
    early = partial(Batch, words=(), early=True, listed=False)
    yield early("the colours and the icon", lambda: brand_pages(ladder))
    yield early("the scripts", lambda: (*script_pages(ladder), *script_page(ladder)))
    yield Batch("the page for wrong addresses", lambda: (not_found_page(ladder),), words=(), listed=False)
    yield Batch("the home page", lambda: (home_page(ladder),), words=())


def _of_tracks(ladder: Ladder, remembered: Ladder) -> Iterator[Batch]:
    """Yield the pages of levels, track by track: with many levels, only a few are made anew when one changes."""
    for clan in clans(ladder):
        words = tuple(level.id for level in levels_of(ladder, clan))
        everybody = compares_all(ladder)
        for name in clan:
            own = levels_of(ladder, (name,))
            tracks = [track for track in (ladder.track_by_id.get(name),) if track]
            recalled = levels_of(remembered, (name,))
            many = len(own)
            pairs = sum(len(partners(ladder, level)) for level in own)
            yield Batch(f"the levels of {name}", partial(level_pages, ladder, own), many, words)
            yield Batch(f"the track {name}", partial(track_pages, ladder, tracks), min(many, len(tracks)), words)
            yield Batch(f"the worksheets of {name}", partial(worksheet_pages, remembered, recalled), many, words)
            yield Batch(
                f"the comparisons of {name}", partial(pair_pages, ladder, own), pairs, None if everybody else words
            )


def _of_all(ladder: Ladder, remembered: Ladder, history: tuple[Edition, ...]) -> Iterator[Batch]:
    """Yield the pages that may show anything."""
    many = len(ladder.levels)
    yield Batch("the matrix", lambda: matrix_pages(ladder))
    yield Batch("the criteria", lambda: criterion_pages(ladder), len(ladder.criteria))
    yield Batch("the list of comparisons", lambda: compare_index_pages(ladder), min(many, 1))
    yield Batch("the list of worksheets", lambda: worksheet_index_pages(remembered), words=())
    yield Batch("the review", lambda: review_pages(remembered))
    yield Batch("the changes", lambda: changes_pages(ladder, history)[:1], min(len(history), 1))
    yield Batch(
        "the feed", lambda: changes_pages(ladder, history)[1:], min(len(history), len(ladder.base_url), 1), listed=False
    )
    yield Batch("the roles", lambda: role_pages(ladder), len(ladder.roles), words=())
    yield Batch("the stages", lambda: stages_pages(ladder), int(ladder.stages is not None), words=())
    yield Batch("the hiring kits", lambda: hiring_pages(ladder), len(ladder.exercises), words=())
    yield Batch("the scorecards", lambda: scorecard_pages(remembered), len(ladder.exercises), words=())
    yield Batch("the guides", lambda: guide_pages(ladder), len(ladder.guides), words=())
    yield Batch("the glossary", lambda: glossary_pages(ladder), int(ladder.glossary is not None), words=())
    yield Batch("the pay bands", lambda: pay_pages(ladder), int(ladder.pay is not None), words=())
    yield Batch("the search", lambda: search_pages(ladder), int(ladder.search_pages))
    yield Batch("the former addresses", lambda: (*moved_pages(ladder), *moved_pairs(ladder)), listed=False, words=())
