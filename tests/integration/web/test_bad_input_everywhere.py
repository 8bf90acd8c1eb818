"""Whatever is typed in whichever form: a clear answer, never a fault, and what was typed is still there."""

import re

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from lineofsight.access.gate import PUBLIC, SIGNED_IN
from lineofsight.access.roles import ROLES
from lineofsight.access.routes import routes
from tests.factories.access import make_user, signed_in
from tests.factories.bad_input import PageForm, as_read, forms_of, wrong_files
from tests.factories.routes import sample

# Not forms that are filled in: signing in has tests of its own, and files are written into these.
ELSEWHERE = {
    "access:two_step",
    "access:sign_in",
    "access:prove",
    "access:code_app",
    "access:add_passkey",
    "access:sign_out",
}
ROUTES = [route for route in routes() if route.name and route.declared and route.name not in ELSEWHERE]
HTML = "<script>alert(1)</script><img src=x onerror=alert(1)>"
TEXTS = {
    "HTML": HTML,
    "SQL": "Robert'); DROP TABLE record_person;-- \" OR 1=1",
    "emoji": "Zoë \N{FAMILY}\N{VARIATION SELECTOR-16}\N{HEAVY BLACK HEART} O’Brien-Ñ",
    "right to left": "\u202eعائشة بنت يوسف\u202c שָׁלוֹם",
    "a template": "{{ 7 * 7 }} {% include 'x' %} ${7*7} %s %(x)s",
    "very long": "x" * 300_000,
    "a null byte": "be\x00fore",
}
DATES = {
    "no such day": {"_day": "31", "_month": "2", "_year": "2021", "_time": "25:61"},
    "no such month": {"_day": "1", "_month": "13", "_year": "2021", "_time": "10"},
    "long ago": {"_day": "1", "_month": "1", "_year": "1", "_time": "00:00"},
    "far away": {"_day": "1", "_month": "1", "_year": "99999", "_time": "noon"},
    "words": {"_day": "tomorrow", "_month": "<b>", "_year": "\U0001f476", "_time": "\x00"},
    "other digits": {"_day": "٣", "_month": "²", "_year": "２０２１", "_time": "٣:٣"},
}
CHOICES = ("99999999999999999999", "<b>", "-1", "\x00", "' OR 1=1")
TAKING_FILES = {"agendas:attach", "documents:document_new", "front_door:notifications"}
UPLOADS = [route for route in ROUTES if route.name in TAKING_FILES]
NOT_TEXT = "%ff%fe"
pytestmark = pytest.mark.django_db


def visitor(route) -> Client:
    if route.declared == PUBLIC:
        return Client()
    roles = [role for role in ROLES if route.declared == SIGNED_IN or route.declared in ROLES[role].permissions]
    return signed_in(make_user(roles[0]))


def forms_at(client: Client, route) -> tuple[str, list[PageForm]]:
    where = reverse(
        route.name, kwargs={name: sample(view_name=route.name, parameter=name) for name in route.parameters}
    )
    answer = client.get(where)
    is_page = answer.status_code == 200 and "html" in answer.headers["Content-Type"] and not answer.streaming
    return where, forms_of(answer.content.decode()) if is_page else []


def sent(client: Client, where: str, form: PageForm, data: dict):
    """This function will send a form, and then undo what that did, so that the next finds everything as it was."""
    place, before = form.action or where, transaction.savepoint()
    try:
        return client.get(place, data) if form.method == "get" else client.post(place, data)
    finally:
        transaction.savepoint_rollback(before)


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_every_form_answers_whatever_is_typed(route):
    client = visitor(route)
    where, found = forms_at(client, route)
    faults = []
    for form in found:
        assert route in UPLOADS or not form.files, f"Add {route.name} to UPLOADS"
        faults += bytes_that_are_not_text(client, where, form)
        for name, text in TEXTS.items() if form.texts else ():
            answer = sent(client, where, form, form.filled(text=text))
            faults += [f"{name}: {fault}" for fault in faults_of(answer, form, text=text)]
        for name, date in DATES.items() if form.dates else ():
            answer = sent(client, where, form, form.filled(date=date))
            faults += [f"{name}: {fault}" for fault in faults_of(answer, form, text="")]
        for choice in CHOICES if form.choices else ():
            answer = sent(client, where, form, form.filled(choice=choice))
            faults += [f"choice {choice!r}: {fault}" for fault in faults_of(answer, form, text="")]
    assert not faults, f"{route.name}:\n" + "\n".join(faults)


def bytes_that_are_not_text(client: Client, where: str, form: PageForm) -> list[str]:
    """This function will send bytes that are no text in everything, and return what is wrong with the answer."""
    body = "&".join(f"{name}={NOT_TEXT}" for name in (*form.texts, *form.dates, *form.choices))
    before = transaction.savepoint()
    answer = client.post(form.action or where, body, content_type="application/x-www-form-urlencoded")
    transaction.savepoint_rollback(before)
    return [f"bytes: answered {answer.status_code}"] if answer.status_code >= 500 else []


def faults_of(answer, form: PageForm, *, text: str) -> list[str]:
    """This function will return what is wrong with the answer to a form that was sent."""
    if answer.status_code in {301, 302, 303}:
        return ["was taken, however long"] if len(text) > 100_000 and form.method == "post" else []
    if answer.status_code not in {200, 400, 404}:
        return [f"answered {answer.status_code}"]
    if answer.streaming or answer.status_code != 200:
        return []
    page = answer.content.decode()
    return [
        *(["the HTML is not escaped"] if HTML in page else []),
        *(["no error is shown"] if form.method == "post" and "govuk-error-summary" not in page else []),
        *([f"lost {', '.join(lost)}"] if (lost := lost_in(page, form, text=text)) else []),
    ]


def lost_in(page: str, form: PageForm, *, text: str) -> list[str]:
    """This function will return the inputs of a form sent back in which what was typed is no longer there."""
    if form.method == "get" or not text or "\x00" in text:
        return []
    after = next((one for one in forms_of(page) if set(form.texts) <= set(one.texts)), None)
    if after is None:
        return list(form.texts)
    return [name for name in form.texts if after.texts[name].strip() != text.strip()]


@pytest.mark.parametrize("what", wrong_files())
@pytest.mark.parametrize("route", UPLOADS, ids=lambda route: route.name)
def test_every_upload_refuses_a_wrong_file_and_keeps_what_was_typed(route, what):
    client = visitor(route)
    where, found = forms_at(client, route)
    [form] = [form for form in found if form.files]
    typed = form.filled(text="Letter from school")
    answer = client.post(where, {**typed, form.files[0]: wrong_files()[what]})
    page = answer.content.decode()
    assert answer.status_code in {200, 400, 413}
    assert re.search(r"govuk-error-summary|too large|larger than", page), as_read(page)
    assert answer.status_code != 200 or not lost_in(page, form, text="Letter from school")
