"""The council's own meetings: members, dates, agendas, minutes, questions, reviews, decisions, the public site."""
