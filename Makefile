# Everything runs in .venv, made by the first Python >= 3.11 found (PYTHON=... chooses another).
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
PYTHON ?=
ARGS ?=
export PYTHON

.PHONY: help venv venv-demo demo test matrix emulator render module lint format sanity units integration soak clients coverage schema bench docs clean

help: ## this text
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

venv: ## make .venv with all that the tests need
	@tools/venv.sh dev

venv-demo:
	@tools/venv.sh demo

demo: venv-demo ## play the demonstration against the emulator: no account, nothing leaves this machine
	@exec .venv/bin/python tools/demo.py

emulator: venv-demo ## start the emulator and print the environment to set (Ctrl-C stops it)
	@exec .venv/bin/python -m tests.emulator $(ARGS)

test: venv ## everything that has to be green
	@exec .venv/bin/python tools/check.py $(ARGS)

lint: venv ## ruff, mypy, shellcheck, ansible-lint, changelog and documentation checks
	@exec .venv/bin/python tools/check.py lint $(ARGS)

format: venv ## put the Python files in shape
	@.venv/bin/ruff check --quiet --fix-only .
	@.venv/bin/ruff format --quiet .

render: venv ## write all that is generated; ARGS=--check only names what differs
	@exec .venv/bin/python tools/render.py $(ARGS)

module: venv ## write the files of a new module: NAME=thing; OF=Word where the API has another word, API=oks for another API
	@exec .venv/bin/python tools/new_module.py $(NAME) $(if $(OF),--of $(OF)) $(if $(API),--api $(API))

sanity: venv ## ansible-test sanity
	@exec .venv/bin/python tools/check.py sanity $(ARGS)

units: venv ## the unit tests
	@exec .venv/bin/python -m pytest -q -n 2 tests/unit $(ARGS)

integration: venv ## the integration tests: ansible-playbook against the emulator
	@exec .venv/bin/python -m pytest -q -n 2 tests/integration $(ARGS)

soak: venv ## faults on every action, and whole stacks: for minutes
	@exec .venv/bin/python -m pytest -q -n 2 -m soak $(ARGS)

clients: venv ## osc-cli, oks-cli, osc-bsu-backup, the AWS CLI and the Go SDK as released, against the emulator
	@tools/clients.sh
	@exec .venv/bin/python -m pytest -q -n 2 -rs tests/clients $(ARGS)

coverage: venv ## how many actions and parameters of the APIs the modules reach
	@exec .venv/bin/python tools/coverage.py $(ARGS)

schema: venv ## what is known of the APIs, from tools/schema; FROM=osc-api.yaml takes in a newer OpenAPI file first
	@$(if $(FROM),.venv/bin/python tools/read_openapi.py $(FROM))
	@exec .venv/bin/python tools/render.py

matrix: venv ## the tests with every pair of Python and ansible-core found on this machine
	@exec .venv/bin/python tools/matrix.py $(ARGS)

bench: venv-demo ## the benchmarks, beside Ansible itself and other collections (an hour)
	@exec .venv/bin/python -m tests.benchmarks $(ARGS)

docs: venv ## the documentation as HTML, in docs/build/html
	@exec .venv/bin/python tools/html_docs.py $(ARGS)

clean: ## remove all that these commands made
	rm -rf .venv .cache .hypothesis docs/build tests/output
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
