"""What the public may be told of the forward plan and decisions: what was published, and nothing else."""

from typing import Any

from lineofsight.council.decisions.models import CallIn, Decision, PlanEntry, PlanNotice


def published_plan() -> list[dict[str, Any]]:
    """This function will return every entry whose notice was published, each as it was last published, by its day.

    One that was withdrawn is there with the day and the reason.
    """
    rows = PlanEntry.objects.filter(notices__isnull=False).distinct().prefetch_related("notices", "urgency")
    return [_told(one) for one in rows.order_by("taken_from", "pk")]


def published_entry(pk: int) -> dict[str, Any] | None:
    """This function will return what was published of an entry, with all its notices, or nothing."""
    found = PlanEntry.objects.filter(pk=pk, notices__isnull=False).prefetch_related("notices", "urgency").first()
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
        "withdrawn": withdrawn,
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
