"""Court: the legal gateway, pre-proceedings, care proceedings, and protection in an emergency."""

from lineofsight.statute.step import Outcome, Step

LEGAL_GATEWAY = Step(
    key="legal_gateway",
    name="Legal gateway",
    purpose="Decide with legal advice whether the child's plan is enough, or whether to prepare for or go to court.",
    clocks=(),
    one_open_at_a_time=True,
    outcomes=(
        Outcome(
            code="continue_plan",
            label="Continue the plan",
            hint="The threshold for court is not met, or the plan can still keep the child safe. The plan carries on.",
            ssd_key="A",
        ),
        Outcome(
            code="pre_proceedings",
            label="Start pre-proceedings",
            hint="The threshold may be met. Parents are told in a letter what must change, and given time for it.",
            opens="pre_proceedings",
            ssd_key="B",
        ),
        Outcome(
            code="issue",
            label="Issue care proceedings",
            hint="The threshold is met, and the child can't wait for pre-proceedings.",
            opens="care_proceedings",
            ssd_key="C",
        ),
        Outcome(
            code="unknown",
            label="No decision recorded",
            hint="The request was taken back, or what the panel decided is not known. Say why.",
            ssd_key="D",
        ),
    ),
)

PRE_PROCEEDINGS = Step(
    key="pre_proceedings",
    name="Pre-proceedings",
    purpose="Tell parents what must change so that the council need not go to court, and help them to change it.",
    clocks=("PLO-MAX", "PLO-LETTER", "PLO-MEET1", "PLO-REVIEW"),
    one_open_at_a_time=True,
    outcomes=(
        Outcome(
            code="issue",
            label="Issue care proceedings",
            hint="Not enough has changed, and the child needs a court's decision.",
            opens="care_proceedings",
            ssd_key="Decision to Issue Care Proceedings",
        ),
        Outcome(
            code="step_down",
            label="Step down",
            hint="Enough has changed. The child's plan carries on without the court.",
            ssd_key="Decision to step down",
        ),
    ),
)

CARE_PROCEEDINGS = Step(
    key="care_proceedings",
    name="Care proceedings",
    purpose="Ask the family court to decide where the child should live and who decides for them, within 26 weeks.",
    clocks=("CT-26W", "PLO-ISSUE", "CT-ALLOC", "CT-CMH", "CT-ADV1", "CT-FCMH", "CT-ADV2", "CT-EXT"),
    one_open_at_a_time=True,
    outcomes=(
        Outcome(
            code="care_order",
            label="Care order",
            hint="The council shares parental responsibility, and the child is looked after away from their parents.",
            ssd_key="A",
        ),
        Outcome(
            code="care_order_at_home",
            label="Care order, at home",
            hint="The council shares parental responsibility while the child lives with a parent.",
            ssd_key="B",
        ),
        Outcome(
            code="placement_order",
            label="Care order and placement order",
            hint="The council may place the child for adoption.",
            ssd_key="C",
        ),
        Outcome(
            code="supervision_order",
            label="Supervision order",
            hint="The child lives with family, and the council advises, assists and befriends them.",
            ssd_key="D",
        ),
        Outcome(
            code="special_guardianship",
            label="Special guardianship order",
            hint="A relative or another person the child knows brings them up.",
            ssd_key="E",
        ),
        Outcome(
            code="private_law",
            label="Child arrangements or other private law order",
            hint="An order between members of the family says where the child lives.",
            ssd_key="F",
        ),
        Outcome(
            code="no_order",
            label="No order",
            hint="The court found the threshold not met, or made no order.",
            ssd_key="G",
        ),
        Outcome(
            code="withdrawn",
            label="Application withdrawn",
            hint="The court allowed the council to withdraw. Say why, and what keeps the child safe.",
            ssd_key="G",
        ),
    ),
)

EMERGENCY_PROTECTION = Step(
    key="emergency_protection",
    name="Emergency protection",
    purpose="Keep a child safe today, by the police, by a court or by agreement, and decide at once what comes next.",
    clocks=("CP-PP72", "CP-EPO", "CP-EPO-EXT", "CP-CAO"),
    one_open_at_a_time=True,
    outcomes=(
        Outcome(
            code="home",
            label="Child went home",
            hint="The child is with a parent or carer again, and it is safe.",
        ),
        Outcome(
            code="family",
            label="Child stays with family or friends",
            hint="Somebody the child knows looks after them, with the parents' agreement.",
        ),
        Outcome(
            code="accommodated",
            label="Child is looked after by agreement",
            hint="A parent agreed that the council looks after the child.",
        ),
        Outcome(
            code="other_protection",
            label="Another emergency protection took its place",
            hint="The police's protection ended because a court made an order, or one order followed another.",
            opens="emergency_protection",
        ),
        Outcome(
            code="care_proceedings",
            label="Issue care proceedings",
            hint="The council asks the court for a care or supervision order.",
            opens="care_proceedings",
        ),
        Outcome(
            code="assessed",
            label="Assessment under the order is finished",
            hint="What a child assessment order was made for was done, or could not be done.",
        ),
    ),
)
