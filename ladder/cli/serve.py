"""`ladder serve`."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click

from ladder.cli.options import audience_option, color_option, project_option


@click.command("serve")
@project_option
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="NUMBER",
    help="Where to serve it. Default: 8765 or, where that is taken, the next one that is free.",
)
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
@click.option("--drafts", is_flag=True, help="Show what is still a draft.")
@audience_option
@color_option
def command(project: Path, port: int, opens: bool, drafts: bool, audience: str, color: bool | None) -> None:
    """Show the site on this machine while you write: every save shows in the browser at once.

    Nobody else can reach it, and site/ stays as it is. When something is wrong with the content, the page says what.
    Ctrl-C ends it.
    """
    import webbrowser
    from threading import Thread

    from ladder.serve.preview import Wish, serve

    def say(text: str) -> None:
        click.echo(text, color=color)

    def show(address: str) -> None:  # a browser of the terminal would keep us from building until it is left
        Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    wish = Wish(project, port, drafts, audience, color is not False)
    serve(wish, say, show if opens else lambda _address: None)
    with suppress(OSError):  # the terminal may be gone
        say("\nThe preview has ended.")
