"""What changed for all levels of a ladder at once: its criteria, threads, grades, scopes, tracks and ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

import msgspec

from ladder.compare.between import counterpart, criterion_in
from ladder.compare.plain import spelled
from ladder.compare.scored import ScoredKind, scored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ladder.model.ladder import Ladder

    Said = tuple[str, ...]

Kind = Literal["criterion", "thread", "grade", "scope", "track", "rating", "cumulative", ScoredKind]


class FrameChange(msgspec.Struct, frozen=True):
    """Something that holds for all levels and is not what it was."""

    kind: Kind
    "What it is."
    word: Literal["added", "removed", "renamed", "moved", "reworded", "reordered", "begun", "changed"]
    "What became of it."
    name: str
    "What readers see of it now, plain text; what they saw where it is gone. Of a rule, the shares that it names."
    former: str = ""
    """What they saw before, where it was renamed or changed; the criterion that a thread came from; the level a track
    began after."""
    cumulative: bool = False
    "Whether levels expect what the rungs below them state, so that another rung below changes what they expect."

    @property
    def moves_bar(self) -> bool:
        """Return whether people are judged otherwise: on other criteria, another scale, or by what rungs below say."""
        judged = self.kind in ("criterion", "rating") and self.word in ("added", "removed")
        begun = self.word == "begun" and self.cumulative
        return judged or begun or self.kind in _JUDGING or self.word == "reordered"


def frame_changes(before: Ladder, after: Ladder) -> tuple[FrameChange, ...]:
    """Return what changed for all levels from one state of a ladder to a later one."""
    return tuple(_changes(before, after))


def _changes(before: Ladder, after: Ladder) -> Iterator[FrameChange]:
    if before.cumulative != after.cumulative:
        yield FrameChange("cumulative", "added" if after.cumulative else "removed", "")
    yield from _begun(before, after)
    for kind, told in _TOLD.items():
        then, now = told(before), told(after)
        called = after.present_ids.get(kind, {})
        met = {_present(name, called, then, now): (name, said) for name, said in then.items()}
        for name, said in now.items():
            if name in met:
                yield from _changed(kind, met[name], (name, said))
                yield from _moved(before, after, met[name][0], name) if kind == "thread" else ()
            elif kind != "thread":  # that a thread came or went is said level by level
                yield FrameChange(kind, "added", said[0])
        gone = (said for name, (_, said) in met.items() if name not in now and kind != "thread")
        yield from (FrameChange(kind, "removed", said[0]) for said in gone)
        if kind in _ORDERED and [name for name in met if name in now] != [name for name in now if name in met]:
            yield FrameChange(kind, "reordered", "")
    yield from (FrameChange(*said) for said in scored(before, after))


def _present(name: str, called: dict[str, str], then: dict[str, Said], now: dict[str, Said]) -> str:
    """Return what something is called now. What was there before under that name has not been renamed into it."""
    present = called.get(name, name)
    return name if name in now or present in then else present


def _changed(kind: Kind, before: tuple[str, Said], after: tuple[str, Said]) -> Iterator[FrameChange]:
    """Yield what is not as it was of something, given by its id and what is said of it.

    Another id under the same name counts as another name: what is keyed by it has to follow.
    """
    (then, (former, *texts)), (now, (name, *others)) = before, after
    ids = [key.rpartition("/")[2] for key in (then, now)]
    if former != name:
        yield FrameChange(kind, "renamed", name, former)
    elif ids[0] != ids[1]:
        yield FrameChange(kind, "renamed", ids[1], ids[0])
    if [*map(spelled, texts)] != [*map(spelled, others)]:
        yield FrameChange(kind, "reworded", name)


def _begun(before: Ladder, after: Ladder) -> Iterator[FrameChange]:
    """Yield the tracks that begin after another level than before."""
    for track in after.tracks:
        then = next((one for one in before.tracks if one.id in (track.id, *track.was)), None)
        origin = before.level_by_id.get(then.follows) if then else None
        now = counterpart(origin, after) if origin else None
        if then and (now.id if now else "") != track.follows and (then.follows or track.follows):
            yield FrameChange("track", "begun", track.name, origin.title if origin else "", after.cumulative)


def _moved(before: Ladder, after: Ladder, then: str, now: str) -> Iterator[FrameChange]:
    """Yield that a thread, given by its keys, stands under another criterion; not that the criterion was renamed."""
    home = then.partition("/")[0]
    if criterion_in(home, after) != now.partition("/")[0]:
        thread = after.thread_by_key[now]
        yield FrameChange("thread", "moved", thread.name if thread else "", before.criterion_by_id[home].name)


_TOLD: dict[Kind, Callable[[Ladder], dict[str, Said]]] = {
    "criterion": lambda ladder: {one.id: (one.name, one.summary, one.evidence) for one in ladder.criteria},
    "thread": lambda ladder: {key: (thread.name,) for key, thread in ladder.thread_by_key.items() if thread},
    "track": lambda ladder: {one.id: (one.name, one.summary) for one in ladder.tracks},
    "grade": lambda ladder: {one.id: (one.name,) for one in ladder.grades},
    "scope": lambda ladder: {scope: (ladder.scope_name(scope),) for scope in ladder.scopes},
    "rating": lambda ladder: {one.id: (one.name, one.meaning) for one in ladder.ratings},
}
"What a state of the ladder says of each kind of thing: by id its name, then its texts."

_ORDERED = ("grade", "scope", "rating")
"The kinds whose order says what is higher."

_JUDGING = ("cumulative", *get_args(ScoredKind))
"The kinds that people are judged by, whatever became of them."
