"""The letter that shares an assessment with parents."""

from collections.abc import Mapping

from lineofsight.letters.templates import Asked, LetterTemplate, register_template
from lineofsight.service.assessment.models import Assessment


def about_assessment(asked: Asked) -> Mapping[str, str]:
    """This function will return what an authorised assessment says. One that is not authorised is not shared."""
    found = Assessment.objects.filter(pk=asked.step.pk, authorised_at__isnull=False).first() if asked.step else None
    if found is None:
        return {}
    return {
        "strengths": found.strengths,
        "risks": found.risks,
        "analysis": found.analysis,
        "plan": found.plan,
        "outcome": asked.step.outcome_label.lower(),
    }


register_template(
    LetterTemplate(
        key="assessment_shared",
        version=1,
        name="Assessment shared with parents",
        purpose="Gives a parent or carer what an authorised assessment found. Take out what is not theirs to know.",
        step_kind="single_assessment",
        subject="Our assessment of {first_name}",
        fields={
            "strengths": "what is working well",
            "risks": "what we are worried about",
            "analysis": "what we think it means",
            "plan": "what happens next",
            "outcome": "what was decided",
            "phone": "telephone number you can be reached on",
        },
        fill=about_assessment,
        body=(
            "Dear {recipient}\n\nWe have finished our assessment of {first_name}. This is what we found.\n\n"
            "What is working well: {strengths}\n\nWhat we are worried about: {risks}\n\nWhat we think it means: "
            "{analysis}\n\nWhat was decided: {outcome}.\n\nWhat happens next: {plan}\n\nPlease tell me if anything in "
            "this is wrong, or if you see it otherwise: your words will be kept with it. You can ring me on {phone}."
            "\n\nYours sincerely\n\n{worker}"
        ),
    )
)
