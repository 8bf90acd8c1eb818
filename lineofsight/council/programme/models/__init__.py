"""What is kept of scrutiny's work programmes, its reviews, and what followed their recommendations."""

from lineofsight.council.programme.models.choosing import Programme, Suggestion
from lineofsight.council.programme.models.following import Progress, PublishedReview, Response
from lineofsight.council.programme.models.review import Review, Session, Term

__all__ = ["Programme", "Progress", "PublishedReview", "Response", "Review", "Session", "Suggestion", "Term"]
