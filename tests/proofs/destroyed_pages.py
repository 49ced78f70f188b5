"""Pages of a document are destroyed at random; what is saved from the rest is compared with what was there."""

from __future__ import annotations

import dataclasses
import random
from functools import cache
from pathlib import Path

from tests.bench.large import large_model
from tests.proofs.proof import Proof, Tally, failure
from workbench.content import template_model
from workbench.domain.model import Entity, Model, RowChange, kind_of
from workbench.storage import house, journal
from workbench.storage.assembly import assemble
from workbench.storage.content import Content
from workbench.storage.fingerprint import Fingerprint
from workbench.storage.publish import fingerprint
from workbench.storage.quarantine import admit
from workbench.storage.salvage.pages import TABLE_LEAF, Pages
from workbench.storage.salvage.recovery import Recovered
from workbench.storage.salvage.survey import Found
from workbench.storage.salvage.tables import Row, told
from workbench.storage.schema import PAGE_SIZE
from workbench.workspace.recovering import recover_file, write_recovered

MOST_PAGES = 20
LEAST_SAVED = 0.95
#: Every so many cases, the recovered workspace is written, and read back through the gate.
_WRITTEN_EVERY = 5


@dataclasses.dataclass(frozen=True)
class Original:
    """A document before anything happened to it: its bytes, what is in it, and the pages on which each row lies."""

    data: bytes
    model: Model
    pages: dict[tuple[str, str], frozenset[int]]


@cache
def original(which: str, seed: int) -> Original:
    """The template, or a large workspace of that seed with a history of many edits."""
    from tests.proofs.proof import scratch

    model = template_model("us-russia") if which == "template" else large_model(120, 60, 900, seed)
    content = edited(Content.new(model, "New", "me"), random.Random(seed), 0 if which == "template" else 60)
    with scratch() as folder:
        path = folder / "original.modus"
        assemble(path, content)
        data = path.read_bytes()
    return Original(data, content.model, pages_of_rows(data))


def edited(content: Content, chance: random.Random, batches: int) -> Content:
    """The content after so many operations, each of which changes a few texts and amounts or takes an effect away."""
    model, changes, all_batches = content.model, list(content.changes), list(content.batches)
    heads: dict[tuple[str, str], house.Heads] = {}
    for kind, entity, field, change in house.heads_of_log(changes).values():
        heads.setdefault((kind, entity), {}).setdefault(field, []).append(change)
    for number in range(2, batches + 2):
        rows = [_edit(entity, chance) for entity in chance.sample(list(model.effects.values()), 6)]
        rows += [
            RowChange("issue", issue.id, issue, dataclasses.replace(issue, why=f"Because of {chance.random()}. " * 9))
            for issue in chance.sample(list(model.issues.values()), 2)
        ]
        batch = journal.make_batch(number, content.sessions[0].id, f"Edit {number}")
        more, touched = journal.changes_of(batch.id, rows, lambda *at: heads.get(at, {}), len(changes) + 1)
        heads.update(touched)
        all_batches.append(batch._replace(digest=house.batch_digest(batch, more)))
        changes += more
        model = model.with_changes(rows)
    return dataclasses.replace(content, model=model, batches=tuple(all_batches), changes=tuple(changes))


def _edit(effect: Entity, chance: random.Random) -> RowChange:
    after = None if chance.random() < 0.2 else dataclasses.replace(effect, amount=chance.randint(-3, 3))  # type: ignore[call-arg]
    return RowChange("effect", effect.id, effect, after)


def pages_of_rows(data: bytes) -> dict[tuple[str, str], frozenset[int]]:
    """The pages on which each entity's row lies, in an undamaged file."""
    pages = Pages(data)
    found: dict[tuple[str, str], frozenset[int]] = {}
    for number in range(1, pages.count + 1):
        page = pages.page(number)
        if page is None or page.kind != TABLE_LEAF:
            continue
        for cell in page.cells:
            try:
                values = pages.record(page, cell)
            except ValueError:  # a page that only looks like one: the middle of a long text
                continue
            row = told(Found(number, False, cell.rowid, values, True, True))
            if isinstance(row, Row):
                found[row.kind, row.entity.id] = frozenset((number, *pages.overflow_pages(page, cell)))
    return found


