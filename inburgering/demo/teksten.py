"""Wat klantmanagers opschrijven: korte, gewone zinnen. Verzonnen, en nergens over één bestaand mens."""

import random

from wet.codes import Route

OPLEIDING = (
    "Basisschool, daarna in de winkel van de familie gewerkt.", "Middelbare school afgemaakt. Zes jaar kleermaker geweest.",
    "Universiteit, bachelor economie. Drie jaar bij een bank gewerkt.", "Vier jaar school. Altijd in de landbouw gewerkt.",
    "Opleiding tot verpleegkundige. Vijf jaar in een ziekenhuis gewerkt.", "Middelbare school. Werkte als kok en in de bouw.",
    "Hbo-diploma elektrotechniek. Wil het diploma laten waarderen.", "Nooit naar school geweest. Zorgde voor het gezin.",
    "Master informatica. Werkt op afstand voor een buitenlands bedrijf.", "Twee jaar lerarenopleiding, niet afgemaakt.",
)  # fmt: skip
OMSTANDIGHEDEN = (
    "Woont met partner en twee kinderen. De woning is klein maar rustig genoeg om te leren.",
    "Woont alleen. De partner is nog in het land van herkomst; de aanvraag voor gezinshereniging loopt.",
    "Woont bij de schoonfamilie. Krijgt veel steun thuis.", "Woont alleen en heeft weinig contacten in de stad.",
    "Alleenstaande ouder met drie kinderen op school. Alleen beschikbaar onder schooltijd.",
    "Heeft schulden door de reis. Budgetcoaching is aangevraagd.",
)  # fmt: skip
GEZONDHEID = (
    "Geen bijzonderheden.", "Slaapt slecht; is aangemeld bij de huisarts.", "Rugklachten, kan niet zwaar tillen.",
    "Draagt een bril. Verder geen klachten.", "Krijgt hulp van een psycholoog. Lessen in de middag gaan beter.",
)  # fmt: skip
WERK = (
    "Wil zo snel mogelijk werken, liefst in de zorg.", "Werkt al twaalf uur per week in de horeca.",
    "Wil eerst de taal leren en daarna een opleiding doen.", "Zoekt werk in de techniek. Heeft een rijbewijs nodig.",
    "Wil een eigen bedrijf beginnen. Kent de regels nog niet.",
)  # fmt: skip
ZELFREDZAAMHEID = (
    "Regelt zelf afspraken met hulp van een vertaalapp.", "Kan geen brieven lezen. De maatschappelijk begeleider helpt.",
    "Kan met DigiD omgaan en reist zelfstandig.", "Komt samen met een buurman die vertaalt. Wil dat graag zelf leren.",
)  # fmt: skip
ONDERSTEUNING = (
    "Maatschappelijke begeleiding tot de lessen begonnen zijn, elke twee weken een gesprek.",
    "Taalmaatje via de bibliotheek en een buddy voor de eerste drie maanden.",
    "Kinderopvang onder lestijd en vergoeding van de reiskosten.",
    "Vaste contactpersoon bij de gemeente, en hulp van het wijkteam bij de administratie.",
)  # fmt: skip
BEVINDINGEN = (
    "De lessen gaan goed. De docent is tevreden over het tempo.", "Lezen gaat vooruit, spreken blijft lastig.",
    "Heeft drie weken gemist door ziekte en haalt dat in.", "Is begonnen met vrijwilligerswerk in de kringloopwinkel.",
    "Heeft de examens Lezen en Luisteren gepland.", "Vindt het tempo te laag en wil naar een hogere groep.",
    "Komt trouw, maar leren gaat langzaam. De docent stelt extra begeleiding voor.",
    "Doet veertien uur per week ervaring op bij een bakker.",
)  # fmt: skip
AFSPRAKEN = (
    "Elke week een uur oefenen met het taalmaatje.", "Aanmelden voor het proefexamen.",
    "De school belt als iemand twee keer niet komt.",
    "Volgend gesprek samen met de docent.", "Kijken naar een stage voor de MAP.",
)  # fmt: skip
AANWEZIG = (
    "Inburgeraar", "Inburgeraar en tolk aan de telefoon", "Inburgeraar en partner, tolk ter plaatse", "Inburgeraar en begeleider",
)  # fmt: skip
VOOR = {
    Route.B1: "De leerbaarheidstoets en de opleiding laten zien dat B1 binnen drie jaar haalbaar is.",
    Route.ONDERWIJS: "Is jong en wil een beroepsopleiding volgen; het taalschakeltraject sluit daarop aan.",
    Route.Z: "Leren gaat moeizaam. B1 en ook A2 zijn volgens de leerbaarheidstoets niet haalbaar.",
}  # fmt: skip
TEGEN = {
    Route.B1: "B1 is op dit moment niet haalbaar of niet het doel.",
    Route.ONDERWIJS: "Wil werken en geen diploma in het onderwijs halen.",
    Route.Z: "Kan meer dan deze route vraagt.",
}  # fmt: skip
AFWIJKING = (
    "De toets is onder moeilijke omstandigheden gemaakt; de docent en de inburgeraar zien zelf meer mogelijkheden."
)


def kies(toeval: random.Random, zinnen: tuple[str, ...]) -> str:
    return toeval.choice(zinnen)


def redenen(gekozen: Route) -> dict[str, str]:
    """De drie verplichte motiveringen: waarom deze route, en waarom de andere twee niet."""
    velden = {Route.B1: "reden_b1", Route.ONDERWIJS: "reden_onderwijs", Route.Z: "reden_z"}
    return {veld: (VOOR if route is gekozen else TEGEN)[route] for route, veld in velden.items()}
