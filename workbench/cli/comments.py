"""What speaks for and against each element of a scenario, for `consistency --why` and `consistent --explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.cli.terminal import plain, say, strong

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.engine.commentary import Comment, Push, Tip
    from workbench.engine.settings import States


def comment_answers(model: Model, states: States) -> list[dict[str, Any]]:
    """The comments on a scenario, by the keys of the conditions, for programs."""
    from workbench.engine.commentary import commentary, sentences

    return [_answer(model, comment, sentences(model, comment)) for comment in commentary(model, states)]


def tell_comments(model: Model, states: States) -> None:
    """The comments on a scenario, for people."""
    from workbench.engine.commentary import commentary, sentences

    for comment in commentary(model, states):
        first, *others = sentences(model, comment)
        say()
        say(strong(plain(first)))
        for sentence in others:
            say(f"  {plain(sentence)}")


def _answer(model: Model, comment: Comment, sentences: list[str]) -> dict[str, Any]:
    from workbench.cli.answers import state_key

    return {
        "key": model.conditions[comment.condition].key,
        "state": state_key(model, comment.state),
        "margin": comment.margin,
        "sentences": sentences,
        "states": [
            {
                "state": state_key(model, standing.state),
                "balance": standing.balance,
                "bias": standing.bias,
                "pushes": [_push(model, push) for push in standing.pushes],
            }
            for standing in comment.standings
        ],
        "tips": [_tip(model, tip) for tip in comment.tips],
        "nearest": None if comment.nearest is None else _tip(model, comment.nearest),
    }


def _push(model: Model, push: Push) -> dict[str, Any]:
    from workbench.cli.answers import literal
    from workbench.engine.coverage import backing
    from workbench.exchange.words import locators

    condition, state = literal(model, push.source)
    impact = model.cross_impacts[push.impact]
    evidence = backing(model, "impact", push.impact)
    return {
        "condition": condition,
        "state": state,
        "amount": push.amount,
        "why": impact.why,
        "passages": locators(model, impact.passages),
        "evidence": [model.evidence[e].key for e in evidence.supporting],
        "contradicted_by": [model.evidence[e].key for e in evidence.contradicting],
    }


def _tip(model: Model, tip: Tip) -> dict[str, Any]:
    from workbench.cli.answers import condition_key, state_key

    return {
        "condition": condition_key(model, tip.condition),
        "from": state_key(model, tip.before),
        "to": state_key(model, tip.after),
        "leader": state_key(model, tip.leader),
        "margin": tip.margin,
    }
