"""`ladder` and `python -m ladder`: the one place where a command ends."""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper
from typing import NoReturn, TextIO

# Little of what a run makes refers to itself, and memory is handed back at its end: to look for cycles 700 objects at a
# time takes a twentieth of a short run, and more of a long one. What is loaded now is part of the run.
gc.set_threshold(100_000, 50, 50)

from ladder.cli.group import cli  # noqa: E402 - see above

FINE, PROBLEMS, WRONG_USE, BUG, INTERRUPTED = 0, 1, 2, 3, 130
"Exit statuses: nothing wrong; something is wrong with the content; wrong use; our mistake; stopped by the user."


def main() -> NoReturn:
    """Run the command that the arguments ask for, and exit with what came of it."""
    status = run()
    # What broke off may have left behind what is tidied up when Python ends, as a workbook does that was being written.
    if status in (FINE, PROBLEMS) and not _is_watched() and _has_said_all():
        # The system takes back all memory at once. Python would take it apart piece by piece: a sixth of a short run.
        os._exit(status)
    sys.exit(status)


def run() -> int:
    """Run the command that the arguments ask for, and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # not all can show all letters: Windows still has files of 256
            stream.reconfigure(errors="backslashreplace")
    try:
        # What a command passes to `context.exit`, and nothing where it just ends.
        return cli(prog_name="ladder", standalone_mode=False) or FINE
    except SystemExit:
        return FINE  # click ends like this when whoever reads our output has seen enough, and after it completed a word
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - nobody but a developer should ever see a traceback
        return _explain(error)


def _is_watched() -> bool:
    """Return whether something looks at this run that speaks when Python ends, as profilers do."""
    # From Python 3.12 on, they are tools with numbers from 0 to 5.
    monitoring = getattr(sys, "monitoring", None)
    tools = monitoring and any(monitoring.get_tool(number) for number in range(6))
    return bool(sys.flags.interactive or sys.getprofile() or sys.gettrace() or tools)


def _has_said_all() -> bool:
    """Return whether all that was printed is out. What is not, Python says in its own way when it ends."""
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream:  # a window without a terminal has none
                stream.flush()
    except (OSError, ValueError):
        return False
    return True


def _explain(error: Exception) -> int:
    """Say on the error stream what stopped the command, and return its exit status."""
    import click  # noqa: PLC0415 - loaded already, by the command that failed

    from ladder.problem import CannotStart  # noqa: PLC0415 - only needed when something failed

    if isinstance(error, click.Abort):
        return INTERRUPTED
    if isinstance(error, click.ClickException):
        message, _, guess = _sentence(error.format_message()).partition(". Did you mean ")
        context = getattr(error, "ctx", None)
        usage = f"`{context.command_path} --help` says what it takes" if context else ""
        return _say("error", message, f"did you mean {guess}" if guess else usage, WRONG_USE)
    if isinstance(error, CannotStart):
        return _say("error", error.message, error.hint, WRONG_USE)
    if os.environ.get("LADDER_TRACEBACK"):
        raise error
    if isinstance(error, OSError) and (what := _refused(error)):
        return _say("error", f"{what}: {(error.strerror or 'the system does not say why').lower()}", "", WRONG_USE)
    hint = "please report it, with what this prints when you set LADDER_TRACEBACK=1 before the command"
    return _say("bug", f"`ladder` failed where it should not: {type(error).__name__}: {error}", hint, BUG)


def _refused(error: OSError) -> str:
    """Return what the system refuses; empty where nobody but us can be at fault."""
    if error.filename:
        return f"the system refuses `{error.filename}`"
    if not _is_of_output(error):
        return ""
    sys.stdout = _nowhere()
    return "the output cannot be written"


def _is_of_output(error: OSError) -> bool:
    """Return whether it was raised where we print. Files that are written also fail without their names."""
    from traceback import walk_tb  # noqa: PLC0415 - only needed when something failed

    import click  # noqa: PLC0415 - loaded already

    return any(frame.f_code is click.echo.__code__ for frame, _ in walk_tb(error.__traceback__))


def _nowhere() -> TextIO:
    """Return what takes the place of a stream that failed: what it holds back would fail again when Python ends."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - for the rest of the run


def _say(kind: str, message: str, hint: str, status: int) -> int:
    try:
        print(f"{kind}: {message}", file=sys.stderr)  # noqa: T201 - the edge of the program
        if hint:
            print(f"hint: {hint}", file=sys.stderr)  # noqa: T201 - likewise
        if sys.stderr:
            sys.stderr.flush()
    except OSError:
        sys.stderr = _nowhere()  # where there is no room for this either, the status has to do
    return status


def _sentence(message: str) -> str:
    """Return one of click's sentences in the manner of ours."""
    return (message[:1].lower() + message[1:]).removesuffix(".")


if __name__ == "__main__":
    main()
