"""PDFs with words on their pages, for tests that leave some out."""

import io

import pikepdf


def pdf_saying(*pages: str) -> bytes:
    """This function will return a PDF with one text a page, each also in a comment and in the outline."""
    out = io.BytesIO()
    with pikepdf.new() as made:
        for text in pages:
            page = made.add_blank_page()
            page.obj.Contents = made.make_stream(f"BT ({text}) Tj ET".encode())
            note = pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents=text
            )
            page.obj.Annots = pikepdf.Array([made.make_indirect(note)])
        with made.open_outline() as outline:
            outline.root.extend(pikepdf.OutlineItem(text, number) for number, text in enumerate(pages))
        made.docinfo["/Title"] = pages[0]
        # An identifier of the time would make the same letter two files, whenever a second passes between them.
        made.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False, static_id=True)
    return out.getvalue()


def everything_in(content: bytes) -> bytes:
    """This function will return all that a PDF holds, with nothing compressed, to look for words in."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as opened:
        opened.save(
            out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )  # fmt: skip
    return out.getvalue()
