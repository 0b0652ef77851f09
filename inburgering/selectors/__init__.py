"""Lezen voor de pagina's die elke app kennen."""