def destroy(data: bytes, chance: random.Random) -> tuple[bytes, set[int]]:
    """The file with 1 to 20 of its pages destroyed, and their numbers."""
    whole, count = bytearray(data), len(data) // PAGE_SIZE
    gone = set(chance.sample(range(1, count + 1), chance.randint(1, MOST_PAGES)))
    if chance.random() < 0.2:
        gone.add(1)
    if chance.random() < 0.15:  # cut off, somewhere in a page
        lost = chance.randint(1, MOST_PAGES)
        gone = set(range(count - lost + 1, count + 1))
        return bytes(whole[: (count - lost) * PAGE_SIZE + chance.randrange(PAGE_SIZE)]), gone
    for number in gone:
        begin = (number - 1) * PAGE_SIZE
        half = PAGE_SIZE // 2
        start, length = chance.choice(((0, PAGE_SIZE), (0, PAGE_SIZE), (0, half), (half, half)))
        ruin = bytes(length) if chance.random() < 0.5 else chance.randbytes(length)
        whole[begin + start : begin + start + length] = ruin
    return bytes(whole), gone


def wrong_rows(before: Model, recovered: Recovered) -> list[str]:
    """Everything that was saved as something else than it was, apart from the note about the recovery."""
    found = []
    for entity in recovered.content.model.entities():
        at = (kind_of(entity), entity.id)
        if at in recovered.made_up:
            continue
        was = before.table(at[0]).get(entity.id)
        if at[0] == "workspace" and was is not None:
            about = was.about
            same = entity.about.endswith(about) and dataclasses.replace(entity, about=about) == was  # type: ignore
        else:
            same = was == entity
        if not same:
            found.append(f"{at[0]} {entity.id} is not what it was")
    return found


def saved(source: Original, gone: set[int], recovered: Recovered) -> tuple[int, int]:
    """How many of the rows that lie wholly on undamaged pages were saved, and how many there are."""
    sound = [at for at, pages in source.pages.items() if not pages & gone]
    model = recovered.content.model
    return sum(at not in recovered.made_up and at[1] in model.table(at[0]) for at in sound), len(sound)


def one(number: int, seed: int, folder: Path) -> tuple[int, int, list[str]]:
    """One case: rows saved, rows on undamaged pages, and what is wrong."""
    chance = random.Random(f"{seed}/{number}")
    source = original("template" if number % 2 == 0 else "large", seed * 1000 + number // 50)
    data, gone = destroy(source.data, chance)
    path = folder / f"damaged-{number}.modus"
    path.write_bytes(data)
    before: Fingerprint = fingerprint(path)
    try:
        recovered = recover_file(path)
    except Exception as error:
        return 0, 0, [f"{type(error).__name__}: {error}"]
    wrong = wrong_rows(source.model, recovered)
    if number % _WRITTEN_EVERY == 0:
        out = folder / f"recovered-{number}.modus"
        write_recovered(recovered, out)
        if admit(out).content.model != recovered.content.model:
            wrong.append("what was written is not what was recovered")
    if fingerprint(path) != before:
        wrong.append("the damaged file was touched")
    return *saved(source, gone, recovered), wrong


def run(numbers: range, seed: int, folder: Path) -> Tally:
    """The proof: see `one`; the share of rows saved is taken over all the cases together."""
    failures: list[str] = []
    kept = there = 0
    for number in numbers:
        found, of, wrong = one(number, seed, folder)
        kept, there = kept + found, there + of
        failures += [failure(seed, number, what) for what in wrong[:3]]
        if found < of * LEAST_SAVED and of:
            failures.append(failure(seed, number, f"only {found:,} of {of:,} rows on undamaged pages were saved"))
    return Tally(len(numbers), len(numbers), tuple(failures))


PROOF = Proof(
    "R11",
    "of a damaged file, at least 95 % of the rows on undamaged pages are saved, and none as something else",
    "damaged files",
    quick=20,
    full=500,
    run=run,
)
