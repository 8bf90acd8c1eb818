"""The form that puts a document on a record."""

from lineofsight.documents.limits import MOST_MEGABYTES
from lineofsight.documents.models import Document
from lineofsight.web import fields
from lineofsight.web.forms import Form


class DocumentForm(Form):
    """A file, what it is, and its date."""

    then = (
        "It is kept on the record as it is, and can be read by whoever may open the record. It can't be changed "
        "afterwards."
    )

    keeps_files = True

    file = fields.FileField(
        label="Choose a file",
        empty_message="Choose a file",
        max_megabytes=MOST_MEGABYTES,
        hint=f"PDF, Word, Excel, JPEG, PNG or plain text, smaller than {MOST_MEGABYTES}MB.",
    )
    kind = fields.RadiosField(label="What is it?", choices=Document.Kind.choices, empty_message="Say what it is")
    title = fields.TextField(label="Title", max_length=200, empty_message="Give it a title")
    dated_on = fields.DateField(label="Date on the document", latest="today", empty_message="Enter its date")
