"""How audits are called when a child's record is given."""

from lineofsight.rights.collecting import Section, register_section

register_section("quality.auditedchild", Section(title="What audits found", order=70))
register_section("quality.agencyview", Section(title="How agencies saw it in an audit", order=71, others=("author",)))
