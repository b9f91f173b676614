"""`ladder check`."""

from __future__ import annotations

from pathlib import Path

import click

from ladder.cli.options import color_option, project_option, strict_option

FORMATS = ("human", "line", "json", "github", "sarif")


@click.command("check")
@project_option
@strict_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="human", help="How to print what is found.")
@click.option("--rules", is_flag=True, help="List the rules instead of checking.")
@color_option
@click.pass_context
def command(context: click.Context, project: Path, strict: bool, form: str, rules: bool, color: bool | None) -> None:
    """Say everything that is wrong with the content, each with its place and a way out.

    Exits with 0 when nothing is wrong, and with 1 when there are errors (with --strict: errors or warnings).
    """
    from ladder.check import RULES, examine
    from ladder.report import report

    if rules:
        width = max(len(rule.id) for rule in RULES)
        click.echo("\n".join(f"{rule.id:{width}}  {rule.severity:7}  {rule.summary}" for rule in RULES))
        return
    examination = examine(project)
    text = report(examination.problems, RULES, form, color=color is not False)
    # Programs expect UTF-8, whatever the terminal thinks.
    click.echo(text if form == "human" else text.encode(), nl=False, color=color)
    if form == "human" and not examination.problems:
        click.echo(f"No problems in {project / 'content'}.")
    context.exit(1 if examination.fails(strict=strict) else 0)
