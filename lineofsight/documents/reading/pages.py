"""What the pages of a PDF say. Where pieces of text stand decides whether a space or a new line is between them."""

import warnings
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any
from unicodedata import normalize

import pikepdf

from lineofsight.documents.reading.fonts import Font

# A small file may unpack to a huge one, and a page may draw another again and again: no more than this is looked at.
MOST_CONTENT = 8 * 1024 * 1024
MOST_PAGES = 2_000
AT_LEAST = 500  # what drawing even nothing counts for
DEEPEST = 4
UNMOVED = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Matrix = tuple[float, float, float, float, float, float]
UNREADABLE = (pikepdf.PdfError, TypeError, ValueError, AttributeError, KeyError, IndexError, OverflowError)


def pdf_words(content: bytes, *, most: int, unpack: int = MOST_CONTENT) -> str:
    """This function will return what a PDF says, up to `most` letters; nothing of one that holds only pictures.

    No more than `unpack` bytes of it are unpacked. What of a page can't be read is left out. Raises pikepdf.PdfError
    where it can't be opened.
    """
    found: list[str] = []
    left = Left(unpack)
    with warnings.catch_warnings(), pikepdf.open(BytesIO(content)) as opened:
        warnings.simplefilter("ignore")  # of what is wrong in the file: what can be read of it is read
        for page in list(opened.pages)[:MOST_PAGES]:
            found.append(Page(opened, left).words_of(page.obj))
            if sum(map(len, found)) > most or left.is_used_up:
                break
    return normalize("NFKC", "\n".join(page for page in found if page))[:most]


class Left:
    """How much of a file may still be unpacked."""

    def __init__(self, most: int) -> None:
        self._most = most

    @property
    def is_used_up(self) -> bool:
        """Whether nothing more is unpacked."""
        return self._most <= 0

    def unpacked(self, stream: Any) -> bytes:
        """This function will return what a stream holds, as far as it may be unpacked. Other packings are rare."""
        if not isinstance(stream, pikepdf.Stream):
            return b""
        filters = stream.get("/Filter", [])
        filters = [str(one) for one in filters] if isinstance(filters, pikepdf.Array | list) else [str(filters)]
        raw = stream.read_raw_bytes()
        if filters == ["/FlateDecode"]:
            raw = _inflated(raw, most=max(1, self._most))
        elif filters:
            return b""
        self._most -= len(raw) + AT_LEAST
        return raw


