"""Papers: published documents made of text and Figures, as web pages and as accessible PDFs."""
