"""A child protected in an emergency: by which route, what happened, and what was learnt when it was avoidable."""

from django.db import models
from django.db.models import Q

from lineofsight.record.models import CaseStep
from lineofsight.service.court.codes import ANSWERS, ROUTES, choices
from lineofsight.service.court.models.about import AboutStepQuerySet, by_whom


class Emergency(models.Model):
    """How the child was protected, when an order ends, and whether it could have been avoided."""

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="emergency")
    route = models.TextField("how the child is protected", choices=choices(ROUTES))
    what_happened = models.TextField("what happened")
    place = models.TextField("where the child is", blank=True)
    extended_on = models.DateField("order extended on", null=True, blank=True)
    next_plan = models.TextField("what comes next and why", blank=True)
    support_after = models.TextField("who helps after we stop, and whom to ring", blank=True)
    is_avoidable = models.TextField("could it have been avoided?", choices=choices(ANSWERS), blank=True)
    learning = models.TextField("what we learnt", blank=True)
    learnt_at = models.DateTimeField(null=True, blank=True)
    learnt_by = by_whom(needed=False)

    objects = AboutStepQuerySet.as_manager()

    class Meta:
        """The route is declared, only a protection order is extended, and what was avoidable says what we learnt."""

        verbose_name_plural = "emergencies"
        constraints = [
            models.CheckConstraint(
                name="emergency_says_what", condition=Q(route__in=sorted(ROUTES)) & ~Q(what_happened="")
            ),
            models.CheckConstraint(
                name="emergency_only_orders_extended", condition=Q(extended_on=None) | Q(route="order")
            ),
            models.CheckConstraint(
                name="emergency_learnt_whole",
                condition=Q(is_avoidable="", learning="", learnt_at=None, learnt_by=None)
                | (
                    Q(is_avoidable__in=["N", "U"], learnt_at__isnull=False, learnt_by__isnull=False)
                    | (Q(is_avoidable="Y", learnt_at__isnull=False, learnt_by__isnull=False) & ~Q(learning=""))
                ),
            ),
        ]

    def __str__(self) -> str:
        """This function will return the route."""
        return self.get_route_display()
