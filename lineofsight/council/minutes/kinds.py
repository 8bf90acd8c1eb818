"""Which interests a member declares, and which items of an agenda have no number in the minutes."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class InterestKind:
    """A kind of interest, and whether who has it takes no part in the item."""

    key: str
    name: str
    purpose: str
    must_leave: bool = False


INTERESTS: dict[str, InterestKind] = {
    one.key: one
    for one in (
        InterestKind(
            key="pecuniary", name="Disclosable pecuniary", must_leave=True,
            purpose="Work, sponsorship, contracts, land, licences, tenancies or securities: theirs or their partner's. "
            "They take no part and do not vote, unless they have a dispensation.",
        ),
        InterestKind(
            key="other_registrable", name="Other registrable",
            purpose="Another interest that the council's own code has them register.",
        ),
        InterestKind(
            key="non_registrable", name="Non-registrable",
            purpose="Something that touches them, a relative or somebody close, and is not in the register.",
        ),
    )
}  # fmt: skip
"""The first is of the Localism Act 2011, sections 29 to 34; the others are a local default."""

UNNUMBERED: tuple[str, ...] = ("apologies",)
"""The kinds of item that have no number in the minutes: a local default."""

DRAFT_NUMBER = "**"
"""What stands in a draft where the number will."""


def interest_choices() -> list[tuple[str, str]]:
    """This function will return the kinds of interest as choices."""
    return [(one.key, one.name) for one in INTERESTS.values()]
