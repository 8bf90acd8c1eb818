"""How names are compared when people are searched for."""

import unicodedata


def searchable(name: str) -> str:
    """This function will return the name in small letters without accents, hyphens, apostrophes or doubled spaces."""
    plain = unicodedata.normalize("NFKD", name)
    kept = "".join(" " if c in "-'’" else c for c in plain if not unicodedata.combining(c))
    return " ".join(kept.casefold().split())
