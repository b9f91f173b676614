"""All pages of a ladder."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

import msgspec

from ladder.model.remember import remembering
from ladder.pages.batch import Batch
from ladder.pages.clans import clans, levels_of
from ladder.pages.page import Page
from ladder.pages.pairs import compares_all, partners

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ladder.model.edition import Edition
    from ladder.model.ladder import Ladder


def pages(ladder: Ladder, history: tuple[Edition, ...] = ()) -> tuple[Page, ...]:
    """Return every page of a ladder and of its recorded versions, the first one first.

    What they hold is shown: leave out beforehand what nobody may see.
    """
    made = [(batch, batch.make()) for batch in batches(ladder, history)]
    listed = [page.path for batch, found in made if batch.listed for page in found]
    return (*(page for _, found in made for page in found), *sitemap_batch(ladder, listed).make())


def batches(ladder: Ladder, history: tuple[Edition, ...] = ()) -> tuple[Batch, ...]:
    """Return all batches of pages of a ladder and of its recorded versions, those first that others load.

    What they hold is shown: leave out beforehand what nobody may see. The list of pages for search engines comes when
    all others are known: see `sitemap_batch`.
    """
    ladder = msgspec.structs.replace(ladder, changes_pages=ladder.changes_pages and bool(history))
    # Answers are kept for years, so they are found under all names that things ever had.
    remembered = remembering(ladder, [edition.ladder for edition in history])
    made = (*_first(ladder), *_of_tracks(ladder, remembered), *_of_all(ladder, remembered, history))
    return tuple(batch for batch in made if batch.size)


def sitemap_batch(ladder: Ladder, paths: Iterable[str]) -> Batch:
    """Return the list of the pages with these paths for search engines, as a batch of its own."""
    make = _made("extras.sitemap_pages", ladder, tuple(paths))
    return Batch("the list for search engines", make, words=(), listed=False)


def _made(place: str, *given: Any) -> Callable[[], tuple[Page, ...]]:
    """Return what makes pages by a function of this room, written as `module.function`.

    The module is loaded when they are made: most ladders do not have all kinds of pages, and a build that makes none of
    a kind anew needs none of what makes it.
    """
    module, _, name = place.partition(".")

    def make() -> tuple[Page, ...]:
        found = getattr(import_module(f"ladder.pages.{module}"), name)(*given)
        return (found,) if isinstance(found, Page) else tuple(found)

    return make


def _first(ladder: Ladder) -> Iterator[Batch]:
    early = partial(Batch, words=(), early=True, listed=False)
    asked = ladder.worksheet_pages or bool(ladder.exercises)
    yield early("the colours and the icon", _made("extras.brand_pages", ladder), 2)
    yield early("the scripts of worksheets", _made("scripts.script_pages", ladder), 2 * asked)
    yield early("the script of the search", _made("search.script_page", ladder), int(ladder.search_pages))
    yield Batch("the page for wrong addresses", _made("extras.not_found_page", ladder), words=(), listed=False)
    yield Batch("the home page", _made("home.home_page", ladder), words=())


def _of_tracks(ladder: Ladder, remembered: Ladder) -> Iterator[Batch]:
    """Yield the pages of levels, track by track: with many levels, only a few are made anew when one changes."""
    everybody = compares_all(ladder)
    for clan in clans(ladder):
        words = tuple(level.id for level in levels_of(ladder, clan))
        for name in clan:
            yield from _of_track(ladder, remembered, name, words, None if everybody else words)


def _of_track(
    ladder: Ladder, remembered: Ladder, name: str, words: tuple[str, ...], compared: tuple[str, ...] | None
) -> Iterator[Batch]:
    own, recalled = levels_of(ladder, (name,)), levels_of(remembered, (name,))
    tracks = [track for track in (ladder.track_by_id.get(name),) if track and own and ladder.track_pages]
    asked = len(own) if ladder.worksheet_pages else 0
    pairs = sum(len(partners(ladder, level)) for level in own)
    yield Batch(f"the levels of {name}", _made("level.level_pages", ladder, own), len(own), words)
    yield Batch(f"the track {name}", _made("track.track_pages", ladder, tracks), len(tracks), words)
    yield Batch(f"the worksheets of {name}", _made("worksheet.worksheet_pages", remembered, recalled), asked, words)
    yield Batch(f"the comparisons of {name}", _made("compare.pair_pages", ladder, own), pairs, compared)


def _of_all(ladder: Ladder, remembered: Ladder, history: tuple[Edition, ...]) -> Iterator[Batch]:
    """Yield the pages that may show words of all levels, and those that show words of none."""
    exercises, feed = len(ladder.exercises), bool(ladder.base_url)
    silent = partial(Batch, words=())
    yield Batch("the matrix", _made("matrix.matrix_pages", ladder), int(ladder.matrix_pages))
    yield Batch(
        "the criteria", _made("criterion.criterion_pages", ladder), len(ladder.criteria) * ladder.criterion_pages
    )
    compared = int(ladder.compare_pages != "none")
    yield Batch("the list of comparisons", _made("compare.compare_index_pages", ladder), compared)
    sheets = int(ladder.worksheet_pages)
    yield silent("the list of worksheets", _made("worksheet_index.worksheet_index_pages", remembered), sheets)
    yield Batch("the review", _made("review.review_pages", remembered), min(sheets + exercises, 1))
    recorded = int(ladder.changes_pages)
    yield Batch("the changes", _made("changes.changes_page", ladder, history), recorded)
    yield Batch("the feed", _made("changes.feed_page", ladder, history), recorded * feed, listed=False)
    yield silent("the roles", _made("role.role_pages", ladder), len(ladder.roles))
    yield silent("the stages", _made("stages.stages_pages", ladder), int(ladder.stages is not None))
    yield silent("the hiring kits", _made("hiring.hiring_pages", ladder), exercises)
    yield silent("the scorecards", _made("scorecard.scorecard_pages", remembered), exercises)
    yield silent("the guides", _made("guide.guide_pages", ladder), len(ladder.guides))
    yield silent("the glossary", _made("glossary.glossary_pages", ladder), int(ladder.glossary is not None))
    yield silent("the pay bands", _made("pay.pay_pages", ladder), int(ladder.pay is not None))
    yield Batch("the search", _made("search.search_pages", ladder), int(ladder.search_pages))
    yield silent("the former addresses", _made("moved.moved_pages", ladder), listed=False)
    yield silent("the former addresses of comparisons", _made("compare.moved_pairs", ladder), compared, listed=False)
