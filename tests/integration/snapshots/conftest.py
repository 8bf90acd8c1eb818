"""A small publication that needs no other app: accounts as if they were a table of the dataset."""

from datetime import UTC, datetime

import pytest
from django.db.models import Q

from lineofsight.access.models import User
from lineofsight.snapshots.expressions import json_flags, yes_no
from lineofsight.snapshots.publication import NOT_HELD, PUBLICATIONS, Known, Publication
from lineofsight.ssd import TABLES

KEYS = ("NFA_FLAG", "ADVICE_FLAG")


def contacts(**changed) -> Publication:
    """This function will return a publication of accounts as contacts; `changed` replaces sources."""
    sources = {
        "cont_contact_id": "pk",
        "cont_person_id": "pk",
        "cont_contact_date": "created_at",
        "cont_contact_source_code": "role",
        "cont_contact_source_desc": Known(yes_no(Q(is_active=True)), on="last_login"),
        "cont_contact_outcome_json": Known(json_flags(KEYS, {"NFA_FLAG": Q(role="director")}), on="last_login"),
    }
    return Publication(
        TABLES["ssd_contacts"],
        lambda: User.objects.filter(username__startswith="contact"),
        since="created_at",
        **{**dict.fromkeys(TABLES["ssd_contacts"].columns, NOT_HELD), **sources, **changed},
    )


@pytest.fixture
def publications(monkeypatch):
    """The only publications there are: a table of contacts, made from accounts."""
    for name in list(PUBLICATIONS):
        monkeypatch.delitem(PUBLICATIONS, name)
    monkeypatch.setitem(PUBLICATIONS, "ssd_contacts", contacts())
    return PUBLICATIONS


@pytest.fixture
def add_contact(make_user):
    """Add one contact, received on a day of July 2021 and decided on another: add_contact(3, decided=10)."""

    def add(day: int, decided: int | None = None, role: str = "director"):
        at = datetime(2021, 7, day, 9, tzinfo=UTC)
        last_login = decided and datetime(2021, 7, decided, 9, tzinfo=UTC)
        return make_user(role=role, username=f"contact{day}", created_at=at, last_login=last_login)

    return add
