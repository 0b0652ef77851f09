"""De mensen en hun dossiers."""

import datetime
from collections import Counter
from dataclasses import replace
from typing import Any

from dossiers.models import Dossier, Inburgeraar, Vergunning, volgend_nummer
from dossiers.persoon_uit_brp import velden_uit_brp
from dossiers.transitions import DossierStatus, Fase
from inburgering.demo.gevallen import GEVALLEN, Geval
from inburgering.demo.levensloop import Levensloop
from inburgering.demo.personen import Mens, kies_doelgroep, maak_mens, test_bsns
from inburgering.demo.toeval import Toeval
from inburgering.demo.verloop import leef
from inburgering.demo.zaken import Intrede, Lading, Starts, Zaak, breng
from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Persoon, Verblijfplaats, Waarde
from leerroutes.transitions.afronding import EindeReden
from toegang.models import Medewerker
from wet.termijnsoorten import Termijnsoort

PIP: Starts = ((Termijnsoort.PIP_VASTSTELLEN, "kennisgeving"),)
INTAKE_EN_PIP: Starts = (*PIP, (Termijnsoort.BREDE_INTAKE, "kennisgeving"))
# Zoveel BSN's blijven over voor mensen die nog gemeld worden.
OVER = 32
BUITENLAND = Verblijfplaats(land=Waarde("6029", "Duitsland"), buitenland=("Musterstraße 12", "45127 Essen"))
EEN_ASIELVERGUNNING = datetime.date(2026, 6, 12)


def bedenk(lading: Lading, aantal: int) -> None:
    """Vult `lading.zaken`, van oud naar nieuw: de vaste gevallen en wat het toeval geeft."""
    gevallen = [*GEVALLEN, *(Geval(_dagen_geleden(i, aantal)) for i in range(aantal - len(GEVALLEN)))]
    lopen = [(nummer, geval, *_loop(lading, nummer, geval)) for nummer, geval in enumerate(gevallen)]
    lopen.sort(key=lambda deel: -deel[1].dagen_geleden)
    bsns = _bsns([loop for *_, loop in lopen])
    for (nummer, geval, toeval, loop), bsn in zip(lopen, bsns, strict=True):
        lading.zaken.append(_zaak(lading, nummer, geval, toeval, loop, bsn))


def _bsns(lopen: list[Levensloop]) -> list[str]:
    """Een BSN uit de testreeksen voor iedereen, zolang ze er zijn: wie klaar is en het langst geleden begon, als laatste."""
    beschikbaar = iter(test_bsns()[:-OVER])
    volgorde = sorted(range(len(lopen)), key=lambda i: (lopen[i].gesloten is not None, -i))
    gegeven = {i: next(beschikbaar, "") for i in volgorde}
    return [gegeven[i] for i in range(len(lopen))]


def _dagen_geleden(i: int, aantal: int) -> int:
    """De instroom: een dun begin in het eerste jaar van de wet, daarna ruim vier per week."""
    deel = (i + 0.5) / (aantal - len(GEVALLEN))
    return int(1150 + (0.07 - deel) / 0.07 * 360) if deel < 0.07 else int((1 - deel) / 0.93 * 1150)


def _loop(lading: Lading, nummer: int, geval: Geval) -> tuple[Toeval, Levensloop]:
    toeval = Toeval(nummer, geval.vast)
    doelgroep = geval.doelgroep if geval.vast else kies_doelgroep(toeval.worp)
    kennisgeving = lading.vandaag - datetime.timedelta(days=geval.dagen_geleden)
    return toeval, leef(doelgroep, kennisgeving, lading.vandaag, toeval)


def _zaak(lading: Lading, nummer: int, geval: Geval, toeval: Toeval, loop: Levensloop, bsn: str) -> Zaak:
    mens = maak_mens(toeval.worp, nummer, bsn, loop.doelgroep, loop.kennisgeving, loop.ingeschreven)
    zaak = Zaak(toeval, replace(mens, persoon=_na_afloop(mens.persoon, loop)), loop, _behandelaar(lading, nummer, loop))
    zaak.dossier = _dossier(lading, zaak, geval)
    return zaak


def _na_afloop(persoon: Persoon, loop: Levensloop) -> Persoon:
    """Wie vertrok of overleed, staat zo in de BRP."""
    if loop.gesloten and loop.reden == "Vertrokken uit Nederland":
        return replace(persoon, verblijfplaats=replace(BUITENLAND, van=Datum.van(loop.gesloten)))
    if loop.gesloten and loop.slot and loop.slot.reden is EindeReden.OVERLEDEN:
        return replace(persoon, overleden_op=Datum.van(loop.gesloten - datetime.timedelta(days=6)))
    return persoon


def _behandelaar(lading: Lading, nummer: int, loop: Levensloop) -> Medewerker | None:
    """Om de beurt; wat deze week binnenkwam en nog niet verdeeld is, wacht op de teamleider."""
    nieuw = (lading.vandaag - loop.kennisgeving).days <= 8
    if nieuw and nummer % 3 == 0:
        return None
    return lading.plaats.klantmanagers[nummer % len(lading.plaats.klantmanagers)]


