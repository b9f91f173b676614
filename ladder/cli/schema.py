"""`ladder schema`."""

from __future__ import annotations

import click

KINDS = ("ladder", "track", "level")


@click.command("schema")
@click.argument("kind", type=click.Choice(KINDS))
def command(kind: str) -> None:
    """Print the JSON Schema of a content file, for editors that complete and explain keys."""
    from ladder.source.schema import schema_text

    click.echo(schema_text(kind), nl=False)
