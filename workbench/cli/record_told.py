"""What ``modus record`` tells people."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from workbench.cli.terminal import NOTHING, counted, plain, say, strong, table

if TYPE_CHECKING:
    from workbench.cli.record_found import Record
    from workbench.engine.record.back_test import Tried
    from workbench.engine.record.cases import Cases
    from workbench.engine.record.fit import ModelFit, Sufficiency
    from workbench.engine.record.truth_table import Row

#: How many rows of the truth table and models of a solution are told to people; programs get them all.
_ROWS, _MODELS = 40, 10


def _told(share: Fraction | None) -> str:
    return NOTHING if share is None else f"{float(share):.3f}"


def tell(found: Record) -> None:
    """Print the whole answer."""
    say(strong(plain(found.title)))
    if found.tried:
        _tell_back_test(found)
    if found.table is not None:
        _tell_table(found)
        _tell_necessity(found)
        for one in found.solutions:
            _tell_solution(found, one.kind, one.count)
    for sentence in found.lacks:
        say()
        say(plain(sentence))


# ── the requirements ────────────────────────────────────────────────────────────────────────────────────


def _tell_back_test(found: Record) -> None:
    assert found.model is not None
    from workbench.engine.record.back_test import what_happened

    tried = found.tried
    say()
    say(strong("The requirements, put to what happened"))
    rows = [
        (_mark(one), found.model.cases[one.case].title, found.model.issues[one.issue].title, what_happened(one))
        for one in tried
    ]
    table(("", "Case", "Issue area", "What happened"), rows)
    said = [one.agrees for one in tried]
    silent = sum(1 for one in tried if one.requirement == "none")
    opened = sum(1 for one in tried if one.requirement == "open")
    parts = [
        f"{said.count(True)} of {len(tried)} agree, {said.count(False)} disagree, {opened} are left open",
        f"; {counted(silent, 'has', 'have')} no requirement." if silent else ".",
    ]
    say("".join(parts))


def _mark(tried: Tried) -> str:
    return {True: "✓", False: "✗", None: "?"}[tried.agrees]


# ── the truth table ─────────────────────────────────────────────────────────────────────────────────────


def _tell_table(found: Record) -> None:
    assert found.table is not None
    cases = found.table.cases
    say()
    names = ", ".join(column.name for column in cases.conditions)
    say(strong(plain(f"Truth table: {counted(len(cases.names), 'case')}, {names} → {cases.outcome_name}")))
    rows = [
        (
            *(str(row.place), cases.term(row.states), _outcome(row), str(len(row.members))),
            *(_told(row.fit.consistency), _told(row.fit.pri), _members(cases, row)),
        )
        for row in found.table.rows[:_ROWS]
    ]
    table(("Row", "Combination", "Outcome", "n", "Consistency", "PRI", "Cases"), rows, right=(0, 3, 4, 5))
    if len(found.table.rows) > _ROWS:
        say(f"… and {len(found.table.rows) - _ROWS:,} more; --json lists them all.")
    seen = sum(1 for row in found.table.rows if row.outcome is not None)
    say(
        f"{found.table.space - seen:,} of {counted(found.table.space, 'combination')} are remainders: nothing is known."
    )
    contradictory = sum(1 for row in found.table.rows if row.contradictory)
    if contradictory:
        rows_are = "row is" if contradictory == 1 else "rows are"
        say(f"{contradictory:,} {rows_are} contradictory (!): the same combination went both ways.")
    if found.table.unplaced:
        half = ", ".join(cases.names[case] for case in found.table.unplaced)
        say(plain(f"Half in and half out, and so in no row: {half}."))
    if found.left_out:
        say(plain(f"Left out, for not all of this is known of them: {', '.join(found.left_out)}."))


def _outcome(row: Row) -> str:
    return ("?" if row.outcome is None else str(int(row.outcome))) + (" !" if row.contradictory else "")


def _members(cases: Cases, row: Row) -> str:
    """The cases of a row; in brackets those that went the other way than the row."""
    against = set(row.members) - set(row.deviant) if row.outcome is False else set(row.deviant)
    return ", ".join(f"({cases.names[c]})" if c in against else cases.names[c] for c in row.members)


def _tell_necessity(found: Record) -> None:
    assert found.cases is not None
    say()
    say(strong("What the outcome did not do without"))
    ordered = sorted(found.necessity, key=lambda one: (-(one.consistency or 0), -(one.relevance or 0)))
    rows = [
        (
            found.cases.conditions[one.condition].literals[one.state],
            *(_told(one.consistency), _told(one.coverage), _told(one.relevance)),
        )
        for one in ordered
    ]
    table(("State", "Consistency", "Coverage", "Relevance"), rows, right=(1, 2, 3))


# ── solutions ───────────────────────────────────────────────────────────────────────────────────────────


def _tell_solution(found: Record, kind: str, count: int) -> None:
    if not count:
        return
    say()
    tied = "" if count == 1 else f": {count:,} models that are equally short"
    used = "only what was seen" if kind == "conservative" else "with remainders where they make it shorter"
    say(strong(f"What was enough, {kind} ({used}){tied}"))
    for fit in found.fits[kind][:_MODELS]:
        _tell_model(found, fit)
    if count > _MODELS:
        say(f"… and {count - _MODELS:,} more; --json lists them.")


def _tell_model(found: Record, fit: ModelFit) -> None:
    assert found.cases is not None
    rows = [(found.cases.term(one.term), *_figures(one.fit), _told(one.unique)) for one in fit.terms]
    if len(rows) > 1:
        rows.append(("all together", *_figures(fit.fit), ""))
    table(("Term", "Consistency", "PRI", "Coverage", "Unique"), rows, right=(1, 2, 3, 4))


def _figures(fit: Sufficiency) -> tuple[str, str, str]:
    return _told(fit.consistency), _told(fit.pri), _told(fit.coverage)
