"""A slow, literal second implementation of the method, written from `method.md` alone.

It shares no code with `workbench` and is the oracle the fast engine is tested against: plain JSON models
(those of `tests/cases/method-examples.json`), `fractions.Fraction` arithmetic, enumeration instead of
search.

`slow` has evaluation, explanation, consistency and settling (method 2, 3); `slow_answers` has paths,
levers, futures and consistent scenarios (3-5); `models` makes random valid models and calls, by
Hypothesis or by seed.
"""
