"""Pictures as files: there, whole, of the right size, with all the words."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage

from tests.drawing.demo import demo
from tests.drawing.model import HOSTILE, small_model
from workbench.drawing.figure import figure_of, scale_for
from workbench.drawing.layout import laid_out
from workbench.drawing.lettering import FAMILY, ensure_application, family, measure
from workbench.drawing.palette import LIGHT, PROJECTOR, mix
from workbench.drawing.render import Picture, pdf, picture_of, png, render, svg, svg_text
from workbench.drawing.scene import Bubble, Change, Scene
from workbench.drawing.vector import text_of

SVG = "{http://www.w3.org/2000/svg}"


def words_of(picture: str) -> str:
    return "\n".join(element.text or "" for element in ElementTree.fromstring(picture).iter(f"{SVG}text"))


def image_of(picture: Picture) -> QImage:
    return QImage.fromData(png(picture))


@pytest.mark.parametrize(("projector", "size"), [(False, (1600, 1000)), (True, (1920, 1080))])
def test_a_png_has_its_size_and_is_the_same_each_time(tmp_path: Path, projector: bool, size: tuple[int, int]) -> None:
    one, other = tmp_path / "one.png", tmp_path / "other.PNG"
    assert render(small_model(), one, "deal", projector=projector) == size
    render(small_model(), other, "deal", projector=projector)
    image = QImage(str(one))
    assert (image.width(), image.height()) == size
    assert one.read_bytes() == other.read_bytes()
    assert len({image.pixel(x, y) for x in range(0, size[0], 7) for y in range(0, size[1], 7)}) > 20
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one.png", "other.PNG"]


def test_an_svg_holds_every_word_as_text(tmp_path: Path) -> None:
    path = tmp_path / "matrix.svg"
    assert render(small_model(), path, "deal", size=(1200, 800)) == (1200, 800)
    said = words_of(path.read_text(encoding="utf-8"))
    for word in ("Trade", "Arms control", "Visas", HOSTILE.replace("\x07", "").strip(), "The deal <of> 2014"):
        assert word in said.replace("\n", " ") or word in said
    for word in ("Partnership", "Rivalry", "Competition →", "Cooperation →", "Economic cushion", "present", "Security"):
        assert word in said
    assert "Hidden" not in said and "secret" not in said


def test_every_title_is_in_an_svg_even_where_its_label_found_no_room() -> None:
    crowd = tuple(Bubble(f"i{n}", f"k{n}", f"Area <{n}> & more", 5, 5, salience=3) for n in range(40))
    root = ElementTree.fromstring(svg_text(picture_of(Scene(bubbles=crowd), (800, 500), LIGHT)))
    titles = {element.text for element in root.iter(f"{SVG}title")}
    assert {b.title for b in crowd} <= titles


def test_an_svg_may_stand_in_a_page() -> None:
    text = svg(small_model(), "deal")
    assert text.startswith("<svg ") and text.endswith("</svg>")
    root = ElementTree.fromstring(text)
    assert root.get("role") == "img" and root.get("aria-label")
    for element in root.iter():
        assert "id" not in element.attrib and element.tag.removeprefix(SVG) in {
            "svg", "g", "title", "rect", "circle", "polyline", "polygon", "text",
        }  # fmt: skip
        for value in element.attrib.values():
            assert not re.search(r"url\(|https?:|javascript:|NaN|inf", value)
    assert "font-family" in root.attrib and "sans-serif" in root.attrib["font-family"]
    assert text_of("a\x00b\ud800<") == "ab&lt;"
    assert len(svg(small_model())) < len(text)


def test_a_pdf_is_one(tmp_path: Path) -> None:
    path = tmp_path / "matrix.pdf"
    assert render(small_model(), path, size=(1600, 1000)) == (1600, 1000)
    data = path.read_bytes()
    assert data.startswith(b"%PDF-") and b"%%EOF" in data[-32:]
    assert b"/Font" in data and b"/Subtype /Image" not in data
    box = re.search(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)", data)
    assert box and float(box[1]) / float(box[2]) == pytest.approx(1.6, abs=0.01)


def test_nothing_private_gets_on_the_wall_or_into_a_picture(tmp_path: Path) -> None:
    wall, page = tmp_path / "wall.svg", tmp_path / "page.svg"
    render(small_model(), wall, "deal", projector=True)
    render(small_model(), page, "quiet")
    for there in (wall.read_text(encoding="utf-8"), page.read_text(encoding="utf-8"), svg(small_model(), "quiet")):
        assert re.search("Arms|Trade", there) and not re.search("Hidden|secret|Quiet", there)


def test_a_private_scenario_is_refused_for_the_wall(tmp_path: Path) -> None:
    for asked in ({"scenario": "quiet"}, {"scenario": "deal", "against": "quiet"}):
        with pytest.raises(ValueError, match="the scenario “quiet” is private: the wall does not show it"):
            render(small_model(), tmp_path / "wall.png", **asked, projector=True)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_drawn_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.png, \.svg or \.pdf"):
        render(small_model(), tmp_path / "matrix.gif")
    with pytest.raises(ValueError, match="no such scenario"):
        render(small_model(), tmp_path / "matrix.png", "nothing")
    with pytest.raises(ValueError, match="pixels"):
        render(small_model(), tmp_path / "matrix.png", size=(5, 1_000_000))
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(OSError):
        render(small_model(), tmp_path / "folder.png", size=(200, 200))
    assert [p.name for p in tmp_path.iterdir()] == ["folder.png"]


def test_colours_are_where_they_belong() -> None:
    scene = demo()
    picture = picture_of(scene, (1600, 1000), LIGHT)
    image = image_of(picture)
    geometry = figure_of(scene, (1600, 1000), scale_for(1600, 1000), LIGHT, measure).geometry
    layout = laid_out(scene, geometry)

    def at(x: float, y: float) -> QColor:
        return QColor(image.pixel(round(x), round(y)))

    for place, bubble in enumerate(scene.bubbles):
        x, y = float(layout.x[place]), float(layout.y[place])
        if bubble.requirement == "blocked":
            assert at(x, y) == QColor(LIGHT.bar)
            assert at(x, y - layout.radius[place] * 0.6) == QColor(mix(LIGHT.hue(bubble.hue), LIGHT.field, 0.08))
        elif bubble.certain:
            assert at(x, y) == QColor(mix(LIGHT.hue(bubble.hue), LIGHT.field, 0.08)), bubble.title
    assert at(*geometry.to_pixels(8, 8)) == QColor(LIGHT.field)
    assert at(*geometry.to_pixels(0.3, 9)) == QColor(LIGHT.partnership)
    assert at(*geometry.to_pixels(9.7, 0.6)) == QColor(LIGHT.rivalry)
    assert at(1, 1) == QColor(LIGHT.paper)


def test_many_changes_and_odd_words_leave_room_for_the_matrix() -> None:
    changes = tuple(Change("A condition with a very long name " * 4, "before " * 20, "after " * 20) for _ in range(40))
    groups = tuple((f"A group with quite a long name {n}", n) for n in range(12))
    scene = Scene(bubbles=demo().bubbles, changes=changes, groups=groups, title="T" * 400, subtitle="s" * 400)
    for size in ((1600, 1000), (400, 300), (100, 100), (3000, 600)):
        for wall in (False, True):
            frame = figure_of(scene, size, scale_for(*size, wall), PROJECTOR, measure, wall=wall).geometry.frame
            assert frame.height >= 0.3 * size[1] or size[1] < 400
            assert not image_of(picture_of(scene, size, PROJECTOR, wall)).isNull()
    assert pdf(picture_of(Scene(), (300, 200), LIGHT)).startswith(b"%PDF")


def test_the_bundled_fonts_are_used() -> None:
    ensure_application()
    assert family() == FAMILY
    assert measure("Торговля", 12, False) > 40


def test_without_any_application_one_is_made(tmp_path: Path) -> None:
    program = (
        "import sys; from tests.drawing.model import small_model; from workbench.drawing.render import render;"
        "print(render(small_model(), sys.argv[1], size=(300, 200)))"
    )
    root = Path(__file__).resolve().parents[2]
    answer = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "m.png")], cwd=root, capture_output=True, text=True, check=False
    )
    assert answer.stdout.strip() == "(300, 200)", answer.stderr
