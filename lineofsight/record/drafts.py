"""Two people editing one thing: how the second is told, so that neither loses what they wrote."""

from collections.abc import Iterable
from hashlib import sha256


class EditedMeanwhile(Exception):
    """Somebody else saved other words while these were being written. `theirs` is what is saved; `yours` is not."""

    def __init__(self, *, theirs: str, yours: str) -> None:
        """This function will write the sentence the person reads."""
        self.theirs, self.yours = theirs, yours
        super().__init__("Somebody else changed this while you were writing. Both versions are below: nothing is lost.")


def fingerprint(texts: Iterable[object]) -> str:
    """This function will return a short text that differs whenever what it was made from differs."""
    return sha256("\x1f".join(str(text) for text in texts).encode()).hexdigest()[:16]


def same_words(text: str) -> str:
    """This function will return the text as it is stored: browsers send line ends of their own."""
    return text.replace("\r\n", "\n").strip()
