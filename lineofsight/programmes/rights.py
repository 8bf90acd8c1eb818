"""How the tables of programmes are called when a child's record is given."""

from lineofsight.rights.collecting import Section, register_section

register_section("programmes.enrolment", Section(title="Programmes", order=47))
register_section("programmes.aim", Section(title="Outcomes of programmes", order=48))
register_section("programmes.progress", Section(title="Evidence of progress", order=49))
register_section("programmes.claim", Section(title="Claims of programmes", order=50))
register_section("programmes.schoolplace", Section(title="School", order=51))
