# ruff: noqa: E501
"""Vragen waarvan het hele antwoord vastligt: een uitleg verandert dan nooit ongemerkt.

Na een bedoelde wijziging: `python -m tests.wet.uitleg_vragen` schrijft het bestand opnieuw; lees het verschil na.
"""

import json
from datetime import date
from itertools import product
from pathlib import Path

from tests.wet.voorbeelden import VOORBEELDEN
from wet.rekenregels import antwoord, antwoord_op_regel, antwoord_op_tekst
from wet.rekenregels.schrijven import stap_als_json
from wet.termijnsoorten import Termijnsoort, bereken

BESTAND = Path(__file__).with_name("uitleg_vastgelegd.json")

_PIP = {"kennisgeving": "2026-02-24"}
_OPGESCHORT = [
    {"gevraagd": "2026-04-20", "hersteld": "2026-04-30"},
    {"gevraagd": "2026-04-01", "hersteld": "2026-04-10"},
]
_TE_LAAT = {"ingebrekestelling": "2026-03-03", "beslistermijn_einde": "2026-03-02"}
_EERDER = [
    {"artikel": 23, "vastgesteld_op": "2026-01-15", "onherroepelijk_op": "2026-03-01"},
    {"artikel": 22, "vastgesteld_op": "2026-01-15"},
]
_BOETE = {"overtreding_op": "2026-05-01", "verwijtbaarheid": "verminderd", "doelgroep": "gezinsmigrant"}
_LANGER = {"laatste_dag": "2029-04-01"}
_DRIE = {"duur": {"aantal": 4, "eenheid": "maand"}}
_BIJNA = {
    "route": "B1", "doelgroep": "gezinsmigrant", "alle_lessen": True, "uren": 450,
    "taalonderdelen_behaald": 2, "knm": True, "pvt": True, "map": True,
}  # fmt: skip
_DUO = {"artikel": 25, "route": "B1", "doelgroep": "asielstatushouder", "aanwezigheid": 60, "geprobeerd": "alle"}

