"""Gereedschap om Inburgering te installeren, te starten en te testen; alleen standaardbibliotheek."""
