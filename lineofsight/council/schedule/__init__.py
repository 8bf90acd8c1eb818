"""When the council's bodies meet: dates that are checked, meetings that move, and calendars that follow them."""
