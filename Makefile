# On a fresh machine with Python 3.11+ and make: `make demo` or `make test`. Everything is in .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint docs bench accuracy tables lock clean

help:  ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

setup: $(READY)  ## Make .venv with the locked requirements and this package

$(READY): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "Python 3.11 or later is needed; name it with: make PYTHON=...")'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY)  ## Compare the specimen documents with filled-in forms
	$(BIN)/kycmatch demo

test: $(READY)  ## Run every test, warnings as errors, with coverage
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage report

lint: $(READY)  ## Lint, formatting, types, tables
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python tools/manifest.py --check

docs: $(READY)  ## Build the site into site/, warnings as errors
	$(BIN)/sphinx-build --fail-on-warning --quiet --builder html docs site

bench: $(READY)  ## Measure import time, memory, speed and the worst inputs
	$(BIN)/python -m tests.benchmarks.import_time
	$(BIN)/python -m tests.benchmarks.memory
	$(BIN)/python -m tests.benchmarks.speed
	$(BIN)/python -m tests.benchmarks.hostile
	$(BIN)/python -m tests.benchmarks.payloads

accuracy: $(READY)  ## Measure names on labelled data of your own: make accuracy DATA=directory [TRAIN=directory]
	@$(BIN)/python -m tests.benchmarks.accuracy $(DATA) $(if $(TRAIN),--train $(TRAIN))

tables: $(READY)  ## Renew the manifest and the sources of the tables
	$(BIN)/python tools/manifest.py

lock: $(READY)  ## Renew the locked requirements
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--all-extras --group dev --upgrade --output-file requirements/dev.txt pyproject.toml

clean:  ## Remove everything that make made
	rm -rf $(VENV) build dist site .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis
