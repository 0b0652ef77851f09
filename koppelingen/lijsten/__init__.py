"""Lijsten van anderen: een CSV of Excel-bestand met aanmeldingen lezen en keuren, en veilig CSV schrijven."""