def _inflated(raw: bytes, *, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(raw, most)
    except zlib.error:
        return b""


def moved(inner: Matrix, outer: Matrix) -> Matrix:
    """This function will return one movement after another, as a PDF writes them."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


class Page:
    """What one page writes, piece by piece."""

    def __init__(self, opened: pikepdf.Pdf, left: Left) -> None:
        self._opened, self._left = opened, left
        self._pieces: list[str] = []
        self._fonts: dict[Any, Font] = {}
        self._resources: Any = None
        self._placed, self._kept, self._depth = UNMOVED, [], 0
        self._at = self._line = UNMOVED
        self._font, self._size, self._leading = Font(None), 1.0, 0.0
        self._between, self._between_words = 0.0, 0.0
        self._end: tuple[float, float] | None = None
        self._does: dict[str, Callable[..., None]] = {
            "q": self._keep, "Q": self._back, "cm": self._place, "BT": self._begin, "Tf": self._choose,
            "Td": self._go, "TD": self._go_and_lead, "Tm": self._stand, "T*": self._next_line, "TL": self._lead,
            "Tc": self._apart, "Tw": self._words_apart, "Tj": self._show, "TJ": self._show_all,
            "'": self._next_and_show, '"': self._spaced_and_show, "Do": self._draw_form,
        }  # fmt: skip

    def words_of(self, page: Any) -> str:
        """This function will return the words of a page."""
        contents = page.get("/Contents")
        parts = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
        self._draw(b"\n".join(self._left.unpacked(part) for part in parts), resources=page.get("/Resources"))
        lines = (" ".join(line.split()) for line in "".join(self._pieces).split("\n"))
        return "\n".join(line for line in lines if line)

    def _draw(self, content: bytes, *, resources: Any) -> None:
        before, self._resources = self._resources, resources
        try:
            for act in pikepdf.parse_content_stream(pikepdf.Stream(self._opened, content)):
                if (does := self._does.get(str(act.operator))) is not None:
                    self._try(does, list(act.operands))
        except pikepdf.PdfError:
            return
        finally:
            self._resources = before

    def _try(self, does: Callable[..., None], told: list[Any]) -> None:
        """This function will do what the page says. What makes no sense is passed over."""
        try:
            does(*told)
        except UNREADABLE:
            return

    def _keep(self) -> None:
        self._kept.append((self._placed, self._font, self._size))

    def _back(self) -> None:
        if self._kept:
            self._placed, self._font, self._size = self._kept.pop()

    def _place(self, *numbers: Any) -> None:
        self._placed = moved(_matrix(numbers), self._placed)

    def _begin(self) -> None:
        self._at = self._line = UNMOVED

    def _choose(self, name: Any, size: Any) -> None:
        self._size = float(size)
        declared = self._resources["/Font"][str(name)]
        key = declared.objgen if declared.is_indirect else str(name)
        if key not in self._fonts:
            self._fonts[key] = Font(declared, self._left.unpacked)
        self._font = self._fonts[key]

    def _go(self, x: Any, y: Any) -> None:
        self._at = self._line = moved((1, 0, 0, 1, float(x), float(y)), self._line)

    def _go_and_lead(self, x: Any, y: Any) -> None:
        self._leading = -float(y)
        self._go(x, y)

    def _stand(self, *numbers: Any) -> None:
        self._at = self._line = _matrix(numbers)

    def _next_line(self) -> None:
        self._go(0, -self._leading)

    def _lead(self, by: Any) -> None:
        self._leading = float(by)

    def _apart(self, by: Any) -> None:
        self._between = float(by)

    def _words_apart(self, by: Any) -> None:
        self._between_words = float(by)

    def _next_and_show(self, codes: Any) -> None:
        self._next_line()
        self._show(codes)

    def _spaced_and_show(self, words: Any, letters: Any, codes: Any) -> None:
        self._between_words, self._between = float(words), float(letters)
        self._next_and_show(codes)

    def _show_all(self, pieces: Any) -> None:
        for piece in pieces:
            if isinstance(piece, pikepdf.String):
                self._show(piece)
            else:
                self._forward(-float(piece) / 1000 * self._size)

    def _show(self, codes: Any) -> None:
        self._separate()
        for text, width, is_space in self._font.read(bytes(codes)):
            self._pieces.append(text)
            between = self._between + (self._between_words if is_space else 0.0)
            self._forward(width / 1000 * self._size + between)
        self._end = moved(self._at, self._placed)[4:]

    def _forward(self, by: float) -> None:
        self._at = moved((1, 0, 0, 1, by, 0), self._at)

    def _separate(self) -> None:
        """This function will put a space or a new line where the next piece does not follow close upon the last."""
        if self._end is None:
            return
        a, b, c, d, x, y = moved(self._at, self._placed)
        large = max(abs(a) + abs(b), abs(c) + abs(d)) * abs(self._size) or 1.0
        across, down = x - self._end[0], y - self._end[1]
        if abs(down) > large / 2 or across < -large:
            self._pieces.append("\n")
        elif across > large * 0.15:
            self._pieces.append(" ")

    def _draw_form(self, name: Any) -> None:
        form = self._resources["/XObject"][str(name)]
        if form.get("/Subtype") != "/Form" or self._depth >= DEEPEST or self._left.is_used_up:
            return
        self._keep()
        self._place(*form.get("/Matrix", UNMOVED))
        self._depth += 1
        self._draw(self._left.unpacked(form), resources=form.get("/Resources", self._resources))
        self._depth -= 1
        self._back()


def _matrix(numbers: Any) -> Matrix:
    a, b, c, d, e, f = (float(number) for number in numbers)
    return (a, b, c, d, e, f)
