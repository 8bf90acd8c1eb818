"""How the tables of assessment are called when a child's record is given."""

from lineofsight.rights.collecting import Section, register_section

register_section("assessment.assessment", Section(title="Assessments", order=30))
register_section("assessment.assessmentfactor", Section(title="Factors of assessments", order=31))
register_section("assessment.parentcontact", Section(title="Parents who were asked", order=32))
