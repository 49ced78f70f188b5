"""Exact entry: where an issue area stands, its floor, its ceiling and its salience, typed as numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from workbench.domain.issue import Issue
from workbench.domain.language import numeral
from workbench.domain.points import TOP, hundredths, points
from workbench.ui.controls.dialog_form import form_of, ok_or_cancel
from workbench.ui.text import Complaint, ElidedLabel

#: The field that is a whole number; the others are points on an axis.
SALIENCE = "salience"


class ExactPlace(QDialog):
    """Asks for the numbers of one issue area; `values` are what was typed, in the forms of the domain."""

    def __init__(self, issue: Issue, parent: QWidget) -> None:
        super().__init__(parent)
        self.values: dict[str, int] = {}
        self._titles = {
            "cooperation": self.tr("Cooperation"),
            "competition": self.tr("Competition"),
            "floor": self.tr("Floor of competition"),
            "ceiling": self.tr("Ceiling while blocked"),
            "salience": self.tr("Salience, 0 to 3"),
        }
        form = form_of(self, self.tr("Place of an issue area"), 360)
        form.addRow(ElidedLabel(issue.title, role="heading"))
        self.fields: dict[str, QLineEdit] = {}
        for name, title in self._titles.items():
            amount = getattr(issue, name)
            field = QLineEdit(str(amount) if name == SALIENCE else numeral(f"{points(amount):g}"))
            field.setAccessibleName(title)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            form.addRow(title, field)
            self.fields[name] = field
        self.fields["cooperation"].selectAll()
        self.problem = Complaint()
        form.addRow(self.problem)
        form.addRow(ok_or_cancel(self, self._check))

    def _check(self) -> None:
        values: dict[str, int] = {}
        for name, field in self.fields.items():
            try:
                amount = hundredths(field.text().replace(",", "."))
            except ValueError as problem:
                words = self.tr("{field}: {problem}.")
                self._refuse(name, words.format(field=self._titles[name], problem=problem))
                return
            if not 0 <= amount <= (300 if name == SALIENCE else TOP) or (name == SALIENCE and amount % 100):
                self._refuse(name, self._range(name))
                return
            values[name] = amount // 100 if name == SALIENCE else amount
        if values["competition"] < values["floor"]:
            self._refuse("competition", self.tr("Competition cannot be lower than its floor; lower the floor first."))
            return
        self.values = values
        self.accept()

    def _range(self, name: str) -> str:
        if name == SALIENCE:
            return self.tr("Salience is 0, 1, 2 or 3.")
        return self.tr("{field} is a number from 0 to 10.").format(field=self._titles[name])

    def _refuse(self, name: str, sentence: str) -> None:
        self.problem.setText(sentence)
        self.fields[name].setFocus()
        self.fields[name].selectAll()
