"""Who sees which papers, and what the pages show."""

import pytest
from django.urls import reverse
from lxml import html

from lineofsight.access.models import AuditEntry
from lineofsight.papers.models import Paper
from lineofsight.papers.operations.blocks import heading, text
from lineofsight.papers.operations.drafts import correct
from lineofsight.papers.operations.publishing import publish
from tests.factories.papers import AT, make_draft, make_published, usual_blocks

pytestmark = pytest.mark.django_db
MOST_QUERIES = 15


def page(client, name, *args):
    response = client.get(reverse(f"papers:{name}", args=args))
    return response, html.fromstring(response.content)


def heading_levels(document):
    return [int(each.tag[1]) for each in document.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]


@pytest.mark.parametrize("role", ["councillor", "board_member", "social_worker", "auditor"])
def test_readers_see_published_papers_and_no_drafts(sign_in, role):
    client = sign_in(role)
    make_draft(text("x"), slug="draft", title="A draft of ours")
    make_published(text("x"), slug="report", title="A published report")
    _, listed = page(client, "list")
    assert "A published report" in listed.text_content()
    assert "A draft of ours" not in listed.text_content()
    assert page(client, "paper", "report")[0].status_code == 200
    assert page(client, "paper", "draft")[0].status_code == 404
    assert client.get(reverse("papers:pdf", args=["draft"])).status_code == 404


@pytest.mark.parametrize("role", ["analyst", "democratic_services", "head_of_service", "director"])
def test_writers_and_publishers_see_drafts_as_they_would_be_published(sign_in, role):
    make_draft(*usual_blocks(), slug="draft")
    response, shown = page(sign_in(role), "paper", "draft")
    assert response.status_code == 200
    assert "This is a draft" in shown.text_content()


@pytest.mark.parametrize("role", ["partner", "administrator"])
def test_others_see_no_papers_at_all(sign_in, role):
    make_published(text("x"), slug="report")
    client = sign_in(role)
    for address in (
        reverse("papers:list"),
        reverse("papers:paper", args=["report"]),
        reverse("papers:pdf", args=["report"]),
    ):
        assert client.get(address).status_code == 403


@pytest.mark.parametrize("name", ["compose", "details", "add_figure", "publish"])
def test_a_published_paper_has_no_page_to_change_it(sign_in, name):
    make_published(text("x"), slug="report")
    assert page(sign_in("head_of_service"), name, "report")[0].status_code == 404


def test_headings_follow_each_other_with_none_skipped(sign_in):
    make_published(slug="report")
    _, shown = page(sign_in("councillor"), "paper", "report")
    levels = heading_levels(shown)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_charts_tables_and_regions_have_names(sign_in):
    make_published(slug="report")
    _, shown = page(sign_in("councillor"), "paper", "report")
    [chart] = shown.xpath("//main//*[local-name()='svg' and @role='img']")
    for named in chart.get("aria-labelledby").split():
        assert shown.get_element_by_id(named).text_content().strip()
    tables = shown.xpath("//main//table")
    assert len(tables) == 2
    for table in tables:
        assert table.xpath("caption")[0].text_content().strip()
        assert table.xpath(".//th[@scope='col']")
        assert len(table.xpath(".//tbody//th[@scope='row']")) == len(table.xpath(".//tbody/tr"))
    names = [region.get("aria-label") for region in shown.xpath("//main//*[@role='region']")]
    assert len(names) == len(set(names)) == 3
    identities = shown.xpath("//@id")
    assert len(identities) == len(set(identities))


TYPED = '<script>alert(1)</script> #panic() $x$ {{ 7 * 7 }} & "quoted" <b>'


def test_what_is_typed_is_shown_and_never_run(sign_in):
    title = f"Title {TYPED}"
    make_published(heading(f"Heading {TYPED}"), text(f"Text {TYPED}"), title=title, slug="report")
    response, shown = page(sign_in("councillor"), "paper", "report")
    for words in (title, f"Heading {TYPED}", f"Text {TYPED}"):
        assert words in shown.text_content()
    assert b"<script>alert" not in response.content
    assert b"<b>" not in response.content


def test_the_pdf_is_sent_and_the_audit_says_so(sign_in):
    paper = make_published(slug="report")
    client = sign_in("councillor")
    response = client.get(reverse("papers:pdf", args=["report"]))
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF-")
    entry = AuditEntry.objects.latest("sequence")
    assert (entry.by, entry.action, entry.subject) == (client.user, "export", f"papers.paper:{paper.slug}")


def test_readers_of_a_corrected_paper_are_led_to_the_correction(sign_in, make_user):
    old = make_published(text("Wrong."), slug="report")
    client, writer = sign_in("councillor"), make_user("analyst")
    new = correct(old, by=writer, at=AT)
    assert "has been corrected" not in page(client, "paper", "report")[1].text_content(), "not before it is published"
    publish(new, by=make_user("director"), at=AT)
    _, shown = page(client, "paper", "report")
    assert "has been corrected" in shown.text_content()
    assert shown.xpath("//a[@href=$to]", to=reverse("papers:paper", args=["report-2"]))
    assert "Corrects" in page(client, "paper", "report-2")[1].text_content()


def test_what_is_read_is_what_was_published(sign_in):
    paper = make_published(text("As it was published."), slug="report")
    assert Paper.objects.get().blocks.count() == 1
    response, _ = page(sign_in("councillor"), "paper", "report")
    assert "As it was published." in response.content.decode()
    assert paper.digest in response.content.decode()


@pytest.mark.parametrize("blocks", [1, 200])
def test_pages_ask_few_questions_of_the_database(sign_in, django_assert_max_num_queries, blocks):
    make_draft(*[text(f"Paragraph {n}") for n in range(blocks)], slug="draft")
    client = sign_in("head_of_service")
    for name in ("compose", "paper", "publish"):
        with django_assert_max_num_queries(MOST_QUERIES):
            assert page(client, name, "draft")[0].status_code == 200


@pytest.mark.parametrize("papers", [1, 200])
def test_the_list_asks_few_questions_of_the_database(sign_in, make_user, django_assert_max_num_queries, papers):
    writer = make_user("analyst")
    for number in range(papers):
        make_draft(by=writer, slug=f"draft-{number}")
    client = sign_in("head_of_service")
    with django_assert_max_num_queries(MOST_QUERIES):
        assert page(client, "list")[0].status_code == 200
