"""Modus Vivendi: the workbench for relationships that are cooperation and competition at once."""

__version__ = "0.1.0"