def _dossier(lading: Lading, zaak: Zaak, geval: Geval) -> Dossier:
    loop, mens = zaak.loop, zaak.mens
    team = (
        zaak.behandelaar.team
        if zaak.behandelaar
        else list(lading.plaats.teams.values())[zaak.toeval.worp.randint(0, 1)]
    )
    velden: dict[str, Any] = {
        "kennisgeving": loop.kennisgeving, "doelgroep": mens.doelgroep, "vergunning_vanaf": mens.vergunning_vanaf, "bron": "DUO",
        "duo_gelezen_op": loop.kennisgeving,
    }  # fmt: skip
    if geval.zonder_kennisgeving:
        velden |= {"kennisgeving": None, "bron": "lijst", "duo_gelezen_op": None}
    return Dossier(
        gemeente=lading.plaats.gemeente, inburgeraar=_inburgeraar(lading, mens), fase=loop.fase, team=team,
        behandelaar=zaak.behandelaar, vergunning=_vergunning(loop, mens), in_azc=loop.in_azc and loop.is_asiel,
        bijstand=loop.is_asiel and zaak.toeval.kans("bijstand", 0.88), geopend_op=loop.geopend, gesloten_op=loop.gesloten,
        reden_gesloten=loop.reden, **velden,
    )  # fmt: skip


def _vergunning(loop: Levensloop, mens: Mens) -> str:
    if not loop.is_asiel:
        return Vergunning.REGULIER_BEPAALDE_TIJD
    oud = mens.vergunning_vanaf < EEN_ASIELVERGUNNING
    return Vergunning.ASIEL_BEPAALDE_TIJD if oud else Vergunning.ASIEL


def _inburgeraar(lading: Lading, mens: Mens) -> Inburgeraar:
    gemeente = lading.plaats.gemeente
    inburgeraar = Inburgeraar(
        gemeente=gemeente, **velden_uit_brp(mens.persoon, gemeentecode=gemeente.code), v_nummer=mens.v_nummer,
        telefoon=mens.telefoon, email=mens.email, taal=mens.taal, tolk_nodig=mens.tolk,
        brp_gelezen_op=lading.vandaag - datetime.timedelta(days=lading.vandaag.weekday()),
    )  # fmt: skip
    inburgeraar.leid_af()
    return inburgeraar


def laad(lading: Lading) -> None:
    """Eerst gesloten en dan open, elk met de termijnen die nog lopen."""
    Inburgeraar.objects.bulk_create([zaak.dossier.inburgeraar for zaak in lading.zaken], batch_size=500)
    _nummer(lading)
    breng(lading, [_intrede(zaak) for zaak in lading.zaken])
    for zaak in lading.zaken:
        _geschiedenis(lading, zaak)


def _nummer(lading: Lading) -> None:
    """Op volgorde van binnenkomst, per jaar en zonder gaten; de teller staat daarna goed voor het volgende dossier."""
    zaken = sorted(lading.zaken, key=lambda zaak: zaak.loop.kennisgeving)
    jaren = Counter(zaak.loop.kennisgeving.year for zaak in zaken)
    volgende = {
        jaar: volgend_nummer(lading.plaats.gemeente.pk, "dossier", jaar, aantal) for jaar, aantal in jaren.items()
    }
    for zaak in zaken:
        jaar = zaak.loop.kennisgeving.year
        zaak.dossier.nummer = f"INB-{jaar}-{volgende[jaar]:06d}"
        volgende[jaar] += 1


def _intrede(zaak: Zaak) -> Intrede:
    loop, dossier = zaak.loop, zaak.dossier
    if loop.gesloten:
        return Intrede(dossier, DossierStatus.GESLOTEN, loop.gesloten)
    if loop.geopend is None:
        return Intrede(dossier, DossierStatus.AANGEMELD, loop.kennisgeving)
    starts = {Fase.INTAKE: INTAKE_EN_PIP, Fase.PIP: PIP}.get(loop.fase, ())
    return Intrede(dossier, DossierStatus.OPEN, loop.geopend, starts)


def _geschiedenis(lading: Lading, zaak: Zaak) -> None:
    loop, dossier = zaak.loop, zaak.dossier
    lading.schrijf(
        zaak, "dossiers.aangelegd", loop.kennisgeving, door_klok=True, bron=dossier.bron, nummer=dossier.nummer
    )
    if zaak.behandelaar:
        lading.schrijf(
            zaak, "dossiers.toegewezen", loop.geopend or loop.kennisgeving, door_klok=True, naar=zaak.behandelaar.naam
        )
    if loop.gesloten and loop.geopend:
        lading.schrijf(zaak, "dossiers.dossier.open", loop.geopend, door_klok=True)
    bekend = next((plan.bekend for plan in loop.plannen if plan.bekend), None)
    for soort, einde in ((Termijnsoort.BREDE_INTAKE, loop.intake_klaar), (Termijnsoort.PIP_VASTSTELLEN, bekend)):
        if (klaar := einde or loop.gesloten) and loop.geopend:
            lading.termijn_klaar(zaak, dossier, soort, "kennisgeving", klaar, vervallen=einde is None)
