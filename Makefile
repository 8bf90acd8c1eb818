# Everything a person does with this project. `make` alone lists it.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PY := .venv/bin/python
LOS := .venv/bin/lineofsight
.PHONY: help setup demo serve test test-quick check fix docs bench lock clean

help:  ## list what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup:  ## set everything up: Python and Node packages, styles, fonts, a secret key
	@scripts/setup

demo: setup  ## build the made-up authority and serve it on http://127.0.0.1:8000
	@scripts/demo

serve: setup  ## serve what is in var/ without building anything
	@scripts/serve

test: setup  ## pass all tests
	@scripts/test $(ARGS)

test-quick: setup  ## the tests without a browser
	@.venv/bin/pytest -n auto -q -m "not system" $(ARGS)

check: setup  ## format, lint, types, layers, migrations, generated docs: reports all, changes nothing
	@scripts/check

fix: setup  ## put format and imports right
	@.venv/bin/ruff check --fix lineofsight tests scripts; .venv/bin/ruff format lineofsight tests scripts

docs: setup  ## write the reference pages again from the declarations
	@$(LOS) reference-docs --write

bench: setup  ## print how fast it is, with 60,000 children and 1,000,000 steps
	@scripts/bench $(ARGS)

lock: setup  ## lock the dependencies again, with hashes
	@scripts/lock

clean:  ## remove what set-up and the demo made
	@rm -rf .venv node_modules var *.egg-info
