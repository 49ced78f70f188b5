"""``modus source FILE add DOCUMENT``: the text of a document, into a source that is there or as one of its own."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.given import Commands, a_path, add_json, command, find, naming_file
from workbench.cli.refusal import Refusal
from workbench.cli.source_answer import source_answer
from workbench.cli.terminal import answer_json, counted, plain, say
from workbench.cli.watching import Watching

if TYPE_CHECKING:
    from workbench.domain.document import Document as Read
    from workbench.domain.model import Model
    from workbench.workspace.document import Document


def add(actions: Commands) -> None:
    """Offer the action."""
    parser = command(
        actions,
        "add",
        "add the text of a document (text, Markdown, HTML, DOCX, ODT, PDF)",
        "modus source relations.modus add minutes.txt",
        "If it is a copy of a source whose passages are known, its text goes into them, however the copy is set, also "
        "with slips corrected; otherwise it becomes a source of its own, with a passage for each paragraph.",
    )
    parser.add_argument("document", metavar="DOCUMENT", type=a_path, help="the document to read")
    parser.add_argument("--into", metavar="SOURCE", help="it is a copy of this source (key or title)")
    parser.add_argument("--new", action="store_true", help="a source of its own, whatever is there")
    parser.add_argument("--private", action="store_true", help="keep the source and its passages off walls and reports")
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the action; 0."""
    if arguments.new and arguments.into:
        raise Refusal("--into and --new exclude each other")
    read = _read(arguments.document)
    model, source = _added(arguments, read)
    answer = source_answer(model, model.sources[source])
    if arguments.json:
        answer_json({"file": str(arguments.file), **answer})
        return 0
    say(
        f"{plain(read.file)}: {answer['located']} of {counted(answer['passages'], 'passage')} of "
        f"“{plain(answer['title'])}” have their text, in {counted(len(answer['sections']), 'section')}."
    )
    return 0


def _read(path: Path) -> Read:
    from workbench.engine.watching import Stopped
    from workbench.sources.reading import read_document
    from workbench.storage.errors import FileProblem

    try:
        with Watching("reading the document") as watch:

            def pages(done: int, of: int) -> None:
                if not watch(done / of):
                    raise Stopped  # which ends the process that reads

            return read_document(path, pages)
    except FileProblem as problem:
        raise Refusal(naming_file(path, str(problem))) from None


def _added(arguments: argparse.Namespace, read: Read) -> tuple[Model, str]:
    """The workspace afterwards, and the id of the source."""
    from workbench.storage.errors import FileProblem
    from workbench.workspace import operations
    from workbench.workspace.document import Document

    try:
        document = Document.open(arguments.file)
        try:
            source = _apply(arguments, document, read)
        except operations.OperationProblem as problem:
            raise Refusal(f"{arguments.file}: {problem}") from None
        finally:
            document.close()
    except FileProblem as problem:
        raise Refusal(naming_file(arguments.file, str(problem))) from None
    return document.model, source


def _apply(arguments: argparse.Namespace, document: Document, read: Read) -> str:
    from workbench.workspace import operations

    model = document.model
    if arguments.new:
        operation = operations.new_source(model, read, private=arguments.private)
    else:
        into = find(model, "source", arguments.into, arguments.file).id if arguments.into else None
        operation = operations.add_source(model, read, into, private=arguments.private)
    document.apply(operation)
    return str(operation.focus)
