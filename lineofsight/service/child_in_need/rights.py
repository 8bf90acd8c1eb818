"""How the tables of children in need are called when a child's record is given."""

from lineofsight.rights.collecting import Section, register_section

register_section("child_in_need.planreview", Section(title="Reviews of plans", order=41))
register_section("child_in_need.goalprogress", Section(title="Progress of goals", order=42))
register_section("child_in_need.planending", Section(title="Why plans ended", order=43))
register_section("child_in_need.safetyplan", Section(title="Safety plans", order=44))
register_section("child_in_need.privatefostering", Section(title="Private fostering", order=45, others=("carer_name",)))
register_section("child_in_need.suitability", Section(title="Whether private fostering was suitable", order=46))
register_section("child_in_need.arrangementchange", Section(title="Changes of private fostering", order=47))
register_section("child_in_need.tooluse", Section(title="Tools used on visits", order=48))
register_section("child_in_need.casetransfer", Section(title="Moves between teams", order=49))
