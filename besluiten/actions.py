import datetime
from typing import Any

from django.db import transaction

from besluiten.models import Besluit
from dossiers import taken


def begin_besluit(obj: Any, soort: str, *, op: datetime.date, vervangt: Besluit | None = None) -> Besluit:
    """Een concept van een besluit over `obj`; het vaststellen ervan wordt het volgende werk in het dossier."""
    with transaction.atomic():
        besluit = Besluit.objects.create(
            gemeente_id=obj.dossier.gemeente_id, dossier=obj.dossier, soort=soort, object_label=obj._meta.label_lower,
            object_id=obj.pk, vervangt=vervangt,
        )  # fmt: skip
        taken.volg_op(besluit, obj.dossier, op)
    return besluit
