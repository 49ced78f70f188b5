"""Texts that open a file, a share or an address wherever somebody takes them for more than text."""

from __future__ import annotations

from pathlib import Path

#: A computer that is not there, on a network that nobody asked for.
HOST = "canary.invalid"
SHARE = f"//{HOST}/s/x.png"
WEB = f"http://127.0.0.1:9/{HOST}.png"
#: What the canary's picture is called; nothing else that is opened is.
CANARY = "canary-picture.png"


def titles(canary: Path) -> tuple[str, ...]:
    """For titles, which are short: one for each round of the tour."""
    return (
        f' <img src="{canary}"><img src="{SHARE}">',
        f' <table background="{canary}"><tr><td background="{SHARE}">&amp;&lt;b&gt;</table>',
        f' <a href="{canary}">x</a><p style="background:url({canary})">R&D [*] %1 {{n}} {{title}}',
        f" ![x]({canary}) [x]({WEB}) <svg><image href='{canary}'/></svg>",
    )


def long(canary: Path) -> str:
    """For every text that may be long: all ways at once."""
    file = "file:" + f"//{canary}"
    return "".join(
        (
            *titles(canary),
            f'\n<img src="{file}"><img src="{WEB}"><img src="file:', f'{SHARE}"><img src=\'\\\\{HOST}\\s\\x.png\'>',
            f'<link rel="stylesheet" href="{canary}"><style>@import url("{canary}"); b {{ background: url({SHARE}) }}',
            f'</style><object data="{canary}"></object><iframe src="{file}"></iframe><embed src="{SHARE}">',
            f'<script src="{WEB}"></script><svg xmlns="http://www.w3.org/2000/svg"><image xlink:href="{file}"/></svg>',
            "\u202e\u2066 שלום \u2069\u202c",
            f"<body background='{canary}'><?xml version='1.0'?><!DOCTYPE x SYSTEM '{file}'>",
        )
    )  # fmt: skip
