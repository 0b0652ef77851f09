"""Van de feiten van een rekenregel naar een formulier en terug.

Een los feit is een veld, een groep feiten een paar velden naast elkaar, en een lijst een aantal rijen die de server
bijhoudt (`opschorting-aantal`), zodat een rij erbij of eraf ook zonder JavaScript gaat.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django import forms

from inburgering.forms.feitvelden import als_feit, leesbaar, met_hoofdletter, veld_voor, voorlopig
from wet.feiten import Feitveld, Soort, feitvelden
from wet.fouten import Fout
from wet.parameters import Parameters
from wet.rekenregels import Regel
from wet.rekenregels.lezen import lees

MEESTE_RIJEN = 20
PEILDATUM = "peildatum"


class Rekenformulier(forms.Form):
    """De feiten van één regel. `feiten()` geeft ze terug zoals `wet` ze leest; `toon_fout` zet een zin bij het veld."""

    def __init__(self, regel: Regel, gegevens: Mapping[str, Any] | None = None, *, controleer: bool = True) -> None:
        """Met `controleer=False` blijft staan wat er is getypt, zonder fouten: er komt alleen een rij bij of af."""
        super().__init__(gegevens if controleer else None, initial=None if controleer else dict(gegevens or {}))
        self.regel = regel
        self.rijen: dict[str, int] = {}
        for feit in regel.velden:
            self._voeg_toe(feit, gegevens)
        if not controleer:
            self.initial = {naam: self.initial.get(naam, "") for naam in self.fields}

    def _voeg_toe(self, feit: Feitveld, gegevens: Mapping[str, Any] | None) -> None:
        if feit.aard.soort is Soort.LIJST:
            self.rijen[feit.naam] = _aantal(feit.naam, gegevens)
            for nummer in range(self.rijen[feit.naam]):
                self._voeg_onderdelen_toe(feit, f"{feit.naam}-{nummer}")
        elif feit.aard.soort is Soort.GROEP:
            self._voeg_onderdelen_toe(feit, feit.naam)
        else:
            self.fields[feit.naam] = veld_voor(feit)

    def _voeg_onderdelen_toe(self, feit: Feitveld, voorvoegsel: str) -> None:
        """Een rij is heel ingevuld of weggehaald; een groep mag leeg blijven, een halve meldt de rekenregel."""
        for deel in feitvelden(feit.aard.onderdelen):  # type: ignore[arg-type]
            veld = veld_voor(deel, in_rij=True)
            veld.required = deel.verplicht and feit.aard.soort is Soort.LIJST
            self.fields[f"{voorvoegsel}-{deel.naam}"] = veld

    # --- voor het scherm ---
    def delen(self) -> Iterator[dict[str, Any]]:
        """Wat er onder elkaar staat: een veld, een groep velden, of een lijst met rijen."""
        return (self._deel(feit) for feit in self.regel.velden if feit.naam != PEILDATUM)

    def voorop(self) -> list[dict[str, Any]]:
        """De feiten die in beeld zijn: verplicht, ingevuld of gemist; of alles als het er niet veel zijn."""
        delen = list(self.delen())
        return delen if not self._verbergt(delen) else [deel for deel in delen if _in_beeld(deel)]

    def overige(self) -> list[dict[str, Any]]:
        delen = list(self.delen())
        return [deel for deel in delen if not _in_beeld(deel)] if self._verbergt(delen) else []

    def _verbergt(self, delen: list[dict[str, Any]]) -> bool:
        return len(delen) > 7 and any(deel["verplicht"] for deel in delen)

    def _deel(self, feit: Feitveld) -> dict[str, Any]:
        deel: dict[str, Any] = {"naam": feit.naam, "label": feit.aard.label, "hulp": feit.aard.hulp}
        deel["verplicht"] = feit.verplicht
        if feit.aard.soort is Soort.LIJST:
            rijen = [self._onderdelen(feit, f"{feit.naam}-{nummer}") for nummer in range(self.rijen[feit.naam])]
            return {**deel, "lijst": True, "rijen": rijen, "aantal": len(rijen), "vol": len(rijen) >= MEESTE_RIJEN}
        if feit.aard.soort is Soort.GROEP:
            return {**deel, "groep": self._onderdelen(feit, feit.naam)}
        return {**deel, "veld": self[feit.naam]}

    def _onderdelen(self, feit: Feitveld, voorvoegsel: str) -> list[forms.BoundField]:
        return [self[f"{voorvoegsel}-{deel.naam}"] for deel in feitvelden(feit.aard.onderdelen)]  # type: ignore[arg-type]

    # --- voor de rekenregel ---
    def feiten(self) -> dict[str, Any]:
        """De ingevulde feiten. Wat leeg is, valt weg."""
        ruw = {feit.naam: self._waarde(feit) for feit in self.regel.velden}
        return {naam: waarde for naam, waarde in ruw.items() if waarde is not None}

    def _waarde(self, feit: Feitveld) -> Any:
        if feit.aard.soort is Soort.LIJST:
            return [rij for _, rij in self._gevulde_rijen(feit)]
        if feit.aard.soort is Soort.GROEP:
            return self._groep(feit, feit.naam) or None
        return als_feit(feit.aard, self.cleaned_data.get(feit.naam))

    def _groep(self, feit: Feitveld, voorvoegsel: str) -> dict[str, Any]:
        delen = feitvelden(feit.aard.onderdelen)  # type: ignore[arg-type]
        ruw = {d.naam: als_feit(d.aard, self.cleaned_data.get(f"{voorvoegsel}-{d.naam}")) for d in delen}
        return {naam: waarde for naam, waarde in ruw.items() if waarde is not None}

    def _gevulde_rijen(self, feit: Feitveld) -> list[tuple[int, dict[str, Any]]]:
        rijen = [(nummer, self._groep(feit, f"{feit.naam}-{nummer}")) for nummer in range(self.rijen[feit.naam])]
        return [(nummer, rij) for nummer, rij in rijen if rij]

    def ontbrekend(self, fout: Fout, parameters: Parameters) -> list[Fout]:
        """Alle feiten die de rekenregel nog mist. Zij noemt er een tegelijk: vul dat voorlopig in en vraag het opnieuw."""
        ruw, fouten = self.feiten(), [fout]
        while (feit := self._feit(fouten[-1].veld)) and fouten[-1].zin.startswith("ontbreekt") and feit.naam not in ruw:
            ruw[feit.naam] = voorlopig(feit.aard)
            try:
                self.regel.functie(lees(self.regel.feiten, ruw), parameters)
            except Fout as volgende:
                fouten.append(volgende)
            else:
                return fouten
        return [fout for fout in fouten if fout.zin.startswith("ontbreekt")] or fouten

    def _feit(self, naam: str) -> Feitveld | None:
        return next((feit for feit in self.regel.velden if feit.naam == naam), None)

    def toon_fout(self, fout: Fout) -> None:
        veld, zin = self._veldnaam(fout.veld), leesbaar(fout.zin, self.regel)
        label = self.fields[veld].label if veld else ""
        if veld and fout.zin.startswith("ontbreekt"):
            self.fields[veld].required = True  # dan staat er niet meer "niet verplicht" bij
        self.add_error(veld, met_hoofdletter(zin if zin.startswith("geef ") else f"{label} {zin}".strip()) + ".")

    def _veldnaam(self, pad: str) -> str | None:
        """`opschorting[1].hersteld` is rij 1 van de gevulde rijen; `duur.aantal` een deel van een groep."""
        rij = re.fullmatch(r"(\w+)\[(\d+)\](?:\.(\w+))?", pad)
        if rij is None:
            delen = [naam for naam in self.fields if naam == pad.replace(".", "-") or naam.startswith(f"{pad}-")]
            return delen[0] if delen else None
        feit = next(f for f in self.regel.velden if f.naam == rij[1])
        nummer = self._gevulde_rijen(feit)[int(rij[2]) - 1][0]
        deel = rij[3] or feitvelden(feit.aard.onderdelen)[0].naam  # type: ignore[arg-type]
        return f"{feit.naam}-{nummer}-{deel}"


def _aantal(naam: str, gegevens: Mapping[str, Any] | None) -> int:
    """Hoeveel rijen er op het scherm staan, met de rij die er nu bij komt."""
    if gegevens is None:
        return 0
    aantal = str(gegevens.get(f"{naam}-aantal", "0"))
    return min(int(aantal) if aantal.isdecimal() and len(aantal) < 4 else 0, MEESTE_RIJEN)


def met_rij_erbij(gegevens: Mapping[str, Any], naam: str) -> dict[str, Any]:
    return {**_plat(gegevens), f"{naam}-aantal": str(_aantal(naam, gegevens) + 1)}


def zonder_rij(gegevens: Mapping[str, Any], naam: str, nummer: int) -> dict[str, Any]:
    """De rij eruit, en wat eronder staat een plaats omhoog."""
    aantal, over = _aantal(naam, gegevens), {}
    for sleutel, waarde in _plat(gegevens).items():
        rij = re.fullmatch(rf"{re.escape(naam)}-(\d+)-(\w+)", sleutel)
        if rij is None:
            over[sleutel] = waarde
        elif int(rij[1]) != nummer:
            over[f"{naam}-{int(rij[1]) - (int(rij[1]) > nummer)}-{rij[2]}"] = waarde
    return {**over, f"{naam}-aantal": str(max(0, aantal - 1))}


def _plat(gegevens: Mapping[str, Any]) -> dict[str, Any]:
    return {sleutel: gegevens[sleutel] for sleutel in gegevens}


def _in_beeld(deel: dict[str, Any]) -> bool:
    velden = deel.get("groep") or [veld for rij in deel.get("rijen", ()) for veld in rij] or [deel.get("veld")]
    return deel["verplicht"] or any(veld is not None and (veld.errors or _ingevuld(veld)) for veld in velden)


def _ingevuld(veld: forms.BoundField) -> bool:
    waarde = veld.value()
    return waarde not in (None, "", False) and str(waarde) != str(veld.field.initial)
