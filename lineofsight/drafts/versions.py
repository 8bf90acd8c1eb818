"""Two people editing one thing: how the second is told, so that neither loses what they wrote."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from lineofsight.access.queries import last_change

LENGTH = 12


class EditedMeanwhile(Exception):
    """Somebody else saved other words while these were being written.

    `theirs` is what is saved now, `yours` what is not, each by the name of the answer; `version` stands for what is
    saved now. `by` and `at` say whose it is and since when; both may be missing.
    """

    def __init__(
        self, *, theirs: Mapping[str, Any], yours: Mapping[str, Any], by: str = "", at: datetime | None = None
    ) -> None:
        """This function will write the sentence the person reads."""
        self.theirs, self.yours, self.by, self.at = dict(theirs), dict(yours), by, at
        self.version = version_of(theirs)
        super().__init__("Somebody else changed this while you were writing. Both versions are below: nothing is lost.")


def version_of(values: Mapping[str, Any]) -> str:
    """This function will return a short text that stands for what each answer says now."""
    return " ".join(f"{name}:{fingerprint(value)}" for name, value in values.items())


def parts_of(version: str) -> dict[str, str]:
    """This function will return the fingerprint of each answer in a version. What is no version has none."""
    return dict(part.split(":", 1) for part in version.split() if ":" in part)


def fingerprint(value: Any) -> str:
    """This function will return a short text that differs whenever the value does. Nothing is the same as empty."""
    text = "" if value is None else same_words(value) if isinstance(value, str) else str(value)
    return sha256(text.encode()).hexdigest()[:LENGTH]


def same_words(text: str) -> str:
    """This function will return the text as it is stored: browsers send line ends of their own."""
    return text.replace("\r\n", "\n").strip()


def refuse_if_edited(
    *, now: Mapping[str, Any], wanted: Mapping[str, Any], seen: str | None, subject: str = "", told: str = ""
) -> None:
    """This function will raise EditedMeanwhile where saving `wanted` would write over what `seen` did not hold.

    `now` is what is saved. `seen` is the version_of what the writer was shown; None is for who was shown nothing, a
    program, and is never refused. `subject` and `told` find in the audit who changed it: a part of its detail.
    """
    if seen is None:
        return
    known, nothing = parts_of(seen), fingerprint("")
    changed = [name for name in now if known.get(name, nothing) != fingerprint(now[name])]
    if any(fingerprint(wanted.get(name)) != fingerprint(now[name]) for name in changed):
        by, at = last_change(subject, told=told) if subject else ("", None)
        raise EditedMeanwhile(theirs=now, yours=wanted, by=by, at=at)
