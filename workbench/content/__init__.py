"""Catalogue folders: plain text that becomes a workspace and is written from one, and the templates.

What is named here is loaded when it is first asked for: the window's first page lists templates and reads none.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.content.catalogue import read_catalogue
    from workbench.content.equality import content_of, same_content
    from workbench.content.problems import CatalogueProblems
    from workbench.content.template_folders import Template, template_model, templates
    from workbench.content.writing import replace_catalogue, write_catalogue

__all__ = [
    "CatalogueProblems",
    "Template",
    "content_of",
    "read_catalogue",
    "replace_catalogue",
    "same_content",
    "template_model",
    "templates",
    "write_catalogue",
]
_ROOMS = {
    "CatalogueProblems": "problems",
    "Template": "template_folders",
    "content_of": "equality",
    "read_catalogue": "catalogue",
    "replace_catalogue": "writing",
    "same_content": "equality",
    "template_model": "template_folders",
    "templates": "template_folders",
    "write_catalogue": "writing",
}


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
