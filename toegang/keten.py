"""De keten onder beide logboeken (tijdlijn en inzage): elke rij draagt de hash van de vorige.

De hash gaat over sleutels en over een gezouten hash van de feiten, nooit over de feiten zelf. Zo kan vernietiging de feiten
en het zout wissen zonder de keten te breken. Een afgeknipte staart ziet de keten niet: daarom staat de kop in het dagbericht.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Sequence
from typing import Any, Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.utils import timezone

BEGIN = "0" * 64


class Ketenkop(models.Model):
    """De laatste schakel per gemeente en logboek; de rijvergrendeling maakt het aanrijgen een voor een."""

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    logboek = models.CharField(max_length=20)
    volgnummer = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default=BEGIN)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["gemeente", "logboek"], name="een_kop_per_logboek")]

    def __str__(self) -> str:
        return f"{self.logboek} {self.volgnummer}"


class Schakel(models.Model):
    """Rij van een alleen-toevoegen logboek. Een trigger weigert UPDATE en DELETE."""

    LOGBOEK: str
    SLEUTELS: Sequence[str]

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT)
    volgnummer = models.BigIntegerField()
    moment = models.DateTimeField()
    feiten = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    zout = models.CharField(max_length=32)
    feiten_hash = models.CharField(max_length=64)
    vorige_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        abstract = True

    def bereken_feiten_hash(self) -> str:
        return _sha(self.zout, _json(self.feiten))

    def bereken_hash(self) -> str:
        sleutels = {naam: str(getattr(self, naam)) for naam in self.SLEUTELS}
        return _sha(self.vorige_hash, str(self.volgnummer), self.moment.isoformat(), _json(sleutels), self.feiten_hash)

    @classmethod
    def rijg(cls, rijen: Iterable[Self]) -> list[Self]:
        """Voegt rijen in volgorde toe, in de lopende transactie. Alle rijen horen bij één gemeente."""
        nieuwe = list(rijen)
        if not nieuwe:
            return []
        with transaction.atomic():
            kop = _vergrendelde_kop(nieuwe[0].gemeente_id, cls.LOGBOEK)
            nu = timezone.now()
            for rij in nieuwe:
                rij.moment = rij.moment or nu
                rij.volgnummer = kop.volgnummer = kop.volgnummer + 1
                rij.feiten = json.loads(_json(rij.feiten))
                rij.zout = secrets.token_hex(16)
                rij.feiten_hash, rij.vorige_hash = rij.bereken_feiten_hash(), kop.hash
                rij.hash = kop.hash = rij.bereken_hash()
            kop.save(update_fields=["volgnummer", "hash"])
            return cls._default_manager.bulk_create(nieuwe, batch_size=500)


def _vergrendelde_kop(gemeente_id: int, logboek: str) -> Ketenkop:
    Ketenkop.objects.get_or_create(gemeente_id=gemeente_id, logboek=logboek)
    return Ketenkop.objects.select_for_update().get(gemeente_id=gemeente_id, logboek=logboek)


def _json(waarde: Any) -> str:
    return json.dumps(waarde, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=True, separators=(",", ":"))


def _sha(*delen: str) -> str:
    return hashlib.sha256("\x1f".join(delen).encode()).hexdigest()


def controleer(model: type[Schakel], gemeente_id: int) -> str | None:
    """Loopt de keten na. Geeft een zin over de eerste breuk, of None als alles klopt en de kop overeenkomt."""
    hash_, nummer = BEGIN, 0
    for rij in model._default_manager.filter(gemeente_id=gemeente_id).order_by("volgnummer").iterator():
        nummer += 1
        vernietigd = not rij.zout
        if rij.volgnummer != nummer or rij.vorige_hash != hash_ or rij.bereken_hash() != rij.hash:
            return f"De keten van het logboek {model.LOGBOEK} is gebroken bij volgnummer {rij.volgnummer}."
        if not vernietigd and rij.bereken_feiten_hash() != rij.feiten_hash:
            return f"De feiten van volgnummer {rij.volgnummer} in het logboek {model.LOGBOEK} zijn gewijzigd."
        hash_ = rij.hash
    kop = Ketenkop.objects.filter(gemeente_id=gemeente_id, logboek=model.LOGBOEK).first()
    if kop and (kop.volgnummer, kop.hash) != (nummer, hash_):
        return f"Het logboek {model.LOGBOEK} is korter dan de kop zegt: {nummer} in plaats van {kop.volgnummer} rijen."
    return None
