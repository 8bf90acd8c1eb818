"""Find what somebody meant to fill in and did not: "£X", "TBC", "[insert name]"."""

import re
import unicodedata
from dataclasses import dataclass

_PATTERNS = (
    r"£\s*x[x,.]*(?:\s?(?:k|m|bn|thousand|million|billion))?\b",  # £X, £ X, £XX,XXX, £Xm
    r"\bx+(?:\.x+)?\s?(?:%|per cent\b)",  # XX%, X.X%
    r"\bxx/xx(?:/(?:xx)+|/\d+)?\b",  # XX/XX/2021
    r"\bT\.?B\.?[CAD]\b",  # TBC, TBA, TBD, T.B.C.
    r"\bto be (?:confirmed|advised|inserted)\b",
    r"[\[<{]\s*(?:insert|enter|add)\b[^\]>}]*[\]>}]",  # [insert name]
    r"[\[<{]\s*(?:date|name|number|figure|amount|x+)\s*[\]>}]",  # [date]
    r"\blorem ipsum\b",
    r"\?{3,}",
)
_ANY = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_AROUND = 40  # characters shown on each side


@dataclass(frozen=True, kw_only=True)
class Placeholder:
    """Something left to fill in. `words` is what was typed, `around` the words it stands among."""

    words: str
    around: str


def placeholders(text: str) -> list[Placeholder]:
    """This function will return every unresolved placeholder of a text, in order.

    Widths of characters and spaces, small and capital letters, and characters that cannot be seen make no difference.
    """
    seen = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    seen = " ".join(seen.split())
    return [Placeholder(words=found.group(), around=_around(seen, found)) for found in _ANY.finditer(seen)]


def _around(text: str, found: re.Match[str]) -> str:
    """This function will return the placeholder among whole words, with an ellipsis where there is more."""
    start, end = max(0, found.start() - _AROUND), min(len(text), found.end() + _AROUND)
    if start:
        start = text.find(" ", start, found.start()) + 1 or found.start()
    if end < len(text):
        space = text.rfind(" ", found.end(), end)
        end = space if space > 0 else found.end()
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
