"""The proof that no text on any screen, in any dialog, tool tip or export opens or asks for anything (S2)."""

from __future__ import annotations

import html.parser
import json
import os
import re
import subprocess
import sys
import zlib
from pathlib import Path
from xml.etree import ElementTree

from tests.proofs.canary import texts
from tests.proofs.progress import ROOT
from tests.proofs.proof import Proof, Tally, failure
from tests.proofs.traced import calls, strace_all

#: A round of the tour may take so many seconds of the clock.
PATIENCE = 300.0
_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0f01f0005000"
    "1ff5fb1d1640000000049454e44ae426082"
)


def tour(folder: Path, round_: int, *options: str) -> tuple[dict[str, int], list[str], str]:
    """One round under strace: what was seen, every call that a text brought about, and what went wrong."""
    (folder / "away").mkdir()
    (folder / "away" / texts.CANARY).write_bytes(_PICTURE)
    trace = folder / "trace"
    order = [
        *strace_all(trace),
        sys.executable,
        "-B",
        "-m",
        "tests.proofs.canary.tour",
        str(folder),
        str(round_),
        *options,
    ]
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false",
        "MODUS_HOME": str(folder / "home"), "HOME": str(folder / "home"), "XDG_CONFIG_HOME": str(folder / "home"),
    }  # fmt: skip
    ended = subprocess.run(
        order, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    wrong = "" if ended.returncode == 0 else f"the tour ended with {ended.returncode}: {ended.stderr[-1500:]}"
    if "Traceback" in ended.stderr and not wrong:
        wrong = f"something went wrong on the tour: {ended.stderr[-1500:]}"
    seen = json.loads(ended.stdout.splitlines()[-1]) if not wrong and ended.stdout else {}
    return seen, brought_about(trace, folder / "desk"), wrong


def brought_about(trace: Path, desk: Path) -> list[str]:
    """Every call that names the canary, the share or its computer, or speaks to a network.

    Files on the ``desk`` of the tour may be called what they like: it is they that are asked for then.
    """
    return [
        call.line
        for call in calls(trace)
        if any(_follows(path) for path in call.paths if not path.startswith(f"{desk}/"))
        or (call.name in ("connect", "sendto", "sendmsg") and "AF_INET" in call.line)
    ]


def _follows(path: str) -> bool:
    return texts.CANARY in path or texts.HOST in path or path.startswith("//")


def run(numbers: range, seed: int, folder: Path) -> Tally:
    """A round for each number: one kind of title, one look of the window."""
    failures, hits = [], 0
    for number in numbers:
        place = folder / f"round-{number}"
        place.mkdir()
        seen, lines, wrong = tour(place, number)
        missed = [what for what in NEEDED if not seen.get(what)]
        hits += not missed
        found = [wrong] if wrong else [f"the tour did not come to: {', '.join(missed)}"] if missed else []
        found += [f"a text was followed: {line}" for line in lines[:5]]
        found += [what for given in sorted(place.glob("desk/given-*")) for what in active(given)]
        failures += [failure(seed, number, what) for what in found]
    return Tally(len(numbers), hits, tuple(failures))


#: What each round must have come to.
NEEDED = (
    "welcome",
    "opened",
    "tool tips",
    "fields",
    "exports",
    "dialog Judge an effect",
    "dialog Requirement",
    "refused",
)


# ── what is given away ──────────────────────────────────────────────────────────────────────────────────────


def active(path: Path) -> list[str]:
    """Whatever an exported file would open, run or ask for where somebody opens it."""
    found = {".html": _in_html, ".svg": _in_svg, ".pdf": _in_pdf}.get(path.suffix, lambda _: [])(path)
    return [f"{path.suffix} opens something: {what}" for what in found]


class _Page(html.parser.HTMLParser):
    """Elements and attributes that do something."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in (
            "script",
            "img",
            "image",
            "iframe",
            "object",
            "embed",
            "link",
            "base",
            "form",
            "audio",
            "video",
            "a",
        ):
            self.found.append(self.get_starttag_text() or tag)
        for name, value in attrs:
            acting = name.startswith("on") or name in ("src", "background", "data", "action", "srcset", "poster")
            outside = name.endswith("href") and not (value or "").startswith("#")
            if acting or outside or (name == "style" and re.search(r"url\s*\(|@import", value or "")):
                self.found.append(self.get_starttag_text() or tag)


def _in_html(path: Path) -> list[str]:
    page = _Page()
    text = path.read_text(encoding="utf-8")
    page.feed(text)
    styles = "".join(re.findall(r"<style[^>]*>(.*?)</style>", text, re.DOTALL))
    return page.found + re.findall(r"url\s*\([^)]*\)|@import[^;]*", styles)


def _in_svg(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    found = re.findall(r"<!(?:DOCTYPE|ENTITY)[^>]*>", text.partition("<svg")[0])
    for element in ElementTree.fromstring(text).iter():
        tag = str(element.tag).rpartition("}")[2]
        if tag in ("image", "script", "foreignObject", "a", "style", "feImage", "use"):
            found.append(tag)
        found += [
            f"{tag} {name}={value[:60]}"
            for name, value in element.attrib.items()
            if (name.endswith("href") and not value.startswith("#"))
            or name.startswith("on")
            or re.search(r"url\s*\((?!\s*['\"]?#)", value)
        ]
    return found


def _in_pdf(path: Path) -> list[str]:
    whole = path.read_bytes()
    parts = [whole]
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", whole, re.DOTALL):
        try:
            parts.append(zlib.decompress(stream))
        except zlib.error:
            continue
    wanted = rb"/(?:URI|Launch|GoToR|JavaScript|JS|OpenAction|AA|EmbeddedFile|SubmitForm|ImportData|RichMedia)\b"
    return [found.decode() for part in parts for found in re.findall(wanted, part)]


PROOF = Proof(
    "text-is-text",
    "Whatever texts a file holds, no screen, dialog, tool tip, paste or export opens a file, a share or an address.",
    "rounds",
    1,
    16,
    run,
    ("linux", "strace"),
)
