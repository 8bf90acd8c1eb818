"""How meetings and actions are called when a record is given."""

from lineofsight.rights.collecting import Section, register_section

register_section("bodies.body", Section(title="Meetings about the child", order=60))
register_section("bodies.item", Section(title="Items of meetings", order=61, others=("owner",)))
register_section("bodies.minute", Section(title="Minutes", order=62))
register_section("bodies.resolution", Section(title="What meetings resolved", order=63))
register_section("bodies.agencyreport", Section(title="Reports to meetings", order=63, others=("author",)))
register_section("bodies.action", Section(title="Actions", order=64))
