# make run     set everything up and serve the dashboard (PORT=8501)
# make test    set everything up and run every test
# make lint    style, types and import contracts
# make bench   speed and quality, as tables
# make soak    the long tests of load, faults and fuzzing
# make audit   known faults of what mapapp depends on
# make screenshots, make figures   the pictures and the data's figures in the documents

PYTHON ?= python3
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
NPM := $(BIN)/python build_frontend.py
# What a newer one of these makes outdated.
SOURCES := pyproject.toml build_frontend.py $(wildcard frontend/*.json frontend/*.mjs frontend/src/* frontend/src/*/*)

.PHONY: run test lint bench soak audit screenshots figures clean browser

run: $(VENV)/.run
	@$(BIN)/mapapp dashboard --port $(PORT)

test: $(VENV)/.dev browser
	$(BIN)/python -m pytest -n 2 --dist loadfile
	$(NPM) test --silent

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(NPM) run check --silent

bench: $(VENV)/.dev browser
	$(BIN)/python -m benchmarks

soak: $(VENV)/.dev browser
	$(BIN)/python -m pytest tests/soak --soak

audit: $(VENV)/.dev
	$(BIN)/pip-audit --requirement requirements-dev.txt --disable-pip
	$(NPM) audit

screenshots: $(VENV)/.dev browser
	$(BIN)/python -m docs.take_screenshots

figures: $(VENV)/.dev
	$(BIN)/python -m benchmarks.figures

# A browser for the tests: the system's, else one that Playwright can install.
browser: $(VENV)/.dev
	@$(BIN)/python -m tests.browser.chromium || true

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "mapapp needs Python 3.11 or newer; name one with make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.txt $(SOURCES) | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(SOURCES) | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) mapapp/webmap/static frontend/node_modules
