"""The pieces that publications are made of give the same text on SQLite and on PostgreSQL."""

import json

import pytest
from django.db.models import F, Q, Value

from lineofsight.access.models import User
from lineofsight.snapshots.expressions import json_flags, json_list, json_object, text, translated, yes_no

pytestmark = pytest.mark.django_db
AWKWARD = 'Ann "A" O\'Hara\\\n, 100%'


@pytest.fixture
def user(make_user):
    return make_user("director", username="ann", name=AWKWARD)


def value_of(expression, user):
    """This function will return what the database makes of an expression for one account."""
    return User.objects.filter(pk=user.pk).values_list(expression, flat=True).get()


@pytest.mark.parametrize(
    "expression, expected",
    [
        (yes_no(Q(role="director")), "Y"),
        (yes_no(Q(role="auditor")), "N"),
        (yes_no(Q(role="auditor"), unless=Q(last_login=None)), None),
        (translated("role", {"director": "D", "auditor": None}), "D"),
        (translated("role", {"auditor": "A"}), None),
        (translated("role", {"auditor": "A"}, otherwise="Z"), "Z"),
        (text("username", Value("x"), between=" - "), "ann - x"),
        (text("username", "last_login", "role"), "anndirector"),
        (text("name"), AWKWARD),
        (json_flags(["A", "B"], {"B": Q(role="director")}), '{"A":"N","B":"Y"}'),
        (json_flags(["A"], {}), '{"A":"N"}'),
        (json_object({"A": None, "B": "last_login", "C": F("username")}), '{"A":"","B":"","C":"ann"}'),
        (json_object({}), "{}"),
        (json_list("role"), '["director"]'),
        (json_list("role", filter=Q(role="auditor")), None),
    ],
)
def test_an_expression_gives(user, expression, expected):
    assert value_of(expression, user) == expected


@pytest.mark.parametrize("expression", [json_object({"name": "name"}), json_list("name")])
def test_what_must_be_escaped_is(user, expression):
    found = json.loads(value_of(expression, user))
    assert found in ({"name": AWKWARD}, [AWKWARD])


def test_a_flag_nobody_knows_is_refused():
    with pytest.raises(TypeError, match="no flags called X"):
        json_flags(["A"], {"X": Q(pk=1)})
