"""Ofsted's Annex A: the workbook of child-level lists that an authority gives at the start of an inspection."""
