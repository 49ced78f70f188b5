"""What is said below the matrix: how many names are hidden, and how much is enlarged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from workbench.drawing.geometry import Geometry, Rect
from workbench.drawing.ground import across_name
from workbench.drawing.lettering import font, measure
from workbench.drawing.scene import Scene

#: A place in the widget, and what is said there.
Note = tuple[Rect, str]


def hidden_note(count: int, scene: Scene, geometry: Geometry) -> Note | None:
    """How many names found no room, and where that is said: below the matrix, at the left of the axis' name."""
    if not count:
        return None
    whole = QCoreApplication.translate("MatrixCanvas", "%n name(s) hidden", "", count)
    short = QCoreApplication.translate("MatrixCanvas", "%n hidden", "", count)
    size, height = geometry.tick_size, geometry.tick_size * 1.7
    axis = measure(across_name(scene), geometry.axis_size, True)
    end = geometry.frame.centre[0] - axis / 2 - size
    words = whole if measure(whole, size, False) <= end - geometry.frame.x else short
    width = measure(words, size, False)
    left = max(min(geometry.frame.x, end - width), geometry.bounds.x + 2)
    return Rect(left, geometry.bounds.bottom - height - 2, width + size / 2, height), words


def zoom_note(geometry: Geometry) -> list[Note]:
    """How much is enlarged, if anything is, and where that is said: below the matrix, at the right."""
    if geometry.view.zoom <= 1.0:
        return []
    words = QCoreApplication.translate("MatrixCanvas", "{n} % · show all").format(n=round(geometry.view.zoom * 100))
    frame, size = geometry.frame, geometry.tick_size
    width, height = measure(words, size, True) + 2 * size, size * 1.7
    return [(Rect(frame.right - width, geometry.bounds.bottom - height - 2, width, height), words)]


def paint_notes(
    painter: QPainter, colours: Mapping[str, QColor], size: int, hidden: Sequence[Note], zoom: Sequence[Note]
) -> None:
    """Write them in a size of type; what is enlarged stands in a pill, for a click there shows all."""
    for rect, words in hidden:
        painter.setPen(colours["secondary"])
        painter.setFont(font(size))
        area = QRectF(rect.x, rect.y, rect.width, rect.height)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
    for rect, words in zoom:
        area = QRectF(rect.x, rect.y, rect.width, rect.height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours["control"], 1))
        painter.setBrush(colours["panel"])
        painter.drawRoundedRect(area, rect.height / 2, rect.height / 2)
        painter.setPen(colours["accent"])
        painter.setFont(font(size, True))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
