"""How an operation on work programmes refuses what is not so."""


class UnableToScrutinise(Exception):
    """It can't be kept so; the message says why, and `field` which answer it is about."""

    def __init__(self, message: str, *, field: str = "") -> None:
        """This function will keep the answer it is about."""
        super().__init__(message)
        self.field = field


def said(words: str, *, otherwise: str, field: str = "") -> str:
    """This function will return words without what surrounds them. Raises UnableToScrutinise where there are none."""
    if not words.strip():
        raise UnableToScrutinise(otherwise, field=field)
    return words.strip().replace("\r\n", "\n")
