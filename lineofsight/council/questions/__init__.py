"""Questions that members ask at the council's meetings, what officers answer, and by when."""
