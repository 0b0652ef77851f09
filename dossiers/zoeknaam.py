"""Namen vinden zoals mensen ze typen: zonder hoofdletters, streepjes en accenten, op het begin van elk woord."""

import re
import unicodedata

# Letters die bij het ontbinden geen losse accenttekens krijgen.
_GEEN_ACCENT = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ł": "l",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ĸ": "k",
        "ŋ": "n",
    }
)
_GEEN_LETTER = re.compile(r"[^\w]+|_")
# Een apostrof of accent binnen een naam scheidt niet: D'Angelo is "dangelo".
_WEG = re.compile(r"['’ʼ`´]")


def woorden(naam: str) -> list[str]:
    """De woorden van een naam, gelijkgemaakt: "Yılmaz-D’Angelo" geeft yilmaz en dangelo."""
    los = unicodedata.normalize("NFKD", naam.casefold().translate(_GEEN_ACCENT))
    kaal = "".join(teken for teken in los if not unicodedata.combining(teken)).translate(_GEEN_ACCENT)
    return _GEEN_LETTER.sub(" ", _WEG.sub("", kaal)).split()


def zoeknaam(*namen: str) -> str:
    """Elk woord met een spatie ervoor, zodat " tes" het begin van een woord vindt en niet het midden."""
    return "".join(f" {woord}" for naam in namen for woord in woorden(naam))
