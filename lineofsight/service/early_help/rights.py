"""How the tables of early help are called when a child's record is given."""

from lineofsight.rights.collecting import Section, register_section

register_section("early_help.episode", Section(title="Early help", order=26))
register_section("early_help.lead", Section(title="Who led early help", order=27, others=("name",)))
register_section("early_help.familyassessment", Section(title="Early help assessments", order=28))
register_section("early_help.caseaudit", Section(title="Audits of early help", order=29))
