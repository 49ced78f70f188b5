"""Catalogue folders: read, written, and refused with a sentence."""
