"""The bridge: committees, meetings, agendas and minutes read from a modern.gov web service, onto our own bodies."""
