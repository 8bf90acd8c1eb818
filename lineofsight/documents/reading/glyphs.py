"""What the names of glyphs in fonts stand for, as far as English and its neighbours need."""

import unicodedata

NAMED = {
    "space": " ", "nbspace": " ", "hyphen": "-", "minus": "-", "period": ".", "comma": ",", "colon": ":",
    "semicolon": ";", "exclam": "!", "question": "?", "quotesingle": "'", "quoteright": "’", "quoteleft": "‘",
    "quotedblleft": "“", "quotedblright": "”", "quotedbl": '"', "parenleft": "(", "parenright": ")", "slash": "/",
    "ampersand": "&", "at": "@", "percent": "%", "sterling": "£", "Euro": "€", "endash": "–", "emdash": "—",
    "bullet": "•", "plus": "+", "equal": "=", "underscore": "_", "numbersign": "#", "asterisk": "*", "fi": "fi",
    "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "ae": "æ", "AE": "Æ", "oslash": "ø", "Oslash": "Ø",
    "germandbls": "ß", "lslash": "ł", "Lslash": "Ł", "eth": "ð", "thorn": "þ", "ellipsis": "…",
}  # fmt: skip
ACCENTS = {
    "acute": "ACUTE", "grave": "GRAVE", "circumflex": "CIRCUMFLEX", "dieresis": "DIAERESIS", "tilde": "TILDE",
    "cedilla": "CEDILLA", "caron": "CARON", "ring": "RING ABOVE", "macron": "MACRON", "ogonek": "OGONEK",
}  # fmt: skip


def text_of(name: str) -> str:
    """This function will return what a glyph's name stands for, such as "eacute" or "uni00E9"; nothing if unknown."""
    name = name.split(".")[0]
    if len(name) == 1:
        return name
    if name in NAMED:
        return NAMED[name]
    if name.startswith("uni") and len(name) == 7:
        return _by_number(name[3:])
    return _by_words(f"DIGIT {name.upper()}") or _accented(name)


def _accented(name: str) -> str:
    if name[1:] not in ACCENTS:
        return ""
    size = "CAPITAL" if name[0].isupper() else "SMALL"
    return _by_words(f"LATIN {size} LETTER {name[0].upper()} WITH {ACCENTS[name[1:]]}")


def _by_words(words: str) -> str:
    try:
        return unicodedata.lookup(words)
    except KeyError:
        return ""


def _by_number(number: str) -> str:
    try:
        return chr(int(number, 16))
    except ValueError:
        return ""
