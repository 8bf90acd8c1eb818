"""After a disposal no table and no file holds any value that tells who the person was."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.db import DatabaseError, models, transaction
from hypothesis import HealthCheck, Phase, given, strategies
from hypothesis import settings as tries

from lineofsight.access import audit
from lineofsight.access.models import SignedInSession
from lineofsight.continuity.rows import every_model, lines
from lineofsight.drafts.models import Draft
from lineofsight.record.models import Alias, Fact, Person
from lineofsight.record.models.searching import keep_words
from lineofsight.record.operations.merging import merge, undo
from lineofsight.retention import operations
from lineofsight.retention.finding import people_who_go, rows_about
from lineofsight.rights import freeze_guard
from lineofsight.snapshots.operations import publish
from tests.factories.access import make_user
from tests.factories.documents import make_document, upload
from tests.factories.history import make_alias, make_fact
from tests.factories.need_to_know import keep_out
from tests.factories.record import AddressFactory, IdentifierFactory, PersonFactory, ResidenceFactory
from tests.factories.retention import AT, ON, close_everything, due_child, sample_hold, with_family
from tests.factories.rights import AT as THEN
from tests.factories.rights import ON as THEN_ON

pytestmark = pytest.mark.django_db
LETTERS = strategies.text("bcdfghjklmnpqrstvwxz", min_size=9, max_size=14)


@given(mark=LETTERS, born=strategies.dates(date(1991, 1, 1), date(1999, 12, 28)))
@tries(
    max_examples=3, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_table_and_no_file_holds_who_it_was(tmp_path, mark, born, settings, django_capture_on_commit_callbacks):
    settings.MEDIA_ROOT = tmp_path / "documents"
    settings.LINEOFSIGHT_SNAPSHOTS = tmp_path / "snapshots"
    with transaction.atomic():
        child = marked_child(mark, born)
        publish(as_at=date(2022, 3, 31), by=None, at=AT)
        write_everywhere(child, mark)
        assert held(mark, born)
        disposal = operations.propose(child, by=make_user("director"), on=ON, at=AT)
        with django_capture_on_commit_callbacks(execute=True):
            operations.dispose(disposal, by=make_user("head_of_service"), on=ON, at=AT)
        assert held(mark, born) == []
        assert audit.verify().ok
        transaction.set_rollback(True)


def marked_child(mark: str, born: date) -> Person:
    """Make a record of everything, and write the mark into every text about the person that may hold it."""
    child = due_child(child=PersonFactory(first_name=f"A{mark}", last_name=f"B{mark}", date_of_birth=born))
    Person.objects.filter(pk=child.pk).update(phone=f"07700 {mark}")
    address = AddressFactory(line=f"3 {mark} Row", postcode=f"WX1 {mark}")
    ResidenceFactory(person=child, address=address)
    IdentifierFactory(person=child, value=f"H{mark}")
    Alias.objects.filter(pk=make_alias().pk).update(person=child, last_name=f"C{mark}")
    Fact.objects.filter(pk=make_fact().pk).update(person=child, value=mark)
    keep_words(child)
    duplicate = PersonFactory(first_name=f"D{mark}", last_name=f"E{mark}")
    by = make_user("head_of_service")
    undo(merge(child, duplicate=duplicate, reason=mark, on=THEN_ON, by=by, at=THEN), by=by, at=THEN)
    merge(child, duplicate=duplicate, reason=mark, on=THEN_ON, by=by, at=THEN)
    make_document(child=child, file=upload(f"A letter to {mark}".encode(), f"{mark}.txt"), title=mark)
    operations.end_hold(sample_hold(person=child, words=mark, by=by), words=mark, by=by, at=THEN)
    Draft.objects.create(
        author=by, place=f"/people/{child.pk}/notes/new/", title=mark, person=child.pk, content=mark, begun_at=THEN,
        kept_at=THEN, ends_on=ON,
    )  # fmt: skip
    keep_out(child, make_user(), at=THEN)
    with_family(child)
    child.duties.update(late_reason=mark)
    close_everything(child)
    return child


def write_everywhere(child: Person, mark: str) -> None:
    """Write the mark into every text column of every row about the person that lets it."""
    freeze_guard.take_off(transaction.get_connection())
    for model, keys in rows_about(people_who_go(child)).rows.items():
        columns = [f for f in model._meta.local_concrete_fields if isinstance(f, models.TextField)]
        for field in columns if model._meta.label_lower not in ("record.personword",) else ():
            if field.choices or field.primary_key or field.name in ("clock_code", "kind", "outcome", "sha256"):
                continue
            for row in model._base_manager.filter(pk__in=keys).exclude(**{f"{field.name}__contains": mark}):
                try_to_write(model, row.pk, field.name, f"{getattr(row, field.name)} {mark}")
    freeze_guard.put_on(transaction.get_connection())


def try_to_write(model, key, column: str, text: str) -> None:
    try:
        with transaction.atomic():
            model._base_manager.filter(pk=key).update(**{column: text})
    except DatabaseError:  # A constraint says what may stand there: it can't say who somebody is.
        return


def held(mark: str, born: date) -> list[str]:
    """Return where a name, number, address or date of birth of the person is: rows of tables, and files."""
    told = [text.encode() for text in (mark, mark.capitalize(), mark.upper(), born.isoformat())]
    tables = {**every_model(), "access.signedinsession": SignedInSession}
    found = [
        f"{label}: {line.decode()}"
        for label, model in tables.items()
        for line in lines(model)
        if any(one in line for one in told)
    ]
    return found + [str(path) for path in files() if any(one in readable(path) for one in told[:3])]


def files() -> list[Path]:
    folders = (Path(settings.MEDIA_ROOT), Path(settings.LINEOFSIGHT_SNAPSHOTS))
    return [path for folder in folders for path in folder.rglob("*") if path.is_file()]


def readable(path: Path) -> bytes:
    """Return what a file holds, with the columns of a snapshot's table uncompressed. Its manifest has no person."""
    if path.suffix == ".parquet":
        import pyarrow.parquet as pq

        return repr(pq.read_table(path).to_pylist()).encode()
    return path.read_bytes()