VRAGEN: list[tuple[object, dict[str, object]]] = [
    *VOORBEELDEN.items(),
    ("termijn", {"start": "2026-12-24", "aantal": 3, "eenheid": "dag"}),
    ("termijn", {"start": "2030-05-05", "aantal": 1, "eenheid": "jaar"}),
    ("termijn", {"start": "2026-01-31", "aantal": 1, "eenheid": "maand", "atw": False}),
    ("termijn", {"start": "2026-01-31", "aantal": 101, "eenheid": "jaar"}),
    ("verschuiving", {"datum": "2030-05-05"}),
    ("pip_termijn", _PIP),
    ("pip_termijn", {**_PIP, "nog_niet_ingeschreven": True}),
    ("pip_termijn", {**_PIP, "nog_niet_ingeschreven": True, "ingeschreven": "2026-03-01"}),
    ("pip_termijn", {**_PIP, "ingeschreven": "2026-03-03"}),
    ("pip_termijn", {**_PIP, "verhuisd_ingeschreven": "2026-03-03"}),
    ("pip_termijn", {**_PIP, "verhuisd_ingeschreven": "2026-02-03"}),
    ("pip_termijn", {**_PIP, "informatie_derde_ontvangen": "2026-05-06"}),
    ("pip_termijn", {**_PIP, "informatie_derde_ontvangen": "2026-04-01"}),
    ("pip_termijn", {**_PIP, "informatie_derde_ontvangen": "2026-04-22"}),
    ("pip_termijn", {**_PIP, "ingeschreven": "2026-02-24"}),
    ("pip_termijn", {"ingeschreven": "2022-06-01"}),
    ("pip_termijn", {"ingeschreven": "2023-06-01"}),
    ("pip_termijn", {"kennisgeving": "2022-06-01"}),
    ("pip_termijn", {}),
    ("bezwaar_tijdig", {"bekendmaking": "2026-03-03", "ingediend": "2026-03-01"}),
    ("bezwaar_tijdig", {"bekendmaking": "2026-03-03", "ingediend": "2026-05-01"}),
    ("bezwaar_tijdig", {"bekendmaking": "2026-03-03", "ter_post": "2026-04-14", "ontvangen": "2026-04-21"}),
    ("bezwaar_tijdig", {"bekendmaking": "2026-03-03", "ingediend": "2026-03-03"}),
    ("bezwaar_tijdig", {"bekendmaking": "2026-03-03", "ter_post": "2026-04-13", "ontvangen": "2026-04-14"}),
    ("bezwaar_tijdig", {"laatste_dag": "2026-04-20", "ter_post": "2026-04-20", "ontvangen": "2026-04-30"}),
    ("bezwaar_tijdig", {"laatste_dag": "2026-04-20", "ter_post": "2026-04-20", "ontvangen": "2026-04-19"}),
    ("bezwaar_tijdig", {"laatste_dag": "2026-04-20", "ontvangen": "2026-04-19"}),
    ("bezwaar_tijdig", {"laatste_dag": "2026-04-20", "ter_post": "2026-04-19"}),
    ("bezwaar_tijdig", {"laatste_dag": "2026-04-20", "bekendmaking": "2026-03-03", "ingediend": "2026-03-04"}),
    ("bezwaar_tijdig", {"laatste_dag": "2026-04-20", "ingediend": "2026-03-03", "ter_post": "2026-03-04"}),
    ("bezwaar_tijdig", {"laatste_dag": "2026-04-20"}),
    ("bezwaar_tijdig", {"ingediend": "2026-04-20"}),
    ("beslistermijn_bezwaar", {"bekendmaking": "2026-03-03", "verdaagd": True}),
    ("beslistermijn_bezwaar", {"bekendmaking": "2026-03-03", "commissie": True, "opschorting": _OPGESCHORT}),
    ("beslistermijn_bezwaar", {"bekendmaking": "2030-03-03", "opschorting": [{"gevraagd": "2030-07-01", "hersteld": "2030-07-09"}]}),
    ("beslistermijn_bezwaar", {"bekendmaking": "2026-03-03", "opschorting": [{"gevraagd": "2026-04-20", "hersteld": "2026-04-22"}]}),
    ("beslistermijn_bezwaar", {"bekendmaking": "2026-03-03", "opschorting": [{"gevraagd": "2026-04-20", "hersteld": "2026-04-19"}]}),
    ("dwangsom", {**_TE_LAAT, "op": "2026-04-10"}),
    ("dwangsom", {**_TE_LAAT, "op": "2026-03-10"}),
    ("dwangsom", {**_TE_LAAT, "beslistermijn_einde": "2026-03-03", "op": "2026-04-10"}),
    ("dwangsom", {**_TE_LAAT, "op_aanvraag": False}),
    ("dwangsom", _TE_LAAT),
    ("dwangsom", {**_TE_LAAT, "op": "2026-03-10", "besluit": "2026-03-10"}),
    ("dwangsombedrag", {"dagen": 20, "ingebrekestelling": "2018-01-01"}),
    ("dwangsombedrag", {"dagen": 20, "ingebrekestelling": "2008-01-01"}),
    ("boete_art22", {"keer": 2, "doelgroep": "asielstatushouder"}),
    ("boete_art22", {"keer": 3, "doelgroep": "asielstatushouder"}),
    ("boete_art23", {**_BOETE, "eerdere": _EERDER, "al_opgelegd": 2390.5}),
    ("boete_art23", {**_BOETE, "verwijtbaarheid": "geen", "bijstand_verlaagd": True, "doelgroep": "asielstatushouder"}),
    ("boete_art23", {**_BOETE, "eerdere": [{**_EERDER[0], "onherroepelijk_op": "2026-01-01"}]}),
    ("boete_art23", {**_BOETE, "eerdere": [{**_EERDER[0], "vastgesteld_op": "2025-01-01"}, {"artikel": 23, "vastgesteld_op": "2026-01-15"}]}),
    ("vervaltermijn", {"overtreding_op": "2026-03-03", "hoogste_boete": 800}),
    ("aanmaningsvergoeding", {"schuld": 500, "verzonden": "2025-03-03"}),
    ("verjaring", {"einde_betaaltermijn": "2026-03-03", "gestuit_op": "2029-01-01"}),
    *(("verlenging", {**_LANGER, "grond": grond, **_DRIE}) for grond in ("overlijden", "bevalling", "opvang", "verblijfsgat")),
    ("verlenging", {**_LANGER, "grond": "alfabetisering", "route": "Z", **_DRIE}),
    ("verlenging", {**_LANGER, "grond": "alfabetisering", "route": "B1", "duur": {"aantal": 1, "eenheid": "jaar"}}),
    ("verlenging", {**_LANGER, "grond": "alfabetisering", **_DRIE}),
    ("verlenging", {**_LANGER, "grond": "dakloos", "van": "2026-01-01", "tot": "2026-02-01"}),
    ("verlenging", {**_LANGER, "grond": "verblijfsgat", "van": "2026-01-01", "tot": "2027-02-01"}),
    ("verlenging", {**_LANGER, "grond": "verblijfsgat", "van": "2026-01-01"}),
    ("verlenging", {**_LANGER, "grond": "verblijfsgat", "tot": "2026-01-01"}),
    ("verlenging", {**_LANGER, "grond": "ziekte"}),
    ("verlenging", {**_LANGER, "grond": "ziekte", "van": "2026-01-01", **_DRIE}),
    ("verlenging", {**_LANGER, "grond": "ziekte", "van": "2026-02-01", "tot": "2026-01-01"}),
    ("verlenging", {**_LANGER, "grond": "geen_aanbod", "route": "B1", "pip": "2026-04-01", "aanbod": "2026-09-15"}),
    ("verlenging", {**_LANGER, "grond": "geen_aanbod", "route": "onderwijs", "pip": "2026-04-01", "aanbod": "2026-09-15"}),
    ("verlenging", {**_LANGER, "grond": "geen_aanbod", "route": "onderwijs", "pip": "2026-04-01", "aanbod": "2026-11-15"}),
    ("verlenging", {**_LANGER, "grond": "bijna_klaar", **_BIJNA}),
    ("verlenging", {**_LANGER, "grond": "bijna_klaar", **_BIJNA, "uren": 449, "knm": False}),
    ("verlenging", {**_LANGER, "grond": "bijna_klaar", **_BIJNA, "route": "Z", "alle_lessen": False, "pvt": False}),
    ("verlenging", {**_LANGER, "grond": "bijna_klaar", **_BIJNA, "taalonderdelen_behaald": 1, "map": False}),
    *(
        ("verlenging", {**_LANGER, "grond": "niet_vrijstellende_opleiding", "soort": soort, "beeindigd": klaar,
                        "van": "2026-01-01", "tot": "2028-12-31", "eerder_verlengd": keer})
        for soort, klaar, keer in product(("vso", "entree"), (True, False), (0, 1))
    ),
    *(
        ("routewisseling", {"dagtekening": "2026-04-01", "van": van, "naar": "B1", "datum": "2028-01-01", "uitzondering": anders})
        for van, anders in product(("Z", "onderwijs"), (None, "individueel", "niet_vrijstellende_opleiding"))
    ),
    ("routewisseling", {"dagtekening": "2026-04-01", "van": "B1", "naar": "B1", "datum": "2026-05-01"}),
    ("routewisseling", {"dagtekening": "2026-04-01", "van": "B1", "naar": "Z", "datum": "2026-03-01"}),
    ("afschaling", {"route": "Z", "uren_nt2": 599, "inspanning": False, "b1_haalbaar": True}),
    ("z_uren", {"doelgroep": "gezinsmigrant", "uren_cursus": 100, "uren_pvt_map": 52}),
    ("pvt_map", {"uren_pvt": 12, "activiteiten_pvt": 1, "ondertekend": True, "route": "onderwijs"}),
    ("aanbodplicht", {"doelgroep": "asielstatushouder", "leerroute": "Z", "bijstand": True, "vergunning": "asiel"}),
    ("aanbodplicht", {"doelgroep": "gezinsmigrant", "leerroute": "onderwijs", "bijstand": True, "vergunning": "asiel"}),
    ("ontzorgperiode", {"bijstand_vanaf": "2026-01-01", "bijstand_tot": "2026-03-01", "vergunning": "asiel"}),
    ("ontzorgperiode", {"bijstand_vanaf": "2026-01-01", "bijstand_tot": "2025-03-01", "vergunning": "asiel"}),
    ("ontzorgperiode", {"bijstand_tot": "2025-03-01", "vergunning": "asiel"}),
    ("ontzorgperiode", {"bijstand_vanaf": "2026-01-01", "bijstand_tot": "2026-06-30", "vergunning": "asiel"}),
    ("ontzorgperiode", {"bijstand_vanaf": "2026-01-01", "vergunning": "overig"}),
    ("ontzorgperiode", {"vergunning": "asiel"}),
    ("nieuwe_termijn", {"route": "Z", "doelgroep": "gezinsmigrant", "uren": 250.5, "pvt": False, "map": True}),
    ("nieuwe_termijn", {"pvt": True, "map": True}),
    ("nieuwe_termijn", {"pvt": True}),
    ("nieuwe_termijn", {"route": "Z", "uren": 5}),
    ("nieuwe_termijn", {"route": "Z", "doelgroep": "gezinsmigrant"}),
    ("nieuwe_termijn", {"route": "B1"}),
    ("nieuwe_termijn", {}),
    ("duo_boete", {**_DUO, "behaald": 2}),
    ("duo_boete", {"artikel": 25, "route": "Z", "doelgroep": "asielstatushouder", "uren_cursus": 300, "uren_participatie": 0}),
    ("duo_boete", {"artikel": 25}),
    ("bewaartermijn", {"regeling": "besluit_9_9", "gegeven": "persoonsgegevens", "einde": "2026-03-03", "overleden_op": "2027-01-01"}),
    ("bewaartermijn", {"regeling": "besluit_9_9", "gegeven": "kerngegevens", "overleden_op": "2027-01-01"}),
    ("bewaartermijn", {"regeling": "besluit_9_9", "gegeven": "lening"}),
    ("bewaartermijn", {"regeling": "besluit_9_9", "gegeven": "8.1"}),
    *(
        ("bewaartermijn", {"regeling": "selectielijst", "gegeven": nummer, "einde": "2026-03-03"})
        for nummer in ("8.1", "8.4.1", "7.1.21", "13.1.3", "12.1.3", "99")
    ),
    ("bewaartermijn", {"regeling": "selectielijst", "gegeven": "8.1"}),
    ("leeftijd", {"geboortedatum": "19900500", "op": "2026-03-03"}),
    ("leeftijd", {"geboortedatum": "19900532", "op": "2026-03-03"}),
    ("leeftijd", {"geboortedatum": "1990", "op": "2026-03-03"}),
    ("leeftijd", {"geboortedatum": "20300000", "op": "2026-03-03"}),
    ("leeftijd", {"geboortedatum": "20260304", "op": "2026-03-03"}),
    *(("termijn", {"start": waarde, "aantal": 1, "eenheid": "dag"}) for waarde in ("gisteren", "2026-02-30", "1899-12-31", 5)),
    *(("termijn", {"start": "2026-01-01", "aantal": waarde, "eenheid": "dag"}) for waarde in ("1", 1.5, 0, None, "x" * 99)),
    *(("termijn", {"start": "2026-01-01", "aantal": 1, "eenheid": waarde}) for waarde in ("uur", 5, None)),
    ("termijn", {"start": "2026-01-01", "aantal": 1, "eenheid": "dag", "atw": "ja"}),
    ("termijn", {"start": "2026-01-01", "aantal": 1, "eenheid": "dag", "einde": "2026-01-02"}),
    ("aanmaningsvergoeding", {"schuld": 1.005, "verzonden": "2026-03-03"}),
    ("beslistermijn_bezwaar", {"bekendmaking": "2026-03-03", "opschorting": 5}),
    ("beslistermijn_bezwaar", {"bekendmaking": "2026-03-03", "opschorting": [5]}),
    ("beslistermijn_bezwaar", {"bekendmaking": "2026-03-03", "opschorting": [{"gevraagd": "2026-04-20"}]}),
    ("bewaartermijn", {"regeling": "selectielijst", "gegeven": 8}),
    ("onbekend", {}),
    *((naam, {}) for naam in (None, True)),
    *(("termijn", {"start": waarde, "aantal": 1, "eenheid": "dag"}) for waarde in (True, ["2026-01-01"], {"dag": "é"})),
]  # fmt: skip


