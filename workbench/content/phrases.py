"""The phrases of a catalogue, read and written: what a claim expects, what evidence speaks to.

``river cooperation rises by 2`` and ``effect of trust = present on river cooperation``. A name may stand in
double quotes, and has to where a reader could not tell where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from workbench.content.names import Names, NotFound, NotKnown
from workbench.domain.actor import Stance
from workbench.domain.condition import Condition
from workbench.domain.effect import AXES, CrossImpact, Effect
from workbench.domain.evidence import JUDGEMENTS, EvidenceLink
from workbench.domain.identity import linked_id
from workbench.domain.issue import Issue
from workbench.domain.language import said
from workbench.domain.model import QUADRANTS, Model
from workbench.domain.naming import check_length
from workbench.domain.points import TOP, hundredths, points
from workbench.domain.requirement import quoted
from workbench.domain.scenario import Case, Expectation, ExpectationForm

_MOVES: dict[str, ExpectationForm] = {
    "rises": "rises",
    "falls": "falls",
    "unchanged": "unchanged",
    "at least": "at_least",
    "at most": "at_most",
}
_ABOUT_AXIS = re.compile(
    r"(?P<issue>.*\S)\s+(?P<axis>cooperation|competition)\s+(?P<move>rises|falls|unchanged|at\s+least|at\s+most)"
    r"(?P<by>\s+by)?(?:\s+(?P<amount>[^\s=]+))?",
    re.DOTALL,
)
_ABOUT_REQUIREMENT = re.compile(r"(?P<issue>.*\S)\s+requirement\s+(?P<value>met|open|blocked)", re.DOTALL)
_IN = re.compile(r"(?<=\S)\s+in\s+(?=\S)")
_QUOTED = re.compile(r'"[^"]*"')
_FORMS = (
    "ISSUE AXIS rises, falls, at least 6, at most 3 or unchanged; ISSUE in QUADRANT; "
    "ISSUE requirement met, open or blocked; CONDITION = STATE"
)


def expectation(text: str, names: Names) -> Expectation:
    """What a phrase expects; raises ``ValueError`` with a sentence."""
    check_length(text)
    text = text.strip()
    if "=" in _QUOTED.sub("", text):
        condition, state = names.setting(text)
        return Expectation("state", condition.id, value=names.certain(condition, state).id)
    if found := _ABOUT_AXIS.fullmatch(text):
        return _about_axis(found, names)
    if found := _ABOUT_REQUIREMENT.fullmatch(text):
        issue = names.find("issue", found["issue"])
        return Expectation("requirement", issue.id, value=found["value"])
    if ins := [found for found in _IN.finditer(text) if text.count('"', 0, found.start()) % 2 == 0]:
        return _in_quadrant(text, ins, names)
    raise NotFound(f"“{text[:80]}” is no expectation; there are: {_FORMS}")


def _about_axis(found: re.Match[str], names: Names) -> Expectation:
    form = _MOVES[" ".join(found["move"].split())]
    amount, by = found["amount"], found["by"] is not None
    if form in ("rises", "falls"):
        if by != (amount is not None):
            raise NotFound(f"“{found.group()[-60:]}”: write “{form} by 2”, or only “{form}”")
    elif by or (form == "unchanged") == (amount is not None):
        needed = "no number" if form == "unchanged" else "a number, and no “by”"
        raise NotFound(f"“{found['move']}” takes {needed}")
    number = hundredths(amount) if amount is not None else 0
    if not 0 <= number <= TOP:
        raise NotFound(f"“{amount}” is not from 0 to 10")
    issue = names.find("issue", found["issue"])
    return Expectation(form, issue.id, found["axis"], number)


def _in_quadrant(text: str, ins: list[re.Match[str]], names: Names) -> Expectation:
    """The last “in” parts issue area and quadrant, unless an earlier one makes better sense: names may contain it."""
    for found in reversed(ins):
        quadrant = names.quadrant(text[found.end() :])
        if quadrant is not None:
            return Expectation("quadrant", names.find("issue", text[: found.start()]).id, value=quadrant)
    if "quadrant" in names.unread:
        raise NotKnown
    known = ", ".join(value.replace("_", "-") for value in QUADRANTS.values())
    raise NotFound(f"there is no quadrant “{text[ins[-1].end() :][:60]}”; there are {known}")


def expectation_wording(model: Model, expected: Expectation) -> str:
    """The phrase for an expectation; `expectation` reads it back."""
    if expected.form == "state":
        return setting_wording(model, expected.subject, expected.value)
    issue = model.issues[expected.subject].key
    if expected.form == "quadrant":
        return f"{issue} in {expected.value.replace('_', '-')}"
    if expected.form == "requirement":
        return f"{issue} requirement {expected.value}"
    move = next(words for words, form in _MOVES.items() if form == expected.form)
    if expected.form == "unchanged":
        return f"{issue} {expected.axis} unchanged"
    if expected.form in ("rises", "falls"):
        return f"{issue} {expected.axis} {move}" + (f" by {points(expected.amount)}" if expected.amount else "")
    return f"{issue} {expected.axis} {move} {points(expected.amount)}"


def setting_wording(model: Model, condition: str, state: str | None) -> str:
    """``condition = state`` by keys."""
    return f"{model.conditions[condition].key} = {model.states[state].key if state else 'unknown'}"


# ── what evidence speaks to ─────────────────────────────────────────────────────────────────────────────

_ON = re.compile(r"\s+on(?=\s)")
_JUDGEMENT = re.compile(r"\s*(?P<judgement>\w+)\s+of\s+(?P<rest>.*\S)\s*", re.DOTALL)


def judgement(text: str, names: Names) -> tuple[str, str]:
    """The judgement that a phrase names, and the id of what it is about; raises ``ValueError``.

    Whether an effect, an impact or a stance with this id was judged is for the caller to see.
    """
    check_length(text)
    found = _JUDGEMENT.fullmatch(text)
    if not found or found["judgement"].lower() not in JUDGEMENTS:
        kinds = ", ".join(JUDGEMENTS)
        raise NotFound(
            said(
                "“{phrase}” names no judgement; it begins with one of {kinds}, then “of”",
                phrase=text.strip()[:80],
                kinds=kinds,
            )
        )
    kind, rest = found["judgement"].lower(), found["rest"]
    match kind:
        case "effect":
            return kind, _split(rest, kind, lambda left, right: _effect(left, right, names))
        case "impact":
            return kind, _split(rest, kind, lambda left, right: _impact(left, right, names))
        case "stance":
            return kind, _split(rest, kind, lambda left, right: _stance(left, right, names))
        case _:
            return kind, str(names.find(JUDGEMENTS[kind], rest).id)


def _split(text: str, kind: str, find: Callable[[str, str], str]) -> str:
    """What ``find`` gives at the first “on” that parts two names: names may contain “on” themselves."""
    wrong: ValueError | None = None
    for on in _ON.finditer(text):
        if text.count('"', 0, on.start()) % 2:
            continue
        try:
            return find(text[: on.start()].strip(), text[on.end() :].strip())
        except NotKnown:
            raise
        except ValueError as error:
            wrong = wrong or error
    raise wrong or NotFound(said("“{kind} of {phrase}” lacks its “on”", kind=kind, phrase=text[:80]))


def _effect(left: str, right: str, names: Names) -> str:
    state = names.known_setting(left)
    issue, _, axis = right.rpartition(" ")
    if axis.lower() not in AXES:
        axes = " / ".join(AXES)
        raise NotFound(said("“{phrase}” must end with one of the axes, {axes}", phrase=right[-60:], axes=axes))
    return linked_id("effect", state.id, names.find("issue", issue).id, axis.lower())


def _impact(left: str, right: str, names: Names) -> str:
    return linked_id("cross_impact", names.known_setting(left).id, names.known_setting(right).id)


def _stance(left: str, right: str, names: Names) -> str:
    return linked_id("stance", names.find("actor", left).id, names.find("issue", right).id)


def judgement_wording(model: Model, link: EvidenceLink) -> str:
    """The phrase for the judgement that a link speaks to; `judgement` reads it back."""
    target = model.table(JUDGEMENTS[link.judgement])[link.target]
    match target:
        case Effect():
            issue = model.issues[target.issue]
            return f"effect of {_state(model, target.state)} on {quoted(issue.key)} {target.axis}"
        case CrossImpact():
            return f"impact of {_state(model, target.source)} on {_state(model, target.target)}"
        case Stance():
            actor, issue = model.actors[target.actor], model.issues[target.issue]
            return f"stance of {quoted(actor.key)} on {quoted(issue.key)}"
        case Issue() | Condition() | Case():
            return f"{link.judgement} of {target.key}"
    raise ValueError(f"there is no phrase for a {link.judgement}")


def _state(model: Model, state: str) -> str:
    found = model.states[state]
    return f"{quoted(model.conditions[found.condition].key)} = {quoted(found.key)}"
