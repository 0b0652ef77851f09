"""Eén soort fout: een zin die het veld noemt."""


class Fout(Exception):
    """De feiten kloppen niet, of zijn niet genoeg om iets af te leiden.

    `veld` is de naam van het feit, `zin` zegt in gewoon Nederlands wat er aan de hand is.
    """

    def __init__(self, veld: str, zin: str) -> None:
        super().__init__(f"{veld}: {zin}")
        self.veld = veld
        self.zin = zin


def eis(voorwaarde: bool, veld: str, zin: str) -> None:
    """Weiger feiten die niet aan de voorwaarde voldoen."""
    if not voorwaarde:
        raise Fout(veld, zin)


def eis_volgorde(begin: object, einde: object, veld: str, zin: str) -> None:
    """Weiger een einde dat voor zijn begin ligt; wat er niet is, wordt niet vergeleken."""
    if begin is not None and einde is not None:
        eis(begin <= einde, veld, zin)  # type: ignore[operator]
