"""The parts of the service that measures are grouped under, by the letters their codes begin with."""

from django.utils.text import slugify

from lineofsight.measures import MEASURES, Measure

DOMAINS = {
    "FD": "The front door", "EH": "Early help", "AS": "Assessment", "CN": "Children in need", "CP": "Child protection",
    "CT": "Court", "JN": "Children's journeys", "PE": "Permanence", "QA": "Quality of practice",
    "VC": "Quality of practice", "WF": "Workforce",
}  # fmt: skip
OTHER = "Other measures"


def by_domain() -> dict[str, list[Measure]]:
    """This function will return the measures of each part of the service, in the order of a child's journey.

    Those that follow a cohort have a page of their own: month by month they count who came in, which others do.
    """
    found: dict[str, list[Measure]] = {name: [] for name in (*DOMAINS.values(), OTHER)}
    for measure in MEASURES.values():
        if not measure.after:
            found[domain_of(measure)].append(measure)
    return {name: measures for name, measures in found.items() if measures}


def domain_of(measure: Measure) -> str:
    """This function will return the part of the service a measure is about."""
    return DOMAINS.get(measure.code[:2], OTHER)


class NoSuchDomain(LookupError):
    """There is no part of the service of that name. The message says so."""


def slug_of(domain: str) -> str:
    """This function will return a part of the service as an address names it."""
    return slugify(domain)


def domain_at(slug: str) -> str:
    """This function will return the part of the service that an address names. Raises NoSuchDomain."""
    found = next((name for name in by_domain() if slug_of(name) == slug), None)
    if found is None:
        raise NoSuchDomain(f"There is no part of the service called {slug}.")
    return found
