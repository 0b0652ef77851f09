"""`docs/stappen.md`: elke stap zoals hij in de code staat, leesbaar voor een jurist."""

from collections.abc import Iterator

from django.apps import apps

from dossiers.brieven import briefsoort
from dossiers.stapuitleg import BERICHTEN
from dossiers.steps import Stap, Stapmodel, stapmodellen, statuslabels
from dossiers.transitions import Fase

KOP = """# Stappen

Gemaakt uit de code met `make docs`; een test faalt als deze pagina achterloopt. Elke stap is één rechtshandeling, gedeclareerd met
`@step` in `transitions.py` van de app. Wat hier niet staat, kan niet: de database weigert elke andere overgang.

Daarnaast kent elk onderdeel één gemerkte stap `neem_over`: van de eerste status naar elke andere, voor dossiers uit een ander
systeem. De tijdlijn merkt die als overgenomen.
"""

RELATIES = {"eigen": "van eigen dossiers", "team": "van het team", "gemeente": "van de gemeente"}


def maak() -> str:
    return "\n".join([KOP, *(regel for model in stapmodellen() for regel in _onderdeel(model))]).rstrip() + "\n"


def _onderdeel(model: type[Stapmodel]) -> Iterator[str]:
    app = apps.get_app_config(model._meta.app_label)
    yield f"## {str(model._meta.verbose_name).capitalize()} (`{app.label}`)\n"
    if uitleg := _uitleg(model):
        yield f"{uitleg}\n"
    yield from _diagram(model)
    yield "| van | stap | naar | wie | niet als ontbreekt | termijnen | brief en berichten | grondslag |"
    yield "|---|---|---|---|---|---|---|---|"
    for stap in model.stappen().values():
        yield _regel(model, stap)
    yield ""


def _uitleg(model: type[Stapmodel]) -> str:
    proces = model.__mro__[1]
    return " ".join((proces.__doc__ or "").split())


def _diagram(model: type[Stapmodel]) -> Iterator[str]:
    yield "```mermaid\nstateDiagram-v2"
    yield f"    [*] --> {model.beginstatus()}"
    for stap in model.stappen().values():
        yield from (f"    {van} --> {stap.target}: {stap.naam}" for van in stap.source)
    yield "```\n"


def _regel(model: type[Stapmodel], stap: Stap) -> str:
    labels = statuslabels(model)
    cellen = [
        "<br>".join(labels[van] for van in stap.source),
        f"**{stap.label}**<br>`{stap.naam}`",
        labels[stap.target],
        _wie(stap),
        "<br>".join(g.zin for g in stap.guards) or "–",
        _termijnen(stap),
        _gevolgen(stap),
        str(stap.grondslag),
    ]
    return "| " + " | ".join(cellen) + " |"


def _wie(stap: Stap) -> str:
    rollen = [f"{rol.replace('_', ' ')} ({RELATIES[relatie]})" for rol, relatie in stap.wie.rollen.items()]
    return "<br>".join([*rollen, *(["de klok"] if stap.klok else [])])


def _termijnen(stap: Stap) -> str:
    regels = [f"start: {soort.label} (vanaf {feit.replace('_', ' ')})" for soort, feit in stap.starts.items()]
    if len(stap.stops) > 10:
        regels.append("stopt: alle lopende termijnen")
    else:
        regels += [f"stopt: {soort.label}" for soort in stap.stops]
    return "<br>".join(regels) or "–"


def _gevolgen(stap: Stap) -> str:
    regels = [f"brief: {briefsoort(stap.brief).onderwerp}"] if stap.brief else []
    regels += [BERICHTEN.get(soort, soort) for soort in stap.meldt]
    regels += [f"fase: {Fase(stap.fase).label}"] if stap.fase else []
    return "<br>".join(regels) or "–"
