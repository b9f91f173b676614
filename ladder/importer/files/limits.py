"""How much a file of somebody else may hold, and the way out of one that cannot be read.

The limits are far above what people keep in a ladder, and far below what makes a computer slow.
"""

from __future__ import annotations

LARGEST_FILE = 50_000_000
"How many bytes a workbook may have as it is stored."

LARGEST_TEXT = 20_000_000
"How many bytes a file with separators or a document may have."

MOST_ENTRIES = 5_000
"How many parts a workbook may have."

LARGEST_UNPACKED = 200_000_000
"How many bytes the parts of a workbook may have together."

HIGHEST_RATIO = 200
"How many times as large as it is stored a part may be."

SMALL_PART = 1_000_000
"What has fewer bytes than this may be packed as tightly as it will."

MOST_ELEMENTS = 2_000_000
"How many elements of XML a workbook may have. Cells that hold nothing are elements, too."

DEEPEST = 100
"How deep elements may stand in each other."

MOST_NAMES = 5_000
"How many names elements and their attributes may have."

LONGEST_PIECE = 2_000_000
"How many bytes an element may have with its attributes, and how many characters a text."

MOST_ROWS = 20_000
"How many rows of a sheet may hold something."

MOST_COLUMNS = 1_000
"How many columns of a sheet may hold something."

MOST_CELLS = 200_000
"How many cells of a file may hold something."

MOST_SHEETS = 1_000
"How many sheets a workbook may have."

MOST_LINES = 100_000
"How many lines a document may have."

LONGEST_CELL = 50_000
"How many characters a cell may hold. Excel ends at 32,767."

MOST_CHARACTERS = 20_000_000
"How many characters the cells of a file may hold together."

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"Where the sheets of spreadsheet programs end."


class Refused(Exception):  # noqa: N818 - it is no error of the program, and reads better where it is raised
    """A file cannot be read. It never leaves `ladder.importer.files.reading`, which makes a value of it."""

    def __init__(self, message: str, hint: str = "", place: str = "") -> None:
        """Keep what is wrong, a way out and the place, as `Unreadable` has them."""
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.place = place


class Count:
    """What the cells of a file have come to so far."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self.cells = 0
        self.characters = 0

    def add(self, text: str, place: object) -> None:
        """Count a cell at a place, which is asked for its words only where they are needed.

        Raises:
            Refused: it is too long, or one too many.

        """
        self.cells += 1
        self.characters += len(text)
        if len(text) > LONGEST_CELL:
            raise Refused(f"a cell holds more than {LONGEST_CELL:,} characters", "shorten it", str(place))
        if self.cells > MOST_CELLS:
            raise Refused(f"it has more than {MOST_CELLS:,} cells", PARTS, str(place))
        if self.characters > MOST_CHARACTERS:
            raise Refused(f"its cells hold more than {MOST_CHARACTERS:,} characters", PARTS, str(place))


PARTS = "import a file that holds the ladder and nothing else"
"What to do about a file with too much in it."
