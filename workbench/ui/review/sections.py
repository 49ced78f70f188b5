"""The sections of the review: what each is called, and what is offered for its rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workbench.ui.review.follow_up import FollowUp
from workbench.ui.review.section import Section
from workbench.ui.theme import Theme

#: The sections of the two columns, and the order in which they are made and shown: what is seen first comes first.
COLUMNS = (("turned", "moved", "readings"), ("promised", "watched", "edited", "reviews"))
ORDER = ("turned", "promised", "moved", "watched", "readings", "edited", "reviews")


class Sections(QObject):
    """Makes them. `since_wanted`: what changed since an earlier review (its id) is to be shown."""

    since_wanted = Signal(str)

    def __init__(self, theme: Theme, follow_up: FollowUp) -> None:
        super().__init__(follow_up)
        self.theme, self.follow_up = theme, follow_up

    def make(self, name: str) -> Section:
        """One of them, by its name in `ORDER`; nothing is shown in it yet."""
        makers: dict[str, Callable[[], Section]] = {
            "turned": self._turned,
            "moved": self._moved,
            "readings": self._readings,
            "promised": self._promised,
            "watched": self._watched,
            "edited": self._edited,
            "reviews": self._reviews,
        }
        return makers[name]()

    def _turned(self) -> Section:
        made, does = Section(self.theme, self.tr("Conditions assessed anew"), 2), self.follow_up
        made.offer_for_row(self.tr("Take over as the baseline"), does.take_over, does.differs)
        everything = self.tr("Take over everything read")
        made.offer(everything, does.take_over_everything, rows=True, can=does.anything_differs)
        return made

    def _moved(self) -> Section:
        made = Section(self.theme, self.tr("Issue areas that moved"), 4)
        made.offer_for_row(self.tr("Show on the matrix"), self.follow_up.show_issue)
        return made

    def _readings(self) -> Section:
        made, does = Section(self.theme, self.tr("Readings since"), 4), self.follow_up
        made.offer(self.tr("Add reading…"), does.add_reading)
        made.offer_for_row(self.tr("Edit reading…"), does.edit_reading)
        made.offer_for_row(self.tr("Confirm"), does.confirm, does.is_unconfirmed)
        return self._offer_delete(made, "observation", self.tr("Delete reading"))

    def _edited(self) -> Section:
        made = Section(self.theme, self.tr("Judgements edited"), 1)
        made.offer_for_row(self.tr("Show in Changes"), self.follow_up.show_entry)
        return made

    def _promised(self) -> Section:
        made, does = Section(self.theme, self.tr("What was promised"), 0), self.follow_up
        made.offer(self.tr("Add commitment…"), lambda: does.edit_commitment(""))
        made.offer_for_row(self.tr("Edit commitment…"), does.edit_commitment)
        made.offer_for_row(self.tr("Kept"), lambda id_: does.end(id_, "kept"), does.is_open)
        made.offer_for_row(self.tr("Broken"), lambda id_: does.end(id_, "broken"), does.is_open)
        return self._offer_delete(made, "commitment", self.tr("Delete commitment"))

    def _watched(self) -> Section:
        made, does = Section(self.theme, self.tr("What is watched"), 0), self.follow_up
        made.offer_for_row(self.tr("Read it…"), does.add_reading)
        made.offer(self.tr("Add indicator…"), does.add_indicator)
        made.offer_for_row(self.tr("Edit indicator…"), does.edit_indicator)
        return self._offer_delete(made, "indicator", self.tr("Delete indicator"))

    def _reviews(self) -> Section:
        made = Section(self.theme, self.tr("Earlier reviews"), 2)
        made.offer_for_row(self.tr("Edit review…"), self.follow_up.edit_review)
        made.offer_for_row(self.tr("What changed since"), self.since_wanted.emit)
        return self._offer_delete(made, "review", self.tr("Delete review"))

    def _offer_delete(self, section: Section, kind: str, text: str) -> Section:
        section.offer_for_row(text, lambda id_: self.follow_up.delete(kind, id_))
        return section
