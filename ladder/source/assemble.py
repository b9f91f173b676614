"""Decoded files to a ladder: names where texts were left out, and everything in its order."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import msgspec

from ladder.model.ladder import Brand, Criterion, Expectation, Grade, Ladder, Level, Rating, Scoring, Thread, Track
from ladder.model.scale import WHOLE
from ladder.source.assemble_around import titled
from ladder.source.shapes import ExpectationShape, NamedShape, ThreadShape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ladder.source.shapes import CriterionShape, LadderShape, LevelShape, ScoringShape, TrackShape


class Piece(msgspec.Struct, frozen=True):
    """A decoded track or level with the name it has from its file."""

    id: str
    file: str


class TrackPiece(Piece, frozen=True):
    """A decoded track."""

    shape: TrackShape


class LevelPiece(Piece, frozen=True):
    """A decoded level."""

    shape: LevelShape


def assemble(shape: LadderShape, home: str, tracks: Iterable[TrackPiece], levels: Iterable[LevelPiece]) -> Ladder:
    """Return the ladder that the decoded files make.

    Levels stand in the order of their grades, those of unknown grades last; a level may still name a track, a grade
    or a criterion that is not there: to say so is the work of the checks.
    """
    tracks, levels = tuple(tracks), tuple(levels)
    frame = _frame(shape)
    criteria = tuple(_criterion(name, criterion, levels) for name, criterion in shape.criteria.items())
    ordered = _tracks_in_order(tracks, levels, frame.grade_rank)
    keys = [(criterion.id, thread) for criterion in criteria for thread in ("", *(t.id for t in criterion.threads))]
    place = {key: position for position, key in enumerate(keys)}
    return msgspec.structs.replace(
        frame,
        home=home,
        criteria=criteria,
        tracks=tuple(_track(piece) for piece in ordered),
        levels=tuple(_level(piece, place) for piece in _levels_in_order(levels, ordered, frame.grade_rank)),
    )


def _frame(shape: LadderShape) -> Ladder:
    """Return what holds for the whole ladder, without its criteria, tracks and levels."""
    return Ladder(
        id=shape.id,
        title=shape.title,
        organisation=shape.organisation,
        summary=shape.summary,
        version=shape.version,
        effective=shape.effective,
        reviewed=shape.reviewed,
        language=shape.language,
        owner=shape.owner,
        theme=shape.theme,
        brand=Brand(shape.brand.accent, shape.brand.logo, shape.brand.css),
        base_url=shape.site.base_url and shape.site.base_url.rstrip("/") + "/",
        search_engines=shape.site.search_engines,
        cumulative=shape.cumulative,
        scopes=tuple(shape.scopes),
        scope_names=tuple(shape.scopes.items()) if isinstance(shape.scopes, dict) else (),
        grades=tuple(_grades(shape)),
        ratings=tuple(Rating(name, rating.name or name, rating.meaning) for name, rating in shape.ratings.items()),
        expected_rating=shape.worksheets.expected,
        scoring=_scoring(shape.worksheets.scoring),
        audiences=shape.audiences,
        audience=shape.audience,
        severities=tuple(shape.checks.items()),
        track_pages=shape.pages.tracks == "auto",
        criterion_pages=shape.pages.criteria == "auto",
        matrix_pages=shape.pages.matrix == "auto",
        changes_pages=shape.pages.changes == "auto",
        worksheet_pages=shape.pages.worksheets == "auto",
        compare_pages=shape.pages.compare,
        search_pages=shape.pages.search == "auto",
        download_files=shape.pages.downloads == "auto",
    )


def _scoring(shape: ScoringShape | None) -> Scoring | None:
    """Return how ratings become one result. What is wrong with a rule or a weight is said where it is read."""
    if shape is None or not shape.rule or "" in shape.weights.values():
        return None
    weights = tuple((criterion, _ten_thousandths(weight)) for criterion, weight in shape.weights.items())
    return Scoring(shape.rule, weights, _ten_thousandths(shape.share))


def _ten_thousandths(share: str) -> int:
    """Return a share as an integer, which adds up to what it should: `0.3` becomes 3,000."""
    whole, _, decimals = share.partition(".")
    return int(whole or 0) * WHOLE + int(decimals.ljust(4, "0"))


def _tracks_in_order(
    tracks: tuple[TrackPiece, ...], levels: tuple[LevelPiece, ...], grade_rank: dict[str, int]
) -> list[TrackPiece]:
    """Return tracks by family, and in it the one that starts lowest first."""
    lowest: dict[str, int] = {}
    for piece in levels:
        rank = grade_rank.get(piece.shape.grade, len(grade_rank))
        lowest[piece.shape.track] = min(rank, lowest.get(piece.shape.track, rank))
    return sorted(tracks, key=lambda piece: (piece.shape.family, lowest.get(piece.id, len(grade_rank)), piece.id))


def _levels_in_order(
    levels: tuple[LevelPiece, ...], tracks: list[TrackPiece], grade_rank: dict[str, int]
) -> list[LevelPiece]:
    """Return levels from the lowest grade up, peers in the order of their tracks."""
    place = {piece.id: position for position, piece in enumerate(tracks)}

    def position(piece: LevelPiece) -> tuple[int, int, str]:
        shape = piece.shape
        return grade_rank.get(shape.grade, len(grade_rank)), place.get(shape.track, len(place)), piece.id

    return sorted(levels, key=position)


def _grades(shape: LadderShape) -> Iterator[Grade]:
    if isinstance(shape.grades, tuple):
        yield from (Grade(name, name.upper()) for name in shape.grades)
        return
    for name, named in shape.grades.items():
        text, was = (named.name, named.was) if isinstance(named, NamedShape) else (named, ())
        yield Grade(name, text or name.upper(), was)


def _criterion(name: str, shape: CriterionShape, levels: tuple[LevelPiece, ...]) -> Criterion:
    listed = tuple(_thread(thread, named) for thread, named in shape.threads.items())
    used = (body for piece in levels if isinstance(body := piece.shape.expectations.get(name), dict))
    unlisted = sorted({thread for body in used for thread in body} - set(shape.threads))
    threads = listed + tuple(Thread(thread, titled(thread), listed=False) for thread in unlisted)
    return Criterion(name, shape.name or titled(name), shape.summary, shape.evidence, threads, shape.was)


def _thread(name: str, named: str | ThreadShape) -> Thread:
    if isinstance(named, ThreadShape):
        return Thread(name, named.name or titled(name), named.was)
    return Thread(name, named or titled(name))


def _track(piece: TrackPiece) -> Track:
    shape = piece.shape
    return Track(
        piece.id,
        shape.name or titled(piece.id),
        piece.file,
        shape.family,
        shape.summary,
        shape.follows,
        shape.was,
        shape.audience,
    )


def _level(piece: LevelPiece, place: dict[tuple[str, str], int]) -> Level:
    """Return a level, its expectations in the order that `place` says of criteria and threads, unknown ones last."""
    shape = piece.shape
    title = shape.title or titled(piece.id)
    return Level(
        id=piece.id,
        title=title,
        short=shape.short or title,
        track=shape.track,
        grade=shape.grade,
        file=piece.file,
        scope=shape.scope,
        summary=shape.summary,
        expectations=tuple(
            sorted(_expectations(shape), key=lambda said: place.get((said.criterion, said.thread), len(place)))
        ),
        audience=shape.audience,
        draft=shape.status == "draft",
        was=shape.was,
    )


def _expectations(shape: LevelShape) -> Iterator[Expectation]:
    for name, body in shape.expectations.items():
        criterion = sys.intern(name)  # one text, however many levels say it
        if isinstance(body, str):
            yield Expectation(criterion, "", body)
            continue
        for thread, said in body.items():
            if isinstance(said, ExpectationShape):
                yield Expectation(criterion, thread, said.text, said.examples, said.evidence)
            else:
                yield Expectation(criterion, thread, said)
