# De opdrachten van Inburgering. `make` zonder meer geeft de lijst.
# Elke Python vanaf 3.11 volstaat; de rest installeert het gereedschap zelf, in .venv en node_modules.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PORT ?= 8000
export PORT

.PHONY: help demo demo-vers demo-melding test duurtest bench docs lock opmaak python

help: ## deze lijst
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

demo: python ## het programma met voorbeeldgegevens, op http://127.0.0.1:8000 (of PORT=…)
	@$(PYTHON) -m gereedschap.demo

demo-vers: python ## de demo, opnieuw begonnen
	@$(PYTHON) -m gereedschap.demo --vers

demo-melding: python ## laat DUO iemand melden bij de draaiende demo
	@$(PYTHON) -m gereedschap.melding

test: python ## alle tests, binnen tien minuten
	@$(PYTHON) -m gereedschap.test

duurtest: python ## de lange tests
	@$(PYTHON) -m gereedschap.test duur

bench: python ## snelheid, naast de grens van de techniek
	@$(PYTHON) -m gereedschap.beheer bench

docs: python ## de gemaakte bladzijden van docs/ opnieuw maken
	@$(PYTHON) -m gereedschap.beheer maak_docs

lock: python ## de sloten van requirements/ opnieuw maken, naar pyproject.toml
	@$(PYTHON) -m gereedschap.sloten

opmaak: ## de code opmaken
	@.venv/bin/ruff check --fix . && .venv/bin/ruff format .

python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 of nieuwer is niet gevonden. Installeer het, of geef PYTHON=/pad/naar/python."; exit 1; }
