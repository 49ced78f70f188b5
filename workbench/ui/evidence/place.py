"""The Evidence place: documents at the left, the one that is read in the middle, what is drawn from it at the right."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.domain.words import counted
from workbench.engine.citing import NOTHING, drawn
from workbench.ui.contents.words import field_title
from workbench.ui.controls.panes import furnish, line, panes
from workbench.ui.controls.place import Place
from workbench.ui.evidence.documents import Documents
from workbench.ui.evidence.drawn_from import DrawnFrom
from workbench.ui.evidence.finder import Finder
from workbench.ui.evidence.heading import Heading
from workbench.ui.evidence.hits import HitList
from workbench.ui.evidence.items import items
from workbench.ui.evidence.keys import press
from workbench.ui.evidence.making import NewEvidence
from workbench.ui.evidence.navigator import Navigator
from workbench.ui.evidence.paragraphs import paragraphs
from workbench.ui.evidence.reader import Reader
from workbench.ui.evidence.resting import on_nothing_without
from workbench.ui.evidence.searching import Searching
from workbench.ui.evidence.shelf import Shown, at_passage, entries, growing_old, passages_shown, section_of, sensible
from workbench.ui.leading import lead_to, page_of
from workbench.ui.session import DOCUMENT, PLACE, Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes

#: So many passages are named of those that are selected.
_NAMED = 3


class EvidencePlace(Place):
    """A page is ``source/id``, ``passage/id``, ``item/id`` (evidence in context), ``show/what``, ``find/words``."""

    finished_for_keys = True

    def __init__(self, session: Session, theme: Theme, documents: Documents, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self.documents = documents
        self.finder = Finder(session, documents.background, self)
        self.shown = Shown()
        self.old = False
        self._item: str | None = None
        self._asking = False
        self.navigator = Navigator(theme)
        self.head = Heading()
        self.reader = Reader(theme)
        self.hits = HitList(theme)
        self.searching = Searching(session, self.finder, self.hits, self)
        self.search = self.searching.field
        self.add = QPushButton(self.tr("Add a document…"))
        self.empty = label("", "secondary", wrap=True)
        self.drawn = DrawnFrom(session, theme, documents.background)
        self._lay_out()
        self._connect()
        self.restyle()

    def _lay_out(self) -> None:
        middle = self.middle = QWidget()
        middle.setProperty("role", "paper")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.add)
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.addWidget(self.head, 1)
        self.top.addLayout(tools)
        self.empty.setContentsMargins(28, 8, 28, 8)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self.top)
        column.addWidget(self.empty, 1)
        column.addWidget(self.reader, 1)
        column.addWidget(self.hits, 1)
        self.hits.hide()
        column.setAlignment(self.empty, Qt.AlignmentFlag.AlignTop)
        self.split = panes(Qt.Orientation.Horizontal)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.navigator)
        across.addWidget(line(Qt.Orientation.Vertical))
        across.addWidget(self.split, 1)
        furnish(self.split, (middle, 700), (self.drawn, 380))
        self.split.setStretchFactor(0, 1)

    def _connect(self) -> None:
        self.navigator.followed.connect(self._follow)
        self.searching.changed.connect(self._show_middle)
        self.searching.left.connect(self._read_on)
        self.hits.chosen.connect(self._lead)
        self.add.clicked.connect(lambda _: self.documents.ask())
        self.reader.picked.connect(lambda _: self._passages_picked())
        self.reader.evidence_wanted.connect(lambda: self.new_evidence())
        self.reader.carrying.connect(self.drawn.offer_judgements)
        self.drawn.targets.left.connect(self.reader.setFocus)
        self.drawn.new_wanted.connect(lambda: self.new_evidence())
        self.drawn.picked.connect(self._item_picked)
        whole = self.drawn.editor.everything_wanted
        whole.connect(lambda: self.session.show_place("contents", f"evidence/{self.drawn.editor.evidence}"))
        self.drawn.targets.dropped.connect(lambda judgement, passages: self.new_evidence(passages, judgement))
        self.drawn.targets.wanted.connect(lambda judgement: lead_to(self.session, *judgement))
        drawn, paste = self.drawn, self.documents.paste
        keys = {"J": self._to_the_judgements, "/": self.search.setFocus, "Ctrl+V": paste, "Shift+Ins": paste}
        read = (self.navigator, self.middle, drawn.choice, drawn.new, drawn.list)
        press(read, keys)
        press((*read, drawn.targets.bare, drawn.targets.list), {"E": self._make_evidence})

    def restyle(self) -> None:
        self.top.setContentsMargins(self.theme.px(28), self.theme.px(12), self.theme.px(16), self.theme.px(4))
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Where there is little room, the tools stand under the title, and what is beside the document is narrower."""
        px = self.theme.px
        self.navigator.setFixedWidth(min(px(232), max(self.width() // 5, px(120))))
        self.drawn.setMinimumWidth(min(px(300), self.width() * 3 // 8))
        narrow = self.width() < px(1200)
        self.top.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self.search.setMinimumWidth(px((80 if self.width() < px(800) else 120) if narrow else 170))

    # ── what is shown ────────────────────────────────────────────────────────────────────────────────────────────

    def made_ahead(self) -> Generator[None, None, None]:
        yield from super().made_ahead()
        if self.session.document is not None:
            drawn(self.session.model)
            yield
        if self.session.document is not None:
            entries(self.session.model, self.shown, 0)
            yield
        yield from self.drawn.editor.making()
        if self.session.document is not None and not self.isVisible():
            yield from self._filled_ahead()

    def _filled_ahead(self) -> Generator[None, None, None]:
        """Show what will be seen first, and paint it once for nobody: to lay everything out, and type that was never
        drawn, is most of what a first look takes.
        """
        self.resize((self.parentWidget() or self).size())
        model = self.session.model
        for _ in self._showing():
            yield
            if self.session.document is None or self.session.model is not model:
                return
        for part in (self.navigator, self.middle, self.drawn):
            part.grab()
            yield

    def bring_up_to_date(self, changes: Changes) -> None:
        if DOCUMENT in changes.kinds:
            self.shown, self.old = Shown(), False
        if changes.kinds & {PLACE, DOCUMENT}:
            self._go(self.session.page)
        else:
            self._show()

    def _go(self, page: str) -> None:
        """Take up a page that somebody asked for."""
        self.search.clear()
        model = self.session.model
        what, _, id_ = page.partition("/")
        passages: tuple[str, ...] = ()
        self._item = id_ if what == "item" and id_ in model.evidence else None
        if what == "source" and id_ in model.sources:
            self.shown, self.old = Shown(id_), False
        elif what == "passage" and id_ in model.passages:
            passages = (id_,)
        elif self._item is not None:
            self.old = False
            passages = tuple(p for p in model.evidence[id_].passages if p in model.passages)
            self.drawn.show_page("items")
        elif what == "show":
            self._show_what(id_)
        elif what == "find":
            self._find(id_)
            return
        if passages:
            self.shown, self.old = at_passage(model, passages[0]), False
        elif self._item is not None:
            self.reader.clearSelection()
        self._show(passages)
        self._offer(id_)
        at = QApplication.focusWidget()
        if at is None or not self.isAncestorOf(at):
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, words: str) -> None:
        """Find words that somebody typed elsewhere, and let them go on typing."""
        self._show()
        self.search.setText(words)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_what(self, what: str) -> None:
        if what in ("all", "unused"):
            self.shown, self.old = Shown(self.shown.source, self.shown.section, what == "unused"), False
        elif what == "bare":
            self.drawn.targets.bare.setChecked(True)
            self.drawn.show_page("judgements")
        elif what == "old":
            self.old = True
            self.drawn.show_page("items")

    def _offer(self, shown: str) -> None:
        """Whoever asked for the judgements without evidence is offered the first, so that E makes evidence for one."""
        if shown == "bare" and self.drawn.targets.current() is None:
            self.drawn.targets.list.offer_first()

    def _follow(self, leads_to: str) -> None:
        what, _, id_ = leads_to.partition("/")
        if what == "section":
            self._go_to_section(int(id_))
        elif what == "show":
            self._show_what(id_)
            self._show()
            self._offer(id_)
        elif leads_to == self.session.page:
            self._go(leads_to)
        else:
            self.session.show_place("evidence", leads_to)

    def _go_to_section(self, number: int) -> None:
        self.shown, self.old = Shown(self.shown.source, number), False
        self._show()
        self.reader.show_section(number)

    def _show(self, passages: tuple[str, ...] = ()) -> None:
        for _ in self._showing(passages):
            pass

    def _showing(self, passages: tuple[str, ...] = ()) -> Generator[None, None, None]:
        """Shows everything, step by step, as long as the model is the same; ``passages`` are to be selected then."""
        model = self.session.model
        self.shown = sensible(model, self.shown)
        self._list_entries()
        yield
        shown = passages_shown(model, self.shown)
        own = any(passage.text for passage in shown)
        words = "" if own or not shown else self.tr("in summary: add your own copy to read its words here")
        self.head.show_source(model.sources.get(self.shown.source), words)
        with QSignalBlocker(self.reader):  # what is drawn from what is selected is listed at the end
            self.reader.show_rows(paragraphs(model, shown))
        self._show_middle()
        yield
        if shown and not passages and not self.old and not self.reader.selected() and not self._without_passage():
            passages = (shown[0].id,)
        if passages:
            with QSignalBlocker(self.reader):
                self.reader.select(passages)
        yield
        self.drawn.targets.show_model(model)
        self._list_items()
        self.drawn.appear(self.turns)

    def _without_passage(self) -> bool:
        """Whether the item that is looked at was drawn from no passage: then none is selected."""
        item = self.session.model.evidence.get(self._item or "")
        return item is not None and not item.passages

    def _show_middle(self) -> None:
        """The document, what was found, or why there is nothing."""
        looking = self.searching.going_on
        there = bool(self.hits.hits.hits) if looking else bool(self.reader.paragraphs.rows)
        self.reader.setVisible(there and not looking)
        self.hits.setVisible(there and looking)
        self.empty.setVisible(not there)
        if not there:
            self.empty.setText(self._empty())

    def _lead(self, kind: str, id_: str) -> None:
        """Show what was found where it stands; whoever backs judgements keeps them beside it."""
        judgement = {"effect": "effect", "cross_impact": "impact", "stance": "stance"}.get(kind)
        place, page = page_of(kind, id_)
        if kind == "evidence" and self.drawn.stack.currentIndex() == 1:
            page = next((f"passage/{one}" for one in self.session.model.evidence[id_].passages), page)
        if judgement is not None:
            lead_to(self.session, judgement, id_)
        elif place != "evidence":
            self.session.show_place(place, page)
        else:
            self._follow(page)
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_on(self) -> None:
        """Back from a search to the document."""
        self.search.clear()
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_the_judgements(self) -> None:
        self.drawn.show_page("judgements")
        self.drawn.targets.take_up()

    def _list_entries(self) -> None:
        model = self.session.model
        old = growing_old(model, date.today())
        self.navigator.show_entries(entries(model, self.shown, len(old)))

    def _empty(self) -> str:
        if self.searching.going_on:
            return self.searching.words()
        if self.shown.unused:
            return self.tr("Something rests on every passage of this document.")
        return self.tr(
            "Documents stand here as numbered paragraphs, and beside each what was drawn from it. Add one (text, Word, "
            "LibreOffice, PDF, web page), drop it here, or paste a text that was copied."
        )

    # ── evidence ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _passages_picked(self) -> None:
        model, chosen = self.session.model, self.reader.selected()
        self.old = False
        if chosen:
            section = section_of(model, chosen[0])
            if section != self.shown.section and not self.shown.unused:
                self.shown = Shown(self.shown.source, section)
                self._list_entries()
        self._list_items()

    def _item_picked(self, evidence: str | None) -> None:
        self._item = evidence
        self.drawn.show_item(evidence)

    def _list_items(self) -> None:
        model = self.session.model
        chosen = self.reader.selected()
        if self.old:
            listed: Sequence[str] = growing_old(model, date.today())
            heading = self.tr("Growing old")
            told = self.tr("Nothing was to be looked at again before today. That day is set with each item: {field}.")
            hint = "" if listed else told.format(field=field_title("review"))
        elif chosen:
            marks = drawn(model)
            listed = list(dict.fromkeys(e for p in chosen for e in marks.get(p, NOTHING).evidence))
            named = ", ".join(model.passages[p].locator for p in chosen[:_NAMED]) + (
                "…" if len(chosen) > _NAMED else ""
            )
            heading = self.tr("From {passages}").format(passages=named)
            hint = "" if listed else self.tr("Nothing is drawn from this yet. Press E to make evidence of it.")
        elif self._item in model.evidence:
            listed, hint = [str(self._item)], ""
            heading = self.tr("Without a passage") if self._without_passage() else self.tr("Evidence")
        else:
            listed, heading = [], self.tr("Evidence")
            hint = self.tr("Select a passage to see what is drawn from it, and what that speaks to.")
        count = f" · {counted('evidence', len(listed))}" if listed else ""
        self.drawn.tell(heading + count, hint, "" if self.old else on_nothing_without(model, chosen))
        self.drawn.list.show_items(items(model, listed), self._item)
        self.drawn.new.setEnabled(not self.session.read_only and bool(chosen))
        self.add.setEnabled(not self.session.read_only)

    def _make_evidence(self) -> None:
        """Make evidence of what is selected, or of what was found."""
        if self.searching.going_on:
            self.hits.take_up()
        if not self.searching.going_on:
            self.new_evidence()

    def new_evidence(self, passages: tuple[str, ...] | None = None, judgement: tuple[str, str] | None = None) -> None:
        """Make evidence of passages (ids; what is selected unless said), for a judgement if one is chosen."""
        asked = self.reader.selected() if passages is None else passages
        chosen = tuple(id_ for id_ in asked if id_ in self.session.model.passages)
        if self._asking:
            return
        if self.session.read_only:
            self.session.tell(self.tr("This workspace can only be looked at, so no evidence can be made in it."))
            return
        if not chosen:
            self.session.tell(self.tr("Select a passage first: evidence is drawn from it."))
            return
        if judgement is None and self.drawn.stack.currentIndex() == 1:
            judgement = self.drawn.targets.current()
        words = self.reader.chosen_words() if chosen == self.reader.selected() else ""
        dialog = NewEvidence(self.session, self.theme, chosen, judgement, self.window(), words)
        self._asking = True
        answered = dialog.exec()
        self._asking = False
        if answered and dialog.operation is not None:
            self._item = dialog.operation.focus
            self.session.apply(dialog.operation)
            self.reader.select(chosen)
