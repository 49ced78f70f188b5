"""The Contents place: kinds on the left, the entities of one as a table, and the form of the selected one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMenu,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain import fields as f
from workbench.domain.model import KINDS
from workbench.domain.words import counted
from workbench.engine.citing import links_of
from workbench.ui.contents.cells import read
from workbench.ui.contents.form import EntityForm
from workbench.ui.contents.kinds import KindList
from workbench.ui.contents.making import NewDialog
from workbench.ui.contents.meanings import meaning
from workbench.ui.contents.table import EntityTable
from workbench.ui.contents.words import capital, kind_title, listed_kinds, name_of
from workbench.ui.controls.ask import ask_name
from workbench.ui.controls.beginning import Beginning
from workbench.ui.controls.filter_field import FilterField
from workbench.ui.controls.folding_row import FoldingRow
from workbench.ui.controls.panes import furnish, line, panes
from workbench.ui.controls.place import Place
from workbench.ui.session import DOCUMENT, FILTER, LOOK, PLACE, PREVIEW, SELECTION, Session
from workbench.ui.text import label, on_button
from workbench.ui.theme import Theme
from workbench.workspace import operations
from workbench.workspace.changes import Changes

#: What changes nothing that is listed here.
_NOT_LISTED = frozenset({LOOK, SELECTION, PREVIEW, FILTER})


class ContentsPlace(Place):
    """A page is a kind, or ``kind/id`` for one of its entities."""

    finished_for_keys = True

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self.kind = "issue"
        self._was_editable: bool | None = None
        self.kinds = KindList(theme)
        self.filter = FilterField()
        self.table = EntityTable(theme)
        self.form = EntityForm(session, theme, self.turns)
        self.hint = label("", "secondary", wrap=True)
        self.nothing = Beginning()
        self.nothing.hide()
        self._lay_out()
        self._connect()
        self.restyle()

    def _lay_out(self) -> None:
        self.buttons = {
            "new": QPushButton(self.tr("New…")),
            "group": QPushButton(self.tr("Group")),
            "private": QPushButton(self.tr("Private")),
            "up": QPushButton("↑"),
            "down": QPushButton("↓"),
            "delete": QPushButton(self.tr("Delete")),
        }
        self.buttons["up"].setAccessibleName(self.tr("Move up"))
        self.buttons["down"].setAccessibleName(self.tr("Move down"))
        self.buttons["up"].setToolTip(self.tr("Move up (Alt+↑)"))
        self.buttons["down"].setToolTip(self.tr("Move down (Alt+↓)"))
        self.buttons["up"].setAccessibleDescription(self.tr("Alt+↑"))
        self.buttons["down"].setAccessibleDescription(self.tr("Alt+↓"))
        make, order = [list(self.buttons.values())[part] for part in (slice(0, 3), slice(3, None))]
        head = FoldingRow(self.theme, [self.filter], [FoldingRow(self.theme, make, order, 6)], 6)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(16, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.hint)
        self.split = panes(Qt.Orientation.Horizontal)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        for room in (self.kinds, line(Qt.Orientation.Vertical), self.split):
            across.addWidget(room)
        across.setStretch(2, 1)
        furnish(self.split, (middle, 720), (self.form, 460))
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda kind: self.session.show_place(self.session.place, kind))
        self.filter.textChanged.connect(self._filter)
        self.table.picked.connect(self._show_form)
        self.table.moved.connect(self._move)
        self.table.removal_wanted.connect(self.delete)
        self.table.form_wanted.connect(self._into_form)
        self.table.cell_given.connect(self._cell_given)
        self.table.unmovable.connect(self._say_unmovable)
        self.table.refitted.connect(self._offer)
        self.form.group_wanted.connect(lambda: self.new_group())
        self.form.requirement_wanted.connect(self._edit_requirement)
        self.buttons["new"].clicked.connect(lambda _: self.new())
        self.buttons["delete"].clicked.connect(lambda _: self.delete())
        self.buttons["private"].clicked.connect(lambda _: self._toggle_private())
        self.buttons["up"].clicked.connect(lambda _: self.table.move(-1))
        self.buttons["down"].clicked.connect(lambda _: self.table.move(1))
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill_groups(menu))
        self.buttons["group"].setMenu(menu)
        insert = QShortcut(QKeySequence("Insert"), self)
        insert.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        insert.activated.connect(self.new)

    def restyle(self) -> None:
        self.kinds.fit(self.width())
        self.table.verticalHeader().setDefaultSectionSize(self.theme.px(26))
        self.table.fit_columns()
        self.form.restyle()

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def made_ahead(self) -> Generator[None, None, None]:
        yield from super().made_ahead()
        for kind in listed_kinds():
            yield from self.form.making(kind)
            yield
        if self.session.document is not None:
            links_of(self.session.model, "")  # which evidence speaks to what is gathered once
            yield
        if self.session.document is not None and not self.isVisible():
            self.resize((self.parentWidget() or self).size())
            self._list()
            yield from self.painted_ahead(self.kinds, self.split)

    def bring_up_to_date(self, changes: Changes) -> None:
        if not changes.kinds - _NOT_LISTED and self._was_editable == self._editable:
            return
        self._was_editable = self._editable
        self.kinds.show_counts(self.session.model, self.kind, self.width())
        self.table.blockSignals(True)  # the form is shown once, when it is known of what
        if changes.kinds & {PLACE, DOCUMENT}:
            kind, _, id_ = self.session.page.partition("/")
            if kind in KINDS:
                if kind != self.kind:
                    self._set_kind(kind)
                if id_:
                    self.filter.clear()
            if DOCUMENT in changes.kinds:
                self.filter.clear()
            self._list()
            if id_:
                self.table.select([id_], id_)
            at = QApplication.focusWidget()
            if at is None or not self.isAncestorOf(at):
                stop = self.buttons["new"] if self.table.isHidden() else self.table
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._list()
        self.table.blockSignals(False)
        self._show_form()

    def _set_kind(self, kind: str) -> None:
        self.form.commit()
        self.kind = kind
        self.filter.clear()
        self.kinds.show_kind(kind)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.kinds.fit(self.width())

    def _list(self) -> None:
        title = kind_title(self.kind)
        self.table.setAccessibleName(title)
        self.filter.setPlaceholderText(self.tr("Filter: {kind}").format(kind=title))
        self.filter.setAccessibleName(self.tr("Filter: {kind}").format(kind=title))
        self.table.words = self.filter.text()
        self.table.set_editable(self._editable and operations.has_order(self.kind), self._editable)
        self.table.show_kind(self.session.model, self.kind)
        self._listed()

    def _listed(self) -> None:
        """Something is selected where anything is listed."""
        if not self.table.selected() and self.table.entities.ids:
            first = self.form.id if self.form.id in self.table.entities.ids else self.table.entities.ids[0]
            self.table.select([first], first)
        self._offer()

    @property
    def _editable(self) -> bool:
        return not self.session.read_only

    def _offer(self) -> None:
        if self.session.document is None:
            return
        chosen = self.table.selected()
        specs = f.specs(KINDS[self.kind])
        one = self.kind == "workspace"
        self.buttons["new"].setEnabled(self._editable and not one)
        self.buttons["delete"].setEnabled(self._editable and bool(chosen) and not one)
        self.buttons["group"].setVisible("group" in specs)
        self.buttons["group"].setEnabled(self._editable and bool(chosen))
        self.buttons["private"].setVisible("private" in specs)
        self.buttons["private"].setEnabled(self._editable and bool(chosen))
        movable = self._editable and operations.has_order(self.kind) and bool(chosen)
        for name in ("up", "down"):
            self.buttons[name].setVisible(operations.has_order(self.kind))
            self.buttons[name].setEnabled(movable and self.table.by is None)
        shown, there = len(self.table.entities.ids), len(self.session.model.table(self.kind))
        self._say_what_goes_here(bool(there))
        if not there:
            self.hint.setText("")
        elif not shown:
            self.hint.setText(self.tr("Nothing here has these words. Clear the filter to see everything."))
        elif len(chosen) > 1:
            self.hint.setText(self.tr("{count} of {all} selected").format(count=len(chosen), all=there))
        elif left_out := self.table.left_out():
            self.hint.setText(
                self.tr("No room here for: {columns}. The form has them.").format(columns=", ".join(left_out))
            )
        else:
            self.hint.setText("")
        self.hint.setVisible(bool(self.hint.text()))

    def _say_what_goes_here(self, there: bool) -> None:
        """In the room of a list with nothing in it, what it is a list of."""
        if not there:
            first = self.tr("“New…” makes the first.") if self._editable else ""
            self.nothing.say(" ".join(part for part in (meaning(self.kind), first) if part))
        if self.table.isHidden() == there:
            had = self.table.hasFocus()
            self.table.setVisible(there)
            self.nothing.setVisible(not there)
            if had:
                self.buttons["new"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self) -> None:
        chosen = self.table.selected()
        current = self.table.current()
        shown = current if current in chosen else chosen[0] if chosen else None
        self.form.show_entity(self.kind, shown)
        self._offer()

    def _filter(self, text: str) -> None:
        if self.session.document is not None and self.table.entities.kind == self.kind:
            self.table.look_for(self.session.model, text, self._listed)

    def _into_form(self) -> None:
        field = next(iter(self.form.fields.values()), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.TabFocusReason)

    def _cell_given(self, id_: str, field: str, given: Any) -> None:
        """Put into a field what was typed into a cell; what is refused is said, and the cell is as it was."""
        if self.session.document is None or id_ not in self.session.model.table(self.kind):
            return  # the workspace was closed over it
        kind, spec = self.kind, f.specs(KINDS[self.kind])[field]
        try:
            value = read(spec, given) if isinstance(given, str) and spec.form != "choice" else given
            if value != getattr(self.session.model.table(kind)[id_], field):
                self.session.apply(operations.edit(self.session.model, kind, id_, **{field: value}))
        except ValueError as problem:
            self.session.tell(capital(str(problem)).rstrip(".") + ".")

    def _say_unmovable(self) -> None:
        self.session.tell(self.tr("Rows sorted by a column keep their places. Click its heading until they are not."))

    # ── edits ────────────────────────────────────────────────────────────────────────────────────────────────────

    def new(self) -> None:
        """Ask for what a new entity must have, make it, and show it."""
        if not self._editable or self.kind == "workspace":
            return
        dialog = NewDialog(self.session, self.theme, self.kind, self._given(), self.window())
        if dialog.exec() and (operation := dialog.operation) is not None:
            self._make(operation)

    def _make(self, operation: operations.Operation) -> None:
        scenario, mode = self.session.scenario, self.session.mode
        self.filter.clear()
        self.session.apply(operation)
        if (self.session.scenario, self.session.mode) != (scenario, mode):
            self.session.show_scenario(scenario)
        focus = operation.focus
        if focus is not None and focus in self.session.model.table(self.kind):
            self.table.select([focus], focus)
            self._into_form()

    def _given(self) -> dict[str, Any]:
        """What a new entity has in common with the one selected: a passage its source."""
        chosen = self.table.selected()
        if not chosen:
            return {}
        entity = self.session.model.table(self.kind)[chosen[0]]
        specs = f.specs(KINDS[self.kind])
        return {name: getattr(entity, name) for name in ("source", "holds", "indicator") if name in specs}

    def delete(self) -> None:
        """Delete what is selected, after what goes with it was said."""
        chosen = self.table.selected()
        if not chosen or not self._editable or self.kind == "workspace":
            return
        kind = self.kind
        try:
            operation = operations.delete_all(self.session.model, kind, chosen)
        except ValueError as problem:
            self.session.tell(str(problem))
            return
        others = Counter(row.kind for row in operation.changes if row.after is None)
        others[kind] -= len(chosen)
        changed = sum(row.after is not None for row in operation.changes)
        if (+others or changed or len(chosen) > 1) and not self._confirmed(chosen, +others, changed):
            return
        at = self.table.entities.ids.index(chosen[0])
        self.session.apply(operation)
        left = self.table.entities.ids
        if left:
            self.table.select([left[min(at, len(left) - 1)]])

    def _confirmed(self, chosen: Sequence[str], others: Counter[str], changed: int) -> bool:
        model = self.session.model
        if len(chosen) == 1:
            what = self.tr("Delete “{name}”?").format(name=name_of(model, model.table(self.kind)[chosen[0]])[:80])
        else:
            what = self.tr("Delete {things}?").format(things=counted(self.kind, len(chosen)))
        with_it = "\n".join(counted(kind, count) for kind, count in others.items())
        words = [self.tr("With it go:\n{list}").format(list=with_it)] if with_it else []
        if changed:
            words.append(self.tr("Others that name it stay, without the name: {count}.").format(count=changed))
        words.append(self.tr("Undo brings all of it back."))
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Delete"), what, parent=self.window())
        box.setInformativeText("\n\n".join(words))
        go = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go)
        box.setEscapeButton(stay)
        box.exec()
        return box.clickedButton() is go

    def _move(self, beside: str, after: bool) -> None:
        kind, chosen = self.kind, self.table.selected()
        self.session.attempt(lambda m: operations.arrange(m, kind, chosen, beside, after))

    def _toggle_private(self) -> None:
        kind, chosen = self.kind, self.table.selected()
        table = self.session.model.table(kind)
        private = not all(getattr(table[id_], "private", False) for id_ in chosen)
        self.session.attempt(lambda m: operations.edit_all(m, kind, chosen, private=private))

    def _fill_groups(self, menu: QMenu) -> None:
        menu.clear()
        for group in self.session.model.ordered("group"):
            if group.holds == self.kind:
                menu.addAction(on_button(group.title)).triggered.connect(
                    lambda _=False, id_=group.id: self._put_in_group(id_)
                )
        menu.addAction(self.tr("No group")).triggered.connect(lambda _=False: self._put_in_group(None))
        menu.addSeparator()
        menu.addAction(self.tr("New group…")).triggered.connect(lambda _=False: self.new_group())

    def _put_in_group(self, group: str | None) -> None:
        kind, chosen = self.kind, self.table.selected()
        self.session.attempt(lambda m: operations.edit_all(m, kind, chosen, group=group))

    def new_group(self) -> None:
        """Ask for a name and put what is selected into a new group of that name."""
        kind, chosen = self.kind, self.table.selected()
        title = ask_name(self.window(), self.tr("New group"), self.tr("Name of the group"))
        if title is not None and chosen:
            self.session.attempt(lambda m: operations.put_in_new_group(m, kind, chosen, title))

    def _edit_requirement(self) -> None:
        from workbench.ui.requirements.dialog import RequirementDialog

        issue = self.form.id
        dialog = RequirementDialog(self.session.model, issue, self.theme, self.session.scenario, self.window())
        if dialog.exec():
            self.session.attempt(lambda m: operations.set_requirement(m, issue, dialog.expression, why=dialog.why()))
