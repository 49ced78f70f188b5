"""What ``modus futures`` tells people."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from workbench.cli.futures_answer import failing_answer
from workbench.cli.futures_words import percent
from workbench.cli.terminal import NOTHING, counted, plain, say, strong, table
from workbench.domain.model import QUADRANTS
from workbench.domain.points import UNITS, written

if TYPE_CHECKING:
    from workbench.cli.futures_found import Told
    from workbench.engine.choices import Choice, Choices

#: How many choices are told to people; programs get them all.
_TOLD = 10


def tell(told: Told) -> None:
    """Print the whole answer."""
    from workbench.cli.answers import condition_keys

    model, found = told.asked.model, told.found
    say(strong(plain(f"{model.workspace.title} · {told.asked.title}")))
    free = ", ".join(condition_keys(model, found.free)) or "nothing"
    say(plain(_how_many(told)))
    say(plain(f"Free: {free}."))
    if not found.futures:
        return
    say()
    _tell_issues(told)
    _tell_failing(told)
    if told.not_compared:
        say()
        say(plain(f"Choices are not compared: {told.not_compared}."))
    if told.choices is not None:
        _tell_choices(told, told.choices)
    told.judgements.tell()


def _how_many(told: Told) -> str:
    found = told.found
    if not found.futures:
        return "There is no consistent future."
    if found.method == "sampled":
        return (
            f"A sample of {found.futures:,} of {found.space:,} futures, with seed {found.seed}; ± is a standard error."
        )
    if found.futures < found.space:
        return f"All {counted(found.futures, 'consistent future')} of {found.space:,}."
    return f"All {counted(found.futures, 'future')}."


def _tell_issues(told: Told) -> None:
    model = told.asked.model
    names = [model.workspace.quadrant_title(quadrant) for quadrant in QUADRANTS.values()]
    rows = []
    by_issue = {issue.issue: issue for issue in told.found.issues}
    for entity in model.ordered("issue"):
        issue = by_issue[entity.id]
        assert issue.shares is not None and issue.cooperation is not None and issue.competition is not None
        shares = [_share(told, issue.shares[quadrant]) for quadrant in QUADRANTS.values()]
        met = NOTHING if issue.requirement_met is None else _share(told, issue.requirement_met)
        spreads = [
            f"{written(s.least)} · {float(s.median / UNITS):.4g} · {written(s.most)}"
            for s in (issue.cooperation, issue.competition)
        ]
        rows.append((entity.title, *shares, met, *spreads))
    table(("Issue area", *names, "Met", "Cooperation", "Competition"), rows, right=(1, 2, 3, 4, 5))


def _share(told: Told, share: Fraction) -> str:
    error = told.found.standard_error(share)
    if not share and error is None:
        return ""
    return percent(share) + (f" ±{error * 100:.1g}" if error else "")


def _tell_failing(told: Told) -> None:
    for found, target in told.described:
        if found.rules:
            answer = failing_answer(told, found, target)
            say()
            say(plain(answer["words"]))
            for rule in answer["rules"]:
                say("  " + plain(rule["words"]))


def _tell_choices(told: Told, choices: Choices) -> None:
    from workbench.cli.answers import condition_keys

    model = told.asked.model
    say()
    say(strong(plain(f"Choices, judged by: {told.outcome_text}")))
    if not choices.levers:
        say("These actors control nothing that is not set or pinned.")
        return
    over = counted(choices.futures, "future")
    drawn = f"a sample of {over} with seed {choices.seed}" if choices.method == "sampled" else over
    unsure = ", ".join(condition_keys(model, choices.uncertainties)) or "nothing"
    say(plain(f"Whatever becomes of: {unsure}."))
    if choices.idle:
        say(plain(f"Makes no difference: {', '.join(condition_keys(model, choices.idle))}."))
    alike: dict[tuple[tuple[str, str], ...], Choice] = {}
    for choice in choices.choices:
        alike.setdefault(tuple(pair for pair in choice.states if pair[0] not in choices.idle), choice)
    say(f"{counted(len(alike), 'choice')} over {drawn}; regret is against the best choice in the same future.")
    say()
    rows = [_choice_row(told, states, choice) for states, choice in list(alike.items())[:_TOLD]]
    table(("Choice", "Worst", "Mean", "Largest regret"), rows, right=(1, 2, 3))
    if len(alike) > _TOLD:
        say(f"… and {len(alike) - _TOLD:,} more; --json lists them all.")
    _tell_what_the_best_share(told, alike)


def _tell_what_the_best_share(told: Told, alike: dict[tuple[tuple[str, str], ...], Choice]) -> None:
    """Where several choices come out first alike, what all of them do: the rest of each is all one."""
    from workbench.content.phrases import setting_wording

    first = next((choice.worst, choice.mean, choice.regret) for choice in alike.values())
    best = [states for states, choice in alike.items() if (choice.worst, choice.mean, choice.regret) == first]
    shared = [pair for pair in best[0] if all(pair in states for states in best)]
    if first[0] is None or len(best) < 2 or not shared:
        return
    words = ", ".join(setting_wording(told.asked.model, condition, state) for condition, state in shared)
    say(plain(f"The first {len(best):,} come out alike. In all of them: {words}."))


def _choice_row(told: Told, states: tuple[tuple[str, str], ...], choice: Choice) -> tuple[str, ...]:
    from workbench.content.phrases import setting_wording

    words = ", ".join(setting_wording(told.asked.model, condition, state) for condition, state in states)
    if choice.worst is None or choice.mean is None or choice.regret is None:
        return (words, NOTHING, "no consistent future", NOTHING)
    error = "" if choice.error is None else f" ±{choice.error / UNITS:.1g}"
    return (words, written(choice.worst), f"{float(choice.mean / UNITS):.4g}{error}", written(choice.regret))
