"""The proof by random hands sees what fails, what crashes and what is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.proofs.hands import walked


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("spoil", "seen"),
    [
        ("fails", "RuntimeError: spoilt"),
        ("crashes", "it ended with"),
        ("loses", "something else than is shown"),
        ("untold", "and shown anew"),
        ("keeps", "back and forth something else is shown"),
    ],
)
def test_what_is_spoilt_is_seen(spoil: str, seen: str, tmp_path: Path) -> None:
    """In one of some walks: not each comes by what is spoilt."""
    walks = (walked(tmp_path, 0, number, spoil)[1] for number in range(6))
    assert any(seen in one for wrong in walks for one in wrong)
