"""An SVG picture made fit to stand inside a page."""

from __future__ import annotations

import re
from xml.etree import ElementTree

_SVG = "http://www.w3.org/2000/svg"
_LINK = "{http://www.w3.org/1999/xlink}href"
#: What draws and nothing else.
_ELEMENTS = {
    "svg",
    "g",
    "defs",
    "use",
    "symbol",
    "title",
    "desc",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
}
_ELEMENTS |= {"polyline", "polygon", "text", "tspan", "clipPath", "mask", "pattern", "marker"}
_ELEMENTS |= {"linearGradient", "radialGradient", "stop"}
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:", re.IGNORECASE)


def inline_svg(text: str) -> str:
    """The drawing as one ``<svg>`` element that fills its place and asks for nothing from elsewhere.

    Elements that do more than draw, event handlers and links beyond the picture are dropped. Raises
    ``ValueError`` where ``text`` is no SVG.
    """
    if "<!ENTITY" in text:
        raise ValueError("the picture defines entities")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise ValueError(f"the picture is no SVG: {error}") from None
    if root.tag != f"{{{_SVG}}}svg":
        raise ValueError("the picture is no SVG")
    _clean(root)
    if "viewBox" in root.attrib:
        for name in ("width", "height"):
            root.attrib.pop(name, None)
    ElementTree.register_namespace("", _SVG)
    return ElementTree.tostring(root, encoding="unicode")


def _clean(element: ElementTree.Element) -> None:
    for name, value in list(element.attrib.items()):
        linked = name in ("href", _LINK) and not value.startswith("#")
        if linked or name.lower().startswith("on") or _OUTSIDE.search(value):
            del element.attrib[name]
    for child in list(element):
        if str(child.tag).removeprefix(f"{{{_SVG}}}") not in _ELEMENTS:
            element.remove(child)
        else:
            _clean(child)
