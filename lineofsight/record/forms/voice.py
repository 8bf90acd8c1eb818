"""The question that every narrative may ask: is it written to the child?"""

from typing import Any

from lineofsight.web import fields
from lineofsight.web.forms import Form

NAME = "is_to_child"
HOW = (
    "Say “you”, in words a child can read: what you saw, why you were worried, what will happen. "
    "Be kind and true. One day they may read it."
)


def to_child_field() -> fields.ConfirmField:
    """This function will return the question, to stand in a form after its narrative."""
    return fields.ConfirmField(label="This is written to the child", required=False, hint=HOW)


def name_child(form: Form, child: Any) -> Form:
    """This function will put the child's name in the question, and return the form."""
    form.fields[NAME].label = f"This is written to {child.first_name or child.name}"
    return form
