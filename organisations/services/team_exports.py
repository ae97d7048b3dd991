"""Teams as a file: the columns that are read, so that it comes back unchanged."""

from content.spreadsheets.exporting import TYPES
from content.spreadsheets.files.delimited import write_csv
from content.spreadsheets.files.layout import Layout, Rule
from content.spreadsheets.files.limits import MOST_ROWS
from content.spreadsheets.files.tables import Table
from content.spreadsheets.files.writing import write_xlsx
from organisations.domain.team_lines import HEADERS
from organisations.domain.team_names import LONGEST_NAME
from organisations.models import Organisation, User
from organisations.queries.team_tree import team_tree
from organisations.services.audit import record
from organisations.services.team_uploads import SHEET

__all__ = ["TYPES", "example_file", "export_teams"]

Row = tuple[str, str, str]
EXAMPLES: tuple[Row, ...] = (
    ("Zorg", "Nachtploeg", "12"),
    ("Zorg", "Dagploeg", "18"),
    ("", "Onthaal", "5"),
)
WIDTHS = (28, 34, 16)


def export_teams(*, organisation: Organisation, ending: str, actor: User) -> bytes:
    """The teams of today as "xlsx" or "csv"; that somebody took them along is recorded."""
    rows = [
        (
            branch.department.name if branch.department else "",
            leaf.team.name,
            str(leaf.team.headcount),
        )
        for branch in team_tree(organisation).branches
        for leaf in branch.leaves
    ]
    details = {"teams": len(rows), "format": ending}
    record(action="teams.exported", actor=actor, organisation=organisation, details=details)
    return write_csv([tuple(HEADERS.values()), *rows]) if ending == "csv" else _workbook(rows)


def example_file() -> bytes:
    """A workbook to write over."""
    return _workbook(EXAMPLES)


def _workbook(rows: tuple[Row, ...] | list[Row]) -> bytes:
    rules = [Rule(column, 1, MOST_ROWS, max_length=LONGEST_NAME) for column in (0, 1)]
    return write_xlsx([Layout(Table(SHEET, (tuple(HEADERS.values()), *rows)), WIDTHS, rules)])
