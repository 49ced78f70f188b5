"""Nothing outside is opened but web pages and mail, and not before it was shown whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from tests.ui import material
from tests.ui.desk import Desk
from workbench.ui import links
from workbench.ui.evidence.place import EvidencePlace
from workbench.ui.links import address, open_address
from workbench.workspace import operations

GOOD = {
    "https://example.org/a?b=c#d": "https://example.org/a?b=c#d",
    " http://example.org ": "http://example.org",
    "https://example.org:8443/": "https://example.org:8443/",
    "HTTPS://Example.ORG/Path": "https://example.org/Path",
    "https://münchen.example/größe": "https://xn--mnchen-3ya.example/gr%C3%B6%C3%9Fe",
    "https://аррӏе.com/": "https://xn--80ak6aa92e.com/",
    "http://[::1]:80/": "http://[::1]:80/",
    "mailto:someone@example.org": "mailto:someone@example.org",
}
BAD = (
    *("", "example.org", "www.example.org", "//host/share/x", "\\\\host\\share\\x", "/etc/passwd", "C:\\x.exe"),
    *("file:" + "///etc/passwd", "file:" + "//host/share", "smb://host/share", "ftp://example.org"),
    *("javascript:alert(1)", "data:text/html,x", "ms-word:ofe|u|https://example.org", "search-ms:query=x",),
    *("vbscript:x", "qrc:/x", "about:blank"),
    *("https:/etc/passwd", "https:///etc/passwd", "https://", "http:example.org", "https:\\\\example.org"),
    *("https://user@example.org/", "https://example.org@evil.example/", "https://user:word@example.org/"),
    *("https://example.org/\u202emoc.elpmaxe", "https://example.org/a b", "https://example.org/a\nb", "https://e\u200bx.org/"),
    *("https://example.org:99999/", "https://[::1", "mailto:", "mailto://host/share", "https://exam\u2044ple.org\\x"),
    "https://example.org/" + "x" * 3000,
)  # fmt: skip


@pytest.mark.parametrize("text", GOOD)
def test_an_address_is_what_would_be_opened(text: str) -> None:
    assert address(text) == GOOD[text]
    assert QUrl(GOOD[text], QUrl.ParsingMode.StrictMode).isValid()


@pytest.mark.parametrize("text", BAD)
def test_what_is_no_address_is_none(text: str) -> None:
    assert address(text) is None


def check(found: str) -> None:
    assert found.isascii() and found.isprintable() and " " not in found
    assert found.split(":")[0] in links.SCHEMES and QUrl(found).scheme() in links.SCHEMES
    assert address(found) == found


@given(st.one_of(st.text(), st.builds("{}:{}".format, st.sampled_from(["https", "http", "mailto", "file"]), st.text())))
def test_whatever_is_taken_for_an_address_is_ascii_of_a_known_kind_and_stays_itself(text: str) -> None:
    found = address(text)
    if found is not None:
        check(found)


_HOSTS = ("example.org", "пример.рф", "bücher.example", "EXAMPLE.org:8080", "[::1]")
_SEEN = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="\\"), max_size=30)


@given(st.sampled_from(["https", "http", "HTTPS"]), st.sampled_from(_HOSTS), _SEEN)
def test_whatever_follows_a_host_the_address_is_found(scheme: str, host: str, rest: str) -> None:
    found = address(f"{scheme}://{host}/{rest}")
    assert found is not None
    check(found)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()) or True)
    return found


def answering(monkeypatch: pytest.MonkeyPatch, button: str) -> list[str]:
    """What boxes say that are answered with a button."""
    said: list[str] = []

    def answer(box: QMessageBox) -> int:
        said.append(box.informativeText())
        wanted = [b for b in box.findChildren(QAbstractButton) if b.text() == button]
        for one in wanted:
            one.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return said


def test_the_whole_address_is_shown_and_asked_about(
    desk: Desk, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = answering(monkeypatch, "Stay here")
    assert not open_address(desk.window, "https://münchen.example/x")
    assert said == ["https://xn--mnchen-3ya.example/x"] and not opened
    said = answering(monkeypatch, "Open")
    assert open_address(desk.window, "https://münchen.example/x")
    assert said == opened == ["https://xn--mnchen-3ya.example/x"]


def test_anything_else_is_refused_without_being_asked(
    desk: Desk, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = answering(monkeypatch, "Open")
    assert not open_address(desk.window, "file:" + "///etc/passwd")
    assert "Only web pages" in said[0] and not opened


def test_a_source_leads_to_its_original_where_it_names_one(
    desk: Desk, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open(material.model())
    source = desk.session.model.ordered("source")[0]
    desk.session.show_place("evidence", f"source/{source.id}")
    desk.settle()
    place = desk.window.places.currentWidget()
    assert isinstance(place, EvidencePlace) and not place.head.original.isVisible()
    for reference, found in {
        '{"URL":"https://example.org/report","title":"x"}': "https://example.org/report",
        '{"DOI":"10.1000/182","URL":"https://example.org/report","title":"x"}': "https://doi.org/10.1000/182",
    }.items():
        desk.session.attempt(lambda model, to=reference: operations.edit(model, "source", source.id, reference=to))
        desk.settle()
        assert place.head.original.isVisible() and source.title in place.head.original.accessibleName()
        said = answering(monkeypatch, "Open")
        place.head.original.click()
        assert said == [found] and opened[-1] == found
    outside = '{"URL":"' + "file:" + '///etc/passwd","title":"x"}'
    desk.session.attempt(lambda model: operations.edit(model, "source", source.id, reference=outside))
    desk.settle()
    assert not place.head.original.isVisible(), "what cannot be opened is not offered"
