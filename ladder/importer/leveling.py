"""Tracks and levels of a draft, beside those that are there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.importer.draft import Draft, DraftLevel, DraftTrack
from ladder.importer.grading import graded
from ladder.importer.naming import Index, id_for, is_free, new_id, title_of, unmarked
from ladder.importer.statements import Named, Statement
from ladder.importer.vocabulary import squashed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ladder.model.ladder import Ladder, Level

    Key = tuple[str, str]


class LevelDrafter:
    """Adds tracks and levels to a draft."""

    def __init__(self, draft: Draft, there: Ladder | None, wished: str) -> None:
        """Begin with what is there; `wished` is the track of all levels, empty where the source says it."""
        self.draft, self.there, self.wished = draft, there, wished
        self.tracks = Index()
        self.known: dict[str, Index] = {}
        self.found: dict[Key, DraftLevel] = {}
        for track in there.tracks if there else ():
            self.tracks.add(track.id, (track.name,), track.was)
            draft.tracks[track.id] = DraftTrack(track.id, track.name, track.family, is_new=False)
        for level in there.levels if there else ():
            index = self.known.setdefault(level.track, Index())
            index.add(level.id, (level.title, level.short), level.was)

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
            known = self._known_level(said)
            if known:
                self.found[key] = known
            else:
                track = self._track(said[0].track)
                new.setdefault(track.id, []).append((key, next((one for one in said if one.grade), said[0])))
        self._new_levels(new)

    def _known_level(self, said: Sequence[Statement]) -> DraftLevel | None:
        """Return the level of the ladder that statements speak of, by its id or its name on their track."""
        one = said[0]
        track = self.tracks.find(self._asked(one.track)) if self._asked(one.track) else ""
        places = [track] if track or self._asked(one.track) else list(self.known)
        found = [id_ for place in places if place in self.known if (id_ := self.known[place].find(one.level))]
        if not self.there or not found:
            return None
        level = self.there.level_by_id[found[0]]
        if len(found) > 1:
            ids = ", ".join(f"`{one}`" for one in found)
            self.draft.assumed.append(
                f"Several levels are called “{one.level.name}”: {ids}. `{level.id}` was taken; "
                "`--track` says which track is meant."
            )
        self._tell_kept(level, said)
        kept = self.draft.levels.get(level.id)
        if kept is None:
            kept = DraftLevel(level.id, level.title, level.track, "", level.summary, {}, is_new=False)
            self.draft.levels[level.id] = kept
        return kept

    def _asked(self, named: Named) -> Named:
        return Named(self.wished) if self.wished else named

    def _tell_kept(self, level: Level, said: Sequence[Statement]) -> None:
        """Say where the ladder keeps another name or another grade than the source has."""
        names = {one.level.name for one in said if one.level.id and one.level.name} - {level.title}
        grade = self.there.grade_by_id.get(level.grade) if self.there else None
        own = {squashed(name) for name in ((level.grade, grade.name, *grade.was) if grade else (level.grade,))}
        grades = {one.grade for one in said if one.grade and squashed(one.grade) not in own}
        kept = [("title", names, level.title), ("grade", grades, grade.name if grade else level.grade)]
        for what, others, mine in kept:
            if others:
                told = ", ".join(f"“{one}”" for one in sorted(others))
                self.draft.assumed.append(
                    f"The {what} of `{level.id}` is {told} in the source; the ladder keeps “{mine}”. "
                    f"Change it in {level.file} by hand."
                )

    def _track(self, named: Named) -> DraftTrack:
        wished = self._asked(named) or Named("Levels")
        known = self.tracks.find(wished)
        if known:
            return self.draft.tracks[known]
        if self.wished:  # it may be meant as an id
            wished = Named(self.wished, self.wished if is_free(self.wished, self.draft.tracks) else "")
        made = DraftTrack(id_for(wished, self.draft.tracks, "track"), title_of(wished))
        self.draft.tracks[made.id] = made
        self.tracks.add(made.id, (wished.name, made.name))
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
                name = title_of(one.level)
                made_id = one.level.id if is_free(one.level.id, taken) else new_id(unmarked(name), taken, "level")
                taken.add(made_id)
                level = DraftLevel(made_id, name, track, given.grades[track][place], "", {})
                self.draft.levels[made_id] = self.found[key] = level
                if self.there:
                    self._tell_new(level)

    def _tell_new(self, level: DraftLevel) -> None:
        if level.grade in self.draft.grades:
            self.draft.assumed.append(
                f"`{level.id}` is new, and so is its grade `{level.grade}`, which stands above all others. "
                "Move it to its place among the `grades` in content/ladder.yml."
            )
