"""The pages of places, as things that can be found. Only names are looked at; nothing of a place is made."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.ui.contents.words import kind_title, listed_kinds
from workbench.ui.finding.index import Entry, entry


def page_entries() -> list[Entry]:
    """Every page of Analysis, Contents, Evidence, Judgements and History; their ids are ``place/page``."""
    from workbench.ui.analysis.place import pages
    from workbench.ui.evidence.shelf import pages as evidence
    from workbench.ui.judgements.place import pages as judgements
    from workbench.ui.review.place import pages as history

    def tr(text: str) -> str:
        return QCoreApplication.translate("actions", text)

    found = [entry("page", f"analysis/{page.name}", page.title, tr("Analysis")) for page in pages()]
    found += [entry("page", f"contents/{kind}", kind_title(kind), tr("Contents")) for kind in listed_kinds()]
    found += [entry("page", f"evidence/show/{page}", title, tr("Evidence")) for page, title in evidence()]
    found += [entry("page", f"judgements/{page}", title, tr("Judgements")) for page, title in judgements()]
    return found + [entry("page", f"history/{page}", title, tr("History")) for page, title in history()]
