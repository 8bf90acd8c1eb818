"""The gallery, the accessibility statement and the pages that say no are complete pages under the strict policy."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory
from lxml import html

from lineofsight.web import views

pytestmark = pytest.mark.django_db

PAGES = ("/components/", "/accessibility/", "/no-such-page/")


@pytest.fixture(params=PAGES)
def page(request, client):
    return html.fromstring(client.get(request.param).content)


def test_nothing_is_inline(page):
    """The content security policy has no unsafe-inline, so an inline style or script would be dead."""
    assert page.xpath("//*[@style]") == []
    assert page.xpath("//style") == []
    assert page.xpath("//script[not(@src)]") == []
    assert [name for part in page.iter() for name in part.attrib if name.startswith("on")] == []


def test_every_page_has_its_landmarks_and_one_heading(page):
    assert [len(page.xpath(f"//{part}")) for part in ("header", "main", "footer", "h1")] == [1, 1, 1, 1]
    assert page.xpath("//a[@class='govuk-skip-link']/@href") == ["#main-content"]
    assert page.xpath("//html/@lang") == ["en"]
    assert page.xpath("string(//title)").endswith("– Line of Sight")


def test_no_identifier_is_used_twice(page):
    ids = page.xpath("//@id")
    assert sorted({name for name in ids if ids.count(name) > 1}) == []


def test_the_demo_says_that_everything_is_made_up(client, settings):
    settings.LINEOFSIGHT_DEMO = True
    assert b"made up" in client.get("/accessibility/").content
    settings.LINEOFSIGHT_DEMO = False
    assert b"made up" not in client.get("/accessibility/").content


def test_the_authority_is_named(client, settings):
    settings.LINEOFSIGHT_AUTHORITY_NAME = "Elsewhere Council"
    assert b"Elsewhere Council" in client.get("/accessibility/").content


def test_the_table_of_the_gallery_sorts_and_turns_pages(client):
    response = client.get("/components/?sort=-days&page=2")
    rows = html.fromstring(response.content).xpath("//table[contains(@class, 'los-table')]/tbody/tr")
    assert [row.xpath("string(td[last()])").strip() for row in rows[:2]] == ["72", "69"]


def test_the_gallery_shows_every_component(client):
    content = client.get("/components/").content.decode()
    marks = ("los-identity", "moj-timeline", "govuk-task-list", "moj-sub-navigation", "los-table", "govuk-pagination")
    marks += ("govuk-tag", "moj-alert", "moj-badge", "moj-ticket-panel", "moj-filter", "govuk-summary-card", "los-duty")
    marks += ("los-chart", "los-stat", "los-empty", "govuk-error-summary", "govuk-date-input")
    assert [mark for mark in marks if mark not in content] == []


def test_the_gallery_is_in_the_demo_only(client, settings):
    settings.LINEOFSIGHT_DEMO = False
    assert client.get("/components/").status_code == 404


def test_a_refusal_gives_its_reason():
    request = RequestFactory().get("/")
    answer = views.forbidden(request, PermissionDenied("Only the child's worker may see this note."))
    assert answer.status_code == 403
    assert b"Only the child&#39;s worker may see this note." in answer.content


def test_a_refusal_without_a_reason_still_says_something():
    assert views.REFUSED.encode() in views.forbidden(RequestFactory().get("/"), PermissionDenied()).content


def test_a_stale_form_is_refused_in_plain_words():
    answer = views.csrf_failure(RequestFactory().post("/"), reason="CSRF token missing")
    assert answer.status_code == 403
    assert b"open for too long" in answer.content
    assert b"CSRF token missing" not in answer.content


def test_the_broken_page_needs_nothing_else():
    answer = views.server_error(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert b"Sorry, there is a problem" in answer.content


def test_search_engines_are_told_to_stay_away():
    assert b"Disallow: /" in Client().get("/robots.txt").content
