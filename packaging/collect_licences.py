"""Copies the licence texts of what the program is made of into a folder: ``collect_licences.py FOLDER``."""

import re
import shutil
import sys
import tomllib
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LICENCE = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors)\b[^/]*$|/licenses/", re.IGNORECASE)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def runtime_packages() -> list[str]:
    """The packages the program needs, and those they need in turn, as far as they are installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting, found = list(project["dependencies"]), set()
    while waiting:
        requirement = waiting.pop()
        if "extra ==" in requirement:
            continue
        name = normal(re.match(r"[\w.-]+", requirement).group())
        try:
            needs = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        if name not in found:
            found.add(name)
            waiting += needs
    return sorted(found - {"pip"})


def main(folder: Path) -> None:
    for name in runtime_packages():
        package = metadata.distribution(name)
        for file in package.files or []:
            if ".dist-info/" in str(file) and LICENCE.search(str(file)):
                inside = "-".join(file.parts[1:]).removeprefix("licenses-").replace("/", "-")
                shutil.copyfile(package.locate_file(file), folder / f"{name}-{inside}")
    python = Path(sys.base_prefix) / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}"
    for candidate in (python / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if candidate.is_file():
            shutil.copyfile(candidate, folder / "python-LICENSE.txt")
            break


if __name__ == "__main__":
    main(Path(sys.argv[1]))
