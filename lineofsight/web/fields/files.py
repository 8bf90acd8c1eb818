"""A field for one file."""

from django import forms

from lineofsight.web.fields.base import KitField

MEGABYTE = 1024 * 1024


class FileField(KitField, forms.FileField):
    """One file, of the types and the size allowed.

    `accept` is a tuple of endings (".xlsx", ".csv"); an empty one allows any. `max_megabytes` is the largest size.
    """

    template_name = "web/fields/file.html"
    verb = "Select"

    def __init__(self, *, accept: tuple[str, ...] = (), max_megabytes: int = 20, **kwargs):
        self.accept = accept
        self.max_megabytes = max_megabytes
        super().__init__(**kwargs)
        self.error_messages["empty"] = "The selected file is empty"

    def clean(self, data, initial=None):
        """This function will return the file, refusing a wrong type or size."""
        file = super().clean(data, initial)
        if file and self.accept and not file.name.lower().endswith(self.accept):
            raise forms.ValidationError(f"The selected file must be a {' or '.join(self.accept)} file")
        if file and file.size > self.max_megabytes * MEGABYTE:
            raise forms.ValidationError(f"The selected file must be smaller than {self.max_megabytes}MB")
        return file
