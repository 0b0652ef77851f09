"""Het postvak: wat DUO de laatste weken meldde, en een paar berichten die niet weg konden."""

import datetime
import json
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format

from dossiers.models import Notificatie, Uitgaand
from inburgering.demo.personen import test_bsns
from inburgering.demo.plaats import ELDERS
from inburgering.demo.zaken import Lading, Zaak
from koppelingen.duo.gebeurtenissen import zoek
from koppelingen.standin.toestand import DUO_OIN
from leerroutes.models import Leerroute
from leerroutes.transitions.leerroute import LeerrouteStatus
from toegang.versleuteling import blinde_index
from wet.parameters import Recht

TERUG = datetime.timedelta(days=45)
S = Notificatie.Status
AANDACHT = ("SS133", "SS104", "SS117", "SS116", "SS125")
# Een nummer dat niet aan de elfproef voldoet: DUO hoort zoiets niet te sturen, maar het komt aan.
GEEN_BSN = "999999998"


def laad(lading: Lading) -> None:
    postvak = _Postvak(lading)
    for zaak in lading.zaken:
        postvak.van_zaak(zaak)
    postvak.zonder_dossier()
    postvak.met_aandacht()
    Notificatie.objects.bulk_create(sorted(postvak.rijen, key=lambda rij: rij.ontvangen_op), batch_size=500)
    _niet_weg(lading)


