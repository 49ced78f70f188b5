"""Catalogue folders: plain text that becomes a workspace and is written from one, and the templates."""

from workbench.content.catalogue import read_catalogue
from workbench.content.equality import content_of, same_content
from workbench.content.problems import CatalogueProblems
from workbench.content.templates import Template, template_model, templates
from workbench.content.writing import write_catalogue

__all__ = [
    "CatalogueProblems",
    "Template",
    "content_of",
    "read_catalogue",
    "same_content",
    "template_model",
    "templates",
    "write_catalogue",
]
