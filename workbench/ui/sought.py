"""Which issue areas match what is looked for among them."""

from __future__ import annotations

from workbench.domain.model import Model


def matching(model: Model, wanted: str) -> frozenset[str] | None:
    """The issue areas (ids) with ``wanted`` in title or key, whatever its case; None where nothing is looked for."""
    folded = wanted.casefold()
    if not folded:
        return None
    return frozenset(id_ for id_, title, key in model.remembered(_names, "issue") if folded in title or folded in key)


def _names(model: Model) -> list[tuple[str, str, str]]:
    return [(issue.id, issue.title.casefold(), issue.key.casefold()) for issue in model.issues.values()]
