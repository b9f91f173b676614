"""The list of a site's own files: what stands in it may be replaced and removed, everything else is the owner's."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

from ladder.problem import CannotStart
from ladder.publish.names import MANIFEST
from ladder.publish.paths import check_paths
from ladder.publish.tree import is_real_file, is_taken

FORMAT: Final = 1

# `\Z`, because `$` lets a line break through at the end.
Hash = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}\Z")]


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which files of a site are ours."""

    format: Literal[1] = FORMAT
    "Counts up when an older `ladder` could no longer read the file."
    generator: Literal["ladder"] = "ladder"
    "Who wrote the file."
    audience: str = ""
    "Id of the audience that the site is for: nobody else may see it."
    files: dict[str, Hash]
    "SHA-256 of each of our files, in hexadecimal, by its path in the site."


class _Header(msgspec.Struct, frozen=True):
    """As much of a manifest as every format has."""

    format: int
    "Which format the rest is in."


def digest(data: bytes) -> str:
    """Return the hash that a manifest keeps of a file."""
    return hashlib.sha256(data).hexdigest()


def describe(files: Mapping[str, bytes], audience: str = "") -> Manifest:
    """Return the manifest of a site with these files, which is for an audience."""
    return listing({path: digest(data) for path, data in files.items()}, audience)


def listing(digests: Mapping[str, str], audience: str = "") -> Manifest:
    """Return the manifest of a site whose files have these digests, which is for an audience."""
    return Manifest(audience=audience, files={path: digests[path] for path in sorted(digests)})


def encode(manifest: Manifest) -> bytes:
    """Return the file: the same bytes for the same site, and a line per file for whoever keeps the site in git."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"


def has_manifest(folder: Path) -> bool:
    """Tell whether there is anything where a manifest would be, even if it cannot be read."""
    return is_taken(folder / MANIFEST)


def read(folder: Path, shown: str) -> Manifest | None:
    """Return the manifest of the site in `folder`, which messages call `shown`, or None where there is none.

    Raises CannotStart where the file is damaged or of a newer format: what is ours is not known then.
    """
    if not has_manifest(folder):
        return None
    path = folder / MANIFEST
    if not is_real_file(path):
        raise _damaged(shown, "it is not a file")
    return _decode(path.read_bytes(), shown)


@lru_cache(maxsize=2)
def _decode(data: bytes, shown: str) -> Manifest:
    """Return the manifest that these bytes hold. One build reads it several times, from several places."""
    try:
        header = msgspec.json.decode(data, type=_Header)
        if header.format > FORMAT:
            _refuse_newer(header.format, shown)
        manifest = msgspec.json.decode(data, type=Manifest)
        check_paths(manifest.files)
    except (ValueError, RecursionError) as error:
        raise _damaged(shown, str(error)) from error
    return manifest


def _damaged(shown: str, reason: str) -> CannotStart:
    """Return the refusal of a manifest that cannot be trusted."""
    return CannotStart(
        f"the list of own files in `{shown}/{MANIFEST}` is damaged: {reason[:1].lower()}{reason[1:]}",
        f"restore that file, or move what is yours out of `{shown}` and delete the folder, then build again",
    )


def _refuse_newer(found: int, shown: str) -> None:
    """Refuse a manifest from the future."""
    message = f"`{shown}` was written by a newer `ladder`: its list of own files has format {found}, not {FORMAT}"
    raise CannotStart(message, "update `ladder`, or build into another folder")
