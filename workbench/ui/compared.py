"""Which scenarios are put side by side: ticked in the list, asked for by a command, or what goes without saying."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.domain.model import Model

#: How many scenarios are compared at once.
LEAST_COMPARED, MOST_COMPARED = 2, 4

#: Scenarios by id, None being the baseline.
Scenarios = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """What somebody chose: the scenarios ``asked`` for, and those that have a tick in the list."""

    asked: Scenarios = ()
    ticked: Scenarios = ()

    def there(self, model: Model) -> Compared:
        """The same without scenarios that are gone."""
        asked, ticked = (tuple(s for s in of if s is None or s in model.scenarios) for of in (self.asked, self.ticked))
        return Compared(asked, ticked)

    def turned(self, scenario: str | None) -> Compared | None:
        """With a tick at a scenario, or without the one it has; the baseline is the first. None: there are four."""
        if scenario in self.ticked:
            ticked = tuple(one for one in self.ticked if one != scenario)
        elif len(self.ticked) < MOST_COMPARED:
            ticked = (None, *self.ticked) if scenario is None else (*self.ticked, scenario)
        else:
            return None
        return Compared(ticked if len(ticked) >= LEAST_COMPARED else (), ticked)

    def asking(self, scenarios: Scenarios) -> Compared:
        """With these scenarios asked for, four at most; where there are ticks, they are at these from now on."""
        asked = scenarios[:MOST_COMPARED]
        return replace(self, asked=asked, ticked=tuple(dict.fromkeys(asked)) if self.ticked else ())

    def beside(self, model: Model, shown: str | None) -> Scenarios:
        """Two to four to be compared: what was chosen, or what is ``shown`` beside the one ticked or the baseline."""
        known = self.there(model)
        if len(known.asked) >= LEAST_COMPARED:
            return known.asked
        if len(known.ticked) == 1 and known.ticked[0] not in (None, shown):
            return (shown, known.ticked[0])
        first = next((scenario.id for scenario in model.ordered("scenario")), None)
        return (None, shown or first)
