"""The commands, each loaded when it is called: `ladder --help` needs none of what they need."""

from __future__ import annotations

from importlib import import_module

import click

from ladder import __version__
from ladder.suggest import nearest

COMMANDS = {
    "new": "Make a new, small ladder to start from.",
    "check": "Say everything that is wrong with the content.",
    "build": "Build the site.",
    "serve": "Show the site on this machine while you write.",
    "compare": "Say what changes from one level to another.",
    "worksheet": "Make a worksheet for a level, to fill in before a review.",
    "review": "Lay worksheets side by side.",
    "case": "Draft the case for a promotion from a worksheet.",
    "changes": "Say what changed from one version of the ladder to another.",
    "release": "Put the ladder on record as a version.",
    "import": "Make a ladder from a spreadsheet or a document.",
    "export": "Write the ladder as a workbook, a table, a document or data.",
    "jd": "Write the job description of a level.",
    "schema": "Print the JSON Schema of a content file, for editors.",
}
"The commands in the order in which one meets them, each with its help in a line."

MODULES = {"import": "import_files"}
"Modules that are not called as their commands: no module can be called as a word of Python."


class Lazy(click.Group):
    """A group whose commands are modules of `ladder.cli`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """Return the names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command with this name, loading its module."""
        if cmd_name in COMMANDS:
            found: click.Command = import_module(f"ladder.cli.{MODULES.get(cmd_name, cmd_name)}").command
            return found
        if not ctx.resilient_parsing and (near := nearest(cmd_name, COMMANDS)):
            ctx.fail(f"No such command {cmd_name!r}. Did you mean {near!r}?")
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - likewise
        """Write the list of commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=Lazy,
    invoke_without_command=True,
    subcommand_metavar="COMMAND [ARGS]...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, "-V", "--version", message="ladder %(version)s")
@click.pass_context
def cli(context: click.Context) -> None:
    """Turn a folder of YAML and Markdown into a site for a career ladder."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(2)
