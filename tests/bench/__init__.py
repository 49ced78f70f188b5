"""The figures that the program is held to: `python -m tests.bench` prints them and writes `out/bench.json`."""
