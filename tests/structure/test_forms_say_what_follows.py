"""A form that is sent says what happens next, or its page does: nobody should need a manual."""

import re
from collections.abc import Iterator
from importlib import import_module

import pytest

from lineofsight.web.forms import Form
from tests.structure.code import PACKAGE, PROJECT

# Forms that do not say it themselves: each with the forms, or a whole module.
WHY_NOT = {
    "It narrows a list: nothing is sent.": (
        "access.forms.AuditFilterForm", "front_door.forms.board.BoardForm", "oversight.performance.forms.ChooseForm",
        "oversight.performance.cohort_forms.CohortForm",
        "oversight.performance.compare_forms.CompareForm", "oversight.performance.flow_forms.FlowForm",
        "record.forms.chronology", "record.forms.families.HouseholdForm", "record.forms.people.SearchForm",
        "record.forms.structure.AsAtForm", "record.forms.text_search", "record.forms.work.TeamForm",
        "front_door.forms.public.AnswerForm", "council.public_site.forms.SearchForm",
    ),
    "Other forms are made from it.": (
        "bodies.forms.SomebodyForm", "child_protection.forms.meetings.WhenForm",
        "child_protection.forms.meetings.CameForm", "child_protection.forms.shared.PromiseForm", "court.forms.base",
        "record.forms.people.PersonForm", "record.forms.structure.ChoosesWorkers",
        "record.forms.support.SupportForm", "record.forms.transfers.Together",
    ),
    "Its page, or the act it belongs to, says it above the questions.": (
        "access.forms", "bodies.forms.ApproveForm", "bodies.forms.ParentForm", "bodies.forms.TermsForm",
        "child_protection.forms.shared.ReasonForm", "child_protection.forms.shared.ConfirmForm",
        "early_help.forms.SubmitForm",
        "front_door.forms.working.WhoForm", "letters.forms", "oversight.performance.forms.PublishForm", "packs.forms",
        "papers.forms.BlockForm", "papers.forms.HeadingForm", "papers.forms.TextForm", "papers.forms.ListForm",
        "papers.forms.FigureForm", "papers.forms.PublishForm", "programmes.forms.SureForm",
        "record.forms.chronologies",
        "record.forms.need_to_know", "record.forms.notes.WithdrawForm", "record.forms.risks.NameRiskForm",
        "record.forms.sealing", "record.forms.sharing.WithdrawForm", "retention.forms", "rights.forms",
    ),
}  # fmt: skip
BARE = re.compile(r"(Say|Choose|Answer) “?(why|how|when|where|which|what|whether)[?”]*", re.IGNORECASE)
EXCUSED = [named for names in WHY_NOT.values() for named in names]


def forms() -> Iterator[tuple[str, type[Form]]]:
    """Every form of the product, by the module and name it is called by above."""
    for path in sorted(PACKAGE.rglob("*.py")):
        is_of_forms = "form" in path.stem or path.parent.name == "forms"
        if not is_of_forms or {"web", "migrations", "views"} & set(path.parts):
            continue
        module = import_module(".".join(path.relative_to(PROJECT).with_suffix("").parts))
        short = ".".join(part for part in path.relative_to(PACKAGE).with_suffix("").parts if part != "service")
        for name, form in vars(module).items():
            own = isinstance(form, type) and issubclass(form, Form) and form.__module__ == module.__name__
            if own and not name.startswith("_"):
                yield f"{short}.{name}", form


FORMS = dict(forms())


def is_named(name: str, named: str) -> bool:
    return name == named or name.startswith(f"{named}.")


@pytest.mark.parametrize("name", FORMS)
def test_a_form_says_what_happens_next_or_is_named_with_why_it_does_not(name):
    says = FORMS[name].then
    assert says or any(is_named(name, named) for named in EXCUSED), f"{name}: say in `then` what happens next"


@pytest.mark.parametrize("name", [name for name in FORMS if FORMS[name].then])
def test_what_happens_next_is_a_sentence(name):
    says = FORMS[name].then
    assert says[0].isupper()
    assert says.endswith(".")


@pytest.mark.parametrize("named", EXCUSED)
def test_nothing_is_excused_that_says_it(named):
    covered = [name for name in FORMS if is_named(name, named)]
    assert covered
    assert not all(FORMS[name].then for name in covered)


@pytest.mark.parametrize("name", FORMS)
def test_what_is_missing_is_said_so_that_it_stands_without_its_question(name):
    """The summary on top of the page has the message alone. Say why of what?"""
    needed = [field for field in FORMS[name].base_fields.values() if field.required]
    said = [str(field.error_messages["required"]) for field in needed]
    assert [words for words in said if BARE.fullmatch(words)] == []
