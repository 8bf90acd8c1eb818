"""What somebody looks for in texts: words, "phrases" and -words that are not to be there. No database."""

import re
from dataclasses import dataclass

LONGEST = 200
_TERM = re.compile(r'(?P<no>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')


@dataclass(frozen=True, kw_only=True)
class Terms:
    """Words and phrases that are all to be there, and those that are not."""

    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """This function will say whether there is anything to look for."""
        return bool(self.wanted)


def terms_of(typed: str) -> Terms:
    """This function will take apart what was typed. What holds no letter and no number is left out."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for found in _TERM.finditer(typed[:LONGEST].replace("“", '"').replace("”", '"').replace("\x00", "")):
        term = " ".join((found["phrase"] if found["word"] is None else found["word"]).split())
        if any(letter.isalnum() for letter in term):
            (unwanted if found["no"] else wanted).append(term)
    return Terms(wanted=tuple(dict.fromkeys(wanted)), unwanted=tuple(dict.fromkeys(unwanted)))
