"""Citing a source in one of two styles, both after the Chicago Manual, as far as plain text goes.

Author–date names a source with its year after the names; notes name it as a note under a text does. Formatting by any
journal's rules is what reference managers are for: export the sources there.
"""

from __future__ import annotations

from collections.abc import Callable

from workbench.domain.language import said
from workbench.domain.legible import in_brief
from workbench.domain.source import Source
from workbench.exchange.bibliography import parts
from workbench.exchange.bibliography.csl import Item, item_of, names_of, text_of, without_markup

#: The styles by their names: who wrote it and when, or numbered notes.
AUTHOR_DATE, NOTES = "author-date", "notes"
STYLES = (AUTHOR_DATE, NOTES)
#: Of more authors than the first only so many as the second are named; of more than the third in a note only one.
_MOST, _NAMED, _MOST_IN_NOTE = 10, 7, 3
#: A short title is no longer than this, in characters.
_SHORT = 60
#: What somebody is called.
Called = Callable[[dict[str, str]], str]
_WITHIN = ("chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary")
_NEWS = ("article-magazine", "article-newspaper")
#: What is a work of its own: its title stands without quotation marks, as it would be slanted.
_WORKS = (
    *("book", "report", "classic", "collection", "motion_picture", "map", "periodical", "dataset", "legislation"),
    *("software", "standard"),
)
#: What comes out on a day, with its own name for whoever publishes it.
_OF_A_DAY = (*_NEWS, "webpage", "post", "post-weblog", "speech", "treaty", "document", "interview", "broadcast")


def citation(source: Source, style: str = AUTHOR_DATE, letter: str = "") -> str:
    """A source as a list of sources names it: ``Ivanov, Igor. 2013. “Title.” Journal 5 (2): 1–10.``

    As a note: ``Igor Ivanov, “Title,” Journal 5, no. 2 (2013): 1–10.`` ``letter``: what tells it from others of the
    same year (`letters`).
    """
    item = item_of(source)
    return _note(item) if style == NOTES else _listed(item, letter)


def in_text(source: Source, letter: str = "", style: str = AUTHOR_DATE, called: Called = parts.family) -> str:
    """A source as it is named within a text: ``Ivanov 2013``, among notes ``Ivanov, “Title”``.

    ``letter`` as for `citation`; ``called``: what each of its people is called there.
    """
    item = item_of(source)
    names = [called(one) for one in people_named(item)]
    most = _MOST_IN_NOTE
    who = parts.and_others(names[0]) if len(names) > most else parts.joined(names)
    who = who or _newspaper(item)
    if style == AUTHOR_DATE:
        return f"{who or _title(item)} {parts.year(item, letter)}"
    title = _short_title(item)
    return _row(who, title if _is_work(item) else said("“{title}”", sense="citation", title=title))


def with_place(named: str, place: str) -> str:
    """How a text names a source, and the place in it: ``Ivanov 2013, § 2.4``; a comma stands within quotation marks."""
    if not named.endswith("”"):
        return f"{named}, {place}"
    return f"{named} {place}" if named[-2:-1] in ".!?…" else f"{named[:-1]},” {place}"


def _short_title(item: Item) -> str:
    """A title without what stands under it, where that is known or shown by a colon."""
    short = without_markup(text_of(item, "title-short")) or _title(item).partition(": ")[0]
    return in_brief(short, _SHORT)


def who_is_named(item: Item) -> str:
    """The names under which a list has a source, whatever they did for it; empty where it stands under its title."""
    return _names_in_list(people_named(item)) or _newspaper(item)


# ── author and date ───────────────────────────────────────────────────────────────────────────────────────────────────


def _listed(item: Item, letter: str) -> str:
    title, names = _title(item), _turned_names(item) or _newspaper(item)
    quoted = title if _is_work(item) or not title else said("“{title}”", sense="citation", title=_ended(title))
    year = parts.year(item, letter)
    first = [names, year, quoted] if names else [quoted, year]
    told = [*first, *_where(item), _accessed(item), parts.link(item)]
    return " ".join(_ended(part) for part in told if part)


def _where(item: Item) -> list[str]:
    """What follows the title of a source in a list, sentence by sentence."""
    within, page, kind = text_of(item, "container-title"), parts.pages(item), item.get("type")
    if kind == "article-journal":
        volume, issue = text_of(item, "volume"), text_of(item, "issue")
        number = " ".join(part for part in (within, volume, f"({issue})" if issue else "") if part)
        return [f"{number}: {page}" if number and page else number]
    if kind in _NEWS:
        within = "" if not people_named(item) else within
        return [_row(within, parts.day(item))]
    if kind in _WITHIN and within:
        edited = parts.people(item, "editor")
        inside = said("In {title}", sense="citation", title=within)
        edited = said("edited by {names}", sense="citation", names=edited) if edited else ""
        return [_row(inside, edited, page), parts.series(item), parts.made(item)]
    if kind in _OF_A_DAY:
        return [within, _row(text_of(item, "event-place"), _day_not_year(item)), parts.made(item)]
    if kind == "thesis":
        return [_row(parts.numbered_kind(item), parts.made(item))]
    translated = parts.people(item, "translator")
    translated = said("Translated by {names}", sense="citation", names=translated) if translated else ""
    volume = text_of(item, "volume")
    volume = said("Vol. {number}", sense="citation", number=volume) if volume else ""
    kept = [translated, parts.edition(item), volume, parts.numbered_kind(item), parts.series(item)]
    return [*kept, _row(within, page), parts.made(item)]


