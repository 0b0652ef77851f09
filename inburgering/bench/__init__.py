"""Meten hoe snel het is, naast de grens van de techniek: dezelfde SQL zonder Django, dezelfde brief met alleen WeasyPrint.

Er zijn geen normen: de uitkomst geldt voor deze machine, en de verhouding zegt wat het programma eraan toevoegt.
"""
