"""The form by which a new version of the threshold document is set."""

from collections.abc import Mapping

from lineofsight.service.front_door.forms import choices
from lineofsight.statute.threshold import DOMAINS, THRESHOLDS
from lineofsight.web import fields
from lineofsight.web.forms import Form

LEVELS = THRESHOLDS[-1].levels


class ThresholdForm(Form):
    """Its name and day, and what shows each level in each part of a child's life: one thing a line."""

    then = "Decisions from that day name this version. Earlier decisions keep theirs."

    name = fields.TextField(label="What is this version called?", max_length=60, width="20", hint="For example 2023.")
    from_on = fields.DateField(label="From which day is it in force?", hint="A day after today.")
    reason = fields.TextAreaField(
        label="What changed, and who agreed it?", rows=3, max_length=choices.LONGEST,
        empty_message="Say what changed, and who agreed it",
    )  # fmt: skip

    def __init__(self, *args, start: Mapping[tuple[str, str], str], **kwargs) -> None:
        """This function will ask for each level and part of life, starting from the words in force."""
        super().__init__(*args, **kwargs)
        for level in LEVELS:
            for domain, words in DOMAINS.items():
                self.fields[_named(level.code, domain)] = fields.TextAreaField(
                    label=f"{level.name}. {words}", required=False, mark_optional=False, rows=4, max_length=4000,
                    hint="One thing on each line.", initial=start.get((level.code, domain), ""),
                )  # fmt: skip

    @property
    def shown(self) -> dict[tuple[str, str], list[str]]:
        """This function will return {(level, part of life): what shows it}."""
        return {
            (level.code, domain): [line.strip() for line in self.cleaned_data[_named(level.code, domain)].splitlines()
                                   if line.strip()]
            for level in LEVELS
            for domain in DOMAINS
        }  # fmt: skip


def _named(level: str, domain: str) -> str:
    return f"shown_{level}_{domain}"
