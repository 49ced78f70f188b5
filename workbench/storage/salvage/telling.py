"""Counting and naming what came of a salvage: per table, what is wrong with the file, what a person has to know."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.identity import is_id
from workbench.domain.language import said, said_many
from workbench.domain.legible import in_brief, legible
from workbench.domain.model import KINDS
from workbench.domain.validation import naming
from workbench.domain.words import name_of_kind
from workbench.storage.journal import now
from workbench.storage.mapping import TABLES
from workbench.storage.salvage.budget import Budget
from workbench.storage.salvage.choice import At, Taken
from workbench.storage.salvage.gathering import Gathered
from workbench.storage.salvage.log import Log
from workbench.storage.salvage.mending import Mended
from workbench.storage.salvage.past import Past
from workbench.storage.salvage.report import CHANGES, LONGEST, Report, TableReport, counted, listed, people_call
from workbench.storage.salvage.survey import Survey

#: So many things of one sort are told one by one.
_MOST_TOLD = 20


@dataclass(frozen=True)
class Outcome:
    """Everything that the report is about."""

    name: str
    seen: Survey
    found: Gathered
    log: Log
    past: Past | None
    taken: Mapping[At, Taken]
    mended: Mended


def report_of(outcome: Outcome, budget: Budget) -> Report:
    """The report."""
    tables = tuple(_table(outcome, kind) for kind in KINDS)
    changes = TableReport(CHANGES, len(outcome.log.changes), outcome.log.of or None)
    history = "none" if outcome.past is None else outcome.past.extent
    damage, notes = _damage(outcome, budget), _notes(outcome, tables)
    return Report(outcome.name, (*tables, changes), history, tuple(map(_shown, damage)), tuple(map(_shown, notes)))


def _shown(sentence: str) -> str:
    """A sentence that may hold anything out of the file, fit to be read."""
    shown = legible(in_brief(sentence, LONGEST))
    return sentence if shown == sentence else shown


def _table(outcome: Outcome, kind: str) -> TableReport:
    taken = {at for at in outcome.taken if at[0] == kind}
    left_out = {at for at in outcome.mended.left_out if at[0] == kind}
    return TableReport(
        TABLES[kind],
        found=len(taken - left_out),
        of=_expected(outcome, kind),
        unconfirmed=sum(not outcome.taken[at].certain for at in taken - left_out),
        made_up=sum(at[0] == kind for at in outcome.mended.made_up),
        left_out=len(left_out),
    )


def _expected(outcome: Outcome, kind: str) -> int | None:
    """How many there should be: by the log or the digests where these are complete, else by everything there is."""
    if outcome.past is not None and _all_is_known(outcome):
        return len(outcome.past.model.table(kind))
    digests = outcome.found.copies.digests
    told = {at for at in digests if at[0] == kind}
    taken = {at for at in outcome.taken if at[0] == kind}
    if not digests and not outcome.log.changes:
        return None
    if "digest" in outcome.seen.complete:
        return len(told | taken)
    return len(told | taken | {at for at in outcome.log.alive() if at[0] == kind})


# ── what is wrong with the file ─────────────────────────────────────────────────────────────────────────────


def _damage(outcome: Outcome, budget: Budget) -> list[str]:
    seen, log = outcome.seen, outcome.log
    found = [said("it defines {what} that no workspace has", what=what) for what in seen.foreign[:_MOST_TOLD]]
    if not seen.pages.has_header:
        found.append(said("its first bytes are not those of a workspace"))
    if seen.broken:
        numbers = ", ".join(str(number) for number in sorted(seen.broken)[:_MOST_TOLD])
        more = " …" if len(seen.broken) > _MOST_TOLD else ""
        found.append(
            said(
                "{count:,} of its {all:,} pages are broken ({numbers}{more})",
                count=len(seen.broken),
                all=seen.pages.count,
                numbers=numbers,
                more=more,
            )
        )
    if seen.unreadable:
        found.append(said("{unreadable:,} of its records can be read only in part", unreadable=seen.unreadable))
    found += _wrong_rows(outcome)
    if not log.changes:
        found.append(said("nothing of its history can be read"))
    elif not _all_is_known(outcome):
        found += _wrong_history(log, budget)
    found += [str(problem) for problem in list(outcome.mended.left_out.values())[:_MOST_TOLD]]
    return found


def _wrong_rows(outcome: Outcome) -> list[str]:
    """Rows that are not what was written, by name; rows that are missing, by number."""
    copies = outcome.found.copies
    told: dict[str, list[str]] = defaultdict(list)
    missing: Counter[str] = Counter()
    for at in sorted(copies.known()):
        wanted = {one.sha256 for one in copies.digests.get(at, ())}
        rows = copies.rows.get(at, [])
        if wanted and not rows:
            missing[at[0]] += 1
        elif wanted and not any(copy.row.sha256 in wanted for copy in rows):
            told[at[0]].append(naming(outcome.mended.model, rows[0].row.entity))
    found = [
        said("{missing:,} of its {kind} are missing", missing=missing[kind], kind=people_call(TABLES[kind]))
        for kind in KINDS
        if missing[kind]
    ]
    for kind in KINDS:
        for name in told[kind][:_MOST_TOLD]:
            found.append(said("the {kind} “{name}” is not what was written", kind=name_of_kind(kind), name=name[:60]))
        if len(told[kind]) > _MOST_TOLD:
            found.append(
                said(
                    "{number:,} more of its {kind} are not either",
                    number=len(told[kind]) - _MOST_TOLD,
                    kind=people_call(TABLES[kind]),
                )
            )
    return found


def _wrong_history(log: Log, budget: Budget) -> list[str]:
    missing = log.of - len(log.changes)
    if missing:
        return [said("{missing:,} of the {of:,} changes in its history are missing", missing=missing, of=log.of)]
    return [
        said("its history is not what was written")
        if not log.sealed(budget)
        else said("its history does not fit its content")
    ]


# ── what a person has to know ───────────────────────────────────────────────────────────────────────────────


def _notes(outcome: Outcome, tables: tuple[TableReport, ...]) -> list[str]:
    notes: list[str] = []
    if unconfirmed := sum(table.unconfirmed for table in tables):
        notes.append(
            said(
                "{unconfirmed:,} of the entries saved could not be compared with a second copy; look through "
                "what matters.",
                unconfirmed=unconfirmed,
            )
        )
    if outcome.mended.made_up:
        names = [naming(outcome.mended.model, entity) for entity in outcome.mended.made_up.values()]
        notes.append(
            said_many(
                "{n:,} entry was made up, because others speak of what is lost: {names}. Put the right ones in "
                "their place.",
                "{n:,} entries were made up, because others speak of what is lost: {names}. Put the right ones in "
                "their place.",
                len(names),
                names=listed(names),
            )
        )
    if outcome.mended.left_out:
        broken = list(outcome.mended.left_out.values())
        notes.append(
            said_many(
                "{n:,} entry was left out, because a rule would be broken; the first: {problem}.",
                "{n:,} entries were left out, because a rule would be broken; the first: {problem}.",
                len(broken),
                problem=broken[0],
            )
        )
    if "digest" not in outcome.seen.complete and outcome.found.copies.digests and not _all_is_known(outcome):
        notes.append(said("How many there should be is what the file still says; there may have been more."))
    if foreign := outcome.seen.foreign:
        more = said(" and {number:,} more", number=len(foreign) - 1) if len(foreign) > 1 else ""
        notes.append(said("What no workspace has was left behind: {foreign}{more}.", foreign=foreign[0], more=more))
    if outcome.past is None:
        notes.append(said("The history could not be kept, so a new one begins here."))
    elif outcome.past.extent == "end":
        kept = len(outcome.past.batches) - 1
        since = outcome.past.since[:10]
        notes.append(
            said(
                "Of the history the last {kept:,} steps were kept (since {since}); what came before them is one step.",
                kept=kept,
                since=since,
            )
        )
    elif not is_id(outcome.found.meta.get("workspace_id", "")):
        notes.append(said("The file no longer said which workspace it is, so this is another one."))
    return notes


def _all_is_known(outcome: Outcome) -> bool:
    return outcome.past is not None and outcome.past.extent == "all"


def note_for_readers(report: Report) -> str:
    """What the recovered workspace says of itself, at the head of its description."""
    return " ".join(
        (
            said("Recovered on {now} from {report}.", now=now()[:10], report=report.name),
            counted(report.entities),
            *report.notes,
        )
    )
