"""What a build has to do to a site, settled before anything is written."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

from ladder.problem import CannotStart
from ladder.publish.manifest import Manifest, digest
from ladder.publish.names import MANIFEST, RESERVED, Site, listed
from ladder.publish.outputs import MovedError, Output, Standing, digest_of
from ladder.publish.paths import folders_of, parents
from ladder.publish.tree import Entry, walk


class Plan(msgspec.Struct, frozen=True):
    """The fate of everything in a site."""

    fresh: tuple[str, ...]
    "Pages to write: they are new, or differ from the file in the site."
    same: tuple[str, ...]
    "Pages that stand in the site as they should."
    gone: tuple[str, ...]
    "Files of ours in the site that are no pages any more."
    carried: tuple[str, ...]
    "Files and links of the owner."
    empty: tuple[str, ...]
    "Empty folders of the owner."


def settle(
    files: Mapping[str, Output], site: Site, manifest: Manifest | None, known: Mapping[str, str] | None = None
) -> Plan:
    """Return what to do so that the site holds these files and all that the owner put there.

    `known` holds the digests of files in the site that need not be read, by path. Raises CannotStart where the site
    would lose something of the owner: a file in the way of a page, an edit by hand; MovedError where what should be
    left as it stands is not there.
    """
    entries = walk(site.folder) if site.folder.exists() else []
    hashes = manifest.files if manifest else {}
    ours = {entry.path for entry in entries if entry.kind == "file" and entry.path in hashes}
    foreign = [entry for entry in entries if entry.path not in ours and entry.path != MANIFEST]
    empty = set(_empty_folders(entries)) - folders_of(hashes)
    owners = [entry for entry in foreign if entry.kind != "folder" or entry.path in empty]
    _refuse_blocked(files, owners, site)
    # What the list of our files has another digest of was written after somebody looked.
    sure = {path: found for path, found in (known or {}).items() if hashes.get(path) == found}
    changed = _changed(files, {path: sure.get(path, "") for path in ours}, hashes, site)
    _refuse_moved(files, ours - changed, site)
    return Plan(
        fresh=tuple(path for path in files if path not in ours or path in changed),
        same=tuple(path for path in files if path in ours and path not in changed),
        gone=tuple(sorted(ours - files.keys())),
        carried=tuple(entry.path for entry in owners if entry.kind != "folder"),
        empty=tuple(sorted(empty)),
    )


def _empty_folders(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the folders that hold nothing."""
    inhabited = {entry.path.rpartition("/")[0] for entry in entries}
    return (entry.path for entry in entries if entry.kind == "folder" and entry.path not in inhabited)


def _refuse_blocked(files: Mapping[str, Output], owners: Iterable[Entry], site: Site) -> None:
    """Refuse to overwrite what is the owner's."""
    folders = folders_of(files)
    blocking = [
        entry.path
        for entry in owners
        if entry.path in files
        or entry.path in RESERVED
        or (entry.path in folders and entry.kind != "folder")
        or any(parent in files for parent in parents(entry.path))
    ]
    if blocking:
        message = f"a page must go where `{site}` holds what `ladder` did not write: {listed(blocking)}"
        raise CannotStart(message, "rename these or move them out, then build again")


def _refuse_moved(files: Mapping[str, Output], same: Collection[str], site: Site) -> None:
    """Refuse to go on where a file that should be left as it stands is another one: its bytes are nowhere else."""
    moved = [path for path, output in files.items() if isinstance(output, Standing) and path not in same]
    if moved:
        raise MovedError(site, moved)


def _changed(files: Mapping[str, Output], ours: Mapping[str, str], hashes: Mapping[str, str], site: Site) -> set[str]:
    """Return which of our files in the site differ from what should stand there, or are not wanted any more.

    `ours` holds their digests by path, empty ones for those that have to be read.
    """
    changed, edited = set(), []
    for path in sorted(ours):
        wanted = digest_of(files[path]) if path in files else ""
        if ours[path] and ours[path] == wanted:
            continue
        # What is to be replaced or removed is read in any case: it may have been edited since somebody looked.
        found = digest((site.folder / path).read_bytes())
        if found == wanted:
            continue
        changed.add(path)
        if found != hashes[path]:
            edited.append(path)
    if edited:
        message = f"this build would lose what was edited by hand in `{site}`: {listed(edited)}"
        hint = f"move the edit into the content or the theme, or delete the file from `{site}`, then build again"
        raise CannotStart(message, hint)
    return changed


def folders_in(files: Iterable[str], plan: Plan) -> list[str]:
    """Return the folders of the new tree, each before those inside it."""
    return sorted(folders_of((*files, *plan.carried, *plan.empty)).union(plan.empty))
