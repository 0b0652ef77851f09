"""Eén rechtshandeling, één declaratie: `@step` zegt wat er gebeurt, wie het mag, wanneer het niet kan en waarom.

Alleen `dossiers/steps.py` en `dossiers/perform.py` kennen django_fsm. Roep een stap nooit rechtstreeks aan: `perform()` is de
enige deur, en de database weigert een status die niet via die deur kwam.
"""

import datetime
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self, cast

from django.apps import apps
from django.db import models
from django_fsm import FSMField, transition

from toegang.models import Medewerker
from toegang.rechten import Predicaat
from wet.bronnen import Bron
from wet.parameters import Parameters
from wet.termijnsoorten import Termijnsoort, bereken
from wet.uitleg import Uitleg

NEEM_OVER = "neem_over"
alleen_klok = Predicaat("alleen_klok", {})


@dataclass(frozen=True)
class Guard:
    """Een voorwaarde: een bewering en een toets op het object. `herstel`: URL-naam of adres waar dat te herstellen is."""

    zin: str
    toets: Callable[[Any], bool]
    herstel: str = ""

    def __call__(self, obj: Any) -> bool:
        return bool(self.toets(obj))


def guard(zin: str, herstel: str = "") -> Callable[[Callable[[Any], bool]], Guard]:
    """`zin` is een bewering zonder punt: "de leerbaarheidstoets is beoordeeld". `herstel`: een URL-naam met de uuid."""
    return lambda toets: Guard(zin, toets, herstel)


# In een gesloten dossier gebeurt niets meer; een stap die dan toch kan, zegt dat zelf (`na_sluiting`).
dossier_open = Guard("het dossier is nog open", lambda obj: not obj.dossier.is_gesloten)


@dataclass(frozen=True)
class Stap:
    """Een stap zoals gedeclareerd."""

    naam: str
    source: tuple[str, ...]
    target: str
    label: str
    gedaan: str
    wie: Predicaat
    grondslag: Bron
    guards: tuple[Guard, ...] = ()
    starts: Mapping[Termijnsoort, str] = field(default_factory=dict)
    stops: tuple[Termijnsoort, ...] = ()
    brief: str = ""
    fase: str = ""
    meldt: tuple[str, ...] = ()
    valt_onder: Termijnsoort | None = None
    uiterlijk: str = ""
    wacht_op: str = ""
    hoofd: bool = True
    klok: bool = False
    na_sluiting: bool = False
    toelichting: str = ""


def step(
    *,
    source: str | Sequence[str],
    target: str,
    label: str,
    gedaan: str,
    wie: Predicaat,
    grondslag: Bron,
    guards: Iterable[Guard] = (),
    starts: Mapping[Termijnsoort, str] | None = None,
    stops: Iterable[Termijnsoort] = (),
    brief: str = "",
    fase: str = "",
    meldt: Iterable[str] = (),
    valt_onder: Termijnsoort | None = None,
    uiterlijk: str = "",
    wacht_op: str = "",
    hoofd: bool = True,
    klok: bool = False,
    na_sluiting: bool = False,
) -> Callable[[Callable[..., None]], Any]:
    """Declareert een stap.

    source, target: van welke status(sen) naar welke.
    label: de knop, in gebiedende wijs. gedaan: de regel in de tijdlijn, voltooid ("Intake afgerond").
    wie: predicaat uit `permissions.py`; dezelfde relaties staan in `rechten.toml`.
    starts: termijnsoort → naam van het feit (attribuut met een datum) waaruit zij loopt.
    stops: termijnsoorten die in dit dossier klaar zijn. brief: sleutel van de briefsoort.
    meldt: soorten uitgaand bericht. fase: de fase van het dossier daarna.
    valt_onder / uiterlijk: de termijn, of het attribuut met de dag, waarvóór deze stap in de werkvoorraad staat.
    wacht_op: wie eerst aan zet is ("DUO", "school"). hoofd: False voor een zijstap die nooit dé volgende stap is.
    klok: de klok (`by=None`) mag deze stap zetten. na_sluiting: kan ook nog in een gesloten dossier.
    """
    bronnen = (source,) if isinstance(source, str) else tuple(source)

    def maak(methode: Callable[..., None]) -> Any:
        stap = Stap(
            naam=methode.__name__,
            source=tuple(str(s) for s in bronnen),
            target=str(target),
            label=label,
            gedaan=gedaan,
            wie=wie,
            grondslag=grondslag,
            guards=tuple(guards),
            starts=dict(starts or {}),
            stops=tuple(stops),
            brief=brief,
            fase=str(fase),
            meldt=tuple(meldt),
            valt_onder=valt_onder,
            uiterlijk=uiterlijk,
            wacht_op=wacht_op,
            hoofd=hoofd,
            klok=klok,
            na_sluiting=na_sluiting,
            toelichting=(methode.__doc__ or "").strip(),
        )
        overgang = transition(field="status", source=[str(s) for s in bronnen], target=str(target))(methode)
        overgang.stap = stap
        return overgang

    return maak


def statusveld(begin: str, keuzes: type[models.TextChoices]) -> FSMField:
    """Het statusveld; zet het in dezelfde abstracte klasse als de stappen, anders raken die stil zoek."""
    return FSMField(
        choices=keuzes.choices, default=str(begin), protected=True, db_index=True, max_length=30, editable=False
    )


