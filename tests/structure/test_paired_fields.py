"""When and by whom go together: where both may be missing, the database refuses one without the other."""

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import Lookup

OURS = [model for model in apps.get_models() if model.__module__.startswith("lineofsight.")]
WHEN = ("_on", "_at")


def pairs(model: type[models.Model]) -> list[tuple[models.Field, models.Field]]:
    """Return each field for a day or moment with the account of who did it: authorised_on with authorised_by."""
    fields = {field.name: field for field in model._meta.concrete_fields}
    accounts = {name for name, field in fields.items() if field.related_model is get_user_model()}
    return [
        (field, fields[f"{stem}_by"])
        for name, field in fields.items()
        for end in WHEN
        if name.endswith(end) and f"{(stem := name.removesuffix(end))}_by" in accounts
    ]


PAIRS = [(model, when, who) for model in OURS for when, who in pairs(model)]
# Where who may be missing but when may not, the service itself acted.
LOOSE = [(model, when, who) for model, when, who in PAIRS if when.null and who.null]


def test_there_are_pairs_to_look_at():
    assert len(PAIRS) > 3
    assert LOOSE


@pytest.mark.parametrize("model, when, who", LOOSE, ids=lambda value: getattr(value, "__name__", None) or value.name)
def test_a_constraint_keeps_the_pair_together(model, when, who):
    checks = [c.condition for c in model._meta.constraints if isinstance(c, models.CheckConstraint)]
    assert any(refuses_half(condition, when.name, who.name) for condition in checks), (
        f"{model.__name__} needs a constraint that {when.name} and {who.name} are given together"
    )


def refuses_half(condition: models.Q, when: str, who: str) -> bool:
    """Say whether the condition names both fields, and is false for either without the other, whatever else is so."""
    named = {leaf[0].split("__")[0] for leaf in leaves(condition) if isinstance(leaf, tuple)}
    if not {when, who} <= named:
        return False
    return not holds(condition, {when: True, who: False}) and not holds(condition, {when: False, who: True})


def leaves(condition: models.Q):
    for child in condition.children:
        yield from leaves(child) if isinstance(child, models.Q) else [child]


def holds(condition: models.Q, given: dict[str, bool]) -> bool:
    """Say whether the condition could hold where these fields are given or missing: what is unknown may be so."""
    parts = [holds(c, given) if isinstance(c, models.Q) else may_be(c, given) for c in condition.children]
    joined = any(parts) if condition.connector == models.Q.OR else all(parts)
    return True if condition.negated else joined


def may_be(leaf: tuple | Lookup, given: dict[str, bool]) -> bool:
    if isinstance(leaf, Lookup):  # Worked out by the database, from what is unknown here.
        return True
    name, value = leaf
    field, _, lookup = name.partition("__")
    if field not in given or (lookup not in ("", "isnull") and given[field]):
        return True
    is_missing = value is None if not lookup else value if lookup == "isnull" else False
    if not lookup and value is not None:
        return given[field]
    return given[field] is not bool(is_missing)


def test_a_constraint_that_allows_half_a_pair_is_found():
    half = models.Q(done_on=None) | models.Q(done_by__isnull=False)
    whole = models.Q(done_on=None, done_by=None) | models.Q(done_on__isnull=False, done_by__isnull=False)
    assert not refuses_half(half, "done_on", "done_by")
    assert refuses_half(whole, "done_on", "done_by")
    assert not refuses_half(models.Q(done_on=None), "done_on", "done_by")
