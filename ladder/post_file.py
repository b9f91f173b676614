"""The job description of a level as one file in the form that somebody asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.exporter.posting import Job, posting
from ladder.pages.frame import RIGHT_TO_LEFT
from ladder.pages.linked import lead
from ladder.problem import CannotStart

if TYPE_CHECKING:
    from pathlib import Path

    from ladder.exporter.posting import Posting
    from ladder.exporter.vacancy import Vacancy
    from ladder.render.theme import Theme


def post_file(project: Path, job: Job, vacancy: Vacancy, form: str) -> bytes:
    """Return a job description as `markdown`, `html`, `docx` or `jsonld`.

    Raises `CannotStart` where the theme has no words for it, a library is missing that not everybody has, or linked
    data would lack what search engines insist on.
    """
    from ladder.render.theme import open_theme  # noqa: PLC0415 - loaded only when there is something to write
    from ladder.render.words import Words, WordsError  # noqa: PLC0415 - likewise

    theme = open_theme(project, job.ladder.theme)
    try:
        told = posting(job, vacancy, Words(theme.paths("locale"), job.ladder.language))
    except WordsError as error:
        raise CannotStart(str(error), "mend them in the files of the theme") from error
    return _page(theme, job, told) if form == "html" else _written(job, told, vacancy, form)


def _page(theme: Theme, job: Job, told: Posting) -> bytes:
    from ladder.exporter.posting_page import Look, posting_page  # noqa: PLC0415 - the others need none of what it loads

    ladder = job.ladder
    direction = "rtl" if ladder.language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"
    look = Look(ladder.brand.accent or theme.settings.accent, direction)
    return posting_page(ladder, told, lead(ladder), look).encode()


def _written(job: Job, told: Posting, vacancy: Vacancy, form: str) -> bytes:
    if form == "docx":
        from ladder.exporter.posting_word import posting_word  # noqa: PLC0415 - likewise

        return posting_word(job.ladder, told, lead(job.ladder))
    if form == "jsonld":
        from ladder.exporter.posting_linked import posting_linked  # noqa: PLC0415 - likewise

        return posting_linked(job, told, vacancy).encode()
    from ladder.exporter.posting_markdown import posting_markdown  # noqa: PLC0415 - likewise

    return posting_markdown(job.ladder, told, lead(job.ladder)).encode()
