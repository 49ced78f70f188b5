"""What the window looks at: the open document, the scenario shown, the mode, what is selected.

There is one signal, `Session.changed`. It carries a `Changes`: what was touched in the model, and what else to
know: `LOOK` and `SELECTION` (what is shown), `PLACE` (where in the window), `DOCUMENT` (another one), `KEPT` (something
was saved), `TOLD` (its label is to be said). Each view decides by it whether it has anything to do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtCore import QObject, Signal

from workbench.domain.model import Model
from workbench.engine.evaluation import Evaluation, evaluate_baseline
from workbench.storage.errors import FileProblem
from workbench.ui.compared import Compared, Scenarios
from workbench.ui.evaluations import Evaluations, Moves
from workbench.ui.sought import matching
from workbench.workspace.changes import Changes, Operation, OperationProblem

if TYPE_CHECKING:
    from workbench.drawing.over_time import Stop
    from workbench.workspace.arriving import Arriving
    from workbench.workspace.document import Document

#: Kinds in `Changes.kinds` that are not of the model: scenario or mode, selection, place, document, saved, said.
LOOK, SELECTION, PLACE, DOCUMENT, KEPT, TOLD = "look", "selection", "place", "document", "kept", "told"
#: Something is looked at before it is done (`Session.preview`); only what shows that has to do.
PREVIEW = "preview"
#: Somebody walks through the steps of settling; it comes with `PREVIEW`.
WALK = "walk"
#: What is looked for among the issue areas has changed; scenarios were ticked to be compared, or no longer.
FILTER, TICKED = "filter", "ticked"

#: The kinds after which what is shown is as it was (`TOLD` is not one: a field takes back what was refused), and those
#: after which the model is.
ASIDE = frozenset({PLACE, KEPT, PREVIEW, WALK, FILTER, TICKED})
NOT_CONTENT = ASIDE | {TOLD, LOOK, SELECTION}

Mode = Literal["assess", "what-if"]
Axis = Literal["cooperation", "competition"]


def _seen(*kinds: str) -> Changes:
    return Changes("", frozenset(), frozenset(kinds))


class Session(QObject):
    """The open workspace as the window sees it. Every edit goes through `apply`."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        #: What was told last: whoever is told of it while it is being told can see that it is the same.
        self.news: Changes | None = None
        self.changed.connect(self._remember)
        self.document: Document | Arriving | None = None
        self.scenario: str | None = None
        #: The scenario that was shown when an edit took it away, until something else is looked at.
        self._taken_away: str | None = None
        self.mode: Mode = "what-if"
        self.settled = False
        self.selected: tuple[str, ...] = ()
        self.condition: str | None = None
        self.axis: Axis = "cooperation"
        self.axis_asked = False
        #: A condition (id) in a state (id; None: unknown) that somebody looks at before choosing it.
        self.preview: tuple[str, str | None] | None = None
        #: The steps of settling up to the one that is looked at; none: what it settles to is shown.
        self.walked: Moves = ()
        self.place, self.page = "matrix", ""
        self.filter = ""
        self._compared = Compared()
        self._evaluations = Evaluations()
        #: Whether the matrix shows where issue areas stood over time, by the readings.
        self.trailing = False

    def _remember(self, news: Changes) -> None:
        self.news = news

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def model(self) -> Model:
        """The content of the open document."""
        assert self.document is not None
        return self.document.model

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self.document is None or self.document.read_only

    @property
    def arriving(self) -> bool:
        """Whether what is shown is still being checked."""
        return self.document is not None and self.document.arriving

    @property
    def editable(self) -> Document | None:
        """What is open, once everything about it is checked; nothing is loaded to tell."""
        document = self.document
        return None if document is None or document.arriving else cast("Document", document)

    def show_document(self, document: Document | Arriving | None) -> None:
        """Look at another document; None is the welcome page."""
        self.document = document
        blank = document is not None and not document.model.issues
        self.scenario, self.mode, self.settled, self.walked = None, "assess" if blank else "what-if", False, ()
        self._taken_away = None
        self.selected, self.condition, self.preview, self.filter, self.trailing = (), None, None, "", False
        self.place, self.page, self._compared = "matrix", "", Compared()
        self.changed.emit(_seen(DOCUMENT, LOOK, SELECTION, PLACE))

    def arrived(self, document: Document) -> None:
        """The document that was looked at while it was still being checked is here, and can be edited."""
        if document.model is not self.model:
            self.show_document(document)
            return
        self.document = document
        self.changed.emit(_seen(KEPT, LOOK))

    def show_scenario(self, scenario: str | None) -> None:
        """Look at a scenario, None being the baseline. A scenario other than the baseline is a what-if."""
        if scenario is not None and scenario not in self.model.scenarios:
            scenario = None
        self._taken_away = None
        if scenario == self.scenario:
            return
        self.scenario, self.walked = scenario, ()
        if scenario is not None:
            self.mode = "what-if"
        self.changed.emit(_seen(LOOK))

    def set_mode(self, mode: Mode) -> None:
        """Assess edits the baseline, and shows it; what-if changes settings of scenarios only."""
        if mode == self.mode:
            return
        self.mode, self.walked, self._taken_away = mode, (), None
        if mode == "assess":
            self.scenario, self.settled, self.preview = None, False, None
        self.changed.emit(_seen(LOOK))

    def show_place(self, place: str, page: str = "") -> None:
        """Go to a place of the window (`ui/places`), and to a page of it; without a page to the one seen last.

        A page that is asked for again is gone to again: whoever follows a link twice may have scrolled away meanwhile.
        """
        if page or place != self.place:
            self.page = page or (self.page if place == self.place else "")
            self.place = place
            self.changed.emit(_seen(PLACE))

    @property
    def compared(self) -> Scenarios:
        """The scenarios compared, two to four: those chosen, or the one shown beside one ticked or the baseline."""
        return self._compared.beside(self.model, self.scenario)

    @property
    def ticked(self) -> Scenarios:
        """The scenarios that are chosen in the list to be compared, the baseline first."""
        return self._compared.there(self.model).ticked

    def tick(self, scenario: str | None) -> None:
        """Choose a scenario to be compared, or no longer; says so where there are four already."""
        turned = self._compared.there(self.model).turned(scenario)
        if turned is None:
            self.tell(self.tr("Four scenarios at most are compared at once; take the tick from one of them first."))
            return
        self._compared = turned
        self.changed.emit(_seen(TICKED))

    def compare(self, *scenarios: str | None) -> None:
        """Compare these scenarios, None being the baseline, and go where that is seen; at most four are taken."""
        before, self._compared = self._compared, self._compared.asking(scenarios)
        if self.place != "compare":
            self.show_place("compare")
        elif before.asked != self._compared.asked:
            self.changed.emit(_seen(PLACE))

    def called(self, scenario: str | None) -> str:
        """What a scenario is called, None being the baseline."""
        known = self.model.scenarios.get(scenario or "")
        return known.title if known else self.tr("Baseline")

    def look_ahead(self, preview: tuple[str, str | None] | None) -> None:
        """Show what a condition in a state would do, without doing it; None: no longer."""
        if preview != self.preview and (preview is None or self.document is not None):
            self.preview = preview
            self.changed.emit(_seen(PREVIEW))

    def walk(self, moves: Moves) -> None:
        """Show where things stand after these steps of settling; none: where it all settles."""
        if moves != self.walked:
            self.walked = moves
            self.changed.emit(_seen(PREVIEW, WALK))

    def set_trailing(self, trailing: bool) -> None:
        """Show where issue areas stood over time, or no longer; says so where nothing was read."""
        if trailing == self.trailing or self.document is None:
            return
        self.trailing = trailing
        if trailing and not self.trails():
            self.trailing = False
            self.tell(self.tr("Nothing that moves an issue area was read yet, so there is no trail."))
        self.changed.emit(_seen(LOOK))

    def trails(self) -> Mapping[str, tuple[Stop, ...]]:
        """Issue id → where it stood over time, of those that moved; nothing unless trails are shown."""
        if not self.trailing:
            return {}
        from workbench.drawing.over_time import stops_of

        return stops_of(self.model)

    def set_settled(self, settled: bool) -> None:
        """Show the scenario as it is set, or after the conditions have settled."""
        if settled != self.settled and not (settled and self.mode == "assess"):
            self.settled, self.walked = settled, ()
            self.changed.emit(_seen(LOOK))

    def set_axis(self, axis: Axis) -> None:
        """The axis that the Why drawer explains: somebody asked for it at what is selected now."""
        if axis != self.axis or not self.axis_asked:
            self.axis, self.axis_asked = axis, True
            self.changed.emit(_seen(SELECTION))

    def select(self, *issues: str) -> None:
        """Select issue areas by id, the last being the one explained; those that are gone are left out."""
        issues = tuple(issue for issue in issues if issue in self.model.issues)
        if issues != self.selected or self.condition is not None:
            self.selected, self.condition, self.axis_asked = issues, None, False
            self.changed.emit(_seen(SELECTION))

    def select_condition(self, condition: str) -> None:
        """Explain a condition instead of an issue area; one that is gone meanwhile is not."""
        if condition != self.condition and condition in self.model.conditions:
            self.condition = condition
            self.changed.emit(_seen(SELECTION))

    def set_filter(self, wanted: str) -> None:
        """Look for issue areas; those that do not match are not listed, and pale on the matrix."""
        if wanted.strip() != self.filter:
            self.filter = wanted.strip()
            self.changed.emit(_seen(FILTER))

    def matching(self) -> frozenset[str] | None:
        """The issue areas whose title or key holds what is looked for; None where nothing is."""
        return matching(self.model, self.filter)

    @property
    def focus(self) -> str | None:
        """The issue area that is explained, if any."""
        return self.selected[-1] if self.selected and self.selected[-1] in self.model.issues else None

    # ── answers ──────────────────────────────────────────────────────────────────────────────────────────────────

    def evaluation(self, scenario: str | None, settled: bool = False) -> Evaluation:
        """Where everything stands in a scenario; worked out once per value of the model."""
        return self._evaluations.of(self.model, scenario, settled)

    def shown(self) -> Evaluation:
        """The evaluation of what is on screen."""
        return self.evaluation(self.scenario, self.settled)

    def ahead(self) -> Evaluation | None:
        """The evaluation of what is looked at before it is done; None where nothing is."""
        if self.preview is None or self.preview[0] not in self.model.conditions:
            return None
        return self._evaluations.with_state(self.model, self.scenario, self.settled, self.preview)

    def pictured(self) -> tuple[Evaluation, Evaluation | None]:
        """What the matrix shows, and what that is compared with: the baseline; what is so, while one looks ahead; the
        step before, while one walks through settling.
        """
        ahead = self.ahead()
        if ahead is not None:
            return ahead, self.shown()
        if self.settled and self.walked:
            after, moves = self._evaluations.after, self.walked
            return after(self.model, self.scenario, moves), after(self.model, self.scenario, moves[:-1])
        return self.shown(), self.baseline() if self.scenario or self.settled else None

    def baseline(self) -> Evaluation:
        """The evaluation of the baseline."""
        return evaluate_baseline(self.model)

    # ── edits ────────────────────────────────────────────────────────────────────────────────────────────────────

    def apply(self, operation: Operation) -> None:
        """Carry out an operation, and look at the scenario it made, if it made one.

        What cannot be done is said in the status line; then nothing has changed.
        """
        assert self.document is not None
        if not operation.changes:
            return
        try:
            changes = self.document.apply(operation)
        except (OperationProblem, FileProblem) as problem:
            self.tell(str(problem))
            return
        self.preview, self.walked = None, ()
        self._forget_what_is_gone()
        kinds = changes.kinds
        if operation.focus is not None and operation.focus in self.model.scenarios:
            self.scenario, self.mode = operation.focus, "what-if"
            kinds = kinds | {LOOK}
        self.changed.emit(Changes(changes.label, changes.touched, kinds))

    def undo(self) -> None:
        """Take the last edit of this session back, as a new change; a scenario that comes back is shown again."""
        self._step(lambda document: document.undo())

    def redo(self) -> None:
        """Make the edit taken back last again, as a new change; a scenario that comes back is shown again."""
        self._step(lambda document: document.redo())

    def _step(self, move: Callable[[Document | Arriving], Changes | None]) -> None:
        if self.document is None:
            return
        try:
            changes = move(self.document)
        except FileProblem as problem:
            self.tell(str(problem))
            return
        if changes is None:
            return
        before = self.scenario
        self.preview, self.walked = None, ()
        self._forget_what_is_gone()
        kinds = changes.kinds | ({LOOK} if before != self.scenario else frozenset())
        self.changed.emit(Changes(changes.label, changes.touched, kinds))

    def _forget_what_is_gone(self) -> None:
        if self.scenario is not None and self.scenario not in self.model.scenarios:
            self.scenario, self._taken_away = None, self.scenario
        elif self.scenario is None and self._taken_away in self.model.scenarios:
            self.scenario, self._taken_away = self._taken_away, None
        self.selected = tuple(issue for issue in self.selected if issue in self.model.issues)
        if self.condition is not None and self.condition not in self.model.conditions:
            self.condition = None

    def tell(self, sentence: str) -> None:
        """Say something in the status line for a while."""
        self.changed.emit(Changes(sentence, frozenset(), frozenset({TOLD})))

    def attempt(self, make: Callable[[Model], Operation]) -> None:
        """Make an operation of the model and carry it out; where a rule forbids it, say so."""
        try:
            operation = make(self.model)
        except ValueError as problem:
            self.tell(str(problem))
            return
        self.apply(operation)

    def kept(self) -> None:
        """Say that something was saved, so that the status line is told."""
        self.changed.emit(_seen(KEPT))
