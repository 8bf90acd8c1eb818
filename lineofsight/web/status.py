"""The words and colours of every status, in one place. Models and measures hold codes; pages show these."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Status:
    """The words shown for a code, and the colour of the GOV.UK tag they are shown in."""

    text: str
    colour: str = "grey"


# Red, amber and green mean urgency at the front door, and delivery in an improvement plan, and nothing else.
STATUSES: dict[str, dict[str, Status]] = {
    "urgency": {
        "red": Status("Red", "red"),
        "amber": Status("Amber", "orange"),
        "green": Status("Green", "green"),
    },
    "delivery": {
        "not_started": Status("Not started", "grey"),
        "off_track": Status("Red: off track", "red"),
        "at_risk": Status("Amber: at risk", "orange"),
        "on_track": Status("Green: on track", "green"),
        "complete": Status("Complete", "teal"),
    },
    "step": {
        "draft": Status("Draft", "grey"),
        "open": Status("In progress", "blue"),
        "submitted": Status("Waiting for decision", "yellow"),
        "returned": Status("Returned", "orange"),
        "authorised": Status("Authorised", "green"),
        "stopped": Status("Finished", "grey"),
        "superseded": Status("Superseded", "grey"),
    },
    "duty": {
        "due": Status("Due", "blue"),
        "due_today": Status("Due today", "yellow"),
        "late": Status("Late", "red"),
        "met": Status("Done in time", "green"),
        "met_late": Status("Done late", "orange"),
        "not_required": Status("Not required", "grey"),
    },
    "task": {
        "not_started": Status("Not started", "blue"),
        "in_progress": Status("In progress", "yellow"),
        "cannot_start": Status("Cannot start yet", "grey"),
        "done": Status("Done", "green"),
        "problem": Status("There is a problem", "red"),
    },
    "paper": {
        "draft": Status("Draft", "grey"),
        "unresolved": Status("Not ready", "orange"),
        "published": Status("Published", "green"),
        "superseded": Status("Corrected since", "grey"),
        "withdrawn": Status("Withdrawn", "red"),
    },
    "person": {
        "restricted": Status("Restricted", "red"),
        "sealed": Status("Sealed", "purple"),
        "unborn": Status("Unborn", "purple"),
        "died": Status("Died", "grey"),
    },
    "sealing": {
        "to_check": Status("To check", "yellow"),
        "sealed": Status("Sealed", "purple"),
        "declined": Status("Declined", "grey"),
        "to_unseal": Status("Unsealing asked for", "orange"),
        "unsealed": Status("Unsealed", "grey"),
    },
    "figure": {
        "same": Status("Same when recomputed", "green"),
        "different": Status("Different when recomputed", "red"),
        "cannot": Status("Cannot be recomputed", "orange"),
        "suppressed": Status("Suppressed", "grey"),
    },
}


def of(group: str, code: str) -> Status:
    """This function will return the words and colour of a status. Raises KeyError when it is not written above."""
    return STATUSES[group][code]
