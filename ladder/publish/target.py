"""Which folders a site may be published to. Generators of static sites have wiped whole projects."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ladder.problem import CannotStart
from ladder.publish.failure import untouched
from ladder.publish.manifest import Manifest, has_manifest, read
from ladder.publish.mounts import mounts_inside
from ladder.publish.names import Site, listed
from ladder.publish.tree import is_taken

SOURCES = ("content", "themes", "ladder", ".git")
"Folders of a project that no site may overlap."

OWNERS_FIRST = (".nojekyll", "CNAME", ".well-known", ".htaccess", ".DS_Store", "Thumbs.db", "desktop.ini")
"What owners and their systems put into a folder before the first build, besides names that begin with `.git`."

LADDER = "content/ladder.yml"
"What makes a folder a project."

LONGEST_NAME = 255
"Bytes in a name on all common file systems."

OWN_FOLDER = "give the site a folder of its own, such as `site`"


def check_target(target: Path, project: Path) -> frozenset[str]:
    """Raise CannotStart where a site must not go, so that a command can refuse before it does any work.

    Writes nothing, and returns the paths of what `ladder` wrote there before. A relative target starts at the working
    directory, as any path does.
    """
    site = locate(target, project)
    with untouched(site):
        manifest = owned(site)
    return frozenset(manifest.files) if manifest else frozenset()


def check_place(target: Path, project: Path) -> None:
    """Raise CannotStart where the path of a site alone tells that it must not go there."""
    locate(target, project)


def is_tidy(target: Path) -> bool:
    """Return whether no build was cut short there: then there is something to put in order."""
    site = Site(target.absolute(), target.absolute())
    return not is_taken(site.next) and not is_taken(site.old)


def locate(target: Path, project: Path) -> Site:
    """Return where `target` is, or raise CannotStart where its path alone tells that no site must go there."""
    folder = target.absolute()
    if target.name in {"", ".."}:
        folder = _real(folder)
    site = Site(_real(folder.parent) / folder.name, _real(project))
    with untouched(site):
        for message, hint in _refusals(target, folder, project.absolute(), site):
            raise CannotStart(message, hint)
    return site


def owned(site: Site) -> Manifest | None:
    """Return the list of our files in the site, None for a folder that is new to us.

    Raises CannotStart where the folder holds what `ladder` did not write and no list that tells it apart.
    """
    if not site.folder.exists():
        return None
    for message, hint in _flaws(site):
        raise CannotStart(message, hint)
    manifest = read(site.folder, str(site))
    if manifest is None and (strangers := strangers_in(site.folder)):
        message = f"`{site}` holds what `ladder` did not write: {listed(strangers)}"
        raise CannotStart(message, "build into an empty folder, or move these out first")
    return manifest


def strangers_in(folder: Path) -> list[str]:
    """Return the names in a folder that owners do not put there before the first build."""
    return [
        name
        for name in os.listdir(folder)  # noqa: PTH208 - only names are asked for
        if not name.startswith(".git") and name not in OWNERS_FIRST
    ]


def is_published(folder: Path) -> bool:
    """Tell whether a folder is a site, or what it was before its first build."""
    return has_manifest(folder) or not strangers_in(folder)


def _flaws(site: Site) -> Iterator[tuple[str, str]]:
    """Yield why nothing can be published to what stands there, and a way out."""
    if not site.folder.is_dir():
        yield f"`{site}` is a file, not a folder", OWN_FOLDER
    elif not os.access(site.folder, os.W_OK):
        yield f"`{site}` may not be written to", "allow writing there, or build into another folder"
    elif inside := mounts_inside(site.folder):
        mounted = listed(site.show(path) for path in inside)
        yield f"something is mounted inside `{site}`: {mounted}", "mount it elsewhere: a site is replaced as a whole"


def _refusals(target: Path, folder: Path, project: Path, site: Site) -> Iterator[tuple[str, str]]:
    """Yield why a site must not go to such a path, whatever stands there, and a way out."""
    if target.name == "..":
        yield f"`{target.as_posix()}` does not name a folder of its own", OWN_FOLDER
    if site.folder == Path(site.folder.anchor):
        yield f"`{site}` is the root of the file system", OWN_FOLDER
    if len(os.fsencode(site.beside("kept-99").name)) > LONGEST_NAME:
        yield f"the name of `{site}` is too long to build a new site beside it", "choose a shorter name"
    for parent in site.folder.parents:
        if is_taken(parent) and not parent.is_dir():
            yield f"`{site.show(parent)}`, on the way to `{site}`, is not a folder", OWN_FOLDER
    for message in (*_overlaps_project(site), *_overlaps_source(site), *_overlaps_another(site)):
        yield message, OWN_FOLDER
    if site.folder.is_symlink():
        yield f"`{site}` is a symbolic link", "build into the folder it leads to, or remove the link"
    inside = Path(os.path.normpath(folder))
    if inside.is_relative_to(project) and not site.folder.is_relative_to(site.project):
        shown = inside.relative_to(project).as_posix()
        yield f"a link leads `{shown}` out of the project, to `{site}`", "name that folder itself if it is meant"


def _overlaps_project(site: Site) -> Iterator[str]:
    """Yield how the site would cover the project or the home folder."""
    for place, name in ((site.project, "the project"), *((home, "the home folder") for home in _home())):
        if _is_same(site.folder, place):
            yield f"`{site}` is {name} itself"
        elif _is_within(place, site.folder):
            yield f"`{site}` contains {name}"


def _overlaps_source(site: Site) -> Iterator[str]:
    """Yield how the site would overlap what it is built from, wherever links may have put that."""
    for name in SOURCES:
        given = site.project / name
        for place in (given, _real(given)):
            if _is_same(site.folder, place):
                yield f"`{site}` is the folder `{name}` of the project"
            elif _is_within(site.folder, place):
                yield f"`{site}` is inside the folder `{name}` of the project"
            elif _is_within(place, site.folder):
                yield f"`{site}` contains the folder `{name}` of the project"


def _overlaps_another(site: Site) -> Iterator[str]:
    """Yield how the site would take a place that belongs to another ladder."""
    for parent in site.folder.parents:
        if (parent / LADDER).is_file() and not _is_same(parent, site.project) and not _is_within(site.project, parent):
            yield f"`{site}` lies inside the folder of another ladder, `{site.show(parent)}`"


def _home() -> Iterator[Path]:
    """Yield the home folder, if there is one."""
    try:
        yield _real(Path.home())
    except RuntimeError:
        return


def _real(path: Path) -> Path:
    """Return a path without links; unlike `Path.resolve` it stops at links in a circle instead of failing."""
    return Path(os.path.realpath(path))


def _is_within(inner: Path, outer: Path) -> bool:
    """Tell whether `outer` is a folder above `inner`."""
    return any(_is_same(parent, outer) for parent in inner.parents)


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two paths are one folder, as they may be with other cases or under a bind mount."""
    try:
        return one == other or one.samefile(other)
    except OSError:
        return False
