"""What the record publishes in the national dataset, and in the two local tables beside it.

Tables of which nothing is held are simply not published here.
"""

from datetime import date
from typing import Any

from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    OuterRef,
    Q,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Replace
from django.db.models.lookups import Exact

from lineofsight.record.caseload_census import census
from lineofsight.record.models import (
    Allocation,
    Duty,
    Fact,
    Identifier,
    Person,
    Position,
    Post,
    Relationship,
    Residence,
    Seal,
    Team,
    Worker,
)
from lineofsight.record.workforce_census import establishment, turnover
from lineofsight.snapshots.derived import Derived, register_derived
from lineofsight.snapshots.expressions import FirstOfMonth, json_object, translated, yes_no
from lineofsight.snapshots.publication import ALWAYS, NOT_HELD, Known, Publication, no_later, register
from lineofsight.ssd import JSON_SHAPES, TABLES

MOTHER, FATHER = Relationship.Kind.MOTHER, Relationship.Kind.FATHER
# The names that the national dataset gives to numbers of other services.
LINKED = {
    "nhs_number": "NHS Number",
    "upn": "Unique Pupil Number",
    "former_upn": "Former Unique Pupil Number",
    "home_office": "Home Office Registration",
    "national_insurance": "National Insurance Number",
    "youth_justice": "YOT Number",
    "court_case": "Court Case Number",
    "adoption_agency": "RAA ID",
    "incident": "Incident ID",
    "legacy": "Case Number",
}
ADDRESS_PARTS = {"STREET": "address__line", "TOWN": "address__town"}


def known_by(as_at: date) -> Q:
    """This function will return the condition that a person was on the record on the day, as far as that was kept."""
    return Q(recorded_on=None) | Q(recorded_on__lte=as_at)


def held_on(as_at: date) -> Q:
    """This function will return the condition that a fact was recorded, begun and not withdrawn as at the day."""
    recorded = no_later(Fact.objects.all(), "recorded_at", as_at=as_at)
    withdrawn = no_later(Fact.objects.all(), "withdrawn_at", as_at=as_at)
    return recorded & (Q(withdrawn_at=None) | ~withdrawn) & (Q(started_on=None) | Q(started_on__lte=as_at))


def fact_on(as_at: date, kind: str) -> Subquery:
    """This function will return the outer person's fact of a kind on the day; where there are several, the newest."""
    held = Fact.objects.filter(held_on(as_at), person=OuterRef("pk"), kind=kind)
    now = held.filter(Q(ended_on=None) | Q(ended_on__gt=as_at)).order_by("-started_on", "-pk")
    return Subquery(now.values("value")[:1])


def number(kind: str) -> Subquery:
    """This function will return the outer person's number of a kind; where there are several, the first given."""
    return Subquery(Identifier.objects.filter(person=OuterRef("pk"), kind=kind).order_by("pk").values("value")[:1])


def of_post(value: str, as_at: date) -> Subquery:
    """This function will return something of the post of their own that the outer worker held on the day."""
    then = Post.objects.on(as_at).filter(worker=OuterRef("pk"), is_acting=False)
    return Subquery(then.order_by("-started_on").values(value)[:1])


def team_name(as_at: date) -> Subquery:
    """This function will return the name of the team in which the outer worker held a post on the day."""
    return of_post("team__name", as_at)


def job_title(as_at: date) -> Case:
    """This function will return what the position is for that the outer worker held on the day."""
    kind = of_post("position__kind", as_at)
    labels = (When(Exact(kind, Value(key)), then=Value(label)) for key, label in Position.Kind.choices)
    return Case(*labels, default=None)


def agency_flag(as_at: date) -> Case:
    """This function will say whether the outer worker was engaged through an agency: by their post, or as recorded."""
    recorded = Case(When(is_agency=True, then=Value("agency")), default=Value(""), output_field=TextField())
    basis = Coalesce(of_post("basis", as_at), recorded)
    return Case(When(Exact(basis, Value("agency", TextField())), then=Value("Y")), default=Value("N"))


