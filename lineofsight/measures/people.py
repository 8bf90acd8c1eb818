"""The groups of a figure by who the child is: age on the day counted, sex and ethnicity, as the record has them.

Each is a key, by which the lines are put in order, and a name. They are plain SQL that every database reads alike.
"""

from collections.abc import Mapping, Sequence

NOT_KNOWN = "Not known"

AGES: Sequence[tuple[int | None, str]] = (
    (1, "Under 1"),
    (5, "1 to 4"),
    (10, "5 to 9"),
    (16, "10 to 15"),
    (None, "16 and over"),
)
"""Each age group ends before this birthday. They are those of the children in need statistics."""

SEXES: Mapping[str, str] = {"F": "Female", "M": "Male"}

ETHNICITIES: Mapping[str, Sequence[str]] = {
    "Asian or Asian British": ("AIND", "APKN", "ABAN", "AOTH", "CHNE"),
    "Black or Black British": ("BCRB", "BAFR", "BOTH"),
    "Mixed": ("MWBC", "MWBA", "MWAS", "MOTH"),
    "Other ethnic group": ("OOTH",),
    "White": ("WBRI", "WIRI", "WIRT", "WOTH", "WROM"),
}
"""Main groups of the codes. Chinese is among Asian, as in the 2021 census (local default: some statistics put it under
other). Declined to say and not yet obtained are not known."""

YEARS = """(
    extract(year from d.counted_on) - extract(year from p.pers_dob)
    - case when extract(month from d.counted_on) * 100 + extract(day from d.counted_on)
        < extract(month from p.pers_dob) * 100 + extract(day from p.pers_dob) then 1 else 0 end
)"""
"""Age in whole years on the day counted. Who was born on 29 February has a birthday on 1 March in other years."""


def _chosen(cases: Sequence[tuple[str, str]], otherwise: str) -> str:
    """Return a case expression of these conditions and texts, the first that holds."""
    when = " ".join(f"when {condition} then '{text}'" for condition, text in cases)
    return f"case {when} else '{otherwise}' end"


def _ages() -> list[tuple[str, str]]:
    """Return the condition of each age group and its name. Who is not born yet comes first."""
    unborn = "p.pers_dob > d.counted_on or (p.pers_dob is null and p.pers_expected_dob > d.counted_on)"
    known = [(f"{YEARS} < {end}" if end else "p.pers_dob is not null", name) for end, name in AGES]
    return [(unborn, "Unborn"), *known]


def _of(cases: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Return the key and the name of groups: keys are their places, and that of who is not known is empty."""
    places = [(condition, str(place)) for place, (condition, _) in enumerate(cases)]
    return _chosen(places, ""), _chosen(cases, NOT_KNOWN)


def _listed(codes: Sequence[str]) -> str:
    return ", ".join(f"'{code}'" for code in codes)


PERSON_GROUPS: Mapping[str, tuple[str, str]] = {
    "age": _of(_ages()),
    "sex": _of([(f"upper(p.pers_sex) = '{code}'", name) for code, name in SEXES.items()]),
    "ethnicity": _of([(f"upper(p.pers_ethnicity) in ({_listed(c)})", name) for name, c in ETHNICITIES.items()]),
}

PERSON_JOIN = "left join ssd_person p on p.pers_person_id = d.person_id"
