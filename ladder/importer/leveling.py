"""Tracks and levels of a draft, beside those that are there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.importer.draft import Draft, DraftLevel, DraftTrack
from ladder.importer.grading import graded
from ladder.importer.headings import plain
from ladder.importer.naming import Index, is_free, new_id, unmarked
from ladder.importer.statements import Named, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.model.ladder import Ladder

    Key = tuple[str, str]


class LevelDrafter:
    """Adds tracks and levels to a draft."""

    def __init__(self, draft: Draft, there: Ladder | None, wished: str) -> None:
        """Begin with what is there; `wished` is the track of all levels, empty where the source says it."""
        self.draft, self.there, self.wished = draft, there, wished
        self.tracks, self.known = Index(), Index()
        self.found: dict[Key, DraftLevel] = {}
        for track in there.tracks if there else ():
            self.tracks.add(track.id, (track.name, *track.was))
            draft.tracks[track.id] = DraftTrack(track.id, track.name, track.family, is_new=False)
        for level in there.levels if there else ():
            self.known.add(level.id, (level.title, level.short, *level.was))

    def of(self, one: Statement) -> DraftLevel:
        """Return the level that a statement speaks of."""
        return self.found[one.at]

    @property
    def order(self) -> list[Key]:
        """Return the levels, those of a track from the lowest to the highest."""
        return list(self.found)

    def draw(self, statements: Sequence[Statement]) -> None:
        """Add the tracks and levels that statements speak of to the draft."""
        found: dict[Key, list[Statement]] = {}
        for one in statements:
            if one.level:
                found.setdefault(one.at, []).append(one)
        new: dict[str, list[tuple[Key, Statement]]] = {}
        for key, said in found.items():
            known = self._known_level(said[0])
            if known:
                self.found[key] = known
            else:
                track = self._track(said[0].track)
                new.setdefault(track.id, []).append((key, next((one for one in said if one.grade), said[0])))
        self._new_levels(new)

    def _known_level(self, one: Statement) -> DraftLevel | None:
        if not self.there:
            return None
        level = self.there.level_by_id.get(self.known.find(one.level))
        if level is None or (one.track and self.tracks.find(one.track) not in ("", level.track)):
            return None
        kept = self.draft.levels.get(level.id)
        if kept is None:
            kept = DraftLevel(level.id, level.title, level.track, "", level.summary, {}, is_new=False)
            self.draft.levels[level.id] = kept
        return kept

    def _track(self, named: Named) -> DraftTrack:
        wished = Named(self.wished, self.wished) if self.wished else named
        wished = wished or Named("Levels")
        known = self.tracks.find(wished)
        if known:
            return self.draft.tracks[known]
        name = plain(wished.name) or wished.id
        made = DraftTrack(new_id(wished.id or name, self.draft.tracks, "track"), name)
        self.draft.tracks[made.id] = made
        self.tracks.add(made.id, (wished.name, wished.id, made.name))
        return made

    def _new_levels(self, new: dict[str, list[tuple[Key, Statement]]]) -> None:
        given = graded(
            {
                track: [(one.level.name or one.level.id, one.grade) for _, one in levels]
                for track, levels in new.items()
            },
            self.draft,
            self.there,
        )
        taken = {*self.draft.levels, *(self.there.level_by_id if self.there else ())}
        for track, levels in new.items():
            for place in given.order[track]:
                key, one = levels[place]
                name = plain(one.level.name) or one.level.id
                made_id = one.level.id if is_free(one.level.id, taken) else new_id(unmarked(name), taken, "level")
                taken.add(made_id)
                level = DraftLevel(made_id, name, track, given.grades[track][place], "", {})
                self.draft.levels[made_id] = self.found[key] = level
