"""De delen van de dossierpagina, in de vorm van de onderdelen."""

import datetime
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from dossiers import stapuitleg
from dossiers.briefproces import BriefStatus
from dossiers.dagen import afstand, lees_uitleg, met_jaar
from dossiers.models import Afspraak, Brief, Dossier, Gebeurtenis, Gemachtigde, Taak, Termijn, Uitgaand
from dossiers.tijdlijn import zin
from dossiers.transitions import Fase
from inburgering.selectors.dossierpagina import Mogelijk, doorlopen
from inburgering.weergave.eigen_dag import uitleg_van_taak
from wet.termijnsoorten import Plichtige

TAB_VAN_FASE = {
    "intake": "intake",
    "pip": "pip",
    "leerroute": "leerroute",
    "voortgang": "leerroute",
    "afronding": "leerroute",
}
BRIEFMERK = {BriefStatus.CONCEPT: "wacht", BriefStatus.VASTGELEGD: "binnenkort", BriefStatus.VERZONDEN: "goed"}
PLICHTIGE = {Plichtige.INBURGERAAR: "voor de inburgeraar", Plichtige.DUO: "voor DUO", Plichtige.DERDE: "voor een ander"}
VOORBIJ = "voorbij"
AFSPRAAKMERK = {
    Afspraak.Status.GEPLAND: "info",
    Afspraak.Status.VERSCHENEN: "goed",
    Afspraak.Status.NIET_VERSCHENEN: "te-laat",
    Afspraak.Status.GEANNULEERD: "wacht",
}


def ketenpad(dossier: Dossier) -> list[dict[str, Any]]:
    """De schakels; wat vóór de huidige fase ligt is klaar, en een gesloten dossier toont wat het echt heeft gehad."""
    volgorde: list[Fase] = [fase for fase in Fase if fase is not Fase.AFGEROND]
    return [{"label": f.label, "staat": staat, "url": _tab(dossier, f)} for f, staat in _staten(dossier, volgorde)]


def _staten(dossier: Dossier, volgorde: list[Fase]) -> list[tuple[Fase, str]]:
    if dossier.fase == Fase.AFGEROND:
        gehad = doorlopen(dossier)
        return [(fase, "klaar" if fase.value in gehad else "overgeslagen") for fase in volgorde]
    nu = volgorde.index(Fase(dossier.fase))
    return [(fase, "klaar" if i < nu else "nu" if i == nu else "later") for i, fase in enumerate(volgorde)]


def _tab(dossier: Dossier, fase: Fase) -> str:
    tab = TAB_VAN_FASE.get(fase.value)
    return reverse("dossier-tab", kwargs={"uuid": dossier.uuid, "tab": tab}) if tab else ""


def nu_te_doen(dossier: Dossier, taken: list[Taak], mogelijk: list[Mogelijk], vandaag: datetime.date) -> dict[str, Any]:
    """De ene volgende stap, met wat haar nog tegenhoudt; de rest staat eronder."""
    taak = taken[0] if taken else None
    van_taak = _stap_van(taak, mogelijk) if taak else None
    andere = [_regel(m) for m in mogelijk if m is not van_taak]
    if taak is None:
        return {**_niets(dossier), "andere": andere}
    tekst, staat = afstand(taak.vervalt, vandaag)
    return {
        "kop": taak.label, "datum": taak.vervalt, "afstand": tekst, "staat": staat, "andere": andere,
        "uitleg": _waarom(taak),
        "toelichting": _toelichting(dossier, taak, van_taak), **_knoppen(van_taak),
    }  # fmt: skip


def _waarom(taak: Taak) -> list[dict[str, Any]]:
    """Waarom deze datum: de termijn waar de taak onder valt, of anders de dag van de afspraak of de brief."""
    return lees_uitleg(taak.termijn.uitleg) if taak.termijn else uitleg_van_taak(taak)


def _niets(dossier: Dossier) -> dict[str, str]:
    if not dossier.gesloten_op:
        return {"niets": "Er is nu niets te doen"}
    reden = f" Reden: {dossier.reden_gesloten}." if dossier.reden_gesloten else ""
    dag = date_format(dossier.gesloten_op, "j F Y")
    return {"niets": "Dit dossier is gesloten", "toelichting": f"Gesloten op {dag}.{reden}"}


def _stap_van(taak: Taak, mogelijk: list[Mogelijk]) -> Mogelijk | None:
    return next((m for m in mogelijk if m.obj.uuid == taak.object_uuid and m.stap.naam == taak.stap), None)


def _knoppen(van_taak: Mogelijk | None) -> dict[str, Any]:
    """De hoofdknop gaat naar wat er nog ontbreekt; pas als alles er is naar de stap zelf."""
    if van_taak is None:
        return {}
    stap = {"label": van_taak.stap.label, "url": van_taak.adres}
    herstel = next((o.adres for o in van_taak.ontbreekt if o.adres), "")
    if not herstel:
        return {"stap": stap, "nodig": van_taak.ontbreekt}
    return {"stap": {"label": "Aanvullen", "url": herstel}, "knop2": stap, "nodig": van_taak.ontbreekt}


def _toelichting(dossier: Dossier, taak: Taak, van_taak: Mogelijk | None) -> str:
    zinnen = []
    if taak.wacht_op:
        zinnen.append(f"Dit wacht op {taak.wacht_op} sinds {date_format(taak.sinds, 'j F Y')}.")
    if van_taak is None:
        wie = dossier.behandelaar or "de teamleider"
        zinnen.append(f"U kunt deze stap niet zetten. Vraag {wie}.")
    return " ".join(zinnen)


