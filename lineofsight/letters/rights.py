"""How letters are called when a record is given."""

from lineofsight.rights.collecting import Section, register_section

register_section("letters.letter", Section(title="Letters", order=9, others=("recipient_name",)))
register_section("letters.keptaddress", Section(title="Who must not know where the child lives", order=9))
