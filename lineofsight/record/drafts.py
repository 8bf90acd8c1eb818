"""Words as they are stored: what stages take from the record. Drafts and versions are in lineofsight.drafts."""

from lineofsight.drafts.versions import EditedMeanwhile, same_words

__all__ = ["EditedMeanwhile", "same_words"]
