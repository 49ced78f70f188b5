#!/usr/bin/env python3
"""What the window says, for translators: `update` brings `resources/languages` up to date, `build` compiles it.

    packaging/translations.py update    the .ts files have just what the sources say; then `build`
    packaging/translations.py build     the .qm files, which the program reads, from the .ts files
    packaging/translations.py check     what is missing, left over or unfinished, one line each; fails if anything is
    packaging/translations.py new       the Russian entries that are not translated yet

Qt's own lupdate does not know all the ways in which this program says something (`workbench/domain/language.py`), so
the sources are read here, and lupdate gets a list of what they say: it merges, and lrelease compiles, as always.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "languages"
#: What is translated, and the language of the sources, which needs its plurals only.
TRANSLATED, SOURCE = ("ru",), "en"
#: Where the rooms that know no Qt have their texts.
SENTENCES = "sentences"
_TRANSLATION = re.compile("<translation.*?</translation>", re.DOTALL)


class Text(NamedTuple):
    """Something that is said: the key by which it is found."""

    context: str
    source: str
    comment: str = ""
    plural: bool = False


#: What Qt's file dialog says and Qt's own translations do not have.
LEFT_OUT_BY_QT = (
    Text("QFileDialog", "&Look in:"),
    Text("QFileDialog", "Files of &type:"),
    Text("QAbstractFileIconProvider", "Folder", "All other platforms"),
    Text("QAbstractFileIconProvider", "Drive"),
)


class NotPlain(Exception):
    """A text that is put together before it is translated, so that no translator could ever see it."""


def spoken_texts() -> dict[Text, str]:
    """Everything that the sources say, each with a place (``path:line``) where they say it."""
    found = dict.fromkeys(LEFT_OUT_BY_QT, "Qt")
    problems: list[str] = []
    for path in sorted((ROOT / "workbench").rglob("*.py")):
        if path.is_relative_to(ROOT / "workbench" / "cli"):
            continue  # speaks English
        name = path.relative_to(ROOT).as_posix()
        try:
            for line, text in said_in(ast.parse(path.read_text(encoding="utf-8"))):
                found.setdefault(text, f"{name}:{line}")
        except NotPlain as problem:
            problems.append(f"{name}:{problem}")
    if problems:
        raise NotPlain("\n".join(problems))
    return found


def said_in(tree: ast.Module) -> Iterator[tuple[int, Text]]:
    """Line and text of everything said in a module; raises `NotPlain`."""
    doors = _doors(tree)
    yield from _in(tree, "", doors)


def _doors(tree: ast.Module) -> dict[str, tuple[str, bool]]:
    """Functions of a module that do nothing but translate: their contexts, and whether they take a number."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.args.args and isinstance(node.body[-1], ast.Return):
            match node.body[-1].value:
                case ast.Call(
                    func=ast.Attribute(attr="translate"), args=[ast.Constant(str(context)), ast.Name(name), *rest]
                ):
                    if name == node.args.args[0].arg:
                        found[node.name] = (context, len(rest) > 1)
    return found


def _in(node: ast.AST, owner: str, doors: dict[str, tuple[str, bool]]) -> Iterator[tuple[int, Text]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef) and child.name in doors:
            continue
        if isinstance(child, ast.Call):
            for text in _said_by(child, owner, doors):
                yield child.lineno, text
        yield from _in(child, child.name if isinstance(child, ast.ClassDef) else owner, doors)


def _said_by(call: ast.Call, owner: str, doors: dict[str, tuple[str, bool]]) -> Iterator[Text]:
    match call:
        case ast.Call(func=ast.Attribute(ast.Name("self"), "tr"), args=[first, *rest]):
            for source in _literals(first):
                yield Text(owner, source, _comment(rest), len(rest) > 1)
        case ast.Call(func=ast.Attribute(_, "tr")):
            raise NotPlain(f"{call.lineno}: only self.tr(…) is found by its class")
        case ast.Call(func=ast.Attribute(ast.Name("QCoreApplication"), "translate"), args=[context, first, *rest]):
            for source in _literals(first):
                yield Text(_literals(context)[0], source, _comment(rest), len(rest) > 1)
        case ast.Call(func=ast.Name("said" | "marked"), args=[first]):
            sense = next((keyword.value for keyword in call.keywords if keyword.arg == "sense"), None)
            for source in _literals(first):
                yield Text(SENTENCES, source, "" if sense is None else _literals(sense)[0])
        case ast.Call(func=ast.Name("said_many" | "marked_many"), args=[one, many, *_]):
            _literals(one)
            for source in _literals(many):
                yield Text(SENTENCES, source, "", True)
        case ast.Call(func=ast.Name("Command"), args=[_, ast.Constant(str(text)), *rest]):
            yield Text("actions", text)
            if len(rest) > 1 and isinstance(rest[1], ast.Constant) and rest[1].value:
                yield Text("actions", str(rest[1].value))
        case ast.Call(func=ast.Name(name), args=[first, *rest]) if name in doors:
            if not isinstance(first, ast.Name | ast.Attribute):
                for source in _literals(first):
                    yield Text(doors[name][0], source, "", doors[name][1] and bool(rest))


def _comment(rest: list[ast.expr]) -> str:
    return _literals(rest[0])[0] if rest and not (isinstance(rest[0], ast.Constant) and rest[0].value is None) else ""


