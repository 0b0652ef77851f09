"""Invoer voor het beheer van beleid en brieven."""
