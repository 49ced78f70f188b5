"""What ``modus futures`` found, for those who tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.cli.given import Situation
    from workbench.cli.judgements import Judgements
    from workbench.engine.choices import Choices, Outcome
    from workbench.engine.discovery import Discovery
    from workbench.engine.futures import Futures
    from workbench.engine.targets import Target


@dataclass
class Told:
    """What was asked and found, with what it rests on."""

    asked: Situation
    found: Futures
    described: list[tuple[Discovery, Target]]
    outcome: Outcome
    outcome_text: str
    choices: Choices | None
    not_compared: str
    judgements: Judgements
