"""The plain JSON model, in and out: a workspace as a small text file for other programs.

`from_plain` and `to_plain` speak the shape of the method's worked examples: ``threshold``,
``points_per_effect``, ``actors`` (keys), ``conditions``, ``issues``, ``effects``, ``cross_impacts``,
``bias``, ``scenarios``. What a workspace holds beyond that (titles, reasons, groups, stances, sources,
passages, evidence, cases, claims …) goes under further keys, written only where there is something to say,
and all of it is read back: out and in again is lossless by content, while a small model stays small. Ids, the
journal and ranks are not content; the order of lists is.
"""

from __future__ import annotations

from workbench.exchange.plain_in import from_plain
from workbench.exchange.plain_out import to_plain
from workbench.exchange.plain_shape import DEFAULT_TITLE
from workbench.exchange.problem import ImportProblem

__all__ = ["DEFAULT_TITLE", "ImportProblem", "from_plain", "to_plain"]
