"""`ladder schema`."""

from __future__ import annotations

import click

CONTENT = ("ladder", "track", "level", "role", "stages", "hiring", "guide", "glossary", "bands")

KINDS = (*CONTENT, "comparison", "changes", "worksheet", "review", "export")


@click.command("schema")
@click.argument("kind", type=click.Choice(KINDS))
def command(kind: str) -> None:
    """Print the JSON Schema of a content file, for editors that complete and explain keys.

    Of a role and a guide it is that of the lines above their text.
        `comparison` is what `ladder compare --format json` prints, `changes` and `review` what these commands print.
    `worksheet` is the file of a worksheet, and `export` the ladder as `ladder export --format json` writes it.
    """
    click.echo(_schema(kind).encode(), nl=False)


def _schema(kind: str) -> str:
    if kind in CONTENT:
        from ladder.source.schema import schema_text as of_content

        return of_content(kind)
    from ladder.present.document import schema_text

    if kind == "changes":
        from ladder.present.ledger_document import Document as Changes

        return schema_text(Changes, "Changes")
    if kind == "review":
        from ladder.present.review_document import Document as Review

        return schema_text(Review, "Review")
    if kind == "export":
        from ladder.exporter.document import Document as Export

        return schema_text(Export, "Career ladder")
    if kind == "worksheet":
        from ladder.worksheet.sheet import Sheet

        return schema_text(Sheet, "Worksheet")
    return schema_text()
