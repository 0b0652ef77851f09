"""De waarde van één cel keuren en omzetten. Een fout is een zin voor de gebruiker, nooit een uitzondering verderop."""

import re
from datetime import date
from typing import cast

from stdnum.exceptions import ValidationError
from stdnum.nl import bsn as elfproef

from koppelingen.brp.datums import Datum
from koppelingen.brp.persoon import Geslacht
from koppelingen.duo.codes import Doelgroep

_DAG = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ACHT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_POSTCODE = re.compile(r"([1-9]\d{3}) ?([A-Za-z]{2})")
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")
_TELEFOON = re.compile(r"\+?[\d ()\-]{6,20}")

_GESLACHT = {"m": "M", "man": "M", "v": "V", "vrouw": "V", "o": "O", "x": "O", "onbekend": "O"}
_ASIEL = {"asiel", "asielstatushouder", "asielmigrant", "statushouder", "a"}
_OVERIG = {"gezinsmigrant", "overig", "overigemigrant", "gezinsmigrantenoverigemigrant", "gezinsenoverigemigrant", "g"}


class Fout(ValueError):
    """De cel klopt niet; de tekst is voor de gebruiker."""


def bsn(tekst: str) -> str:
    """Excel laat voorloopnullen weg: die komen terug voor de elfproef."""
    cijfers = re.sub(r"[ .\-]", "", tekst)
    if not (cijfers.isascii() and cijfers.isdigit()) or len(cijfers) > 9:
        raise Fout("Een BSN heeft negen cijfers.")
    try:
        return str(elfproef.validate(cijfers.zfill(9)))
    except ValidationError:
        raise Fout("Dit BSN klopt niet: het voldoet niet aan de elfproef.") from None


def v_nummer(tekst: str) -> str:
    cijfers = re.sub(r"[ .\-]", "", tekst)
    if not (cijfers.isascii() and cijfers.isdigit()) or len(cijfers) > 10:
        raise Fout("Een V-nummer heeft hoogstens tien cijfers.")
    return cijfers.zfill(10)


def naam(tekst: str) -> str:
    if len(tekst) > 200:
        raise Fout("Deze naam is langer dan 200 tekens.")
    return tekst


def geslacht(tekst: str) -> Geslacht:
    gevonden = _GESLACHT.get(tekst.casefold())
    if gevonden is None:
        raise Fout("Vul M, V of O in.")
    return cast(Geslacht, gevonden)


def doelgroep(tekst: str) -> Doelgroep:
    plat = re.sub(r"[^a-z]", "", tekst.casefold())
    if plat in _ASIEL:
        return Doelgroep.ASIEL
    if plat in _OVERIG:
        return Doelgroep.OVERIG
    raise Fout("Onbekende doelgroep. Vul in: asielstatushouder, of gezinsmigrant en overige migrant.")


def geboortedatum(tekst: str) -> Datum:
    """Ook onvolledig: 00-12-1990, 00-00-1990, 1990, 19900000 of onbekend."""
    if tekst.casefold() == "onbekend":
        return Datum()
    if re.fullmatch(r"\d{4}", tekst):
        return Datum(int(tekst))
    return _datum(tekst)


def dag(tekst: str) -> date:
    volledig = _datum(tekst).volledig
    if volledig is None:
        raise Fout("Deze datum moet volledig zijn: dag, maand en jaar.")
    return volledig


def _datum(tekst: str) -> Datum:
    omgekeerd = _DAG.fullmatch(tekst)
    gewoon = _ISO.fullmatch(tekst) or _ACHT.fullmatch(tekst)
    if omgekeerd:
        delen = [int(deel) for deel in reversed(omgekeerd.groups())]
    elif gewoon:
        delen = [int(deel) for deel in gewoon.groups()]
    else:
        raise Fout("Dit is geen datum. Schrijf de datum als 31-12-1990.")
    try:
        return Datum(*delen)
    except ValueError:
        raise Fout("Deze datum bestaat niet.") from None


def huisnummer(tekst: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", tekst) or int(tekst) == 0:
        raise Fout("Een huisnummer is een getal van 1 tot en met 99999.")
    return int(tekst)


def huisletter(tekst: str) -> str:
    if not re.fullmatch("[A-Za-z]", tekst):
        raise Fout("Een huisletter is één letter.")
    return tekst


def toevoeging(tekst: str) -> str:
    if len(tekst) > 4:
        raise Fout("Een toevoeging heeft hoogstens vier tekens.")
    return tekst


def postcode(tekst: str) -> str:
    gevonden = _POSTCODE.fullmatch(tekst)
    if gevonden is None:
        raise Fout("Een postcode is vier cijfers en twee letters.")
    return gevonden[1] + gevonden[2].upper()


def email(tekst: str) -> str:
    if not _EMAIL.fullmatch(tekst) or len(tekst) > 241:
        raise Fout("Dit is geen e-mailadres.")
    return tekst


def telefoon(tekst: str) -> str:
    if not _TELEFOON.fullmatch(tekst):
        raise Fout("Dit is geen telefoonnummer.")
    return tekst
