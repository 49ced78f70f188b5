"""What every test stands on: no display, a home of its own, repeatable randomness, the shared material."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# Before anything imports Qt or asks where the user's data live; fixtures would come too late for both.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
_HOME = Path(tempfile.mkdtemp(prefix="modus-tests-"))
for _name, _folder in {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "appdata",
    "LOCALAPPDATA": "localappdata",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": "runtime",
}.items():
    _path = _HOME / _folder
    _path.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.environ[_name] = str(_path)

_SLOW_MACHINES = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("default", max_examples=50, deadline=None, suppress_health_check=_SLOW_MACHINES)
# A machine that checks every push gets the same examples each time; people get new ones, with the seed said.
settings.register_profile(
    "ci",
    max_examples=50,
    deadline=None,
    suppress_health_check=_SLOW_MACHINES,
    derandomize=True,
    print_blob=True,
)
settings.register_profile(
    "thorough", max_examples=1000, deadline=None, suppress_health_check=_SLOW_MACHINES, print_blob=True
)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "default")
settings.load_profile(PROFILE)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    if PROFILE != "ci" and config.getoption("hypothesis_seed", default=None) is None:
        config.option.hypothesis_seed = str(secrets.randbelow(2**32))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slowest first: at the end a processor would have nothing to do while another is in the middle of one."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def _settings_said(config: pytest.Config) -> str:
    seed = config.getoption("hypothesis_seed", default=None)
    said = "the same examples each time" if seed is None else f"--hypothesis-seed={seed}"
    return f"modus: Hypothesis profile {PROFILE}, {said}; Qt platform {os.environ['QT_QPA_PLATFORM']}"


def pytest_report_header(config: pytest.Config) -> str:
    return _settings_said(config)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, exitstatus: int) -> None:
    if exitstatus:
        terminalreporter.write_line(_settings_said(terminalreporter.config))


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder that holds the whole tree."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The material that comes beside the tree (cases, the essay); tests that read it skip where it is not."""
    folder = Path(os.environ.get("MODUS_SHARED") or ROOT.parent / "shared").resolve()
    if not folder.is_dir():
        pytest.skip(f"the shared material is not at {folder}; MODUS_SHARED names another folder that has cases/ in it")
    return folder


@pytest.fixture(scope="session", autouse=True)
def one_application() -> object:
    """The one Qt application of this process, with widgets: a picture drawn first would make one without."""
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication(["modus-tests"])
