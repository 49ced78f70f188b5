"""``modus consistent``: all consistent scenarios."""

from __future__ import annotations

import argparse
import itertools
import json
import time
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from workbench.cli.given import Commands, add_file, add_json, command, load, whole_number
from workbench.cli.refusal import STOPPED, Refusal
from workbench.cli.terminal import counted, plain, say, strong
from workbench.cli.watching import Watching

if TYPE_CHECKING:
    from workbench.domain.model import Model
    from workbench.engine.consistent import ConsistentScenarios, Scenario
    from workbench.engine.consistent.blocks import Places

#: The most bytes of scenarios that are kept to be put in order; beyond that the others are told as they are found.
MOST_KEPT = 48_000_000
#: Scenarios put into words in one go.
_AT_ONCE = 2_048


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "consistent",
        "find all consistent scenarios",
        "modus consistent relations.modus --limit 3 --explain 1",
        "Conditions that take part in no cross-impact and have no bias are left out. Ctrl-C ends the\n"
        "search with what it has found. Scenarios come in the order of their states; where they are\n"
        "too many to keep in memory, in the order in which they are found.",
    )
    add_file(parser)
    parser.add_argument("--limit", metavar="N", type=whole_number(1), help="at most so many: the first that are found")
    tolerated = "also scenarios in which conditions have an inconsistency up to this (0)"
    parser.add_argument("--tolerance", metavar="N", type=whole_number(0), default=0, help=tolerated)
    explained = "say what speaks for and against each element of the Nth scenario"
    parser.add_argument("--explain", metavar="N", type=whole_number(1), help=explained)
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the command; 0, or 130 where it was stopped from the keyboard. Raises `Refusal`."""
    from workbench.engine.consistent import ConsistentScenarios

    model = load(arguments.file)
    with Watching("Searching") as watch:
        search = ConsistentScenarios(model, limit=arguments.limit, tolerance=arguments.tolerance, watch=watch)
        listing = _Listing(model, search, arguments.explain)
        (listing.tell_json if arguments.json else listing.tell)()
    return STOPPED if watch.interrupted else 0


class _Listing:
    """The scenarios of a search: gathered as far as they can be kept, the rest as they come."""

    def __init__(self, model: Model, search: ConsistentScenarios, wanted: int | None) -> None:
        from workbench.engine.consistent import in_order

        self.model, self.search, self.wanted = model, search, wanted
        self.count, self.seconds = 0, 0.0
        self._batches = self._timed(iter(search))
        self._whole = False
        gathered, size = [], 0
        for batch in self._batches:
            gathered.append(batch)
            size += batch.nbytes
            if size > MOST_KEPT:
                break
        else:
            self._whole = True
        self._kept = in_order(search.network, gathered)
        if wanted is not None and wanted > len(self._kept):
            raise Refusal(
                f"--explain {wanted}: there are {counted(len(self._kept), 'consistent scenario')} to choose from"
            )

    def _timed(self, batches: Iterator[Places]) -> Iterator[Places]:
        while True:
            start = time.perf_counter()
            batch = next(batches, None)
            self.seconds += time.perf_counter() - start
            if batch is None:
                return
            yield batch

    def scenarios(self) -> Iterator[Scenario]:
        """All of them; counts as it goes."""
        from workbench.engine.consistent import described

        for batch in itertools.chain([self._kept], self._batches):
            for start in range(0, len(batch), _AT_ONCE):
                found = described(self.search.network, batch[start : start + _AT_ONCE])
                self.count += len(found)
                yield from found

    def explained(self) -> dict[str, str | None] | None:
        """The states of the scenario to be explained; what takes no part is unknown."""
        if self.wanted is None:
            return None
        nothing: dict[str, str | None] = dict.fromkeys(self.model.conditions)
        return {**nothing, **self.search.network.named(self._kept[self.wanted - 1].tolist())}

    def summary(self) -> dict[str, Any]:
        """What is said besides the scenarios, when they have been told."""
        from workbench.cli.answers import condition_keys
        from workbench.cli.comments import comment_answers

        network, states = self.search.network, self.explained()
        answer: dict[str, Any] = {
            "count": self.count,
            "total": self.search.total,
            "space": network.space,
            "complete": self.search.complete,
            "seconds": round(self.seconds, 6),
            "left_out": condition_keys(self.model, network.left_out),
        }
        if states is not None:
            answer |= {"explained": self.wanted, "commentary": comment_answers(self.model, states)}
        return answer

    def tell_json(self) -> None:
        """Print the answer for programs, scenario by scenario: there may be more than fit into memory."""
        from workbench.cli.answers import by_key

        say('{\n  "scenarios": [')
        comma = ""
        for scenario in self.scenarios():
            row = {
                "settings": by_key(self.model, scenario.settings),
                "total_impact": scenario.total_impact,
                "inconsistency": scenario.inconsistency,
            }
            print(f"{comma}    {json.dumps(row, ensure_ascii=False)}", end="")
            comma = ",\n"
        say("\n  ],")
        rest = json.dumps(self.summary(), ensure_ascii=False, indent=2)
        say(rest.removeprefix("{\n"))

    def tell(self) -> None:
        """Print the answer for people."""
        from workbench.cli.comments import tell_comments

        say(strong(plain(self.model.workspace.title)))
        same = self._same()
        if same:
            them = "them" if self.search.complete else f"these {len(self._kept):,}, though there may be others"
            say(plain(f"In all of {them}: {self._words(same)}."))
        for number, scenario in enumerate(self.scenarios(), 1):
            different = {c: s for c, s in scenario.settings.items() if c not in same}
            say(plain(f"{number}. {self._words(different)} (total impact {scenario.total_impact:,})"))
        say()
        for line in self._conclusion():
            say(plain(line))
        if (states := self.explained()) is not None:
            say()
            say(strong(f"Scenario {self.wanted}"))
            tell_comments(self.model, states)

    def _same(self) -> dict[str, str]:
        """The settings that are the same in all scenarios; none where there is one, or not all are known yet."""
        if len(self._kept) < 2 or not self._whole:
            return {}
        first = self.search.network.named(self._kept[0].tolist())
        same = (self._kept == self._kept[0]).all(axis=0).tolist()
        return {c: s for (c, s), alike in zip(first.items(), same, strict=True) if alike}

    def _words(self, settings: Mapping[str, str]) -> str:
        model = self.model
        return ", ".join(f"{model.conditions[c].title} = {model.states[s].title}" for c, s in settings.items())

    def _conclusion(self) -> Iterator[str]:
        network, total = self.search.network, self.search.total
        found = f"{counted(self.count, 'consistent scenario')} of {network.space:,}"
        if self.search.complete:
            yield f"{found}. These are all."
        elif total is not None:
            yield f"{found}. There are {total:,} in all."
        else:
            yield f"{found}. The search ended before its end: there may be more."
        if network.left_out:
            names = ", ".join(self.model.conditions[c].title for c in network.left_out)
            yield f"Left out, for they take part in nothing: {names}."
