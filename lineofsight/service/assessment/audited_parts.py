"""What an audit of an assessment looks at, part by part. A local default, which an authority can change."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class AuditedPartOf:
    """One part of an assessment that an audit grades: its code, its name, and what good looks like."""

    code: str
    name: str
    good: str


_PARTS = (
    AuditedPartOf(
        code="child", name="The child's day, words and wishes",
        good="The child was seen, alone where they wished, and their own words shape what is said and done.",
    ),
    AuditedPartOf(
        code="parents", name="Each parent, also one who lives elsewhere",
        good="Each parent's view is there, with what they can offer; or it says what was tried.",
    ),
    AuditedPartOf(
        code="partners", name="What other agencies know",
        good="School, health and others were asked, and what they know adds to the picture.",
    ),
    AuditedPartOf(
        code="identity", name="Identity and diverse needs",
        good="Culture, language, faith, disability, gender and sexuality inform the assessment, the plan and the help.",
    ),
    AuditedPartOf(
        code="risk", name="History, risk and what keeps the child safe",
        good="Patterns are seen, harm is named with how likely and how bad, and strengths are tested.",
    ),
    AuditedPartOf(
        code="analysis", name="Analysis",
        good="It says what all of this means for this child, and why; not only what happened.",
    ),
    AuditedPartOf(
        code="plan", name="Plan and next steps",
        good="The family can read who does what by when, and how all will know that it worked.",
    ),
    AuditedPartOf(
        code="timely", name="In time for the child",
        good="It took as long as the child's needs asked for, and help began meanwhile.",
    ),
    AuditedPartOf(
        code="oversight", name="A manager's direction",
        good="Checkpoints say what to do, and somebody sees that it is done.",
    ),
)  # fmt: skip
AUDITED: dict[str, AuditedPartOf] = {part.code: part for part in _PARTS}
