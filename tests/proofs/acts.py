"""What is acted: whole pieces of work, each beginning with documents and ending as people end."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable

from tests.proofs.hand import Hand
from workbench.cli import main as modus
from workbench.storage.backup_names import Reason


def edits(hand: Hand) -> None:
    """Opens, edits, and leaves the work unpublished."""
    if hand.open(hand.stage.plan):
        hand.edits(hand.chance.randint(2, 5))


def publishing(hand: Hand) -> None:
    """Opens, edits, publishes, edits, closes."""
    if hand.open(hand.stage.plan):
        hand.edits(hand.chance.randint(1, 3))
        hand.publish()
        hand.edits(hand.chance.randint(0, 2))
        hand.close()


def saving_as(hand: Hand) -> None:
    """Saves under a new name, then over another document, then a copy."""
    if hand.open(hand.stage.plan):
        hand.edits(1)
        hand.save_as(hand.stage.documents / "new.modus")
        hand.edits(1)
        hand.save_as(hand.stage.other, overwrite=True)
        hand.edits(1)
        hand.save_copy(hand.stage.documents / "copy.modus")
        hand.close()


def creating(hand: Hand) -> None:
    """New documents: at a path, without one, over an old one."""
    if hand.create(hand.stage.documents / "made.modus"):
        hand.edits(1)
        if not hand.close():
            return
    hand.write_new(hand.stage.documents / "written.modus")
    hand.write_new(hand.stage.other, overwrite=True)
    if hand.create(None):
        hand.edits(2)
        hand.save_as(hand.stage.documents / "late.modus")
        hand.edits(1)
        hand.close()


def publishing_apart(hand: Hand) -> None:
    """Publishes in a process of its own, as the window does, while the person goes on editing."""
    if hand.open(hand.stage.plan):
        hand.edits(1)
        hand.publish_apart(2)
        hand.close()


def commands(hand: Hand) -> None:
    """What commands write, from the document that is there."""
    plan, folder = str(hand.stage.plan), hand.stage.documents
    for order in (
        ["new", str(folder / "new.modus"), "--force"],
        ["export", plan, "-o", str(folder / "plan.json")],
        ["report", plan, "-o", str(folder / "brief.html")],
        *(["render", plan, "-o", str(folder / f"matrix.{kind}")] for kind in ("svg", "png", "pdf")),
    ):
        complaint = io.StringIO()
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(complaint):
            code = modus(order)
        hand.say(command=order[0], code=code, complaint=complaint.getvalue()[-2000:])


def resuming(hand: Hand) -> None:
    """Goes on with what a crash left, edits, and closes."""
    if hand.resume():
        hand.edits(hand.chance.randint(0, 2))
        hand.close()


def backing_up(hand: Hand) -> None:
    """Keeps versions, goes back to an earlier one, and closes."""
    if hand.open(hand.stage.plan):
        hand.back_up(Reason.OPENED)
        hand.edits(1)
        hand.back_up(Reason.HOURLY)
        hand.restore()
        hand.close()


def recovering(hand: Hand) -> None:
    """Saves what can be saved from a damaged file, and goes on with that."""
    if hand.recover(hand.stage.damaged):
        hand.edits(1)
        hand.save_as(hand.stage.documents / "recovered.modus")
        hand.close()


def migrating(hand: Hand) -> None:
    """Opens a document of an older format, edits, publishes, edits, closes; and goes on with it as of today's."""
    if hand.open(hand.stage.older):
        hand.edits(1)
        hand.publish()
        hand.edits(1)
        if hand.close() and hand.open(hand.stage.older):
            hand.edits(1)
            hand.close()


#: Everything that can be acted, by name.
ACTS: dict[str, Callable[[Hand], None]] = {
    "edits": edits,
    "publishing": publishing,
    "saving as": saving_as,
    "creating": creating,
    "publishing apart": publishing_apart,
    "commands": commands,
    "resuming": resuming,
    "backing up": backing_up,
    "recovering": recovering,
    "migrating": migrating,
    "migrating lately": migrating,
}
