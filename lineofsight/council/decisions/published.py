"""What the public may be told of the forward plan and decisions: what was published, and nothing else."""

from typing import Any

from lineofsight.council.decisions.models import CallIn, Decision, PlanEntry, PlanNotice


def published_plan() -> list[dict[str, Any]]:
    """This function will return every entry whose notice was published, each as it was last published, by its day.

    One that was withdrawn is there with the day and the reason; one that was decided, with the decision's number once
    that is published.
    """
    rows = (
        PlanEntry.objects.filter(notices__isnull=False)
        .distinct()
        .select_related("private_notice", "decision")
        .prefetch_related("notices", "urgency")
    )
    return [_told(one) for one in rows.order_by("taken_from", "pk")]


def published_entry(pk: int) -> dict[str, Any] | None:
    """This function will return what was published of an entry, with all its notices, or nothing."""
    found = (
        PlanEntry.objects.filter(pk=pk, notices__isnull=False)
        .select_related("private_notice", "decision")
        .prefetch_related("notices", "urgency")
        .first()
    )
    return _told(found) if found else None


def _told(entry: PlanEntry) -> dict[str, Any]:
    notices = list(entry.notices.all())
    withdrawn = {"on": entry.withdrawn_on.isoformat(), "why": entry.withdrawn_why} if entry.withdrawn_on else None
    return {
        "number": entry.pk,
        **notices[-1].content,
        "notice_on": notices[0].published_on.isoformat(),
        "counts_from": notices[-1].counts_from.isoformat(),
        "changes": [_change(one) for one in notices[1:]],
        "urgency": [
            {"way": one.get_way_display(), "person": one.person, "role": one.role, "why": one.why,
             "on": one.on.isoformat()}
            for one in entry.urgency.all()
        ],
        "private_notice": _private(entry),
        "withdrawn": withdrawn,
        "decision": _decided(entry),
    }  # fmt: skip


def _decided(entry: PlanEntry) -> int | None:
    """The number of its decision, once that is published."""
    found = getattr(entry, "decision", None)
    return found.pk if found is not None and found.published_on else None


def _private(entry: PlanEntry) -> dict[str, Any] | None:
    found = getattr(entry, "private_notice", None)
    return found and {
        "on": found.published_on.isoformat(), "why": found.reasons, "said": found.representations,
        "answered": found.response,
    }  # fmt: skip


def _change(notice: PlanNotice) -> dict[str, Any]:
    return {"on": notice.published_on.isoformat(), "why": notice.why_changed, "changed": notice.changed}


def published_decisions() -> list[dict[str, Any]]:
    """This function will return every decision that was published, the latest first, with what came of a call-in."""
    rows = Decision.objects.exclude(published_on=None).select_related("call_in__outcome_at__body")
    return [_told_decision(one) for one in rows.order_by("-decided_on", "-pk")]


def published_decision(pk: int) -> dict[str, Any] | None:
    """This function will return a decision as it was published, or nothing."""
    rows = Decision.objects.exclude(published_on=None).select_related("call_in__outcome_at__body")
    found = rows.filter(pk=pk).first()
    return _told_decision(found) if found else None


def _told_decision(decision: Decision) -> dict[str, Any]:
    published_on = decision.published_on.isoformat() if decision.published_on else ""
    called = getattr(decision, "call_in", None)
    told = _told_call_in(called) if called is not None and called.is_valid else None
    return {"number": decision.pk, **decision.content, "published_on": published_on, "call_in": told}


def _told_call_in(found: CallIn) -> dict[str, Any]:
    """Only what was found valid, without who asked: members say that themselves."""
    return {
        "on": found.judged_on.isoformat(),
        "outcome": found.get_outcome_display() if found.outcome else "",
        "why": found.outcome_why,
        "answer": found.get_answer_display() if found.answer else "",
        "answer_why": found.answer_why,
    }
