# make lab: study · make read: the lessons as pages · make lecture: as slides · make site: as a web site ·
# make test: everything that CI runs.
# All set themselves up; the second run is quick.
# Another Python than the one found: make lab PYTHON=/path/to/python3.12
FOUND  := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
            $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
PYTHON ?= $(or $(FOUND),python3)
BIN    := .venv/bin
START  := notebooks/00_start_here.ipynb
FOR_LAB := $(shell find lab -type f)
# The lessons as they were cloned: who installs the package trusts it more than their stored outputs.
TRUST   = $(BIN)/jupyter trust notebooks/*.ipynb > /dev/null
# Matplotlib lists the fonts once per machine and says so; it must not say so inside a notebook.
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
FONTS   = $(BIN)/python -c "import matplotlib.font_manager"
LOCK    = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-annotate --custom-compile-command "make lock"

.PHONY: lab read lecture handout site test notebooks bench lock clean

lab: .venv/.study
	$(BIN)/jupyter lab $(START) --LabApp.default_url=/lab/tree/$(notdir $(START)) $(ARGS)

lecture: .venv/.study
	$(BIN)/python -m lecture $(ARGS)

read: .venv/.study
	$(BIN)/python -m lecture --template=article $(ARGS)

# The notebooks for a class, without solutions and speaker notes.
handout: .venv/.study
	$(BIN)/python -m tools.handout $(ARGS)

site: .venv/.test
	$(BIN)/python -m tools.site

# All processors at once, then two browsers at a time; with ARGS just what they name.
test: .venv/.test
	$(if $(ARGS),$(BIN)/python -m pytest $(ARGS),$(BIN)/python -m pytest -n auto --dist loadfile --ignore=tests/browser \
	  && $(BIN)/python -m pytest -n 2 --dist loadfile tests/browser)

notebooks: .venv/.test
	$(BIN)/python -m tools.refresh_notebooks $(FILES)

bench: .venv/.test
	$(BIN)/python -m tools.benchmarks $(ARGS)

lock: .venv/.lock
	$(LOCK) $(UPGRADE) -o requirements.txt pyproject.toml
	$(LOCK) $(UPGRADE) -o requirements-test.txt -c requirements.txt --extra test pyproject.toml
	echo "-e ." >> requirements.txt
	echo "-e ." >> requirements-test.txt

clean:
	rm -rf .venv

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "These notebooks need Python 3.11 or newer. Install one, or name it: make lab PYTHON=python3.12"; exit 1; }
	@echo "Making .venv with $$($(PYTHON) --version) ..."
	@$(PYTHON) -m venv .venv \
	  || { rm -rf .venv; echo "This Python cannot make a virtual environment. On Debian and Ubuntu: apt install python3-venv"; exit 1; }

.venv/.study: $(BIN)/python requirements.txt pyproject.toml $(FOR_LAB)
	@echo "Installing what the notebooks need (once; a minute or two) ..."
	@$(INSTALL) -r requirements.txt && $(FONTS) && $(TRUST) && touch $@

.venv/.test: $(BIN)/python requirements-test.txt pyproject.toml $(FOR_LAB)
	@echo "Installing what the notebooks and their tests need (once; a minute or two) ..."
	@$(INSTALL) -r requirements-test.txt && $(FONTS) && $(TRUST) && touch $@ .venv/.study

.venv/.lock: $(BIN)/python
	@$(INSTALL) uv && touch $@
