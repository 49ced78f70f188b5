"""What is known while a catalogue is read: what was found, where it stood, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbench.content.keys import key_problems
from workbench.content.names import Names
from workbench.content.problems import Report
from workbench.content.toml_file import TomlFile
from workbench.domain.model import Entity, Model, linked
from workbench.domain.validation import Problem, problems


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entity stood: a line, and for an entry of a TOML file its keys."""

    path: str
    line: int | None
    file: TomlFile | None = None
    keys: tuple[str, ...] = ()

    def line_of(self, field: str) -> int | None:
        """The line of what gave a field its value, or of the entity."""
        if self.file is None:
            return self.line
        return self.file.line(*self.keys, field.replace("_", "-")) or self.line


class Reading:
    """The entities so far by id, with their origins. ``spoiled``: those already reported."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.names = Names(report)
        self.entities: dict[str, Any] = {}
        self.origins: dict[str, Origin] = {}
        self.spoiled: set[str] = set()

    def add(self, entity: Entity, origin: Origin, sound: bool = True) -> None:
        """One more entity."""
        self.entities[entity.id] = entity
        self.origins[entity.id] = origin
        if not sound:
            self.spoiled.add(entity.id)

    def add_linked(self, entity: Any, origin: Origin) -> Origin | None:
        """One more entity whose id follows from what it joins; the origin of an earlier one like it."""
        entity = linked(entity)
        earlier = self.origins.get(entity.id)
        if earlier is None:
            self.add(entity, origin)
        return earlier

    def model(self) -> Model:
        """The model of all that was read; what breaks a rule of the domain is reported where it stood."""
        model = Model.of(self.entities.values())
        for id_, sentence in key_problems(model):
            self.report.add(self.origins[id_].path, self.origins[id_].line, sentence)
        unsure = {"ceiling"} if any(one in self.spoiled for one in model.workspaces) else set()
        for problem in problems(model):
            origin = self.origins.get(problem.id)
            if origin is not None and problem.field not in unsure and not self._told(problem):
                self.report.add(origin.path, origin.line_of(problem.field), str(problem))
        return model

    def _told(self, problem: Problem) -> bool:
        """Whether the entity, or that to which it belongs, was already reported."""
        entity = self.entities[problem.id]
        belongs = {"state": "condition", "evidence_link": "target", "observation": "indicator"}.get(problem.kind, "id")
        return problem.id in self.spoiled or getattr(entity, belongs) in self.spoiled
