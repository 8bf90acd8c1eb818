"""How the tables of assessment are called when a child's record is given."""

from lineofsight.rights.collecting import Section, register_section

register_section("assessment.assessment", Section(title="Assessments", order=30))
register_section("assessment.assessmentfactor", Section(title="Factors of assessments", order=31))
register_section("assessment.parentcontact", Section(title="Parents who were asked", order=32))
register_section("assessment.assessmentaudit", Section(title="Audits of assessments", order=33))
register_section("assessment.auditedpart", Section(title="Parts of audited assessments", order=34))
register_section("assessment.enquiryreview", Section(title="Enquiries that were looked at again", order=35))
register_section("assessment.consentwithdrawal", Section(title="Consent to assessments taken back", order=36))