def children_at_last_september(as_at: date) -> Coalesce:
    """This function will count the children whom the outer worker held on the last 30 September before the day."""
    that_day = date(as_at.year - ((as_at.month, as_at.day) <= (9, 30)), 9, 30)
    held = Allocation.objects.filter(
        Q(ended_on=None) | Q(ended_on__gt=that_day), worker=OuterRef("pk"), started_on__lte=that_day
    )
    counted = held.order_by().values("worker").annotate(n=Count("child", distinct=True)).values("n")
    return Coalesce(Subquery(counted), 0)


def referral_before(path: str = "step", *, depth: int = 4) -> Case:
    """This function will return the referral that a step is, or was led to by, looking back through `depth` steps."""
    paths = ["__".join([path, *["opened_by"] * back]) for back in range(depth)]
    return Case(*(When(**{f"{p}__kind": "referral"}, then=F(f"{p}__pk")) for p in paths), default=Value(None))


def not_lifted(as_at: date) -> Q:
    """This function will return the condition that a duty had started and, as at the day, still had to be done."""
    return Q(started_on__lte=as_at) & (Q(lifted_on=None) | Q(lifted_on__gt=as_at))


def is_sealed(person: str) -> Exists:
    """This function will return the condition that the outer row's person was adopted, and their record is sealed."""
    return Exists(Seal.objects.filter(person=OuterRef(person)))


def unless_sealed(source: Any, *, person: str = "pk") -> Case:
    """This function will return a source of a column that is empty for who is sealed (ADR 0018)."""
    return Case(When(is_sealed(person), then=Value(None)), default=F(source) if isinstance(source, str) else source)


register(
    Publication(
        TABLES["ssd_person"],
        lambda: Person.objects.filter(merged_into=None),
        since=known_by,
        pers_person_id="pk",
        pers_forename=unless_sealed("first_name"),
        pers_surname=unless_sealed("last_name"),
        pers_sex="sex",
        pers_gender=lambda as_at: fact_on(as_at, Fact.Kind.GENDER),
        pers_ethnicity="ethnicity",
        pers_dob=Case(When(is_sealed("pk"), then=FirstOfMonth("date_of_birth")), default=F("date_of_birth")),
        pers_single_unique_id=unless_sealed(number(Identifier.Kind.NHS)),
        pers_legacy_id=unless_sealed(number(Identifier.Kind.LEGACY)),
        pers_upn=unless_sealed(number(Identifier.Kind.UPN)),
        pers_upn_unknown=NOT_HELD,
        pers_send_flag=NOT_HELD,
        pers_expected_dob="expected_on",
        pers_death_date=Known("died_on"),
        pers_is_mother=yes_no(Exists(Relationship.objects.filter(relative=OuterRef("pk"), kind=MOTHER))),
        pers_nationality=lambda as_at: fact_on(as_at, Fact.Kind.NATIONALITY),
    )
)

register(
    Publication(
        TABLES["ssd_address"],
        lambda: Residence.objects.all(),
        since="started_on",
        addr_table_id="pk",
        addr_address_json=unless_sealed(
            json_object({key: ADDRESS_PARTS.get(key) for key in JSON_SHAPES["address"].keys}), person="person_id"
        ),
        addr_person_id="person_id",
        addr_address_type=translated("kind", {"home": "Home", "placement": "Placement"}),
        addr_address_start_date="started_on",
        addr_address_end_date=Known("ended_on"),
        addr_address_postcode=unless_sealed(
            Replace(F("address__postcode"), Value(" ", TextField()), Value("", TextField()), output_field=TextField()),
            person="person_id",
        ),
    )
)

register(
    Publication(
        TABLES["local_address_wards"],
        lambda: Residence.objects.filter(address__ward__isnull=False),
        since="started_on",
        addr_table_id="pk",
        ward_code="address__ward_id",
        ward_name="address__ward__name",
    )
)

