"""How the tables of court work are called when a child's record is given."""

from lineofsight.rights.collecting import Section, register_section

register_section("court.emergency", Section(title="Emergencies", order=50))
register_section("court.legalgateway", Section(title="Legal gateway", order=51))
register_section("court.preproceedings", Section(title="Pre-proceedings", order=52))
register_section("court.careproceedings", Section(title="Care proceedings", order=53, others=("guardian_contact",)))
register_section("court.hearing", Section(title="Hearings", order=54))
register_section("court.courtorder", Section(title="Orders", order=55))
register_section("court.extension", Section(title="Extensions of proceedings", order=56))
register_section("court.delaytag", Section(title="Causes of delay", order=57))
register_section("court.permanenceaim", Section(title="Plans for permanence", order=58))
register_section("court.feedback", Section(title="Feedback from court", order=59, others=("name",)))
register_section("court.representation", Section(title="Lawyers of the parents", order=60, others=("name", "lawyer")))