class StapQuerySet(models.QuerySet["Any"]):
    """Basis voor alles wat bij een dossier hoort."""

    def zichtbaar_voor(self, medewerker: Medewerker) -> Self:
        from toegang.zicht import dossierfilter

        return self.filter(dossierfilter(medewerker, self.model.DOSSIERPAD))


class Stapmodel(models.Model):
    """Een object met een status. `versie` telt elke statuswijziging; de database eist bij elke stap een `Overgang`."""

    DOSSIERPAD = "dossier__"
    # Wat de termijnen van dit model meelezen; de veeg haalt het in één keer op.
    TERMIJNPADEN: tuple[str, ...] = ()
    status: Any  # in de klasse met de stappen, zie `statusveld`
    dossier: Any
    dossier_id: Any

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    versie = models.PositiveIntegerField(default=0, editable=False)

    objects = StapQuerySet.as_manager()

    class Meta:
        abstract = True

    @classmethod
    def stappen(cls) -> dict[str, Stap]:
        """De gedeclareerde stappen, in de volgorde van de klasse."""
        gevonden: dict[str, Stap] = {}
        for klasse in reversed(cls.__mro__):
            for naam, attribuut in vars(klasse).items():
                if isinstance(getattr(attribuut, "stap", None), Stap):
                    gevonden[naam] = attribuut.stap
        return gevonden

    @classmethod
    def beginstatus(cls) -> str:
        return str(_statusveld(cls).get_default())

    @classmethod
    def kanten(cls) -> dict[str, bool]:
        """Toegestane kanten "app.model:VAN>NAAR" → alleen bij overname."""
        label, begin = cls._meta.label_lower, cls.beginstatus()
        statussen = [str(waarde) for waarde in statuslabels(cls)]
        kanten = {f"{label}:{begin}>{naar}": True for naar in statussen if naar != begin}
        for stap in cls.stappen().values():
            kanten.update({f"{label}:{van}>{stap.target}": False for van in stap.source})
        return kanten

    def mogelijke_stappen(self) -> list[Stap]:
        """Stappen die bij de huidige status horen, ongeacht wie en guards."""
        gesloten = self.dossier.is_gesloten
        stappen = self.stappen().values()
        return [stap for stap in stappen if self.status in stap.source and (stap.na_sluiting or not gesloten)]

    def hoofdstap(self) -> Stap | None:
        """Dé volgende stap: de eerste gedeclareerde hoofdstap uit deze status die een mens kan zetten."""
        return next((stap for stap in self.mogelijke_stappen() if stap.hoofd and stap.wie.rollen), None)

    def ontbreekt(self, stap: Stap) -> list[Guard]:
        altijd = () if stap.na_sluiting else (dossier_open,)
        return [g for g in (*altijd, *stap.guards) if not g(self)]

    def briefsleutel(self, stap: Stap) -> str:
        """De briefsoort bij een stap; een model met wisselende brieven kiest hier."""
        return stap.brief

    def te_starten(self, stap: Stap) -> list[tuple[Termijnsoort, str]]:
        """De termijnen die nu beginnen; een model waarvan dat van de feiten afhangt, kiest hier."""
        return list(stap.starts.items())

    def na_stap(self, stap: Stap, *, by: Medewerker | None, op: datetime.date) -> list[Any]:
        """Stappen van andere objecten die hier in dezelfde transactie op volgen; geeft wat `perform` daarvan teruggaf."""
        return []

    def gevolgen(self, stap: Stap) -> list[str]:
        """Wat er bij deze stap nog meer gebeurt dan de declaratie zegt, in zinnen."""
        return []

    def bereken_termijn(
        self, soort: Termijnsoort, feit: datetime.date, parameters: Parameters
    ) -> tuple[datetime.date | None, Uitleg]:
        """De laatste dag en de uitleg. Een model met meer feiten dan het beginfeit roept hier zijn eigen rekenregel aan."""
        uitkomst = bereken(soort, feit, parameters)
        return uitkomst.laatste_dag, uitkomst.uitleg

    def refresh_from_db(self, using: Any = None, fields: Any = None, from_queryset: Any = None) -> None:
        """Leest opnieuw zonder de bescherming van het statusveld uit te zetten (fout in django-fsm-2 4.2)."""
        vers = type(self)._base_manager.using(using or self._state.db).get(pk=self.pk)
        namen = set(fields) if fields else {f.attname for f in self._meta.concrete_fields}
        for veld in self._meta.concrete_fields:
            if veld.attname in namen or veld.name in namen:
                self.__dict__[veld.attname] = vers.__dict__[veld.attname]
                self._state.fields_cache.pop(veld.name, None)


def _statusveld(model: type[Stapmodel]) -> Any:
    return next(veld for veld in model._meta.concrete_fields if veld.name == "status")


def statuslabels(model: type[Stapmodel]) -> dict[str, str]:
    """Elke status met zijn naam voor mensen."""
    return {str(waarde): str(label) for waarde, label in _statusveld(model).choices or []}


def stapmodellen() -> list[type[Stapmodel]]:
    """Alle modellen met een status, in de volgorde van de keten."""
    return [model for model in apps.get_models() if issubclass(model, Stapmodel)]


def stapmodel(label: str) -> type[Stapmodel]:
    return cast(type[Stapmodel], apps.get_model(label))
