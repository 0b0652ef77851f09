import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property

from toegang.keten import Ketenkop, Schakel

__all__ = ["Gemeente", "Installatie", "Inzage", "Ketenkop", "Medewerker", "Rol", "Roltoekenning", "Team"]

kleur = RegexValidator(r"^#[0-9a-fA-F]{6}$", "Geef een kleur als # met zes tekens, bijvoorbeeld #00616f.")
oin = RegexValidator(r"^\d{20}$", "Een OIN heeft 20 cijfers.")


class Rol(models.TextChoices):
    KLANTMANAGER = "klantmanager", "Klantmanager"
    TEAMLEIDER = "teamleider", "Teamleider"
    BELEIDSMEDEWERKER = "beleidsmedewerker", "Beleidsmedewerker"
    BEZWAARAFHANDELAAR = "bezwaarafhandelaar", "Bezwaarafhandelaar"
    BOETEAMBTENAAR = "boeteambtenaar", "Boeteambtenaar"
    INKOPER = "inkoper", "Inkoper"
    FINANCIEEL = "financieel", "Financieel medewerker"
    REGISSEUR = "regisseur", "Regisseur"
    FUNCTIONEEL_BEHEERDER = "functioneel_beheerder", "Functioneel beheerder"
    AUDITOR = "auditor", "Auditor"
    PARTNER = "partner", "Partner"


class Installatie(models.Model):
    """Eén rij: is dit een demo? Productie-instellingen weigeren een database die als demo gemerkt is."""

    enige = models.BooleanField(primary_key=True, default=True)
    demo = models.BooleanField(default=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(enige=True), name="een_installatie")]

    def __str__(self) -> str:
        return "demo" if self.demo else "gewoon"


class Gemeente(models.Model):
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    naam = models.CharField(max_length=80, unique=True)
    code = models.CharField(
        "gemeentecode", max_length=4, unique=True, validators=[RegexValidator(r"^\d{4}$", "Vier cijfers.")]
    )
    oin = models.CharField("OIN", max_length=20, unique=True, validators=[oin])
    dienst = models.CharField("naam van de dienst", max_length=80, default="Team Inburgering")
    bezoekadres = models.CharField(max_length=120, blank=True)
    retouradres = models.CharField(max_length=120, blank=True, help_text="Eén regel, zichtbaar in het venster.")
    telefoon = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    website = models.CharField(max_length=80, blank=True)
    rechtbank = models.CharField(max_length=60, blank=True)
    kleur = models.CharField("hoofdkleur", max_length=7, default="#00616f", validators=[kleur])

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "gemeenten"

    def __str__(self) -> str:
        return self.naam


class Team(models.Model):
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="teams")
    naam = models.CharField(max_length=60)

    class Meta:
        ordering = ["naam"]
        constraints = [models.UniqueConstraint(fields=["gemeente", "naam"], name="teamnaam_uniek_per_gemeente")]

    def __str__(self) -> str:
        return self.naam


class MedewerkerManager(BaseUserManager["Medewerker"]):
    def maak(
        self, email: str, naam: str, gemeente: Gemeente, wachtwoord: str | None = None, **velden: Any
    ) -> "Medewerker":
        medewerker = self.model(email=self.normalize_email(email), naam=naam, gemeente=gemeente, **velden)
        medewerker.set_password(wachtwoord)
        medewerker.save()
        return medewerker


class Medewerker(AbstractBaseUser):
    """Een persoon die inlogt. Er bestaat geen superuser: rechten volgen uit rollen en `rechten.toml`."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField("e-mailadres", unique=True)
    naam = models.CharField(max_length=80)
    functie = models.CharField(max_length=60, blank=True)
    telefoon = models.CharField(max_length=20, blank=True)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="medewerkers")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="medewerkers")
    is_active = models.BooleanField("actief", default=True)
    sneltoetsen = models.BooleanField(default=True, help_text="Sneltoetsen met één letter (WCAG 2.1.4).")

    objects = MedewerkerManager()
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    is_superuser = False

    class Meta:
        ordering = ["naam"]
        verbose_name_plural = "medewerkers"

    def __str__(self) -> str:
        return self.naam

    def get_short_name(self) -> str:
        return self.naam

    @cached_property
    def rollen(self) -> frozenset[str]:
        """De rollen van dit moment; per verzoek opnieuw gelezen, dus intrekken werkt direct."""
        return frozenset(self.toekenningen.values_list("rol", flat=True)) if self.is_active and self.pk else frozenset()

    def heeft_rol(self, *rollen: str) -> bool:
        return bool(self.rollen & set(rollen))

    @property
    def is_staff(self) -> bool:
        from toegang.rechten import mag_beheer_in

        return mag_beheer_in(self)

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        from toegang.rechten import mag_in_beheer

        return mag_in_beheer(self, perm)

    def has_module_perms(self, app_label: str) -> bool:
        return self.is_staff


class Roltoekenning(models.Model):
    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="toekenningen")
    rol = models.CharField(max_length=30, choices=Rol.choices)

    class Meta:
        ordering = ["rol"]
        verbose_name_plural = "roltoekenningen"
        constraints = [models.UniqueConstraint(fields=["medewerker", "rol"], name="rol_eenmaal_per_medewerker")]

    def __str__(self) -> str:
        return self.get_rol_display()


class Inzage(Schakel):
    """Leeslogboek: één rij per verzoek dat personen toont, met de uuids van de getoonde dossiers als waarden."""

    LOGBOEK = "inzage"
    SLEUTELS = ("gemeente_id", "medewerker_id", "pagina")

    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT)
    pagina = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "volgnummer"], name="inzage_volgnummer_uniek")]
        indexes = [models.Index(fields=["medewerker", "moment"])]

    def __str__(self) -> str:
        return f"{self.pagina} {self.moment:%d-%m-%Y %H:%M}"
