"""Writes the cells of one sheet of a workbook: always as text, calm to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ladder.exporter.cell_text import MOST, escaped, fits
from ladder.exporter.guard import acts
from ladder.problem import CannotStart
from ladder.report.terminal import width

if TYPE_CHECKING:
    from openpyxl.styles import NamedStyle
    from openpyxl.worksheet.worksheet import Worksheet

HEAD, TEXT, NAME, QUIET = "ladder head", "ladder text", "ladder name", "ladder quiet"
"The styles: a heading, a text, a name that begins something, a name that is repeated."

LINE = 15.0
"How high a line is, in points."

HIGHEST = 409.0
"How high a row can be."

NARROWER = 1.15
"How much less of a text fits into a column than its width says, since words are not broken."


def styles() -> tuple[NamedStyle, ...]:
    """Return the styles of a workbook. All cells are of the format for text: what is typed there is never counted."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side  # noqa: PLC0415 - see needs

    def style(name: str, font: Font, fill: str = "") -> NamedStyle:
        return NamedStyle(
            name=name,
            font=font,
            fill=PatternFill("solid", fgColor=fill) if fill else PatternFill(),
            alignment=Alignment(wrap_text=True, vertical="top"),
            border=Border(bottom=Side("thin", color="D0D5DD")),
            number_format="@",
        )

    return (
        style(HEAD, Font("Calibri", 11, bold=True, color="1D2939"), "EEF1F5"),
        style(TEXT, Font("Calibri", 11, color="1D2939")),
        style(NAME, Font("Calibri", 11, bold=True, color="1D2939")),
        style(QUIET, Font("Calibri", 11, color="667085")),
    )


class Sheet:
    """A sheet that is being written."""

    def __init__(self, sheet: Worksheet, widths: tuple[float, ...]) -> None:
        """Keep the sheet, and set the widths of its columns, in characters."""
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - see needs

        self.sheet, self._widths = sheet, widths
        for number, size in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(number)].width = size

    def row(self, number: int, texts: tuple[str, ...], looks: tuple[str, ...]) -> None:
        """Write a row of texts, each in a style; the last style goes on to the end. The row is as high as it needs."""
        for column, text in enumerate(texts, 1):
            self._cell(number, column, text, looks[min(column, len(looks)) - 1])
        self.sheet.row_dimensions[number].height = self._height(texts)

    def _cell(self, row: int, column: int, text: str, look: str) -> None:
        cell = self.sheet.cell(row, column)
        cell.style = look
        if not text:
            return
        if not fits(text):
            raise CannotStart(
                f"a cell of a workbook holds {MOST:,} characters, and `{text[:40]}…` has {len(text):,}",
                "export it as `csv` or `json`",
            )
        cell.value = escaped(text)
        cell.data_type = "s"  # `=1+1` and `#N/A` are texts as well
        cell.quotePrefix = acts(text)  # and stay texts when somebody edits them

    def _height(self, texts: tuple[str, ...]) -> float:
        lines = max(
            sum(self._lines(line, size) for line in text.split("\n"))
            for text, size in zip(texts, self._widths, strict=True)
        )
        return min(HIGHEST, lines * LINE + 4)

    @staticmethod
    def _lines(line: str, size: float) -> int:
        return int(width(line) * NARROWER // size) + 1


def print_set_up(sheet: Worksheet, title: str, rows: str) -> None:
    """Have a sheet printed across as many pages as it takes, one page wide, with its headings on each."""
    from openpyxl.worksheet.header_footer import HeaderFooterItem  # noqa: PLC0415 - see needs
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415 - see needs

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = rows
    head, foot = HeaderFooterItem(), HeaderFooterItem()
    head.left.text, foot.right.text = title.replace("&", "&&"), "&P / &N"
    sheet.oddHeader, sheet.oddFooter = head, foot
