"""Why a piece of a record is given or held back: a local default, in words that the person who asked will read."""

GIVES = {
    "nobody": "It tells of nobody but the child",
    "agreed": "The other person agrees",
    "known": "The person who asked knows it already",
    "professional": "The other person appears in their work",
    "reasonable": "It is reasonable to give it without the other person's agreement",
}
HOLDS = {
    "another_person": "It is about another person, who has not agreed",
    "confidence": "It would show who told us something in confidence",
    "harm": "It would be likely to cause serious harm to somebody",
    "crime": "It would get in the way of preventing or finding out about a crime",
    "legal": "It is legal advice",
    "sealed": "A court, or the law on adoption, does not let us give it",
}
ALL = {**GIVES, **HOLDS}
EXTENDS = {
    "complex": "There is a lot of it, or it takes great care to review",
    "several": "You asked for several things at once",
}


def reason_choices() -> list[tuple[str, str]]:
    """This function will return every reason as a form's choices."""
    return list(ALL.items())
