"""How the pages of child protection are put in words."""