def ook_te_doen(taken: list[Taak], mogelijk: list[Mogelijk], vandaag: datetime.date) -> list[dict[str, Any]]:
    """De overige open taken, als regels met hun dag en hun stap."""
    regels = []
    for taak in taken[1:]:
        tekst, staat = afstand(taak.vervalt, vandaag)
        stap = _stap_van(taak, mogelijk)
        regels.append(
            {
                "label": taak.label, "sub": _onderwerp(stap.obj) if stap else "", "datum": taak.vervalt, "afstand": tekst,
                "staat": staat, "uitleg": _waarom(taak) if stap else [], "wacht_op": taak.wacht_op,
                "url": stap.adres if stap else "", "jaar": met_jaar(taak.vervalt, vandaag),
            }
        )  # fmt: skip
    return regels


def _regel(mogelijk: Mogelijk) -> dict[str, Any]:
    onderwerp = _onderwerp(mogelijk.obj)
    return {
        "label": f"{mogelijk.stap.label}: {onderwerp}" if onderwerp else mogelijk.stap.label,
        "url": mogelijk.adres, "redenen": [o.zin for o in mogelijk.ontbreekt],
    }  # fmt: skip


def _onderwerp(obj: Any) -> str:
    """Bij een brief: welke brief."""
    return f"{obj.onderwerp} ({obj.kenmerk})" if isinstance(obj, Brief) else ""


def termijnen(lopend: list[Termijn], vandaag: datetime.date) -> list[dict[str, Any]]:
    """Wat iemand had kunnen doen maar niet hoefde, is na de laatste dag niet te laat maar voorbij; dat staat achteraan."""
    return sorted((_termijn(t, vandaag) for t in lopend), key=lambda regel: regel["afstand"] == VOORBIJ)


def _termijn(termijn: Termijn, vandaag: datetime.date) -> dict[str, Any]:
    soort = termijn.soort_wet
    tekst, staat = afstand(termijn.vervalt, vandaag)
    if soort.mag and staat == "te-laat":
        tekst, staat = VOORBIJ, "wacht"
    hoeft_niet = "kan tot en met deze dag, hoeft niet" if soort.mag and soort.wie is Plichtige.GEMEENTE else ""
    return {
        "label": termijn.label, "datum": termijn.vervalt, "afstand": tekst, "staat": staat,
        "jaar": met_jaar(termijn.vervalt, vandaag),
        "uitleg": lees_uitleg(termijn.uitleg), "toelichting": PLICHTIGE.get(soort.wie, hoeft_niet),
        "dag": f"de {termijn.feit.replace('_', ' ')} is nog niet bekend",
    }  # fmt: skip


def brief(brief: Brief) -> dict[str, Any]:
    verzonden = f"verzonden {date_format(brief.verzonden_op, 'j M Y').lower()}" if brief.verzonden_op else ""
    regel = {
        "titel": brief.onderwerp, "url": reverse("brief", kwargs={"uuid": brief.uuid}), "datum": brief.dagtekening,
        "staat": verzonden or brief.get_status_display().lower(), "soort": BRIEFMERK[BriefStatus(brief.status)],
    }  # fmt: skip
    if brief.pdf:
        regel["pdf_url"] = reverse("brief_pdf", kwargs={"uuid": brief.uuid})
        regel["formaat"] = f"PDF, {max(1, brief.pdf.grootte // 1024)} kB"
    return regel


def afspraak(a: Afspraak) -> dict[str, Any]:
    van = timezone.localtime(a.van)
    return {
        "onderwerp": a.onderwerp, "datum": van.date(), "tijd": van.time(), "plaats": str(a.ruimte or a.plaats),
        "wie": str(a.medewerker), "tolk": f"tolk {a.tolktaal}".strip() if a.tolk else "",
        "staat": a.get_status_display().lower(), "soort": AFSPRAAKMERK[Afspraak.Status(a.status)],
    }  # fmt: skip


def persoon(gemachtigde: Gemachtigde) -> dict[str, str]:
    contact = ", ".join(gemachtigde.adresregels)
    return {"naam": gemachtigde.naam, "rol": gemachtigde.get_soort_display().lower(), "contact": contact}


def geparkeerd(rij: Uitgaand) -> dict[str, Any]:
    return {
        "pk": rij.pk,
        "bericht": stapuitleg.BERICHTEN.get(rij.soort, rij.soort),
        "melding": rij.melding,
        "op": rij.geparkeerd_op,
    }


def dagen(gebeurtenissen: Iterable[Gebeurtenis], vandaag: datetime.date) -> list[dict[str, Any]]:
    """De tijdlijn per dag."""
    return [
        {"datum": dag, "label": _daglabel(dag, vandaag), "gebeurtenissen": [_gebeurtenis(g) for g in groep]}
        for dag, groep in groupby(gebeurtenissen, key=lambda g: g.op)
    ]


def _daglabel(dag: datetime.date, vandaag: datetime.date) -> str:
    return {0: "Vandaag", 1: "Gisteren"}.get((vandaag - dag).days, "")


def _gebeurtenis(g: Gebeurtenis) -> dict[str, Any]:
    moment = timezone.localtime(g.moment)
    return {
        "zin": zin(g), "wie": str(g.door) if g.door else "Het programma", "stap": "van" in g.feiten,
        "tijd": moment.time() if moment.date() == g.op else None,
    }  # fmt: skip
