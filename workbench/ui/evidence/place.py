"""The Evidence place: documents at the left, the one that is read in the middle, what is drawn from it at the right."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.engine.citing import drawn
from workbench.ui.controls.panes import furnish, line, panes
from workbench.ui.controls.place import Place
from workbench.ui.evidence.asked import Asked, asked
from workbench.ui.evidence.documents import Documents
from workbench.ui.evidence.drawn_from import DrawnFrom
from workbench.ui.evidence.finder import Finder
from workbench.ui.evidence.heading import Heading
from workbench.ui.evidence.hits import HitList
from workbench.ui.evidence.items import items
from workbench.ui.evidence.keys import press
from workbench.ui.evidence.listing import ageing, alone, drawn_from, without_passage
from workbench.ui.evidence.making import evidence_made
from workbench.ui.evidence.navigator import Navigator
from workbench.ui.evidence.paragraphs import paragraphs
from workbench.ui.evidence.reader import Reader
from workbench.ui.evidence.resting import on_nothing_without
from workbench.ui.evidence.searching import Searching
from workbench.ui.evidence.shelf import Shown, entries, growing_old, passages_shown, section_of, sensible
from workbench.ui.leading import lead_to, page_of
from workbench.ui.session import DOCUMENT, PLACE, Session
from workbench.ui.text import label
from workbench.ui.theme import Theme
from workbench.workspace.changes import Changes


class EvidencePlace(Place):
    """A page is ``source/id``, ``passage/id``, ``item/id`` (evidence in context), ``show/what``, ``find/words``."""

    finished_for_keys = True

    def __init__(self, session: Session, theme: Theme, documents: Documents, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, parent)
        self.documents = documents
        self.finder = Finder(session, documents.background, self)
        self.shown = Shown()
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
            drawn(self.session.model, "")
            yield
        if self.session.document is not None:
            entries(self.session.model, self.shown, 0)
            yield
        yield from self.drawn.editor.making()
        if self.session.document is not None and not self.isVisible():
            yield from self._filled_ahead()

    def _filled_ahead(self) -> Generator[None, None, None]:
        """Show what will be seen first."""
        self.resize((self.parentWidget() or self).size())
        model = self.session.model
        for _ in self._showing():
            yield
            if self.session.document is None or self.session.model is not model:
                return
        yield from self.painted_ahead(self.navigator, self.middle, self.drawn)

    def bring_up_to_date(self, changes: Changes) -> None:
        if DOCUMENT in changes.kinds:
            self.shown = Shown()
        if changes.kinds & {PLACE, DOCUMENT}:
            self._go(self.session.page)
        else:
            self._show()

    def _go(self, page: str) -> None:
        """Take up a page that somebody asked for."""
        self.search.clear()
        wanted = asked(self.session.model, page, self.shown)
        self._item = wanted.item
        self._turn_to(wanted)
        if wanted.words is not None:
            self._find(wanted.words)
            return
        if wanted.item is not None and not wanted.passages:
            self.reader.clearSelection()
        self._show(wanted.passages)
        self._offer(wanted)
        at = QApplication.focusWidget()
        if at is None or not self.isAncestorOf(at):
            self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, words: str) -> None:
        """Find words that somebody typed elsewhere, and let them go on typing."""
        self._show()
        self.search.setText(words)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to(self, wanted: Asked) -> None:
        self.shown = wanted.shown
        if wanted.beside == "judgements":
            self.drawn.targets.bare.setChecked(True)
        if wanted.beside:
            self.drawn.show_page(wanted.beside)

    def _offer(self, wanted: Asked) -> None:
        """Whoever asked for the judgements without evidence is offered the first, so that E makes evidence for one."""
        if wanted.beside == "judgements" and self.drawn.targets.current() is None:
            self.drawn.targets.list.offer_first()

    def _follow(self, leads_to: str) -> None:
        what, _, id_ = leads_to.partition("/")
        if what == "section":
            self._go_to_section(int(id_))
        elif what == "show":
            wanted = asked(self.session.model, leads_to, self.shown)
            self._turn_to(wanted)
            self._show()
            self._offer(wanted)
        elif leads_to == self.session.page:
            self._go(leads_to)
        else:
            self.session.show_place("evidence", leads_to)

    def _go_to_section(self, number: int) -> None:
        self.shown = Shown(self.shown.source, number)
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
        free = not passages and not self.shown.old and not self.reader.selected()
        if shown and free and not without_passage(model, self._item):
            passages = (shown[0].id,)
        if passages:
            with QSignalBlocker(self.reader):
                self.reader.select(passages)
        yield
        self.drawn.targets.show_model(model)
        self._list_items()
        self.drawn.appear(self.turns)

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
        self.shown = replace(self.shown, old=False)
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
        if self.shown.old:
            listing, resting = ageing(model, date.today()), ""
        else:
            listing = drawn_from(model, chosen) if chosen else alone(model, self._item)
            resting = on_nothing_without(model, chosen)
        self.drawn.tell(listing.heading, listing.hint, resting)
        self.drawn.list.show_items(items(model, listing.evidence), self._item)
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
        if self._asking:
            return
        selected = self.reader.selected()
        wanted = selected if passages is None else passages
        chosen = tuple(id_ for id_ in wanted if id_ in self.session.model.passages)
        if judgement is None and self.drawn.stack.currentIndex() == 1:
            judgement = self.drawn.targets.current()
        words = self.reader.chosen_words() if chosen == selected else ""
        self._asking = True
        made = evidence_made(self.session, self.theme, chosen, judgement, self.window(), words)
        self._asking = False
        if made is not None:
            self._item = made.focus
            self.session.apply(made)
            self.reader.select(chosen)