def _day_not_year(item: Item) -> str:
    """A date that says more than the year, which stands before the title already."""
    day = parts.day(item)
    return "" if day == parts.year(item) else day


def _accessed(item: Item) -> str:
    """When a page that says no date was looked at."""
    day = parts.day(item, "accessed")
    return said("Accessed {date}", sense="citation", date=day) if day and not parts.day(item) else ""


def _turned_names(item: Item) -> str:
    people = people_named(item)
    told = _names_in_list(people)
    return told if not people or names_of(item, "author") else parts.editors(told, len(people))


def _names_in_list(people: list[dict[str, str]]) -> str:
    named = people if len(people) <= _MOST else people[:_NAMED]
    names = [parts.turned(one) if at == 0 else parts.forwards(one) for at, one in enumerate(named)]
    return parts.joined(names, comma=True) if named is people else parts.and_others(", ".join(names) + ",")


# ── notes ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _note(item: Item) -> str:
    title, where = _title(item), _note_where(item)
    if not _is_work(item) and title:
        # the comma after a title stands within its quotation marks, and none after a sign of its own
        open_ = where and not where.startswith("(") and title[-1:] not in ".!?…"
        title = said("“{title},”" if open_ else "“{title}”", sense="citation", title=title)
    elif where and title and not where.startswith("("):
        title += ","
    named = " ".join(part for part in (title, where) if part)
    return _ended(_row(_note_names(item), named, parts.link(item)))


def _note_where(item: Item) -> str:
    """What follows the title of a source in a note."""
    within, page, kind = text_of(item, "container-title"), parts.pages(item), item.get("type")
    if kind == "article-journal":
        volume, issue = text_of(item, "volume"), text_of(item, "issue")
        issue = said("no. {number}", sense="citation", number=issue) if issue else ""
        number = _row(f"{within} {volume}".strip(), issue)
        when = parts.day(item) or parts.year(item)
        return (f"{number} ({when})" if number else when) + (f": {page}" if page else "")
    if kind in _OF_A_DAY:
        looked = parts.day(item, "accessed") if not parts.day(item) else ""
        looked = said("accessed {date}", sense="citation", date=looked) if looked else ""
        return _row(
            within, parts.made(item), text_of(item, "event-place"), looked or parts.day(item) or parts.year(item)
        )
    when = parts.day(item) if kind == "report" and parts.day(item) else parts.year(item)
    published = f"({_row(parts.numbered_kind(item) if kind == 'thesis' else '', parts.made(item), when)})"
    before = _row(*_before(item, within))
    return _row(f"{before} {published}".strip(), page)


def _before(item: Item, within: str) -> list[str]:
    """What stands between the title and whoever published it."""
    found = []
    if within:
        found.append(said("in {title}", sense="citation", title=within) if item.get("type") in _WITHIN else within)
    edited = parts.people(item, "editor") if names_of(item, "author") else ""
    translated, volume = parts.people(item, "translator"), text_of(item, "volume")
    found += [
        said("ed. {names}", sense="citation", names=edited) if edited else "",
        said("trans. {names}", sense="citation", names=translated) if translated else "",
        parts.edition(item),
        said("vol. {number}", sense="citation", number=volume) if volume else "",
        parts.numbered_kind(item) if item.get("type") != "thesis" else "",
        parts.series(item),
    ]
    return found


def _note_names(item: Item) -> str:
    people = people_named(item)
    names = [parts.forwards(one) for one in people]
    told = parts.and_others(names[0]) if len(names) > _MOST_IN_NOTE else parts.joined(names)
    return told if not people or names_of(item, "author") else parts.editors(told, len(people))


# ── both ──────────────────────────────────────────────────────────────────────────────────────────────────────────────


def people_named(item: Item) -> list[dict[str, str]]:
    """Under whose names a source stands: who wrote it, else who edited it."""
    return names_of(item, "author") or ([] if item.get("type") in _WITHIN else names_of(item, "editor"))


def _newspaper(item: Item) -> str:
    """A newspaper stands in the place of an author who is not named."""
    return text_of(item, "container-title") if item.get("type") in _NEWS and not people_named(item) else ""


def _title(item: Item) -> str:
    return without_markup(text_of(item, "title"))


def _is_work(item: Item) -> bool:
    return item.get("type") in _WORKS


def _row(*told: str) -> str:
    return ", ".join(part for part in told if part)


def _ended(text: str) -> str:
    return text if text.rstrip("”»")[-1:] in (".", "!", "?", "…") else text + "."
