"""The judgements that an answer rests on, each with its reason and its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.domain.model import Model


class Judgements:
    """Gathers the judgements behind an answer. Parts of it name them; `answer` says why and on what evidence."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._found: dict[tuple[str, str], str] = {}

    def name(self, judgement: str, target: str) -> str:
        """The judgement as catalogues name it; it is in the answer from now on."""
        from workbench.content.phrases import judgement_wording
        from workbench.domain.evidence import EvidenceLink

        key = (judgement, target)
        if key not in self._found:
            self._found[key] = judgement_wording(self.model, EvidenceLink("", "", judgement, target, True))
        return self._found[key]

    def effects(self, states: Iterable[str], issues: Iterable[str]) -> list[str]:
        """The effects of these states (ids) on these issue areas (ids), and the requirements that name them."""
        from workbench.engine.resting import effects_of

        return sorted(self.name(*judgement) for judgement in effects_of(self.model, states, issues))

    def impacts(self, sources: Iterable[str], target: str) -> list[str]:
        """The cross-impacts other than 0 of these states (ids) on a state (id)."""
        from workbench.engine.resting import impacts_on

        return sorted(self.name(*judgement) for judgement in impacts_on(self.model, sources, target))

    def lines(self) -> list[str]:
        """Every judgement named, in a line of text: how much, why, and the evidence for and against."""
        from workbench.domain.points import UNITS, written

        found = []
        for entry in self.answer():
            parts = [] if entry["amount"] is None else [written(entry["amount"] * UNITS, signed=True)]
            parts.append(f"evidence {', '.join(entry['evidence'])}" if entry["evidence"] else "no evidence")
            if entry["contradicted_by"]:
                parts.append(f"against {', '.join(entry['contradicted_by'])}")
            why = f": {entry['why']}" if entry["why"] else ""
            found.append(f"{entry['judgement']} ({', '.join(parts)}){why}")
        return found

    def tell(self) -> None:
        """Print the lines under a heading; nothing if no judgement was named."""
        from workbench.cli.terminal import plain, say, strong

        if self._found:
            say()
            say(strong("What this rests on"))
            for line in self.lines():
                say("  " + plain(line))

    def answer(self) -> list[dict[str, Any]]:
        """Every judgement named, by name: how much, why, where in the source, and the evidence for and against."""
        from workbench.domain.evidence import JUDGEMENTS
        from workbench.engine.coverage import backing
        from workbench.exchange.words import locators

        found = []
        for (judgement, target), name in sorted(self._found.items(), key=lambda item: item[1]):
            entity: Any = self.model.table(JUDGEMENTS[judgement])[target]
            known = backing(self.model, judgement, target)
            found.append(
                {
                    "judgement": name,
                    "amount": getattr(entity, "amount", None),
                    "why": entity.requirement_why if judgement == "requirement" else entity.why,
                    "passages": locators(self.model, entity.passages),
                    "evidence": [self.model.evidence[e].key for e in known.supporting],
                    "contradicted_by": [self.model.evidence[e].key for e in known.contradicting],
                }
            )
        return found
