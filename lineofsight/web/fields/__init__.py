"""Form fields that draw themselves as GOV.UK components: {{ form.outcome.as_field_group() }}."""

from lineofsight.web.fields.choices import CheckboxesField, ConfirmField, GroupedSelectField, RadiosField, SelectField
from lineofsight.web.fields.dates import DateField, DateTimeField
from lineofsight.web.fields.files import FileField
from lineofsight.web.fields.numbers import DecimalField, IntegerField
from lineofsight.web.fields.text import EmailField, HiddenField, PasswordField, SearchField, TextAreaField, TextField

__all__ = [
    "CheckboxesField",
    "ConfirmField",
    "DateField",
    "DateTimeField",
    "DecimalField",
    "EmailField",
    "FileField",
    "GroupedSelectField",
    "HiddenField",
    "IntegerField",
    "PasswordField",
    "RadiosField",
    "SearchField",
    "SelectField",
    "TextAreaField",
    "TextField",
]
