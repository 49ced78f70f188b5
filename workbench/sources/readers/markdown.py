"""Markdown: what `markdown-it-py` makes of it, as text; HTML in it is read as HTML."""

from __future__ import annotations

import re
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from workbench.sources.readers import web_page
from workbench.sources.readers.blocks import Content
from workbench.sources.readers.encoding import decoded

_FRONT = re.compile(r"\A---\s*\n(.*?)\n(?:---|\.\.\.)\s*(?:\n|\Z)", re.DOTALL)
_SAYS = re.compile(r"(title|author|date|lang(?:uage)?)\s*:\s*(.+)", re.IGNORECASE)
_ABOUT: dict[str, Literal["title", "author", "date", "language"]] = {
    "title": "title",
    "author": "author",
    "date": "date",
    "lang": "language",
    "language": "language",
}


def read(data: bytes) -> Content:
    """The blocks of a text in Markdown."""
    content = Content()
    text = decoded(data)
    if front := _FRONT.match(text):
        _read_front(content, front[1])
        text = text[front.end() :]
    level = 0
    for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(text):
        match token.type:
            case "heading_open":
                level = int(token.tag[1:])
            case "heading_close":
                level = 0
            case "inline":
                content.add(_inline(token), level)
            case "fence" | "code_block":
                content.add(token.content)
            case "html_block":
                for block in web_page.blocks_of(token.content):
                    content.add(block.text, block.level)
    return content


def _inline(token: Token) -> str:
    parts = []
    for child in token.children or ():
        match child.type:
            case "text" | "code_inline":
                parts.append(child.content)
            case "softbreak":
                parts.append(" ")
            case "hardbreak":
                parts.append("\n")
            case "image":
                parts.append(child.content)
            case "html_inline" if child.content[:3].lower() == "<br":
                parts.append("\n")
    return "".join(parts)


def _read_front(content: Content, lines: str) -> None:
    for line in lines.splitlines():
        if said := _SAYS.fullmatch(line.strip()):
            content.about[_ABOUT[said[1].lower()]] = said[2].strip().strip("\"'")
