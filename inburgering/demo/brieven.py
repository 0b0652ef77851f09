"""De brieven van vroeger komen als feit binnen: met nummer en tekst. De PDF maakt de werker later, de nieuwste eerst.

Een brief die nog de deur uit moet, is een gewone brief: de werker maakt hem meteen.
"""

import datetime
import hashlib
from collections import Counter
from typing import Any

from dossiers import briefmaken, klok
from dossiers.briefproces import BriefStatus
from dossiers.brieven import Briefsoort, briefsoort
from dossiers.models import Brief, Briefblok, Uitgaand, volgend_nummer
from inburgering.demo.zaken import Briefwens, Intrede, Lading, breng
from wet.parameters import Recht

# Eén per twee seconden, zodat het maken van oude brieven een demo op een kleine machine niet traag maakt.
TUSSENPOZE = datetime.timedelta(seconds=2)
VERS, OUD = 1, 9
PER_KEER = 500


def laad(lading: Lading) -> None:
    blokken = list(Briefblok.objects.filter(gemeente=lading.plaats.gemeente).order_by("geldig_van"))
    lading.brieven.sort(key=lambda wens: wens.dag)
    jaren = Counter(wens.dag.year for wens in lading.brieven)
    volgende = {
        jaar: volgend_nummer(lading.plaats.gemeente.pk, "brief", jaar, aantal) for jaar, aantal in jaren.items()
    }
    brieven: list[Brief] = []
    for begin in range(0, len(lading.brieven), PER_KEER):
        paren = []
        for wens in lading.brieven[begin : begin + PER_KEER]:
            kenmerk = f"BR-{wens.dag.year}-{volgende[wens.dag.year]:06d}"
            volgende[wens.dag.year] += 1
            paren.append((wens, _brief(wens, _soort(lading, wens, kenmerk, blokken))))
        breng(lading, [_intrede(wens, brief) for wens, brief in paren])
        brieven += [_zonder_tekst(brief) for _, brief in paren]
    _zet_klaar(brieven[::-1])


def _zonder_tekst(brief: Brief) -> Brief:
    """De tekst staat in de database; tienduizenden brieven hoeven niet ook in het geheugen."""
    brief.html = ""
    return brief


def _brief(wens: Briefwens, soort: Briefsoort) -> Brief:
    dossier = wens.zaak.dossier
    html = briefmaken.schrijf(soort)
    return Brief(
        gemeente_id=dossier.gemeente_id, dossier=dossier, soort=wens.sleutel, onderwerp=soort.onderwerp, kenmerk=soort.kenmerk,
        object_label=wens.obj._meta.label_lower, object_id=wens.obj.pk, dagtekening=wens.dag, html=html,
        html_sha256=hashlib.sha256(html.encode()).hexdigest(), is_besluit=soort.is_besluit, verzonden_op=wens.verzonden,
        wijze=Brief.Wijze.POST if wens.verzonden else "", overgenomen=wens.verzonden is not None,
    )  # fmt: skip


def _soort(lading: Lading, wens: Briefwens, kenmerk: str, blokken: list[Briefblok]) -> Briefsoort:
    """De briefsoort, met de feiten, het recht en de tekstblokken van de dag van de brief."""
    klasse = briefsoort(wens.sleutel)
    eigen = {b.blok: b.tekst for b in blokken if b.brief == wens.sleutel and b.geldig_van <= wens.dag}
    recht = Recht(lading.parameters, wens.dag, "dagtekening")
    toen: Any = type(klasse.__name__, (klasse,), {**wens.feiten, "recht": recht, "blok": {**klasse.blokken, **eigen}})
    soort: Briefsoort = toen(wens.obj, wens.zaak.dossier, by=wens.zaak.behandelaar, op=wens.dag, kenmerk=kenmerk)
    return soort


def _intrede(wens: Briefwens, brief: Brief) -> Intrede:
    if wens.verzonden:
        return Intrede(brief, BriefStatus.VERZONDEN, wens.verzonden)
    return Intrede(brief, BriefStatus.CONCEPT, wens.dag)


def _zet_klaar(brieven: list[Brief]) -> None:
    """De rijen voor de werker; `brieven` van nieuw naar oud."""
    nu = klok.nu()
    rijen = []
    for i, brief in enumerate(brieven):
        vers = brief.status == BriefStatus.CONCEPT
        rijen.append(
            Uitgaand(
                soort="brief.pdf", sleutel=f"brief.pdf:{brief.pk}", gemeente_id=brief.gemeente_id, dossier=brief.dossier,
                verwijzing={"brief": str(brief.uuid)}, prioriteit=VERS if vers else OUD,
                opnieuw_na=nu if vers else nu + i * TUSSENPOZE,
            )
        )  # fmt: skip
    Uitgaand.objects.bulk_create(rijen, batch_size=500)
