"""Tables as spreadsheets have them: rows of text, from CSV and XLSX files or from what was copied, and back."""

from workbench.exchange.sheets.reading import Row, pasted, read_sheet
from workbench.exchange.sheets.writing import as_csv, as_pasted, write_sheet

__all__ = ["Row", "as_csv", "as_pasted", "pasted", "read_sheet", "write_sheet"]
