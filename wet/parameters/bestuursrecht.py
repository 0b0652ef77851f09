"""Waarden uit de Awb en de Algemene termijnenwet."""

from datetime import date

from wet import bronnen as b
from wet.parameters.bouw import euro, waarde
from wet.parameters.model import Parameter

BEZWAAR = (
    waarde("bezwaartermijn", "Termijn om bezwaar te maken", 6, "weken", b.AWB_ART_6_7, van="1994-01-01",
           toelichting=f"Begint de dag na de bekendmaking ({b.AWB_ART_6_8})."),
    waarde("bezwaar_per_post", "Ontvangst van bezwaar per post na de termijn", 1, "weken", b.AWB_ART_6_9, "2",
           van="1994-01-01"),
    waarde("beroepstermijn", "Termijn om beroep in te stellen", 6, "weken", b.AWB_ART_6_7, van="1994-01-01",
           toelichting=f"Begint de dag na de bekendmaking ({b.AWB_ART_6_8})."),
    waarde("beslistermijn_bezwaar", "Beslissen op bezwaar", 6, "weken", b.AWB_ART_7_10, "1", van="2009-10-01"),
    waarde("beslistermijn_bezwaar_commissie", "Beslissen op bezwaar met commissie", 12, "weken", b.AWB_ART_7_10, "1",
           van="2009-10-01"),
    waarde("verdaging_bezwaar", "Verdaging van de beslissing op bezwaar", 6, "weken", b.AWB_ART_7_10, "3",
           van="2009-10-01"),
    waarde("stukken_voor_hoorzitting", "Stukken indienen voor de hoorzitting", 10, "dagen", b.AWB_ART_7_4, "1",
           van="1994-01-01"),
    waarde("inzage_voor_hoorzitting", "Stukken ter inzage voor de hoorzitting", 1, "weken", b.AWB_ART_7_4, "2",
           van="1994-01-01"),
)  # fmt: skip

DWANGSOM = (
    waarde("ingebrekestelling_wacht", "Wachten na de ingebrekestelling", 2, "weken", b.AWB_ART_4_17, "3",
           van="2009-10-01"),
    euro("dwangsom_dag_1_14", "Dwangsom dag 1 tot en met 14", "20", b.AWB_ART_4_17, "2", van="2009-10-01",
         tot="2018-12-31", zekerheid="S", eenheid="euro per dag"),
    euro("dwangsom_dag_15_28", "Dwangsom dag 15 tot en met 28", "30", b.AWB_ART_4_17, "2", van="2009-10-01",
         tot="2018-12-31", zekerheid="S", eenheid="euro per dag"),
    euro("dwangsom_dag_29_42", "Dwangsom dag 29 tot en met 42", "40", b.AWB_ART_4_17, "2", van="2009-10-01",
         tot="2018-12-31", zekerheid="S", eenheid="euro per dag"),
    euro("dwangsom_max", "Dwangsom, ten hoogste", "1260", b.AWB_ART_4_17, "1", van="2009-10-01", tot="2018-12-31",
         zekerheid="S"),
    euro("dwangsom_dag_1_14", "Dwangsom dag 1 tot en met 14", "23", b.AWB_ART_4_17, "2", van="2019-01-01",
         eenheid="euro per dag"),
    euro("dwangsom_dag_15_28", "Dwangsom dag 15 tot en met 28", "35", b.AWB_ART_4_17, "2", van="2019-01-01",
         eenheid="euro per dag"),
    euro("dwangsom_dag_29_42", "Dwangsom dag 29 tot en met 42", "45", b.AWB_ART_4_17, "2", van="2019-01-01",
         eenheid="euro per dag"),
    euro("dwangsom_max", "Dwangsom, ten hoogste", "1442", b.AWB_ART_4_17, "1", van="2019-01-01"),
    waarde("dwangsom_dagen", "Dagen dwangsom, ten hoogste", 42, "dagen", b.AWB_ART_4_17, "1", van="2009-10-01"),
    waarde("dwangsombeschikking", "Dwangsom vaststellen", 2, "weken", b.AWB_ART_4_18, van="2009-10-01"),
)  # fmt: skip

GELIJKGESTELD = {
    2022: ("05-27",),
    2023: ("04-28", "05-19"),
    2024: ("05-10", "12-27"),
    2025: ("05-30",),
    2026: ("01-02", "05-15"),
    2027: ("05-07",),
    2028: ("04-28", "05-26"),
}


def _gelijkgesteld(jaar: int, dagen: tuple[str, ...]) -> Parameter:
    inhoud = tuple(date.fromisoformat(f"{jaar}-{dag}") for dag in dagen)
    return waarde(
        "gelijkgestelde_dagen", "Dagen die gelijkstaan met een feestdag", inhoud, "dagen", b.ATW_ART_3, "3",
        van=f"{jaar}-01-01", tot=f"{jaar}-12-31", zekerheid="S",
    )  # fmt: skip


TERMIJNENWET = tuple(_gelijkgesteld(jaar, dagen) for jaar, dagen in GELIJKGESTELD.items())

DIGITAAL = (
    waarde("melding_portaal", "Melding van een bericht in het portaal", 48, "uren", b.AWB_ART_2_10, van="2026-01-01"),
    waarde("verkeerde_weg", "Verlenging na een verkeerde digitale weg, ten minste", 1, "werkdag", b.AWB_ART_2_23,
           van="2026-01-01"),
)  # fmt: skip
