"""The search of the public site."""

from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 100


class SearchForm(Form):
    """Words to look for in all that was published."""

    words = fields.SearchField(label="Search agendas, papers, minutes, questions and decisions", max_length=LONGEST,
                               required=False, mark_optional=False)  # fmt: skip
