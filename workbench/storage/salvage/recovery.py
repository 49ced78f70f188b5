"""From the bytes of a damaged file to a sound content and a report: the way in to everything here."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.identity import is_id, new_id
from workbench.domain.language import said
from workbench.domain.model import KINDS, Model, RowChange, kind_of
from workbench.domain.validation import problems
from workbench.storage import house, journal
from workbench.storage.content import Content, versions
from workbench.storage.errors import NotAWorkspace
from workbench.storage.house import Extra
from workbench.storage.inspection import too_new
from workbench.storage.salvage.budget import Budget
from workbench.storage.salvage.choice import At, Copies, Taken, choose
from workbench.storage.salvage.gathering import Gathered, gather, log_of
from workbench.storage.salvage.log import Log
from workbench.storage.salvage.mending import mend
from workbench.storage.salvage.pages import Data, Pages
from workbench.storage.salvage.past import Past, all_of_it, end_of_it
from workbench.storage.salvage.report import Report
from workbench.storage.salvage.survey import survey
from workbench.storage.salvage.telling import Outcome, note_for_readers, report_of
from workbench.storage.schema import FORMAT


@dataclass(frozen=True)
class Recovered:
    """A workspace made of what could be saved, ready to be written, and what was saved and what not.

    ``made_up`` are the entities (kind, id) that only stand in for lost ones.
    """

    content: Content
    report: Report
    made_up: frozenset[At]


def recover(data: Data, name: str, budget: Budget | None = None) -> Recovered:
    """Everything that can be saved from the bytes of a file, which ``name`` calls in sentences.

    Raises `NotAWorkspace` where there is nothing, `TooNew` where a newer version is needed, `Unsafe` where it would
    take too much. Gives what holds together by every rule of the domain, whatever the file says.
    """
    budget = budget or Budget(name, len(data))
    seen = survey(Pages(data), budget)
    found = gather(seen, budget)
    _refuse_newer(found, name)
    log = log_of(found, seen, budget)
    past = all_of_it(found.copies, log, seen, budget)
    taken = _taken(found.copies, log, budget) if past is None else _all_of(past.model)
    if not taken:
        raise NotAWorkspace(
            said(
                "There is nothing to be saved in {name}: no page of it holds an entry of a Modus Vivendi "
                "workspace. It was left as it is. Open another copy.",
                name=name,
            )
        )
    saved = {at: one.entity for at, one in taken.items()}
    certain = frozenset(at for at, one in taken.items() if one.certain)
    mended = mend(saved, certain, _workspace_of(found.copies), budget)
    past = past or end_of_it(mended.model, log, seen, name, budget)
    outcome = Outcome(name, seen, found, log, past, taken, mended)
    report = report_of(outcome, budget)
    content = _new_content(outcome, report) if past is None else _with_its_past(outcome, report, past)
    return Recovered(content, report, frozenset(mended.made_up))


def _refuse_newer(found: Gathered, name: str) -> None:
    """Also where this version could read the file: only a newer one knows all that is to be saved in it."""
    for told in (found.meta.get("min_reader", ""), found.meta.get("format", "")):
        if told.isascii() and told.isdigit() and len(told) < 10 and int(told) > FORMAT:
            raise too_new(name, found.meta.get("written_by", ""), int(told))


def _workspace_of(copies: Copies) -> str:
    """The id of the workspace entity, from its digest if there is one."""
    known = sorted(id_ for kind, id_ in copies.digests if kind == "workspace")
    return known[0] if len(known) == 1 else new_id()


def _taken(copies: Copies, log: Log, budget: Budget) -> dict[At, Taken]:
    taken: dict[At, Taken] = {}
    for at in sorted({*copies.known(), *log.alive()}):
        budget.check()
        if (one := choose(at, copies, log)) is not None:
            taken[at] = one
    return taken


def _all_of(model: Model) -> dict[At, Taken]:
    return {(kind_of(entity), entity.id): Taken(entity, True) for entity in model.entities()}


# ── what is written ─────────────────────────────────────────────────────────────────────────────────────────


def _new_content(outcome: Outcome, report: Report) -> Content:
    """A new workspace: its own id, and a history that begins with the recovery."""
    model = outcome.mended.model
    model = model.with_changes(_with_note(model, report))
    content = Content.new(model, said("Recovered from {name}", name=outcome.name))
    return dataclasses.replace(content, extras=_extras(outcome.found, model))


def _with_its_past(outcome: Outcome, report: Report, past: Past) -> Content:
    """The workspace with its history, to which the recovery is added where it changes anything.

    Only with all of its history it is still the same one: two histories under one id that differ cannot be merged.
    """
    unchanged = report.nothing_lost and not outcome.seen.foreign
    rows = () if unchanged else _differences(past.model, outcome.mended.model, report)
    model = past.model.with_changes(rows)
    sessions, batches, changes = past.sessions, past.batches, past.changes
    if rows:
        session = journal.make_session("")
        batch = journal.make_batch(batches[-1].number + 1, session.id, said("Recovered from {name}", name=outcome.name))
        heads, next_ = _heads(changes), changes[-1].number + 1
        more, _ = journal.changes_of(batch.id, rows, lambda kind, id_: heads.get((kind, id_), {}), next_)
        batch = batch._replace(digest=house.batch_digest(batch, more))
        sessions, batches, changes = (*sessions, session), (*batches, batch), (*changes, *more)
    meta = _meta(outcome.found.meta if past.extent == "all" else {})
    return Content(model, meta, sessions, batches, changes, _extras(outcome.found, model))


def _differences(before: Model, mended: Model, report: Report) -> tuple[RowChange, ...]:
    after = mended.with_changes(_with_note(mended, report))
    rows = [
        RowChange(kind, id_, before.table(kind).get(id_), after.table(kind).get(id_))
        for kind in KINDS
        for id_ in sorted({*before.table(kind), *after.table(kind)})
    ]
    return tuple(row for row in rows if row.before != row.after)


def _with_note(model: Model, report: Report) -> list[RowChange]:
    """The change by which the workspace says of itself what was saved, if there is room for that in its text."""
    workspace = model.workspace
    about = note_for_readers(report) + (f"\n\n{workspace.about}" if workspace.about else "")
    changed = dataclasses.replace(workspace, about=about)
    row = RowChange("workspace", workspace.id, workspace, changed)
    return [] if problems(Model.of([changed])) else [row]


def _heads(changes: tuple[house.Change, ...]) -> dict[At, house.Heads]:
    heads: dict[At, house.Heads] = {}
    for kind, entity, field, change in sorted(house.heads_of_log(changes).values()):
        heads.setdefault((kind, entity), {}).setdefault(field, []).append(change)
    return heads


def _meta(found: Mapping[str, str]) -> dict[str, str]:
    """What holds for the file, as far as it can: its id above all."""

    def number(key: str) -> str:
        said = found.get(key, "")
        return said if said.isascii() and said.isdigit() and len(said) < 10 else str(FORMAT)

    known = found.get("workspace_id", "")
    return {
        **{key: value for key, value in found.items() if key != "head"},
        "workspace_id": known if is_id(known) else new_id(),
        **versions(),
        "min_reader": number("min_reader"),
        "min_writer": number("min_writer"),
    }


def _extras(found: Gathered, model: Model) -> tuple[Extra, ...]:
    """What newer versions left here, except about what is lost."""
    return tuple(
        extra
        for extra in sorted(found.extras.values())
        if extra.kind not in KINDS or extra.entity in model.table(extra.kind)
    )
