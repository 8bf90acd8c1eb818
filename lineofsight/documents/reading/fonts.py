"""A font of a PDF: what the codes that a page writes stand for, and how wide each is drawn."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

from lineofsight.documents.reading.glyphs import text_of

MOST_CODES = 70_000
MOST_TABLE = 2 * 1024 * 1024
ENCODINGS = {"/MacRomanEncoding": "mac_roman", "/WinAnsiEncoding": "cp1252"}
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PIECE = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
HALF = 500.0


class Font:
    """What the codes of one font stand for. Without a declaration every byte is a letter of Windows' own."""

    def __init__(self, declared: Any, unpacked: Any = None) -> None:
        """This function will read a font's tables. `unpacked` gives the content of a stream, or nothing too large."""
        declared = declared if isinstance(declared, pikepdf.Dictionary) else pikepdf.Dictionary()
        self._each = 2 if declared.get("/Subtype") == "/Type0" else 1
        table = declared.get("/ToUnicode")
        self._texts = _table(unpacked(table)) if isinstance(table, pikepdf.Stream) and unpacked else {}
        self._letters = {} if self._each == 2 else _letters(declared.get("/Encoding"))
        self._widths, self._usual = _wide(declared) if self._each == 2 else _narrow(declared)

    def read(self, codes: bytes) -> Iterator[tuple[str, float, bool]]:
        """This function will give each code's text, how wide it is in thousandths, and whether it is a space's code."""
        for start in range(0, len(codes) - self._each + 1, self._each):
            code = int.from_bytes(codes[start : start + self._each], "big")
            text = self._texts.get(code, self._letters.get(code, ""))
            yield text, self._widths.get(code, self._usual), self._each == 1 and code == 32


def _table(content: bytes) -> dict[int, str]:
    """This function will read the table by which a font says what its codes mean."""
    found: dict[int, str] = {}
    left = MOST_CODES
    for kind, block in _BLOCK.findall(content[:MOST_TABLE]):
        pieces = [_hex(number) if not opened and not closed else opened or closed for number, opened, closed in
                  _PIECE.findall(block)]  # fmt: skip
        for code, text in _chars(pieces) if kind == b"bfchar" else _ranges(pieces):
            if (left := left - 1) < 0:
                return found
            found[code] = text
    return found


def _hex(digits: bytes) -> bytes:
    plain = b"".join(digits.split())
    return bytes.fromhex((plain + b"0" * (len(plain) % 2)).decode())


def _chars(pieces: list[bytes]) -> Iterator[tuple[int, str]]:
    for code, text in zip(pieces[::2], pieces[1::2], strict=False):
        yield int.from_bytes(code, "big"), _utf16(text)


def _ranges(pieces: list[bytes]) -> Iterator[tuple[int, str]]:
    waiting = iter(pieces)
    for first in waiting:
        last, start = next(waiting, first), next(waiting, b"")
        codes = range(int.from_bytes(first, "big"), min(int.from_bytes(last, "big"), MOST_CODES) + 1)
        if start == b"[":
            texts = iter(list(iter(lambda: next(waiting, b"]"), b"]")))
            yield from ((code, _utf16(text)) for code, text in zip(codes, texts, strict=False))
        elif start:
            yield from ((code, _later(start, code - codes.start)) for code in codes)


def _later(start: bytes, by: int) -> str:
    last = int.from_bytes(start[-2:], "big") + by
    return _utf16(start[:-2] + (last & 0xFFFF).to_bytes(2, "big"))


def _utf16(text: bytes) -> str:
    return text.rjust(2, b"\0").decode("utf-16-be", "ignore")


def _letters(encoding: Any) -> dict[int, str]:
    """This function will return what the bytes of a plain font stand for."""
    is_own = isinstance(encoding, pikepdf.Dictionary)
    base = str(encoding.get("/BaseEncoding", "")) if is_own else str(encoding)
    name = ENCODINGS.get(base, "cp1252")
    found = {code: bytes([code]).decode(name, "ignore") for code in range(32, 256)}
    code = 0
    for one in encoding.get("/Differences", ()) if is_own else ():
        if isinstance(one, int):
            code = one
        else:
            found[code] = text_of(str(one).lstrip("/"))
            code += 1
    return found


def _narrow(declared: Any) -> tuple[dict[int, float], float]:
    first, widths = declared.get("/FirstChar", 0), declared.get("/Widths", ())
    return {int(first) + place: float(width) for place, width in enumerate(list(widths)[:256])}, HALF


def _wide(declared: Any) -> tuple[dict[int, float], float]:
    inner = next(iter(declared.get("/DescendantFonts", ())), pikepdf.Dictionary())
    found: dict[int, float] = {}
    left = MOST_CODES
    waiting = iter(list(inner.get("/W", ()))[:MOST_CODES])
    for first in waiting:
        then = next(waiting, None)
        if isinstance(then, pikepdf.Array):
            found |= {int(first) + place: float(width) for place, width in enumerate(then)}
        elif then is not None:
            codes = range(int(first), int(then) + 1)[: max(0, left)]
            found |= dict.fromkeys(codes, float(next(waiting, 1000)))
            left -= len(codes)
    return found, float(inner.get("/DW", 1000))