TEKSTEN = [
    *(
        "",
        "{",
        "[]",
        '{"dagen": 1, "ingebrekestelling": "2026-01-01", "dagen": 2}',
        '{"dagen": NaN}',
        '{"dagen": -Infinity}',
    ),
    *('{"dagen": 1, "ingebrekestelling": NaN}', '{"dagen": 1, "ingebrekestelling": 2026.5}'),
    *('{"dagen": 1e99999999999999999999}', '{"dagen": 1.0, "ingebrekestelling": "2026-01-01"}', '{"dagen": "\\u0007"}'),
]
REGELS_INVOER = [
    *(
        "",
        "5",
        "{}",
        '{"regel": "verschuiving"}',
        '{"regel": 5, "feiten": {}}',
        '{"regel": "x", "feiten": {}}',
        '{"regel": "verschuiving", "feiten": null}',
    ),
    '{"regel": "verschuiving", "feiten": {"datum": "2026-04-03"}}',
]


def antwoorden() -> dict[str, object]:
    """Elke vraag met haar hele antwoord, en elke soort termijn met haar uitleg."""
    return {
        "regels": [{"regel": naam, "feiten": feiten, "antwoord": antwoord(naam, feiten)} for naam, feiten in VRAGEN],
        "teksten": [{"tekst": tekst, "antwoord": antwoord_op_tekst("dwangsombedrag", tekst)} for tekst in TEKSTEN],
        "invoer": [{"tekst": tekst, "antwoord": antwoord_op_regel(tekst)} for tekst in REGELS_INVOER],
        "termijnsoorten": [_termijnsoort(soort) for soort in Termijnsoort],
    }


def _termijnsoort(soort: Termijnsoort) -> dict[str, object]:
    uitkomst = bereken(soort, date(2026, 2, 24))
    stappen = [stap_als_json(stap) for stap in uitkomst.uitleg]
    vast = {"wie": soort.wie, "artikel": soort.bron.citaat(), "feit": soort.feit, "rekenregel": soort.rekenregel}
    return {"soort": soort.sleutel, "label": soort.label, **vast, "uitleg": stappen}


if __name__ == "__main__":
    BESTAND.write_text(json.dumps(antwoorden(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
