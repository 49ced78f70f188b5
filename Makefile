# Everything a person or a machine does with this tree, by name. `make run` is the one to try first.
#
#   make run       open the US–Russia example (without a display: draw and report it into out/)
#   make test      the tests            make check     style, types, who imports whom, then the tests
#   make bench     timings              make package   a folder that runs without Python, in dist/modus
#   make proofs    kills, faults, full disks, power loss … in full; BUDGET=minutes, goes on where it stopped
#   make translations   what is said in the window, for translators (resources/languages)
#   make setup     only the virtual environment (WHEELS=folder: from that folder, without the network)
#   make lock      resolve the dependencies anew
#   make clean     drop caches, build/ and dist/ (never out/, it may hold somebody's work)
#
# ARGS=… is handed on to pytest, the benchmarks or the opened program. JOBS=1 runs the tests one after the other; else
# there are as many processes as processors.

PY := .venv/bin/python
EXAMPLE := out/us-russia.modus
WHEELS ?=
BUDGET ?=
ARGS ?=
JOBS ?= auto

.PHONY: help compiled run test check bench proofs package translations setup lock clean
.NOTPARALLEL:

help:
	@sed -n '3,12s/^# \{0,1\}//p' Makefile

setup:
	@WHEELS="$(WHEELS)" packaging/environment

# The byte code of the tree: where Python is told to write none (PYTHONDONTWRITEBYTECODE), each of the many processes that
# are started would compile anew what it needs.
compiled: setup
	@$(PY) -m compileall -q workbench tests

run: compiled
	@packaging/system-libraries run
	@packaging/run-example $(EXAMPLE) $(ARGS)

test: compiled
	@packaging/system-libraries test
	@$(PY) -m pytest -n $(JOBS) --dist worksteal $(ARGS)

# While what the machine lacks is fetched, the processors have time to read the code.
check: compiled
	@packaging/system-libraries test & fetched=$$!; \
	$(PY) -m ruff check . && $(PY) -m ruff format --check . && $(PY) -m mypy && \
	PYTHONPATH=. .venv/bin/lint-imports --no-logo; checked=$$?; \
	wait $$fetched && exit $$checked
	@$(PY) -m pytest -n $(JOBS) --dist worksteal $(ARGS)

bench: compiled
	@packaging/system-libraries run
	@QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench $(ARGS)

proofs: compiled
	@packaging/system-libraries test
	@BUDGET="$(BUDGET)" QT_QPA_PLATFORM=offscreen $(PY) -m tests.proofs $(ARGS)

package: setup
	@packaging/system-libraries package
	@packaging/build

translations: setup
	@$(PY) packaging/translations.py update

lock:
	@packaging/resolve

clean:
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis *.egg-info
	@find workbench tests packaging -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
