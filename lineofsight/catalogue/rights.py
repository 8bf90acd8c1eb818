"""How the tables of the catalogue are called when a child's record is given."""

from lineofsight.rights.collecting import Section, register_section

register_section("catalogue.servicerequest", Section(title="Services asked for", order=45))
register_section("catalogue.session", Section(title="Sessions of services", order=46))
register_section("catalogue.outsiderequest", Section(title="Services partners asked for", order=47))
