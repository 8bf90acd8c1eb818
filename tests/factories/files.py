"""Make files with words in them, as PDF writers and Word write them."""

import io
import zipfile

import pikepdf
import typst

WORD_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HELVETICA = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}


def typeset(words: str) -> bytes:
    """This function will return a PDF of the words as a typesetter writes it: glyphs by number, with a table."""
    return typst.compile(words.encode())


def drawn(*contents: str, encoding=None, **forms: str) -> bytes:
    """This function will return a PDF of a page for each content, in PDF's own language, with /F1 a plain font.

    `forms` are what the content may draw by name.
    """
    made = pikepdf.new()
    font = pikepdf.Dictionary({k: pikepdf.Name(v) for k, v in HELVETICA.items()})
    if encoding is not None:
        font["/Encoding"] = pikepdf.Dictionary(Differences=pikepdf.Array(encoding))
    fonts = made.make_indirect(pikepdf.Dictionary({"/F1": made.make_indirect(font)}))
    drawings = pikepdf.Dictionary({f"/{name}": _form(made, content, fonts) for name, content in forms.items()})
    for form in drawings.values():
        form["/Resources"]["/XObject"] = drawings
    for content in contents:
        page = made.add_blank_page()
        page.obj["/Resources"] = pikepdf.Dictionary({"/Font": fonts, "/XObject": drawings})
        page.obj["/Contents"] = made.make_stream(content.encode("latin-1"))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _form(made: pikepdf.Pdf, content: str, fonts) -> pikepdf.Stream:
    form = made.make_stream(content.encode("latin-1"))
    form["/Type"], form["/Subtype"] = pikepdf.Name("/XObject"), pikepdf.Name("/Form")
    form["/BBox"] = pikepdf.Array([0, 0, 600, 800])
    form["/Resources"] = pikepdf.Dictionary({"/Font": fonts})
    return made.make_indirect(form)


def word_file(*paragraphs: str, document: str = "", **parts: str) -> bytes:
    """This function will return a Word file. A paragraph's pieces, between bars, are runs of their own.

    `document` is the whole XML of the main part, in place of paragraphs.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", "<x/>")
        made.writestr("word/document.xml", document or _xml(paragraphs))
        for name, words in parts.items():
            made.writestr(f"word/{name}.xml", _xml((words,)))
    return out.getvalue()


def _xml(paragraphs: tuple[str, ...]) -> str:
    runs = ("".join(f"<w:r><w:t>{piece}</w:t></w:r>" for piece in one.split("|")) for one in paragraphs)
    body = "".join(f"<w:p>{run}</w:p>" for run in runs)
    return f'<w:document xmlns:w="{WORD_SPACE}"><w:body>{body}</w:body></w:document>'
