"""Een lijst aanmelden: bestand → voorbeeld met de fout per cel → inlezen. Er is niets opgeslagen tot iemand akkoord geeft."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from dossiers import klok
from intake.actions import lijst as actie
from intake.actions.lijst import Voorbeeldrij
from intake.forms.aanmelden import LijstFormulier
from intake.models import Aanmeldlijst
from intake.selectors import lijsten_van
from koppelingen.lijsten.bestand import MEESTE_BYTES, OnleesbaarBestand
from koppelingen.lijsten.kolommen import KOLOMMEN
from toegang.inzage import toon

MEESTE_RIJEN_IN_BEELD = 200


def upload(request: HttpRequest) -> HttpResponse:
    formulier = LijstFormulier(request.POST or None, request.FILES or None)
    if request.method == "POST" and formulier.is_valid():
        try:
            inhoud = formulier.cleaned_data["bestand"].read(MEESTE_BYTES + 1)  # een te groot bestand niet helemaal
            bewaard = actie.bewaar(inhoud, by=_wie(request), op=klok.vandaag())
            return HttpResponseRedirect(reverse("aanmelden-lijst-voorbeeld", kwargs={"uuid": bewaard.uuid}))
        except OnleesbaarBestand as fout:
            formulier.add_error("bestand", str(fout))
    context = {"form": formulier, "kolommen": KOLOMMEN}
    return render(request, "intake/lijst.html", context, status=422 if request.method == "POST" else 200)


def voorbeeld(request: HttpRequest, uuid: UUID) -> HttpResponse:
    bewaard = get_object_or_404(lijsten_van(_wie(request)), uuid=uuid)
    if request.method == "POST":
        return _besluit(request, bewaard)
    if bewaard.status != Aanmeldlijst.Status.VOORBEELD:
        return render(request, "intake/lijst_voortgang.html", {"lijst": bewaard, "bezig": bewaard.status == "bezig"})
    rijen = actie.voorbeeld(bewaard)
    toon(request, [rij.bestaand.uuid for rij in rijen if rij.bestaand])
    return render(request, "intake/lijst_voorbeeld.html", _voorbeeld(bewaard, rijen))


def _besluit(request: HttpRequest, bewaard: Aanmeldlijst) -> HttpResponse:
    if "weg" in request.POST:
        actie.gooi_weg(bewaard)
        messages.info(request, "De lijst is weggegooid. Er is niets opgeslagen.")
        return HttpResponseRedirect(reverse("aanmelden-lijst"))
    actie.keur_goed(bewaard)
    return HttpResponseRedirect(reverse("aanmelden-lijst-voorbeeld", kwargs={"uuid": bewaard.uuid}))


def _voorbeeld(bewaard: Aanmeldlijst, rijen: list[Voorbeeldrij]) -> dict[str, Any]:
    nieuw = sum(rij.wordt_ingelezen for rij in rijen)
    fout = [rij for rij in rijen if rij.rij.aanmelding is None]
    over = sum(rij.bestaand is not None for rij in rijen)
    kolommen = [kolom.naam for kolom in KOLOMMEN if any(kolom.naam in rij.rij.tekst for rij in rijen)]
    in_beeld = sorted(rijen, key=lambda rij: rij.rij.aanmelding is not None)[:MEESTE_RIJEN_IN_BEELD]
    return {
        "lijst": bewaard, "onbekend": actie.lees(bewaard).onbekende_kolommen, "nieuw": nieuw, "over": over,
        "kolommen": kolommen, "rijen": [_rij(rij, kolommen) for rij in in_beeld], "niet_in_beeld": len(rijen) - len(in_beeld),
        "goed": _aantal(nieuw, "rij klaar", "rijen klaar"), "fout": _aantal(len(fout), "rij met fouten", "rijen met fouten"),
    }  # fmt: skip


def _aantal(aantal: int, een: str, meer: str) -> str:
    return "" if not aantal else f"{aantal} {een if aantal == 1 else meer}"


def _rij(voorbeeldrij: Voorbeeldrij, kolommen: list[str]) -> dict[str, Any]:
    rij = voorbeeldrij.rij
    fouten: dict[str, str] = {}
    for celfout in rij.fouten:
        fouten[celfout.kolom] = f"{fouten.get(celfout.kolom, '')} {celfout.zin}".strip()
    los = " ".join(zin for kolom, zin in fouten.items() if kolom not in kolommen)
    cellen = [{"kop": naam, "waarde": rij.tekst.get(naam, ""), "fout": fouten.get(naam, "")} for naam in kolommen]
    return {"nummer": rij.nummer, "cellen": cellen, "fout": _oordeel(voorbeeldrij, los)}


def _oordeel(voorbeeldrij: Voorbeeldrij, los: str) -> str:
    if voorbeeldrij.rij.fouten:
        return los or "wordt niet ingelezen"
    return f"heeft al dossier {voorbeeldrij.bestaand.nummer}" if voorbeeldrij.bestaand else ""


def _wie(request: HttpRequest) -> Any:
    return request.user
