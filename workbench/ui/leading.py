"""From an answer to the judgement behind it: what it is called, and where in the window it stands."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication

from workbench.domain.actor import Stance
from workbench.domain.effect import CrossImpact, Effect
from workbench.domain.evidence import JUDGEMENTS
from workbench.domain.model import Model
from workbench.ui.controls.reading import Line
from workbench.ui.session import Axis, Session
from workbench.ui.why.evidence_list import evidence_lines


def _(text: str) -> str:
    return QCoreApplication.translate("Leading", text)


def lead_to(session: Session, judgement: str, target: str) -> None:
    """Show a judgement (its name in `JUDGEMENTS` and its id) where it stands: on the matrix, with its reasons below."""
    model = session.model
    if target not in model.table(JUDGEMENTS[judgement]):
        return
    match judgement:
        case "effect":
            effect = model.effects[target]
            session.select(effect.issue)
            session.set_axis(cast(Axis, effect.axis))
        case "impact":
            session.select_condition(model.states[model.cross_impacts[target].target].condition)
        case "baseline":
            session.select_condition(target)
        case "stance":
            session.select(model.stances[target].issue)
        case "outcome":
            session.show_place("analysis", "record")
            return
        case _:
            session.select(target)
    session.show_place("matrix")


def page_of(kind: str, id_: str) -> tuple[str, str]:
    """The place, and the page of it, that shows a thing: documents and what was drawn from them to be read, all else
    in Contents.
    """
    pages = {"source": "source", "passage": "passage", "evidence": "item"}
    return ("evidence", f"{pages[kind]}/{id_}") if kind in pages else ("contents", f"{kind}/{id_}")


def setting_title(model: Model, state: str) -> str:
    """A state with its condition, as people read it: ``Trust: present``."""
    found = model.states[state]
    return f"{model.conditions[found.condition].title}: {found.title}"


def judgement_title(model: Model, judgement: str, target: str) -> str:
    """A judgement as people read it, by titles."""
    entity = model.table(JUDGEMENTS[judgement])[target]
    match entity:
        case Effect():
            axis = _("cooperation") if entity.axis == "cooperation" else _("competition")
            issue = model.issues[entity.issue].title
            words = _("Effect of {setting} on {issue}, {axis}")
            return words.format(setting=setting_title(model, entity.state), issue=issue, axis=axis)
        case CrossImpact():
            source, to = setting_title(model, entity.source), setting_title(model, entity.target)
            return _("Cross-impact of {source} on {target}").format(source=source, target=to)
        case Stance():
            actor, issue = model.actors[entity.actor].title, model.issues[entity.issue].title
            return _("Stance of {actor} on {issue}").format(actor=actor, issue=issue)
    words = {
        "position": _("Position of {title}"),
        "requirement": _("Requirement of {title}"),
        "baseline": _("Assessed state of {title}"),
        "outcome": _("Outcome of {title}"),
    }[judgement]
    return words.format(title=getattr(entity, "title", ""))


def reasoning(model: Model, judgement: str, target: str) -> str:
    """Why a judgement was made, as people wrote it down."""
    entity = model.table(JUDGEMENTS[judgement])[target]
    return str(getattr(entity, "requirement_why" if judgement == "requirement" else "why", ""))


def backing_lines(model: Model, judgement: str, target: str) -> list[Line]:
    """The evidence for and against a judgement, an item a line; a line that says so where there is none."""
    lines = evidence_lines(model, ((judgement, target),))
    if not lines:
        return [Line(_("No evidence speaks to this judgement."), "quiet")]
    return [Line(line.claim, "adds" if line.supports else "takes", line.words) for line in lines]
