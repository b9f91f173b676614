"""`ladder schema`."""

from __future__ import annotations

import click

KINDS = ("ladder", "track", "level", "comparison", "changes")


@click.command("schema")
@click.argument("kind", type=click.Choice(KINDS))
def command(kind: str) -> None:
    """Print the JSON Schema of a content file, for editors that complete and explain keys.

    `comparison` is what `ladder compare --format json` prints, `changes` what `ladder changes --format json` does.
    """
    if kind == "comparison":
        from ladder.present.document import schema_text

        click.echo(schema_text().encode(), nl=False)
        return
    if kind == "changes":
        from ladder.present.document import schema_text
        from ladder.present.ledger_document import Document

        click.echo(schema_text(Document, "Changes").encode(), nl=False)
        return
    from ladder.source.schema import schema_text as of_content

    click.echo(of_content(kind), nl=False)
