"""Every narrative about a child may be written to the child: its form asks, or is named here with why it does not."""

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps

from lineofsight.record.forms.voice import NAME
from lineofsight.record.models.voice import Narrative
from lineofsight.snapshots.publication import PUBLICATIONS
from lineofsight.web.fields import TextAreaField
from lineofsight.web.forms import Form
from tests.structure.code import PACKAGE, PROJECT

# What is no narrative about a child, or has its reader already: each with the forms that hold it, or a whole module.
WHY_NOT = {
    "It is about the council's own work, or about no child.": (
        "papers.forms", "record.forms.structure", "front_door.forms.threshold", "front_door.forms.notifications",
        "bodies.forms.BodyForm", "bodies.forms.TermsForm", "catalogue.forms.ServiceForm", "catalogue.forms.SessionForm",
        "child_in_need.forms.fostering.CampaignForm", "oversight.quality.forms", "front_door.forms.rota.CouncilForm",
        "oversight.scrutiny.forms", "council",
        "front_door.forms.domestic_abuse.PathwayForm",
    ),
    "It is said between people who work, to be acted on: the child is told by what comes of it.": (
        "bodies.forms", "catalogue.forms", "record.forms.transfers", "record.forms.work", "front_door.forms.answers",
        "front_door.forms.panels", "front_door.forms.working.RatingForm", "front_door.forms.working.TellingForm",
        "record.forms.plans.ReturnPlanForm", "assessment.forms.ReturnForm", "assessment.forms.CheckpointForm",
        "early_help.forms.ReturnForm", "early_help.forms.LeadForm", "child_in_need.forms.plans.GradeForm",
        "child_protection.forms.meetings", "child_protection.forms.plans.SeniorReviewForm",
        "child_protection.forms.plans.FollowForm", "child_protection.forms.conferences.ArrangeForm",
        "child_protection.forms.conferences.FinishForm",
        "child_protection.forms.shared.ReasonForm", "child_protection.forms.plans.AnswerForm", "programmes.forms",
        "child_in_need.forms.transferring",
        "child_protection.forms.incidents", "front_door.forms.domestic_abuse.StepForm",
        "front_door.forms.domestic_abuse.MaracForm", "front_door.forms.domestic_abuse.MaracOutcomeForm",
    ),
    "It is what somebody else said, in their words.": (
        "front_door.forms.contacts", "front_door.forms.public", "front_door.forms.asking_service",
        "assessment.forms.ParentForm",
        "child_protection.forms.conferences.ReportForm", "early_help.forms.ShareForm",
        "early_help.forms.FirstContactForm", "record.forms.risks.NameRiskForm",
    ),
    "It is a fact, or a reason for the file, beside a narrative that asks.": (
        "record.forms.about", "record.forms.support", "record.forms.plans.ActionForm", "record.forms.plans.DoneForm",
        "record.forms.plans.ResultForm", "record.forms.plans.TakeOutForm", "record.forms.plans.LeaveForm",
        "record.forms.chronologies.StartChronologyForm", "record.forms.chronologies.ReopenForm",
        "assessment.forms.OutcomeForm", "child_in_need.forms.safety.EndSafetyForm",
        "child_protection.forms.plans.EndForm", "child_protection.forms.plans.NeglectForm",
        "child_protection.forms.plans.VisitingForm", "child_in_need.forms.tools",
    ),
    "It corrects or holds back what was written, whose voice stays.": (
        "record.forms.notes.CorrectForm", "record.forms.notes.HoldBackForm",
    ),
    "It says who may open or be given a record, and why.": (
        "record.forms.sealing", "record.forms.need_to_know", "record.forms.sharing", "retention.forms", "rights.forms",
    ),
    "Every party to the case reads it: the child is told by a letter, a note or their guardian.": ("court.forms",),
    "It judges the carer and the home: what it means for the child stands in the plan and in notes.": (
        "child_in_need.forms.fostering",
    ),
    "It is a letter: it is to whoever it names, who may be the child.": ("letters.forms",),
}  # fmt: skip


def forms() -> Iterator[tuple[str, type[Form]]]:
    """Every form of the product that asks for a longer text, by the module and name it is called by above."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "forms" not in (path.stem, path.parent.name) or "web" in path.parts or "migrations" in path.parts:
            continue
        module = import_module(".".join(path.relative_to(PROJECT).with_suffix("").parts))
        for name, form in vars(module).items():
            own = isinstance(form, type) and issubclass(form, Form) and form.__module__ == module.__name__
            if own and not name.startswith("_") and _asks_for_words(form):
                yield f"{_short(path)}.{name}", form


def _short(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part not in ("service", "__init__"))


def _asks_for_words(form: type[Form]) -> bool:
    return any(isinstance(field, TextAreaField) for field in form.base_fields.values())


FORMS = dict(forms())
EXCUSED = [named for names in WHY_NOT.values() for named in names]


def is_excused(name: str) -> bool:
    return any(name == named or name.startswith(f"{named}.") for named in EXCUSED)


@pytest.mark.parametrize("name", FORMS)
def test_a_form_of_words_asks_whether_they_are_to_the_child_or_is_named(name):
    assert (NAME in FORMS[name].base_fields) or is_excused(name), f"{name} neither asks nor says here why not"


@pytest.mark.parametrize("named", EXCUSED)
def test_nothing_is_excused_that_is_not_there_or_asks(named):
    covered = [name for name in FORMS if name == named or name.startswith(f"{named}.")]
    assert covered
    assert not any(NAME in FORMS[name].base_fields for name in covered)


NARRATIVES = [model for model in apps.get_models() if issubclass(model, Narrative)]


@pytest.mark.parametrize("model", NARRATIVES, ids=lambda model: model.__name__)
def test_a_narrative_names_the_columns_that_hold_its_words(model):
    names = {field.name for field in model._meta.concrete_fields}
    assert set(model.NARRATIVE) <= names
    assert model.NARRATIVE


def test_every_narrative_is_published_with_whose_voice_it_is_in():
    first = PUBLICATIONS["local_narratives"]
    published = {part.rows(as_at=date(2022, 9, 30)).model for part in (first, *first.others)}
    assert published == set(NARRATIVES)
