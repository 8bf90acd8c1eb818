"""Notes and visits: what was said and what was seen."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models.copies import Copy
from lineofsight.record.models.duty import Duty
from lineofsight.record.models.person import AboutChildQuerySet, Person
from lineofsight.record.models.step import CaseStep


class Note(Copy):
    """Something recorded on one child's record. A note about several children is stored once for each."""

    class Kind(models.TextChoices):
        """What the note is of."""

        CASE_NOTE = "case_note", "Case note"
        CONVERSATION = "conversation", "Conversation with a parent or carer"
        AGENCY = "agency", "Information from another agency"
        OVERSIGHT = "oversight", "Manager's oversight"

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="notes", db_index=False)
    step = models.ForeignKey(CaseStep, null=True, blank=True, on_delete=models.PROTECT, related_name="notes")
    kind = models.TextField(choices=Kind, default=Kind.CASE_NOTE)
    happened_at = models.DateTimeField()
    text = models.TextField()
    is_significant = models.BooleanField(default=False)

    class Meta(Copy.Meta):
        """A note says something, and is of the past."""

        abstract = False
        indexes = [
            models.Index(fields=["child", "-happened_at"], name="note_by_child"),
            models.Index(fields=["group"], name="note_by_group", condition=Q(group__isnull=False)),
        ]
        constraints = [
            *Copy.Meta.constraints,
            models.CheckConstraint(name="note_says_something", condition=~Q(text="")),
            models.CheckConstraint(
                name="note_recorded_after_event", condition=Q(recorded_at__gte=models.F("happened_at"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.happened_at:%d %B %Y}"


class Mode(models.TextChoices):
    """How a visit is made. What was recorded before this was asked has none."""

    HOME = "home", "At home"
    SCHOOL = "school", "At school or nursery"
    OFFICE = "office", "In our office"
    ELSEWHERE = "elsewhere", "Somewhere else"
    VIDEO = "video", "By video"
    TELEPHONE = "telephone", "By telephone"


# Nobody is in the room with the child. A local default: such a visit meets no duty to see the child.
FROM_AFAR = (Mode.VIDEO, Mode.TELEPHONE)


class Visit(Copy):
    """A visit to a child: how it was made, whether the child was seen, seen alone, and the child's own words.

    `step` is what it was part of: it may be missing, for nobody has to have asked for a visit. `met` are the duties to
    see the child that it fulfilled.
    """

    WORDS = ("childs_words", "text", "about_alone")

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="visits", db_index=False)
    step = models.ForeignKey(CaseStep, null=True, blank=True, on_delete=models.PROTECT, related_name="visits")
    happened_at = models.DateTimeField()
    mode = models.TextField("how it was made", choices=Mode, blank=True)
    place = models.TextField(blank=True)
    present = models.TextField("who was there", blank=True)
    is_seen = models.BooleanField("child seen")
    not_seen_reason = models.TextField("why the child was not seen", blank=True)
    is_seen_alone = models.BooleanField("child seen alone", default=False)
    not_alone_reason = models.TextField("why the child was not seen alone", blank=True)
    is_bedroom_seen = models.BooleanField("where the child sleeps was seen", null=True, blank=True)
    childs_words = models.TextField("the child's words", blank=True)
    text = models.TextField(blank=True)
    met = models.ManyToManyField(Duty, blank=True, related_name="met_by")

    class Meta(Copy.Meta):
        """A child seen alone was seen, one not seen has a reason, and nobody is seen by telephone."""

        abstract = False
        indexes = [
            models.Index(fields=["child", "-happened_at"], name="visit_by_child"),
            models.Index(fields=["group"], name="visit_by_group", condition=Q(group__isnull=False)),
        ]
        constraints = [
            *Copy.Meta.constraints,
            models.CheckConstraint(name="visit_alone_is_seen", condition=Q(is_seen=True) | Q(is_seen_alone=False)),
            models.CheckConstraint(
                name="visit_not_seen_says_why",
                condition=Q(is_seen=True, not_seen_reason="") | (Q(is_seen=False) & ~Q(not_seen_reason="")),
            ),
            models.CheckConstraint(
                name="visit_not_alone_reason_fits",
                condition=Q(not_alone_reason="") | Q(is_seen=True, is_seen_alone=False),
            ),
            models.CheckConstraint(name="visit_mode_is_known", condition=Q(mode__in=["", *Mode.values])),
            models.CheckConstraint(
                name="visit_by_telephone_sees_nobody", condition=~Q(mode="telephone") | Q(is_seen=False)
            ),
            models.CheckConstraint(
                name="visit_recorded_after_event", condition=Q(recorded_at__gte=models.F("happened_at"))
            ),
        ]

    def __str__(self) -> str:
        return f"Visit, {self.happened_at:%d %B %Y}"

    @property
    def seen_in_words(self) -> str:
        """Whether the child was seen, and seen alone, in words."""
        if not self.is_seen:
            return "child not seen"
        return "child seen alone" if self.is_seen_alone else "child seen, not alone"

    @property
    def where(self) -> str:
        """How and where it was made, in words, or nothing when neither was said."""
        place = "" if self.place.casefold() in ("home", "at home") and self.mode == Mode.HOME else self.place
        return ": ".join(part for part in (self.get_mode_display() if self.mode else "", place) if part)


class PlannedVisit(models.Model):
    """A visit that somebody means to make. It is kept by a visit, or cancelled for a reason."""

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="planned_visits")
    step = models.ForeignKey(CaseStep, null=True, blank=True, on_delete=models.PROTECT, related_name="planned_visits")
    group = models.UUIDField(null=True, blank=True)
    planned_at = models.DateTimeField("planned for")
    mode = models.TextField("how it is made", choices=Mode)
    purpose = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    visit = models.OneToOneField(Visit, null=True, blank=True, on_delete=models.PROTECT, related_name="plan")
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    cancelled_reason = models.TextField(blank=True)

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """It is planned ahead, and either kept or cancelled."""

        verbose_name = "planned visit"
        indexes = [
            models.Index(
                fields=["child", "planned_at"], name="visit_planned", condition=Q(visit=None, cancelled_at=None)
            )
        ]
        constraints = [
            models.CheckConstraint(name="planned_visit_mode_is_known", condition=Q(mode__in=Mode.values)),
            models.CheckConstraint(name="planned_visit_is_ahead", condition=Q(planned_at__gt=models.F("recorded_at"))),
            models.CheckConstraint(
                name="planned_visit_kept_or_cancelled", condition=Q(visit=None) | Q(cancelled_at=None)
            ),
            models.CheckConstraint(
                name="planned_visit_cancelled_with_by",
                condition=Q(cancelled_at=None, cancelled_by=None, cancelled_reason="")
                | (Q(cancelled_at__isnull=False, cancelled_by__isnull=False) & ~Q(cancelled_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Visit planned for {self.planned_at:%d %B %Y}"
