import uuid

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from dossiers.zoeknaam import zoeknaam
from toegang.versleuteling import VersleuteldVeld, blinde_index

datum_met_onbekend = RegexValidator(r"^\d{8}$", "Een geboortedatum staat als jjjjmmdd; een onbekend deel is 00.")


class Inburgeraar(models.Model):
    """De persoon, zoals de BRP die kent. Onbekende delen blijven onbekend; niets wordt aangevuld."""

    class Geslacht(models.TextChoices):
        MAN = "M", "man"
        VROUW = "V", "vrouw"
        ONBEKEND = "O", "onbekend"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    bsn = VersleuteldVeld("BSN", blank=True)
    bsn_index = models.CharField(max_length=64, blank=True, editable=False)
    v_nummer = VersleuteldVeld("V-nummer", blank=True)
    v_nummer_index = models.CharField(max_length=64, blank=True, editable=False)

    voornamen = models.CharField(max_length=200, blank=True)
    titel = models.CharField("adellijke titel of predicaat", max_length=2, blank=True)
    voorvoegsel = models.CharField(max_length=10, blank=True)
    geslachtsnaam = models.CharField(max_length=200)
    naamgebruik = models.CharField(max_length=1, default="E", blank=True)
    partner_titel = models.CharField(max_length=2, blank=True)
    partner_voorvoegsel = models.CharField(max_length=10, blank=True)
    partner_geslachtsnaam = models.CharField(max_length=200, blank=True)
    sorteernaam = models.CharField(max_length=220, editable=False, db_index=True)
    zoeknaam = models.TextField(editable=False, default="")

    geboortedatum = models.CharField(max_length=8, default="00000000", validators=[datum_met_onbekend])
    geslacht = models.CharField(max_length=1, choices=Geslacht.choices, default=Geslacht.ONBEKEND)
    geboorteland = models.CharField(max_length=4, blank=True)
    nationaliteiten = models.JSONField(default=list, blank=True)
    verblijfstitel = models.CharField(max_length=2, blank=True)
    verblijfstitel_vanaf = models.CharField(max_length=8, blank=True)
    overleden_op = models.CharField(max_length=8, blank=True)
    geheimhouding = models.PositiveSmallIntegerField(default=0)

    straat = models.CharField(max_length=120, blank=True)
    huisnummer = models.PositiveIntegerField(null=True, blank=True)
    huisletter = models.CharField(max_length=1, blank=True)
    toevoeging = models.CharField(max_length=4, blank=True)
    aanduiding = models.CharField("aanduiding bij huisnummer", max_length=2, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    woonplaats = models.CharField(max_length=80, blank=True)
    locatie = models.CharField("locatiebeschrijving", max_length=120, blank=True)
    buitenland = models.JSONField("adresregels buitenland", default=list, blank=True)
    land = models.CharField(max_length=4, blank=True)
    postadres = models.JSONField("regels van het postadres", default=list, blank=True)
    inschrijving_gemeente = models.CharField(max_length=4, blank=True)
    ingeschreven_op = models.DateField("ingeschreven in de BRP van deze gemeente", null=True, blank=True)

    telefoon = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    taal = models.CharField("taal", max_length=40, blank=True)
    tolk_nodig = models.BooleanField(default=False)
    brp_gelezen_op = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["sorteernaam", "id"]
        verbose_name_plural = "inburgeraars"
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "bsn_index"],
                condition=~Q(bsn_index=""),
                name="bsn_eenmaal_per_gemeente",
                violation_error_message="Iemand met dit BSN staat al in deze gemeente. Open dat dossier.",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "v_nummer_index"],
                condition=~Q(v_nummer_index=""),
                name="v_nummer_eenmaal_per_gemeente",
                violation_error_message="Iemand met dit V-nummer staat al in deze gemeente. Open dat dossier.",
            ),
            models.CheckConstraint(
                condition=Q(geheimhouding__gte=0, geheimhouding__lte=7),
                name="geheimhouding_0_tot_7",
                violation_error_message="De geheimhouding is een cijfer van 0 tot en met 7.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def save(self, *args: object, **kwargs: object) -> None:
        self.leid_af()
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def leid_af(self) -> None:
        """Vult de blinde indexen, de sorteernaam en de zoeknaam; ook nodig vóór `bulk_create`."""
        self.bsn_index, self.v_nummer_index = blinde_index(self.bsn), blinde_index(self.v_nummer)
        self.sorteernaam = f"{self.geslachtsnaam}, {self.voornamen}".casefold()[:220]
        self.zoeknaam = zoeknaam(self.geslachtsnaam, self.voornamen, self.voorvoegsel, self.partner_geslachtsnaam)

    @property
    def naam(self) -> str:
        """Volledige eigen naam; iemand met één naam heeft alleen die."""
        return " ".join(d for d in (self.voornamen, self.voorvoegsel, self.geslachtsnaam) if d)

    @property
    def korte_naam(self) -> str:
        """Voorletter en achternaam voor lijsten: "M. Tesfay"."""
        voorletter = f"{self.voornamen[0]}." if self.voornamen else ""
        return " ".join(d for d in (voorletter, self.voorvoegsel, self.geslachtsnaam) if d)

    @property
    def bsn_gemaskeerd(self) -> str:
        return f"*****{self.bsn[-4:]}" if self.bsn else ""

    @property
    def adres_geheim(self) -> bool:
        return self.geheimhouding > 0

    @property
    def overleden(self) -> bool:
        return bool(self.overleden_op)


class Gemachtigde(models.Model):
    """Wie namens de inburgeraar optreedt (Awb 2:1) en de stukken krijgt (Awb 6:17)."""

    class Soort(models.TextChoices):
        ADVOCAAT = "advocaat", "Advocaat"
        BEWINDVOERDER = "bewindvoerder", "Bewindvoerder"
        ANDERS = "anders", "Anders"

    inburgeraar = models.ForeignKey(Inburgeraar, on_delete=models.PROTECT, related_name="gemachtigden")
    soort = models.CharField(max_length=20, choices=Soort.choices)
    naam = models.CharField(max_length=120)
    adresregels = models.JSONField(default=list)
    van = models.DateField()
    tot = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "gemachtigden"
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=models.F("van")),
                name="machtiging_eindigt_na_begin",
                violation_error_message="De machtiging kan niet eindigen voordat zij begint.",
            )
        ]

    def __str__(self) -> str:
        return self.naam
