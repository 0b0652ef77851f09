"""Wie mag wat doen en zien: gemeente, team, medewerker, rollen, aanmelden, rechten, leeslogboek (Besluit inburgering 9.11)."""
