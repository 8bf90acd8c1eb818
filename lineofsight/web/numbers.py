"""Numbers in addresses and forms, which anybody can change to anything."""

MOST_DIGITS = 15


def number_in(text: object) -> int | None:
    """This function will return the whole number that the text is, or None when it is none that a database can hold.

    Digits of other scripts, raised digits and numbers without end are none.
    """
    said = str(text or "")
    return int(said) if said.isascii() and said.isdigit() and len(said) <= MOST_DIGITS else None
