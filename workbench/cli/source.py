"""``modus source``: the documents that judgements rest on, and finding what they and the workspace say."""

from __future__ import annotations

from workbench.cli import source_add, source_bibliography, source_list, source_search
from workbench.cli.given import Commands, add_file, command

#: What can be done with sources, each by a module that offers it as a command of its own.
_ACTIONS = (source_add, source_list, source_search, source_bibliography)


def add(commands: Commands) -> None:
    """Offer the command."""
    parser = command(
        commands,
        "source",
        "add documents, list the sources, find passages and whatever else by words",
        "modus source relations.modus search nuclear arms",
        "`modus source FILE ACTION --help` says more about each action.",
    )
    add_file(parser)
    actions = parser.add_subparsers(metavar="ACTION", title="actions", dest="action", required=True)
    for module in _ACTIONS:
        module.add(actions)
