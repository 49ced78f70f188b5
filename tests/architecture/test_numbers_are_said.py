"""Large numbers that people read have the marks of the language spoken: 12,345 in English, 12 345 in Russian."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.house import parsed, python_files, report

#: Where the language can be another one than English; and the one place that knows how a number is grouped there.
ROOMS = [
    f"workbench/{room}/"
    for room in ("domain", "drawing", "engine", "exchange", "sources", "storage", "workspace", "ui")
]
LANGUAGE = "workbench/domain/language.py"


def in_english(tree: ast.AST) -> Iterator[int]:
    """The lines that group a number themselves, in a text made at once."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.FormattedValue)
            and node.format_spec is not None
            and "," in ast.unparse(node.format_spec)
        ):
            yield node.lineno


@pytest.mark.parametrize(
    "source, found",
    [("f'{number:,}'", [1]), ("f'{number:>9,.1f}'", [1]), ("said('{n:,} rows', n=n)", []), ("f'{a}, {b:.1f}'", [])],
)
def test_the_rule_sees_what_it_is_for(source: str, found: list[int]) -> None:
    assert list(in_english(ast.parse(source))) == found


def test_no_number_is_grouped_as_in_english_only() -> None:
    problems = [
        f"{name}:{line}: `language.grouped(…)`, or a place “{{n:,}}” in what is said"
        for name in python_files(*ROOMS)
        if name != LANGUAGE
        for line in in_english(parsed(name))
    ]
    assert not problems, report(problems)