class _Postvak:
    def __init__(self, lading: Lading) -> None:
        self.lading = lading
        self.rijen: list[Notificatie] = []

    def van_zaak(self, zaak: Zaak) -> None:
        """Wat DUO over dit dossier meldde en het programma zelf afhandelde."""
        loop, nummer, wie = zaak.loop, zaak.dossier.nummer, zaak.behandelaar
        aan = f" De behandelaar is {wie}." if wie else " Het heeft nog geen behandelaar."
        if zaak.dossier.kennisgeving:
            self._zet(zaak, "SS139", loop.kennisgeving, S.VERWERKT, f"Dossier {nummer} is geopend.{aan}")
        if loop.toets:
            uitkomst = zaak.intake.get_lbt_uitkomst_display() if zaak.intake else ""
            self._zet(zaak, "SS131", loop.toets, S.VERWERKT, f"De uitslag is opgehaald bij DUO: {uitkomst}.")
        for plan in loop.plannen[:1]:
            if plan.bekend:
                zin = f"DUO rekent vanaf {date_format(plan.bekend, 'j F Y')}, net als wij."
                self._zet(zaak, "SS102", plan.bekend + datetime.timedelta(days=3), S.VERWERKT, zin)
        for examen in loop.slot.examens if loop.slot else []:
            dag = examen.dag + datetime.timedelta(days=21)
            self._zet(zaak, "SS199", dag, S.VERWERKT, "De examenuitslagen worden bij DUO opgehaald.")
        if loop.slot and loop.slot.einde_gemeld:
            self._zet(zaak, "SS106", loop.slot.einde_gemeld, S.AANDACHT, zoek("SS106").te_doen, klaar=loop.gesloten)

    def zonder_dossier(self) -> None:
        """Onbekend, elders, of zonder persoon: altijd zichtbaar tot iemand ernaar keek."""
        vandaag, onbekend, elders, weg, vorig = self.lading.vandaag, *test_bsns()[-4:]
        waar = f"Volgens de BRP staat deze persoon ingeschreven in {ELDERS}."
        gevallen = (
            ("SS131", onbekend, 1, S.ONBEKEND, "Deze persoon heeft hier geen dossier."),
            ("SS139", elders, 2, S.ELDERS, f"{waar} Hoort deze persoon toch bij uw gemeente? Leg het dossier dan zelf aan."),
            ("SS101", GEEN_BSN, 4, S.ONBEKEND, "Het BSN in dit bericht klopt niet: het voldoet niet aan de elfproef. "
             "Neem contact op met DUO."),
            ("SS103", "", 6, S.ONBEKEND, "Dit bericht noemt geen persoon. Bekijk in het portaal van DUO om wie het gaat."),
            ("SS122", weg, 9, S.ONBEKEND, f"Deze persoon heeft hier geen dossier. {zoek('SS122').te_doen}"),
            ("SS120", vorig, 16, S.ELDERS, f"{waar} Er is geen dossier aangelegd."),
        )  # fmt: skip
        for code, bsn, dagen, status, zin in gevallen:
            klaar = vandaag - datetime.timedelta(days=dagen - 2) if dagen > 8 else None
            self._zet(None, code, vandaag - datetime.timedelta(days=dagen), status, zin, klaar=klaar, bsn=bsn)

    def met_aandacht(self) -> None:
        """Bij een paar lopende dossiers vraagt DUO iets."""
        open_ = [zaak for zaak in self.lading.zaken if zaak.behandelaar and zaak.loop.lessen and not zaak.loop.gesloten]
        verspreid = open_[:: max(1, len(open_) // len(AANDACHT))]
        for nummer, (zaak, code) in enumerate(zip(verspreid, AANDACHT, strict=False)):
            dag = self.lading.vandaag - datetime.timedelta(days=1 + 2 * nummer)
            self._zet(zaak, code, dag, S.GEEN_ACTIE if code == "SS116" else S.AANDACHT, zoek(code).te_doen)

    def _zet(
        self, zaak: Zaak | None, code: str, dag: datetime.date, status: str, zin: str, *,
        klaar: datetime.date | None = None, bsn: str = "",
    ) -> None:  # fmt: skip
        if not self.lading.vandaag - TERUG <= dag <= self.lading.vandaag:
            return
        nummer = len(self.rijen)
        moment = timezone.make_aware(datetime.datetime.combine(dag, datetime.time(nummer % 9, nummer * 7 % 60)))
        if zaak:
            bsn = zaak.mens.persoon.bsn
        v_nummer = zaak.mens.v_nummer if zaak and not bsn else ""
        bewaard = dag + datetime.timedelta(
            days=Recht(self.lading.parameters, dag, "ontvangst").getal("ruw_bericht_bewaren")
        )
        inhoud: dict[str, Any] = {
            "registratieDatumTijd": moment.isoformat(timespec="milliseconds"),
            "gebeurtenisId": code,
        }
        inhoud |= {"bsn": bsn} if bsn else {}
        self.rijen.append(
            Notificatie(
                gemeente=self.lading.plaats.gemeente, bron=DUO_OIN, bericht_id=UUID(int=0xDE << 120 | nummer), gebeurtenis=code,
                persoon_index=blinde_index(bsn or v_nummer), bsn=bsn, v_nummer=v_nummer,
                geregistreerd=moment.astimezone(datetime.UTC).isoformat(),
                ontvangen_op=moment + datetime.timedelta(seconds=nummer % 40),
                inhoud=json.dumps(inhoud) if bewaard >= self.lading.vandaag else None, inhoud_bewaard_tot=bewaard, status=status,
                toelichting=zin, dossier=zaak.dossier if zaak else None, afgehandeld_op=klaar,
                afgehandeld_door=(zaak.behandelaar if zaak else self.lading.plaats.klantmanagers[0]) if klaar else None,
            )
        )  # fmt: skip


def _niet_weg(lading: Lading) -> None:
    """Wat DUO weigerde en op een mens wacht, met de zinnen van DUO."""
    geweigerd = [(zaak, pip) for zaak in lading.zaken for plan, pip in zaak.pips if plan.geweigerd]
    for zaak, pip in geweigerd:
        zin = "DUO heeft het bericht geweigerd. De dagtekening ligt vóór de vestiging in de gemeente."
        _parkeer(lading, zaak, "duo.pip", pip, zin)
    aangeboden = [
        (zaak, leerroute) for zaak in lading.zaken for _, leerroute in zaak.leerroutes
        if leerroute.status == LeerrouteStatus.AANGEBODEN and not zaak.loop.gesloten
    ]  # fmt: skip
    for zaak, leerroute in aangeboden[:1]:
        leerroute.instelling, leerroute.instelling_code = "Taalschool Oost", "0000199999"
        Leerroute.objects.filter(pk=leerroute.pk).update(
            instelling=leerroute.instelling, instelling_code=leerroute.instelling_code
        )
        zin = "DUO heeft het bericht geweigerd. Deze instelling heeft niet het keurmerk dat bij de leerroute hoort."
        _parkeer(lading, zaak, "duo.aanbod", leerroute, zin)


def _parkeer(lading: Lading, zaak: Zaak, soort: str, obj: Any, zin: str) -> None:
    gisteren = timezone.make_aware(
        datetime.datetime.combine(lading.vandaag, datetime.time(7, 30))
    ) - datetime.timedelta(days=1)
    Uitgaand.objects.create(
        soort=soort, sleutel=f"{soort}:{obj._meta.label_lower}:{obj.pk}:{obj.versie}", gemeente_id=zaak.dossier.gemeente_id,
        dossier=zaak.dossier, verwijzing={"object": str(obj.uuid)}, pogingen=1, opnieuw_na=gisteren, geparkeerd_op=gisteren,
        melding=zin,
    )  # fmt: skip
