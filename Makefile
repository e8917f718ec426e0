# Everything a person or a machine does with this repository, in a few words. `make help` lists it.
#
# Nothing but git, make and Python 3.11 or newer with pip is needed: no venv module, no Node.js, no compiler. uv is
# brought by pip into .tools/uv where it is not on the PATH, and makes the environment in .venv from the lock file.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

# The Python that the environment is made from: PYTHON=/path/to/python3.12 chooses another.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3; do \
  if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then command -v $$p; break; fi; done)

# What `make demo` reads, and the dossier it makes of it: `make demo DEMO_ARGS=~/my-articles` for a folder of your own.
DEMO_ARGS ?= demo/articles
DEMO_DOSSIER ?= $(if $(filter demo/articles,$(DEMO_ARGS)),demo.tawatur,my.tawatur)
# Further options of `tawatur serve`, for instance SERVE_ARGS="--port 9000".
SERVE_ARGS ?=
# Further arguments of pytest, for instance TEST_ARGS="-k timeline".
TEST_ARGS ?=

# Compiled once, the libraries start in half the time: a setting that forbids it is not for this folder.
unexport PYTHONDONTWRITEBYTECODE

UV_VERSION := 0.11.0
UV := $(shell if uv --version >/dev/null 2>&1; then echo uv; else echo .tools/uv/bin/uv; fi)
SYNC := UV_PYTHON="$(PYTHON)" UV_PYTHON_DOWNLOADS=never $(UV) sync --frozen --inexact
BIN := .venv/bin
SOURCES := pyproject.toml uv.lock $(wildcard hatch_build.py) \
  $(shell find frontend -name node_modules -prune -o -name build -prune -o -type f -print 2>/dev/null)

.PHONY: help
help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: demo
demo: .venv/.runtime ## build a dossier from the demo articles (or DEMO_ARGS) and open the workbench on it
	@$(BIN)/tawatur build $(DEMO_ARGS) -o $(DEMO_DOSSIER) || [ $$? -eq 1 ]
	@$(BIN)/tawatur serve $(DEMO_DOSSIER) $(SERVE_ARGS)

.PHONY: test
test: .venv/.develop chromium ## set up what the tests need, and run them all
	$(BIN)/pytest $(TEST_ARGS)

.PHONY: check
check: .venv/.develop ## what must hold before a commit: form, types, walls, house rules, fast tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q tests/house
	$(BIN)/pytest -q -m "not slow and not long and not browser" --ignore=tests/house $(TEST_ARGS)

.PHONY: fmt
fmt: .venv/.develop ## put the code into form
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

.PHONY: bench
bench: .venv/.develop ## measure against ../shared/reference and hold the floors of bench/baseline.json
	$(BIN)/python -m bench.run $(BENCH_ARGS)
	$(BIN)/python -m bench.gate

.PHONY: bench-update
bench-update: .venv/.develop ## measure, and write the figures as the new floors (they only rise)
	$(BIN)/python -m bench.run $(BENCH_ARGS)
	$(BIN)/python -m bench.gate --update $(GATE_ARGS)

.PHONY: docs
docs: .venv/.docs ## build the documentation into site/, with warnings as errors
	$(BIN)/python -m docs.generate
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@! grep -rlE '(src|<link [^>]*href)="https?:' site --include='*.html' \
	  || { echo "make: these pages would load something from elsewhere" >&2; exit 1; }
	@echo "Built: open site/index.html"

.PHONY: clean
clean: ## remove what was built: the environment, uv, caches, the demo's dossier
	rm -rf .venv .tools .cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis site dist \
	  bench/out frontend/node_modules frontend/build demo.tawatur*

# --- how the environment comes about -------------------------------------------------------------------------------

.PHONY: python
python:
	@[ -n "$(PYTHON)" ] || { echo "make: no Python 3.11 or newer was found. Install one (apt-get install python3" \
	  "python3-pip), or name it: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)" >&2; exit 2; }

# pip's --target touches no system package, so that PEP 668 (externally managed) Pythons allow it.
.tools/uv/bin/uv: | python
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || { echo "make: $(PYTHON) has no pip. Install it" \
	  "(apt-get install python3-pip), or put uv on the PATH." >&2; exit 2; }
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action=ignore \
	  --target .tools/uv "uv>=$(UV_VERSION)"

# Each stamp stands for one set of packages; --inexact lets a smaller set leave a larger one in place.
.venv/.runtime: $(SOURCES) | python $(filter .tools/%,$(UV))
	$(SYNC) --no-default-groups
	@touch $@

.venv/.develop: $(SOURCES) | python $(filter .tools/%,$(UV))
	$(SYNC)
	@touch $@ .venv/.runtime

.venv/.docs: $(SOURCES) | python $(filter .tools/%,$(UV))
	$(SYNC) --group docs
	@touch $@ .venv/.develop .venv/.runtime

# The browser tests use Debian's Chromium. Where it is absent and cannot be installed they are skipped, and say so.
.PHONY: chromium
chromium:
	@if command -v chromium >/dev/null 2>&1; then :; \
	elif [ "$$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then \
	  echo "Installing Chromium for the browser tests (apt-get)"; \
	  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium; } \
	    >.tools-chromium.log 2>&1 && rm -f .tools-chromium.log \
	    || { echo "Chromium could not be installed; the browser tests will be skipped. What apt-get said:" >&2; \
	         tail -n 5 .tools-chromium.log >&2; rm -f .tools-chromium.log; }; \
	else echo "Chromium is not installed; the browser tests will be skipped (apt-get install chromium)." >&2; fi
