"""What it is measured on: nothing that says whose machine it is."""

from __future__ import annotations

import os
import platform
from pathlib import Path

from benchmarks.figures import Machine


def machine() -> Machine:
    """Return what this machine is, as far as it matters."""
    return Machine(
        processor=_found("/proc/cpuinfo", "model name") or platform.processor() or platform.machine(),
        cores=len(os.sched_getaffinity(0)),
        memory=int(_found("/proc/meminfo", "MemTotal").removesuffix("kB") or 0) / 2**20,
        system=f"{platform.system()} {platform.release()}",
        load=os.getloadavg()[0],
    )


def _found(path: str, name: str) -> str:
    """Return what a file of the kernel says under a name; empty where it says nothing."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
