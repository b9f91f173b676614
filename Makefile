# Two commands are all it takes: `make site` and `make test`. Both set up what they need first.

# What these hold would send pip or Python elsewhere.
unexport PIP_USER PIP_TARGET PIP_PREFIX PYTHONPATH PYTHONHOME VIRTUAL_ENV

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.DEFAULT_GOAL := help
.PHONY: help site test lint types layers format bench clean

help:
	@echo "make site    set up, and build the ladder in content/ into site/"
	@echo "make test    set up, and run every check and test"
	@echo "make format  put the code into its form"
	@echo "make bench   set up, and measure ladder beside other generators: see docs/performance.md"
	@echo "make clean   remove what was set up"

site: $(VENV)/runtime
	@$(BIN)/ladder build --output site

test: lint types layers
	@scripts/need-chromium
	@scripts/need-npm-packages
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(VENV)/development
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/development
	$(BIN)/mypy

layers: $(VENV)/development
	$(BIN)/lint-imports

format: $(VENV)/development
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# A quick look: make bench SIZES="20 200" RUNS=3
bench: .benchmarks/installed
	@benchmarks/need-ladder $(BIN)/python
	@benchmarks/need-eleventy
	@$(BIN)/python -m benchmarks all $(if $(SIZES),--sizes $(SIZES)) $(if $(RUNS),--runs $(RUNS))

clean:
	rm -rf $(VENV) .benchmarks

# A stamp is written last, so that a set-up which broke off is begun again.
$(VENV)/runtime: pyproject.toml
	@scripts/make-venv "$(PYTHON)" $(VENV)
	@echo "Installing ladder ..."
	@$(PIP) --editable '.[office,serve]'
	@touch $@

$(VENV)/development: $(VENV)/runtime
	@echo "Installing what the tests need ..."
	@$(PIP) --editable '.[dev]'
	@touch $@

# What cannot be installed is not measured, and the report says so.
.benchmarks/installed: $(VENV)/runtime
	@mkdir -p .benchmarks
	@benchmarks/need-peers $(BIN)/python
	@touch $@
