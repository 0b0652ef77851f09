"""Van gegevens naar wat de onderdelen in `templates/onderdelen/` verwachten."""