def _literals(node: ast.expr) -> list[str]:
    match node:
        case ast.Constant(str(text)):
            return [text]
        case ast.IfExp(_, one, other):
            return [*_literals(one), *_literals(other)]
    raise NotPlain(f"{node.lineno}: {ast.unparse(node)[:80]} is no text that a translator could see")


# ── the files ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class Entry(NamedTuple):
    """One entry of a .ts file: its forms (one, if it has no plural), and whether somebody has finished it."""

    text: Text
    forms: tuple[str, ...]
    finished: bool


def entries(language: str) -> list[Entry]:
    """What a .ts file holds."""
    found = []
    for context in ElementTree.parse(FOLDER / f"modus_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            text = Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                message.get("numerus") == "yes",
            )
            found.append(Entry(text, tuple(forms), translation.get("type") is None and all(forms)))
    return found


def wanted(language: str, texts: dict[Text, str]) -> set[Text]:
    """What the .ts file of a language has to hold."""
    return {text for text in texts if language != SOURCE or (text.plural and text.context != SENTENCES)}


def problems() -> list[str]:
    """What is wrong with the files, one line each."""
    texts = spoken_texts()
    found = []
    for language in (SOURCE, *TRANSLATED):
        held = {entry.text: entry for entry in entries(language)}
        there = wanted(language, texts)
        found += [f"{texts[text]}: “{text.source}” is not in modus_{language}.ts" for text in there - held.keys()]
        found += [f"modus_{language}.ts: nobody says “{text.source}” ({text.context})" for text in held.keys() - there]
        for entry in held.values():
            found += [f"modus_{language}.ts: “{entry.text.source}” {what}" for what in faults(entry)]
    return sorted(found)


def faults(entry: Entry) -> Iterator[str]:
    """What is wrong with a translation: unfinished, a place lost or made up, an ellipsis, a line break, a quote …"""
    if not entry.finished:
        yield "is not translated"
        return
    source = entry.text.source
    for form in entry.forms:
        if (places := _places(source)) != _places(form) and not (
            entry.text.plural and places - _places(form) <= {"%n", "{n}"}
        ):
            yield f"has other places in “{form}”"
        if source.endswith("…") != form.endswith("…"):
            yield f"and “{form}” do not both end with an ellipsis"
        if source.count("&") != form.count("&"):
            yield f"has another key to press than “{form}”"
        if (source[:1].isspace(), source[-1:].isspace()) != (form[:1].isspace(), form[-1:].isspace()):
            yield f"begins or ends with other blanks than “{form}”"
        if source.rstrip()[-1:] in ".:?!" and source.rstrip()[-1:] != form.rstrip()[-1:]:
            yield f"ends otherwise than “{form}”"


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{\w+(?::,)?\}|%n|%L?\d", text))


def update() -> None:
    """Brings the .ts files up to date with the sources."""
    texts = spoken_texts()
    with tempfile.TemporaryDirectory() as folder:
        for language in (SOURCE, *TRANSLATED):
            said = Path(folder) / "said.py"
            said.write_text("".join(map(_line, sorted(wanted(language, texts)))), encoding="utf-8")
            only = ["-pluralonly"] if language == SOURCE else []
            _run(
                "lupdate", "-silent", "-no-obsolete", "-no-ui-lines", "-disable-heuristic", "sametext",
                "-disable-heuristic", "similartext", "-locations", "none", *only,
                "-source-language", SOURCE, "-target-language", language, str(said),
                "-ts", str(FOLDER / f"modus_{language}.ts"),
            )  # fmt: skip


def _line(text: Text) -> str:
    def quoted(words: str) -> str:
        escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        return f'"{escaped}"'

    count = ", 2" if text.plural else ""
    comment = f", {quoted(text.comment)}" if text.comment or count else ""
    return f"QCoreApplication.translate({quoted(text.context)}, {quoted(text.source)}{comment}{count})\n"


def build(into: Path = FOLDER) -> None:
    """Makes the .qm files. Each takes the place of the one before whole: a running program reads from the old one for
    as long as it runs, and would crash where that were written over.
    """
    with tempfile.TemporaryDirectory() as folder:
        for language in (SOURCE, *TRANSLATED):
            made = into / f"modus_{language}.qm"
            new = made.with_suffix(".new")
            told = Path(folder) / f"{language}.ts"
            written = (FOLDER / f"modus_{language}.ts").read_text(encoding="utf-8")
            told.write_text(_TRANSLATION.sub(_with_bound_dashes, written), encoding="utf-8")
            _run("lrelease", "-silent", "-nounfinished", str(told), "-qm", str(new))
            new.replace(made)


def _with_bound_dashes(translation: re.Match[str]) -> str:
    """A translation in which no line begins with a dash: it stands with the word before it."""
    return translation[0].replace(" – ", "\u00a0– ")


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / f"pyside6-{tool}"), *arguments], check=True)


def main(arguments: list[str]) -> int:
    """The exit code."""
    match arguments:
        case ["update"]:
            update()
            build()
        case ["build"]:
            build()
        case ["check"]:
            found = problems()
            print("\n".join(found))
            return 1 if found else 0
        case ["new"]:
            for entry in (each for language in TRANSLATED for each in entries(language) if not each.finished):
                print(f"{entry.text.context}\t{entry.text.source!r}\t{entry.text.comment}")
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except NotPlain as problem:
        sys.exit(str(problem))
