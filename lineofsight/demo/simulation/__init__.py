"""How the made-up authority comes about: families, what happened to them, and when. Pure: it knows no database."""
