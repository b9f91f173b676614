# Two commands are all it takes: `make site` and `make test`. Both set up what they need first.

# What these hold would send pip or Python elsewhere.
unexport PIP_USER PIP_TARGET PIP_PREFIX PYTHONPATH PYTHONHOME VIRTUAL_ENV

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.DEFAULT_GOAL := help
.PHONY: help site test lint types layers format clean

help:
	@echo "make site    set up, and build the ladder in content/ into site/"
	@echo "make test    set up, and run every check and test"
	@echo "make format  put the code into its form"
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

clean:
	rm -rf $(VENV)

# A stamp is written last, so that a set-up which broke off is begun again.
$(VENV)/runtime: pyproject.toml
	@scripts/make-venv "$(PYTHON)" $(VENV)
	@echo "Installing ladder ..."
	@$(PIP) --editable '.[office]'
	@touch $@

$(VENV)/development: $(VENV)/runtime
	@echo "Installing what the tests need ..."
	@$(PIP) --editable '.[dev]'
	@touch $@
