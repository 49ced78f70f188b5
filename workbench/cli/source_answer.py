"""A source as `source add` and `source list` tell it: its passages, how many have their text, its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.domain.source import Passage, Source


def source_answer(model: Model, source: Source) -> dict[str, Any]:
    """One source, for programs; ``located`` counts passages that have the text of somebody's own copy."""
    passages: list[Passage] = [one for one in model.ordered("passage") if one.source == source.id]
    sections: dict[str, list[Passage]] = {}
    for passage in passages:
        sections.setdefault(passage.section, []).append(passage)
    return {
        "source": source.key,
        "title": source.title,
        "author": source.author,
        "date": source.date,
        "language": source.language,
        "document": source.file,
        "kind": source.kind,
        "private": source.private,
        "passages": len(passages),
        "located": _located(passages),
        "sections": [
            {
                "heading": heading,
                "level": own[0].level,
                "first": own[0].locator,
                "passages": len(own),
                "located": _located(own),
            }
            for heading, own in sections.items()
        ],
    }


def _located(passages: list[Passage]) -> int:
    return sum(bool(passage.text) for passage in passages)
