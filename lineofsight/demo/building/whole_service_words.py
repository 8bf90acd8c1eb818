"""What was found when the made-up authority looked at its whole service in July 2021."""

ASKED = {
    "plans": {
        "title": "The whole service: protection plans, July 2021",
        "question": "Does the plan make this child safer, and would the family say so?",
        "conclusion": "Most plans are clearer than a year ago. Too many wait for parents to change by themselves.",
    },
    "screenings": {
        "title": "The whole service: screenings, July 2021",
        "question": "Was the right thing decided, soon enough, with what was known?",
        "conclusion": "What was known is read more often. It is not always weighed.",
    },
}
FAIR: dict[str, tuple[dict[str, str], ...]] = {
    "plans": (
        {
            "strengths": "Each visit says what the child did and said. The plan fits on two pages.",
            "worries": "The father's family is not in it.",
            "impact": "School mornings are calm again, and the child sleeps at home each night.",
            "grade": "good",
        },
        {
            "strengths": "The core group met on time, and everybody came.",
            "worries": "Two actions have no day by which they are done.",
            "impact": "The child is seen more, and little else has changed yet.",
            "grade": "requires_improvement",
        },
    ),
    "screenings": (
        {
            "strengths": "Both parents were rung, and what each said is there.",
            "worries": "School was not asked.",
            "impact": "Help began that week, from people the family knew.",
            "grade": "good",
        },
        {
            "strengths": "The history was read, back to the first contact.",
            "worries": "It is told and not weighed, so that the third contact looks like the first.",
            "impact": "The family told their story again to somebody new.",
            "grade": "requires_improvement",
        },
    ),
}
POOR: dict[str, dict[str, str]] = {
    "plans": {
        "strengths": "Visits were made when they were due.",
        "worries": "The plan is the one of a year ago. Nobody asked what would happen if nothing changed.",
        "impact": "The child lives with the same harm, and has stopped telling us of it.",
        "grade": "inadequate",
    },
    "screenings": {
        "strengths": "It was finished within a day.",
        "worries": "Neither parent was spoken to, and two earlier contacts were not read.",
        "impact": "A child who needed an assessment waited six weeks for one.",
        "grade": "inadequate",
    },
}
