"""Invoer van de pagina's die elke app kennen."""
