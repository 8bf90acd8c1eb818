"""Induction and training of members is kept, and who came to none yet is named."""

import pytest
from django.urls import reverse

from lineofsight.council.membership.models import Training
from lineofsight.council.membership.operations.training import UnableToTrain, keep_training, never_inducted
from tests.factories.council import AT, MEMBERS, clerk, make_council_body

pytestmark = pytest.mark.django_db
ON = AT.date()
SAID = {"kind": "induction", "title": "What scrutiny may ask", "given_by": "Democratic services", "on": ON,
        "came": list(MEMBERS[:2]), "today": ON, "at": AT}  # fmt: skip


def test_who_came_to_no_induction_is_named():
    by = clerk()
    panel = make_council_body(by=by)
    assert never_inducted(panel, on=ON) == sorted(MEMBERS)
    keep_training(council_body=panel, **SAID, by=by)
    keep_training(council_body=panel, **{**SAID, "kind": "visit", "came": list(MEMBERS)}, by=by)
    assert never_inducted(panel, on=ON) == sorted(MEMBERS[2:])


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": " "}, "title"),
        ({"given_by": ""}, "given_by"),
        ({"came": []}, "came"),
        ({"came": ["Somebody Else"]}, "came"),
        ({"kind": "party"}, "kind"),
        ({"today": ON.replace(day=1)}, "on"),
    ],
    ids=str,
)
def test_what_is_not_kept(wrong, field):
    by = clerk()
    with pytest.raises(UnableToTrain) as refused:
        keep_training(council_body=make_council_body(by=by), **{**SAID, **wrong}, by=by)
    assert refused.value.field == field
    assert not Training.objects.exists()


def test_it_is_kept_on_screen(sign_in):
    panel, client = make_council_body(), sign_in("democratic_services")
    said = {"kind": "training", "title": "Reading charts", "given_by": "Analyst", "came": [MEMBERS[0]],
            "on_day": "22", "on_month": "9", "on_year": "2021"}  # fmt: skip
    address = reverse("membership:training", args=[panel.slug])
    shown = client.post(address, said, follow=True).content.decode()
    assert "Reading charts" in shown
    assert "Came to no induction yet" in shown
    assert sign_in("councillor").get(address).status_code == 403
