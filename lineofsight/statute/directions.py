"""What a manager can ask of the worker who takes a contact on: a local default of the front door."""

from lineofsight.statute.codes.code import Code

DIRECTIONS = (
    Code("parents", "Speak with the parents, and ask whether they agree"),
    Code("child", "Speak with the child, or with somebody who can for them"),
    Code("history", "Read what we knew before, of the whole family"),
    Code("school", "Ask the school or nursery"),
    Code("health", "Ask health: doctor, health visitor, hospital"),
    Code("police", "Ask the police"),
    Code("housing", "Ask housing"),
    Code("adult_services", "Ask adult services, drug, alcohol or mental health services"),
    Code("probation", "Ask probation"),
    Code("early_help", "Ask early help, and whether they could take it on"),
    Code("visit", "Visit today"),
    Code("other", "Something else"),
)
