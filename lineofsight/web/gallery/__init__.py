"""Made-up content for the component gallery."""

from lineofsight.web.gallery.content import examples

__all__ = ["examples"]
