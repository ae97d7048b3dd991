# `make help` lists the targets. PYTHON names the interpreter, PORT the port of `make run`,
# ARGS what goes to pytest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3.11
PORT ?= 8000
ARGS ?=
export PYTHON PORT

RUNTIME := .venv/runtime.stamp
DEV := .venv/dev.stamp

.PHONY: help run dev ready test check bench assets screenshots lock clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

run: $(RUNTIME) assets ## Set everything up and serve the site with its demo content
	@scripts/run.sh

dev: $(RUNTIME) assets ## The same, restarting when the code changes
	@scripts/run.sh --reload

ready: $(DEV) assets ## Set up what the tests need, without running them
	@scripts/node_packages.sh tests/html

test: ready ## Run every test, the browser journeys included
	@scripts/test.sh $(ARGS)

check: $(DEV) ## Lint, types, import contracts, templates, migrations, translations, deployment
	@scripts/system_packages.sh check
	@scripts/check.sh

bench: $(DEV) assets ## Measure: each benchmark prints a ratio and says against what
	@scripts/node_packages.sh benchmarks/node
	@set -e; for script in benchmarks/*.py; do echo "── $$script"; PYTHONPATH=. .venv/bin/python $$script; done

screenshots: $(DEV) assets ## Make the pictures of README and manual from a new site that runs on PORT
	@.venv/bin/python scripts/screenshots.py http://127.0.0.1:$(PORT)
	@.venv/bin/python scripts/manual_pictures.py http://127.0.0.1:$(PORT)

lock: ## Write the hashed lock files anew from pyproject.toml (takes uv)
	uv pip compile pyproject.toml --generate-hashes --no-emit-index-url --no-emit-find-links --python-version 3.11 -o requirements/runtime.txt
	uv pip compile pyproject.toml --group dev --generate-hashes --no-emit-index-url --no-emit-find-links --python-version 3.11 -o requirements/dev.txt

clean: ## Remove what was made, except the database, uploads and demo accounts
	rm -rf .venv tests/html/node_modules benchmarks/node/node_modules var/static var/e2e var/*.test.sqlite3 .pytest_cache .ruff_cache .mypy_cache toolbox/static/fonts

assets: ; @.venv/bin/python scripts/compile_translations.py && .venv/bin/python scripts/build_fonts.py

$(RUNTIME): requirements/runtime.txt
	@scripts/system_packages.sh run
	@scripts/environment.sh $<
	@touch $@

$(DEV): requirements/dev.txt requirements/runtime.txt
	@scripts/system_packages.sh test
	@scripts/environment.sh $<
	@touch $@ $(RUNTIME)
