"""Which columns each list has, and how other systems name them. Lists 1 to 4: contacts to assessments."""

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["id", "date", "code", "yes_no", "text"]


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: our name for it, how its heading is recognised, and what its cells hold.

    A row whose `needed` cell is empty or unreadable is refused. `codes` names the set that its answers come from.
    """

    name: str
    heading: re.Pattern[str]
    kind: Kind
    needed: bool = False
    codes: str = ""


@dataclass(frozen=True, kw_only=True)
class AnnexAList:
    """One worksheet of the workbook."""

    number: int
    title: str
    columns: tuple[Column, ...]


def column(name: str, pattern: str, kind: Kind, *, needed: bool = False, codes: str = "") -> Column:
    """Return a column recognised by a pattern in its heading, in capitals or not."""
    return Column(name=name, heading=re.compile(pattern, re.IGNORECASE), kind=kind, needed=needed, codes=codes)


CHILD = (
    column("child", r"child.*\bid|unique id", "id", needed=True),
    column("sex", r"gender|\bsex\b", "code", codes="sex"),
    column("ethnicity", r"ethnic", "code", codes="ethnicity"),
    column("born_on", r"date.*birth|\bdob\b", "date"),
)
TEAM = (column("team", r"allocated team", "text"), column("worker", r"allocated worker", "text"))

LISTS = (
    AnnexAList(
        number=1,
        title="Contacts",
        columns=(
            *CHILD,
            column("received_on", r"date of contact", "date", needed=True),
            column("source", r"contact source", "code", codes="source"),
        ),
    ),
    AnnexAList(
        number=2,
        title="Early help assessments",
        columns=(
            *CHILD,
            column("started_on", r"start date", "date", needed=True),
            column("completed_on", r"completion date", "date"),
            column("organisation", r"organi[sz]ation", "text"),
        ),
    ),
    AnnexAList(
        number=3,
        title="Referrals",
        columns=(
            *CHILD,
            column("referred_on", r"date of referral", "date", needed=True),
            column("source", r"referral source", "code", codes="source"),
            column("no_further_action", r"\bnfa\b", "yes_no"),
            *TEAM,
        ),
    ),
    AnnexAList(
        number=4,
        title="Assessments",
        columns=(
            *CHILD,
            column("disability", r"disab", "yes_no"),
            column("started_on", r"assessment start date", "date", needed=True),
            column("child_seen", r"child seen", "yes_no"),
            column("authorised_on", r"date of authori[sz]ation", "date"),
            column("needs_support", r"requiring.*support", "yes_no"),
            *TEAM,
        ),
    ),
)
