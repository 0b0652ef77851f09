"""Wat in het technische logboek mag: nooit een BSN, nooit de inhoud van een verzoek."""

import logging
import re
from collections.abc import ItemsView
from typing import Any

from django.http import HttpRequest
from django.views.debug import SafeExceptionReporterFilter

LANG_GETAL = re.compile(r"(?<!\d)\d{8,10}(?!\d)")


class Schoon(logging.Filter):
    """Maskeert elk getal van 8 tot 10 cijfers (BSN, V-nummer) en maakt van elke melding één regel."""

    def filter(self, record: logging.LogRecord) -> bool:
        melding = record.getMessage().replace("\n", "⏎").replace("\r", "")[:2000]
        record.msg, record.args = LANG_GETAL.sub("*********", melding), None
        if record.exc_info and record.exc_info[0] is not None:
            # De tekst van een fout en de locals kunnen persoonsgegevens bevatten; soort en plaats niet.
            record.msg += f" [{record.exc_info[0].__name__}{_plaats(record.exc_info[2])}]"
            record.exc_info = record.exc_text = None
        return True


def _plaats(spoor: Any) -> str:
    while spoor is not None and spoor.tb_next is not None:
        spoor = spoor.tb_next
    if spoor is None:
        return ""
    code = spoor.tb_frame.f_code
    return f" in {code.co_filename.rsplit('/', 1)[-1]}:{spoor.tb_lineno} {code.co_name}"


class Verberg(SafeExceptionReporterFilter):
    """Foutrapporten zonder waarden van lokale variabelen, POST of instellingen."""

    def is_active(self, request: HttpRequest | None) -> bool:
        return True

    def get_traceback_frame_variables(self, request: HttpRequest | None, tb_frame: Any) -> ItemsView[str, Any]:
        return {}.items()

    def get_post_parameters(self, request: HttpRequest | None) -> dict[str, Any]:
        return {}
