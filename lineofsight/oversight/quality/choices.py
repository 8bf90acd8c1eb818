"""What kinds of audit there are, and which children an audit may look at."""

KINDS: dict[str, str] = {
    "thematic": "Thematic audit",
    "multi_agency": "Deep dive with other agencies",
}
KIND_HINTS: dict[str, str] = {
    "thematic": "Auditors of the council read the records of several children with one question.",
    "multi_agency": "Each agency says how it sees each child, and all agree what they find together.",
}

POPULATIONS: dict[str, str] = {
    "plans_neg": "Children with a child protection plan for neglect",
    "plans": "All children with a child protection plan",
    "screenings": "Children whose screening at the front door was finished in the last three months",
    "exploitation": "Children whose assessment in the last year found exploitation",
}
# The part of the journey that an audit of those children looks at, as it is published.
SERVICES: dict[str, str] = {
    "plans_neg": "child_protection",
    "plans": "child_protection",
    "screenings": "front_door",
    "exploitation": "assessment",
}
# Child sexual exploitation, gangs and child criminal exploitation, as assessments find them.
EXPLOITATION = ("11A", "13A", "24A")
