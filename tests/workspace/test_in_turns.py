"""Two windows, each a process of its own, work on one document that both have open: a lock was taken over, or did not
come along with the folder. Whoever publishes second is told, and neither loses anything.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.proofs.stage import content
from tests.workspace.samples import everything
from tests.workspace.window import Window
from workbench.storage.unfinished import unfinished
from workbench.workspace.claims import Claim
from workbench.workspace.document import Document
from workbench.workspace.reading import read

_STEPS = 14


@dataclass
class Worker:
    """A window, the version of the document that it knows, and what it holds that is in no file yet."""

    window: Window
    knows: int
    model: str
    unpublished: bool = False


class Desk:
    """The document and those who work on it; every step says whether what happened is what was promised."""

    def __init__(self, path: Path, chance: random.Random) -> None:
        self.path, self.chance = path, chance
        self.version = 0
        self.holds = content(read(path)[0])
        self.beside: set[str] = set()
        self.refused = 0

    def join(self) -> Worker:
        """Somebody opens the document, whoever has it."""
        window = Window(self.path, "TAKE_OVER")
        assert window.first == "open"
        assert window.do("model") == self.holds
        return Worker(window, self.version, self.holds)

    def edit(self, one: Worker) -> None:
        """An edit, or one taken back."""
        assert one.window.do("move", self.chance.randrange(1, 1000)) == "done"
        if self.chance.random() < 0.2:
            assert one.window.do("undo") == "done"
        one.model, one.unpublished = one.window.do("model"), True

    def publish(self, one: Worker) -> bool:
        """Whether it could be published: only if nobody else has since."""
        before = self.path.read_bytes()
        said = one.window.do("publish")
        if one.unpublished and one.knows != self.version:
            assert "was changed by someone else" in said[1] and self.path.read_bytes() == before
            self.refused += 1
            return False
        assert said == "done"
        if one.unpublished:
            self.version += 1
            self.holds, one.knows, one.unpublished = one.model, self.version, False
        assert content(read(self.path)[0]) == self.holds
        return True

    def leave(self, one: Worker) -> None:
        """Closes; beside the document, if somebody else was there."""
        if not self.publish(one):
            assert "was changed by someone else" in one.window.do("close")[1]
            assert one.window.do("beside") == "done"
            self.beside.add(one.model)
        assert one.window.do("close") == "done"
        one.window.kill()

    def die(self, one: Worker) -> None:
        """The power goes; what was acknowledged is there again, and goes beside the document."""
        one.window.kill()
        if not one.unpublished:
            return
        (work,) = unfinished()
        document = Document.resume(work, "Ada", Claim.COPY)
        assert content(document.model) == one.model
        beside = document.path_beside
        assert beside is not None
        document.save_as(beside)
        document.close()
        self.beside.add(one.model)


@pytest.mark.parametrize("seed", [9, 12])  # in which some are refused, and some die
def test_two_who_edit_one_document_in_turns_lose_nothing(seed: int, path: Path) -> None:
    Document.create(everything(), path).close()
    desk = Desk(path, random.Random(seed))
    both = [desk.join(), desk.join()]
    for _ in range(_STEPS):
        at = desk.chance.randrange(2)
        way = desk.chance.random()
        if way < 0.45:
            desk.edit(both[at])
        elif way < 0.85:
            desk.publish(both[at])
        else:
            (desk.leave if way < 0.93 else desk.die)(both[at])
            both[at] = desk.join()
    for one in both:
        desk.edit(one)
    desk.die(both[0])
    desk.leave(both[1])
    assert desk.refused
    Document.open(path, "Ada").close()  # the lock of who died there keeps nobody out, and goes
    assert content(read(path)[0]) == desk.holds
    others = {content(read(found)[0]) for found in path.parent.iterdir() if found != path}
    assert others == desk.beside
    assert not unfinished()
