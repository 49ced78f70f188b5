"""What a screen reader finds in the running program, as JSON. For Debian's own Python, which has ``gi``."""

from __future__ import annotations

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def lists(node: Any, name: str, depth: int = 0) -> list[Any]:
    """Every list of that name below a node."""
    if node is None or depth > 30:
        return []
    if node.get_role_name() == "list" and node.get_name() == name:
        return [node]
    return [
        found for n in range(node.get_child_count()) for found in lists(node.get_child_at_index(n), name, depth + 1)
    ]


def told(item: Any) -> dict[str, Any]:
    """An item of a list."""
    states, box = item.get_state_set(), item.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return {
        "role": item.get_role_name(),
        "name": item.get_name(),
        "description": item.get_description(),
        "selected": states.contains(Atspi.StateType.SELECTED),
        "focused": states.contains(Atspi.StateType.FOCUSED),
        "middle": [box.x + box.width // 2, box.y + box.height // 2],
    }


def heard(seconds: int) -> list[list[str]]:
    """What happens to items of lists in the next seconds (the kind of event, the name of the item), and what is
    announced (the kind of event, the words).
    """
    found: list[list[str]] = []

    def hear(event: Any) -> None:
        if event.type.startswith("object:announcement"):
            found.append([event.type, str(event.any_data)])
        elif event.source and event.source.get_role_name() == "list item":
            found.append([event.type, event.source.get_name()])

    listener = Atspi.EventListener.new(hear)
    kinds = ("state-changed:focused", "state-changed:selected", "property-change", "announcement")
    for kind in kinds:
        listener.register(f"object:{kind}")
    print("listening", flush=True)
    from gi.repository import GLib

    GLib.timeout_add_seconds(seconds, Atspi.event_quit)
    Atspi.event_main()
    return found


def main() -> None:
    """``items NAME``: the items of the list of that name. ``events SECONDS``: what happens meanwhile."""
    Atspi.init()
    if sys.argv[1] == "events":
        print(json.dumps(heard(int(sys.argv[2]))))
        return
    desk = Atspi.get_desktop(0)
    found = [one for n in range(desk.get_child_count()) for one in lists(desk.get_child_at_index(n), sys.argv[2])]
    items = [[told(one.get_child_at_index(n)) for n in range(one.get_child_count())] for one in found]
    print(json.dumps(items))


main()
