"""Contrast van kleuren volgens WCAG 2.2 (1.4.3): relatieve luminantie en verhouding."""

WIT, ZWART = "#ffffff", "#111111"
LEESBAAR = 4.5


def luminantie(kleur: str) -> float:
    delen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    rood, groen, blauw = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(een: str, ander: str) -> float:
    licht, donker = sorted((luminantie(een), luminantie(ander)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def tekstkleur_op(achtergrond: str) -> str:
    """Wit of zwart, wat het best leest."""
    return max((WIT, ZWART), key=lambda kleur: contrast(kleur, achtergrond))


def donkerder(kleur: str, minstens: float = LEESBAAR + 0.5) -> str:
    """Dezelfde tint, zo donker dat hij op wit leesbaar is; een kleur die dat al is blijft zoals hij is.

    Iets boven de norm, omdat koppelingen ook op een lichtgrijs vlak staan.
    """
    delen = [int(kleur[i : i + 2], 16) for i in (1, 3, 5)]
    while contrast("#" + "".join(f"{d:02x}" for d in delen), WIT) < minstens:
        delen = [int(d * 0.95) for d in delen]
    return "#" + "".join(f"{d:02x}" for d in delen)