register(
    Publication(
        TABLES["ssd_linked_identifiers"],
        lambda: Identifier.objects.exclude(is_sealed("person_id")),
        since=ALWAYS,
        link_table_id="pk",
        link_person_id="person_id",
        link_identifier_type=translated("kind", LINKED),
        link_identifier_value="value",
        link_valid_from_date=NOT_HELD,
        link_valid_to_date=NOT_HELD,
    )
)

register(
    Publication(
        TABLES["ssd_disability"],
        lambda: Fact.objects.filter(kind=Fact.Kind.DISABILITY),
        since=lambda as_at: held_on(as_at) & (Q(ended_on=None) | Q(ended_on__gt=as_at)),
        disa_table_id="pk",
        disa_person_id="person_id",
        disa_disability_code="value",
    )
)

register(
    Publication(
        TABLES["ssd_immigration_status"],
        lambda: Fact.objects.filter(kind=Fact.Kind.IMMIGRATION),
        since=held_on,
        immi_immigration_status_id="pk",
        immi_person_id="person_id",
        immi_immigration_status="value",
        immi_immigration_status_start_date="started_on",
        immi_immigration_status_end_date=Known("ended_on"),
    )
)

register(
    Publication(
        TABLES["ssd_department"],
        lambda: Team.objects.all(),
        since="started_on",
        dept_team_id="pk",
        dept_team_name="name",
        dept_team_parent_id=NOT_HELD,
        dept_team_parent_name=NOT_HELD,
    )
)

register(
    Publication(
        TABLES["ssd_professionals"],
        lambda: Worker.objects.all(),
        since="started_on",
        prof_professional_id="pk",
        prof_staff_id=NOT_HELD,
        prof_professional_name="name",
        prof_social_worker_registration_no=NOT_HELD,
        prof_professional_job_title=job_title,
        prof_professional_caseload=children_at_last_september,
        prof_professional_department=team_name,
        prof_full_time_equivalency=lambda as_at: of_post("fte", as_at),
        prof_agency_worker_flag=agency_flag,
    )
)

register(
    Publication(
        TABLES["local_posts"],
        lambda: Post.objects.filter(is_acting=False),
        since="started_on",
        post_id="pk",
        worker_id="worker_id",
        team_id="team_id",
        service="team__service",
        kind="position__kind",
        basis="basis",
        is_manager=yes_no(Q(is_manager=True)),
        fte="fte",
        started_on="started_on",
        ended_on=Known("ended_on"),
        position_id="position_id",
    )
)

register(
    Publication(
        TABLES["local_positions"],
        lambda: Position.objects.all(),
        since="started_on",
        position_id="pk",
        team_id="team_id",
        service="team__service",
        kind="kind",
        fte="fte",
        started_on="started_on",
        ended_on=Known("ended_on"),
    )
)

register_derived(Derived(TABLES["local_caseloads"], ("local_posts", "ssd_involvements"), census))
register_derived(Derived(TABLES["local_establishment"], ("local_positions", "local_posts"), establishment))
register_derived(Derived(TABLES["local_turnover"], ("local_posts",), turnover))

register(
    Publication(
        TABLES["ssd_involvements"],
        lambda: Allocation.objects.filter(worker__isnull=False),
        since="started_on",
        invo_involvements_id="pk",
        invo_professional_id="worker_id",
        invo_professional_role_id="role",
        invo_professional_team="team_id",
        invo_involvement_start_date="started_on",
        invo_involvement_end_date=Known("ended_on"),
        invo_worker_change_reason="reason",
        invo_person_id="child_id",
        invo_referral_id=referral_before(),
    )
)

register(
    Publication(
        TABLES["local_duties"],
        lambda: Duty.objects.all(),
        since=not_lifted,
        duty_id="pk",
        person_id="child_id",
        step_id="step_id",
        step_kind="step__kind",
        clock_code="clock_code",
        started_on="started_on",
        started_at="started_at",
        due_on="due_on",
        due_at="due_at",
        met_on=Known("met_on"),
        met_at=Known("met_at"),
        late_reason=Known("late_reason", on="due_on"),
        length="length",
        team_id="team_id",
        worker_id="worker_id",
    )
)
