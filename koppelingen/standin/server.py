"""De stand-in als server: echt HTTP op 127.0.0.1, met storingen op verzoek."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from uuid import UUID

import httpx

from koppelingen.brp.persoon import Persoon
from koppelingen.standin import afzender, brp, demo, duo
from koppelingen.standin.afzender import GELDIG, Certificaat
from koppelingen.standin.reactie import Reactie
from koppelingen.standin.toestand import GEMEENTE_OIN, BijDuo, Storing, Toestand, Verzoek

ADRES = "127.0.0.1"
MEESTE_BYTES = 1_000_000


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Een cliënt die de verbinding verbreekt is geen fout van de stand-in; al het andere wel."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class Standin:
    """Een draaiende stand-in. `duo_url` en `brp_url` zijn wat de cliënten als basisadres krijgen."""

    def __init__(
        self, toestand: Toestand | None = None, *, poort: int = 0, certificaat: Certificaat | None = GELDIG
    ) -> None:
        self.toestand = toestand or Toestand()
        self.certificaat = certificaat
        self.programma_url = ""
        self.gemeente_oin = GEMEENTE_OIN
        self.traag_seconden = 5.0
        self._gestopt = threading.Event()
        self._server = _Server((ADRES, poort), _handler(self))
        self._draad = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)

    @property
    def url(self) -> str:
        return f"http://{ADRES}:{self._server.server_address[1]}"

    @property
    def duo_url(self) -> str:
        return self.url

    @property
    def brp_url(self) -> str:
        return f"{self.url}/haalcentraal/api/brp"

    @property
    def verzoeken(self) -> list[Verzoek]:
        return list(self.toestand.verzoeken)

    @property
    def wisselingen(self) -> list[tuple[Verzoek, Reactie]]:
        """Elk verzoek met het antwoord dat erop kwam (zonder de nagedane storingen)."""
        return list(self.toestand.wisselingen)

    def start(self) -> None:
        self._draad.start()

    def stop(self) -> None:
        self._gestopt.set()
        self._server.shutdown()
        self._server.server_close()

    def zet_persoon(self, persoon: Persoon, **duo_velden: Any) -> None:
        self.toestand.zet_persoon(persoon, **duo_velden)

    def zet_duo(self, bsn: str, **velden: Any) -> None:
        self.toestand.zet_duo(bsn, **velden)

    def bij_duo(self, bsn: str) -> BijDuo:
        return self.toestand.duo[bsn]

    def storing(self, dienst: str, soort: int | str, *, keren: int | None = None) -> None:
        """`dienst` is "duo" of "brp"; `soort` zoals in `Storing`."""
        self.toestand.storingen[dienst] = Storing(soort, keren)

    def herstel(self, dienst: str) -> None:
        self.toestand.storingen.pop(dienst, None)

    def notificeer(
        self,
        programma_url: str,
        gebeurtenis: str,
        *,
        bsn: str = "",
        v_nummer: int | None = None,
        bron: str = "",
        doel: str = "",
        bericht_id: UUID | None = None,
        registratie: datetime | None = None,
    ) -> httpx.Response:
        """Zend een notificatie naar het programma en geef zijn antwoord terug."""
        return afzender.verzend(
            programma_url,
            gebeurtenis=gebeurtenis,
            bron=bron or self.toestand.duo_oin,
            doel=doel or self._gemeente(bsn),
            bsn=bsn,
            v_nummer=v_nummer,
            bericht_id=bericht_id,
            registratie=registratie,
            certificaat=self.certificaat,
        )

    def _gemeente(self, bsn: str) -> str:
        persoon = self.toestand.duo.get(bsn)
        return (persoon.gemeente_oin if persoon else "") or self.gemeente_oin

    def beantwoord(self, verzoek: Verzoek) -> Reactie:
        if verzoek.pad.startswith("/demo/"):
            return demo.beantwoord(self, verzoek)
        dienst, bedien = (
            ("brp", brp.beantwoord) if verzoek.pad.startswith("/haalcentraal/") else ("duo", duo.beantwoord)
        )
        with self.toestand.slot:
            self.toestand.verzoeken.append(verzoek)
            storing = self._neem_storing(dienst)
            if storing is None:
                return self._onthoud(verzoek, bedien(self.toestand, verzoek))
        return self._stoor(storing)

    def _onthoud(self, verzoek: Verzoek, reactie: Reactie) -> Reactie:
        self.toestand.wisselingen.append((verzoek, reactie))
        return reactie

    def _neem_storing(self, dienst: str) -> Storing | None:
        storing = self.toestand.storingen.get(dienst)
        if storing is None or storing.keren is None:
            return storing
        if storing.keren <= 1:
            del self.toestand.storingen[dienst]
        else:
            self.toestand.storingen[dienst] = Storing(storing.soort, storing.keren - 1)
        return storing

    def _stoor(self, storing: Storing) -> Reactie:
        if isinstance(storing.soort, int):
            return Reactie(storing.soort, None, {"API-Version": "1.0.0"})
        if storing.soort == "traag":
            self._gestopt.wait(self.traag_seconden)
        ruw = {"onzin": b"<html>Storing</html>", "groot": b'["' + b"x" * 5_000_000 + b'"]'}.get(storing.soort, b"{}")
        return Reactie({"weg": 0, "druppel": -1}.get(storing.soort, 200), ruw=ruw)

    def druppel(self, schrijf: Callable[[bytes], Any]) -> None:
        """Een antwoord dat nooit af komt: steeds een teken, zodat de gewone leestijd nooit verstrijkt."""
        while not self._gestopt.wait(0.1):
            schrijf(b" ")


def _handler(standin: Standin) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        server_version = "Standin"
        sys_version = ""

        def _bedien(self) -> None:
            lengte = min(int(self.headers.get("Content-Length") or 0), MEESTE_BYTES)
            inhoud = self.rfile.read(lengte) if lengte else b""
            koppen = {naam.lower(): waarde for naam, waarde in self.headers.items()}
            self._antwoord(standin.beantwoord(Verzoek(self.command, self.path.split("?")[0], koppen, inhoud)))

        do_GET = do_POST = do_PUT = do_DELETE = _bedien

        def _antwoord(self, reactie: Reactie) -> None:
            if reactie.status == 0:
                self.close_connection = True
                return
            inhoud = reactie.bytes()
            self.send_response(max(reactie.status, 200))
            for naam, waarde in {"Content-Type": "application/json", **reactie.headers}.items():
                self.send_header(naam, waarde)
            druppelt = reactie.status < 0
            self.send_header("Content-Length", str(10_000_000 if druppelt else len(inhoud)))
            self.end_headers()
            try:
                self.wfile.write(inhoud)
                if druppelt:
                    standin.druppel(self.wfile.write)
            except OSError:
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:
            """Niets: het pad draagt een BSN."""

    return Handler


@contextmanager
def draait(
    *,
    poort: int = 0,
    toestand: Toestand | None = None,
    vandaag: date | None = None,
    certificaat: Certificaat | None = GELDIG,
) -> Iterator[Standin]:
    """Een stand-in zolang het blok duurt. `vandaag` zet de klok van DUO vast."""
    standin = Standin(toestand, poort=poort, certificaat=certificaat)
    if vandaag is not None:
        standin.toestand.vandaag = lambda: vandaag
    standin.start()
    try:
        yield standin
    finally:
        standin.stop()
