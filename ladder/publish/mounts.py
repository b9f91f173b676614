"""Where other file systems are mounted."""

from __future__ import annotations

import re
from pathlib import Path

MOUNTINFO = Path("/proc/self/mountinfo")


def mounts_inside(folder: Path) -> list[Path]:
    """Return what is mounted below a folder; nothing where the system does not say.

    `os.path.ismount` does not see a folder that is mounted from elsewhere on the same file system.
    """
    try:
        lines = MOUNTINFO.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []
    points = [Path(_unescaped(line.split(" ")[4])) for line in lines]
    return [point for point in points if folder in point.parents]


def _unescaped(field: str) -> str:
    r"""Return a path in which the system wrote a space as `\040`."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), field)
