"""The garbage collector looks at what came since a document was shown, and a document that was left is let go."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from tests.bench.large import large_model
from tests.ui.desk import Desk
from workbench.engine.evaluation import evaluate_baseline
from workbench.ui.lasting import Lasting


@pytest.fixture(autouse=True)
def nothing_stays_frozen() -> Iterator[None]:
    """What is frozen is the process's."""
    yield
    gc.unfreeze()


class Ring:
    """Goes round in a circle: only the collector can end it."""

    def __init__(self) -> None:
        self.ring = self


def test_what_a_workspace_is_made_of_is_looked_at_no_more_and_new_garbage_is(desk: Desk) -> None:
    (lasting,) = desk.window.findChildren(Lasting)
    document = desk.open(large_model(60, 20, 200))
    lasting.keep()
    looked_at = {id(one) for one in gc.get_objects()}
    assert not looked_at & {id(issue) for issue in document.model.issues.values()}
    ring = weakref.ref(Ring())
    gc.collect()
    assert ring() is None


def test_what_lasted_is_let_go_with_its_document(desk: Desk) -> None:
    (lasting,) = desk.window.findChildren(Lasting)
    document = desk.open(large_model(30, 10, 60))
    evaluate_baseline(document.model)
    lasting.keep()
    left = weakref.ref(document.model)
    document.close(discard=True)
    del document
    desk.open(large_model(20, 10, 60))
    lasting.keep()
    assert left() is None, "the content of the document before is still held"


def test_the_collector_comes_in_the_thread_of_the_window_only(desk: Desk) -> None:
    """Elsewhere it would take widgets apart that the window uses."""
    desk.open(large_model(20, 10, 60))
    (lasting,) = desk.window.findChildren(Lasting)
    lasting.keep()
    ended = list[int]()

    def make_garbage() -> None:
        for _ in range(20_000):
            weakref.finalize(Ring(), lambda: ended.append(threading.get_ident()))

    thread = threading.Thread(target=make_garbage)
    thread.start()
    thread.join()
    assert not ended
    lasting.look()
    assert len(ended) == 20_000 and set(ended) == {threading.get_ident()}


@pytest.fixture
def thorough() -> Iterator[list[int]]:
    """Grows by one whenever the collector looks at everything."""
    found = list[int]()

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "start" and told["generation"] == 2:
            found.append(1)

    gc.callbacks.append(note)
    yield found
    gc.callbacks.remove(note)


def test_what_lived_through_some_visits_of_the_collector_is_looked_at_again_when_nobody_does_anything(
    desk: Desk, thorough: list[int]
) -> None:
    desk.open(large_model(20, 10, 60))
    (lasting,) = desk.window.findChildren(Lasting)
    lasting.keep()
    thorough.clear()
    ring, kept = Ring(), list[list[int]]()
    gone = weakref.ref(ring)
    for _ in range(40):
        kept += ([] for _ in range(6_000))
        lasting.look()
        if len(kept) == 18_000:
            del ring
    assert gone() is not None and not thorough, "somebody was kept waiting while much was going on"
    for _ in range(20):
        lasting.look()
    assert gone() is None and len(thorough) == 1
    for _ in range(20):
        lasting.look()
    assert len(thorough) == 1, "there is nothing to find"


def test_who_never_rests_is_kept_waiting_at_last(desk: Desk, thorough: list[int]) -> None:
    desk.open(large_model(20, 10, 60))
    (lasting,) = desk.window.findChildren(Lasting)
    lasting.keep()
    thorough.clear()
    kept: list[list[int]] = []
    for _ in range(1010):
        kept.clear()
        kept += ([] for _ in range(6_000))
        lasting.look()
    assert len(thorough) == 1 and kept
