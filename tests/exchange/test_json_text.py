"""JSON from strangers: read strictly, refused in a sentence."""

from __future__ import annotations

import json
import os
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange import foreign_file
from workbench.exchange.foreign_file import read_bytes
from workbench.exchange.json_text import parse_json, written
from workbench.exchange.problem import ImportProblem

REFUSED = {
    b"": "f.json:1: is not JSON: expecting value",
    b"{": "f.json:1: is not JSON: expecting property name",
    b'{"a": 1,\n"b": }': "f.json:2: is not JSON: expecting value",
    b'{"a": 1}\n\nx': "f.json:3: is not JSON: extra data",
    b'{"a": 1, "a": 2}': "f.json: the key “a” is there twice in one object",
    b'{"a": {"b": [{"c": 1, "c": 1}]}}': "f.json: the key “c” is there twice in one object",
    b"[NaN]": "f.json: NaN is no number that can stand here",
    b"[-Infinity]": "f.json: -Infinity is no number that can stand here",
    b"[" + b"9" * 5000 + b"]": "f.json: the number 999999999999… is too long",
    b"[0." + b"1" * 5000 + b"]": "f.json: the number 0.1111111111… is too long",
    b"[1e999999999]": "f.json: the number 1e999999999 is too long",
    b"[0e999999999]": "f.json: the number 0e999999999 is too long",
    b"[1.5e-99999999]": "f.json: the number 1.5e-9999999… is too long",
    b"[1e99999999999999999999999]": "f.json: the number 1e9999999999… is too long",
    b"[" * 200_000: "f.json: is nested too deeply",
    b'{"a":' * 100_000: "f.json: is nested too deeply",
    b'"\xff"': "f.json:1: is not UTF-8 text",
    b'{\n"a": "\xe9"}': "f.json:2: is not UTF-8 text",
    b"\xff\xfe{\x00}\x00": "f.json:1: is not UTF-8 text",
    b'{"a": "\x01"}': "f.json:1: is not JSON: invalid control character",
}


@pytest.mark.parametrize("data", REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_proper_json_is_refused(data: bytes) -> None:
    with pytest.raises(ImportProblem) as caught:
        parse_json(data, "f.json")
    assert str(caught.value).startswith(REFUSED[data])
    assert "\n" not in str(caught.value)


def test_numbers_keep_their_digits() -> None:
    assert parse_json(b"[0.1, 3, -0, 1E2]", "f") == [Decimal("0.1"), 3, 0, Decimal(100)]


def test_a_byte_order_mark_is_no_mistake() -> None:
    assert parse_json(b"\xef\xbb\xbf{}", "f") == {}


def test_too_large_a_file_is_refused_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign_file, "MOST_BYTES", 1_000_000)
    large = tmp_path / "large.json"
    large.write_bytes(b" " * 1_000_001)
    with pytest.raises(ImportProblem, match="is larger than 1 MB"):
        read_bytes(large)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match=r"none.json: there is no file of this name"):
        read_bytes(tmp_path / "none.json")
    with pytest.raises(ImportProblem, match="is a folder, not a file"):
        read_bytes(tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="other systems have no such files")
@pytest.mark.timeout(20)
def test_only_plain_files_are_read_and_nothing_is_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    (tmp_path / "link.json").symlink_to(tmp_path / "gone.json")
    for path, told in (
        (tmp_path / "pipe.json", "is not a plain file"),
        (Path("/dev/null"), "is not a plain file"),
        (tmp_path / "link.json", "is a link to nothing"),
        (tmp_path / ("x" * 300), "cannot be read: file name too long"),
    ):
        with pytest.raises(ImportProblem, match=told):
            read_bytes(path)
    (tmp_path / "real.json").write_text("[1]")
    (tmp_path / "good.json").symlink_to(tmp_path / "real.json")
    assert read_bytes(tmp_path / "good.json") == b"[1]"


@given(st.recursive(st.none() | st.booleans() | st.integers(-(2**50), 2**50) | st.text(), lambda inner: (
    st.lists(inner) | st.dictionaries(st.text(), inner)
), max_leaves=20))  # fmt: skip
def test_what_is_written_is_json(data: object) -> None:
    assert json.loads(written(data)) == data
