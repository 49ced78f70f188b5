"""What the tests of the engine stand on."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tests.engine.share import Some, everything, share


@pytest.fixture(scope="session")
def some(pytestconfig: pytest.Config) -> Some:
    """A share of a range of seeds, by the seed that Hypothesis uses too (it is said in the header, and drawn anew for
    each run); all of them where one looks harder (``HYPOTHESIS_PROFILE=thorough``).
    """
    if settings.default is settings.get_profile("thorough"):
        return everything
    return share(int(pytestconfig.getoption("hypothesis_seed", default=None) or 0))
