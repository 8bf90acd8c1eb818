"""How many children live here is recorded by an analyst, with its source; rates are counted with it."""

from datetime import date

import pytest
from django.urls import reverse

from lineofsight.access.gate import NotAllowed
from lineofsight.oversight.performance.models import Population
from lineofsight.oversight.performance.populations import UnableToCount, record_population
from tests.factories.access import make_user
from tests.factories.record import moment

pytestmark = pytest.mark.django_db
TOLD = {"on_date_day": "30", "on_date_month": "6", "on_date_year": "2021", "children": "24,100", "source": "Mid-2021."}


def record(role="analyst", **changes):
    told = {"on_date": date(2021, 6, 30), "children": 24_000, "source": "Mid-2021 estimates.", **changes}
    return record_population(**told, by=make_user(role), on=date(2022, 6, 25), at=moment(date(2022, 6, 25)))


def test_an_analyst_records_it_on_screen(sign_in):
    client = sign_in("analyst")
    page = client.post(reverse("performance:population_new"), TOLD, follow=True).content.decode()
    assert "24,100" in page
    assert "Mid-2021." in page
    assert Population.objects.get().children == 24_100


def test_one_that_was_wrong_stays_and_the_later_is_first(sign_in):
    record(children=30_000)
    record()
    page = sign_in("head_of_service").get(reverse("performance:population")).content.decode()
    assert page.index("24,000") < page.index("30,000")
    assert "Add an estimate" not in page


@pytest.mark.parametrize("changes, sentence", [
    ({"children": 0}, "Give the number"), ({"source": " "}, "Say who estimated it"),
    ({"on_date": date(2022, 6, 26)}, "a day that has come"),
])  # fmt: skip
def test_it_is_whole(changes, sentence):
    with pytest.raises(UnableToCount, match=sentence):
        record(**changes)


def test_others_only_read_it(sign_in):
    with pytest.raises(NotAllowed):
        record(role="social_worker")


def test_the_list_asks_few_questions(sign_in, django_assert_max_num_queries):
    for _ in range(40):
        record()
    client = sign_in("analyst")
    with django_assert_max_num_queries(15):
        client.get(reverse("performance:population"))
