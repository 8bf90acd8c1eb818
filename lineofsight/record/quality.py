"""How good work is, in the words that inspectors and auditors use. A local default."""

from django.db import models


class Quality(models.TextChoices):
    """The grades of practice, the best first."""

    OUTSTANDING = "outstanding", "Outstanding"
    GOOD = "good", "Good"
    REQUIRES_IMPROVEMENT = "requires_improvement", "Requires improvement"
    INADEQUATE = "inadequate", "Inadequate"
