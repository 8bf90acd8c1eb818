"""What every template may show without being handed it: the product's and the authority's names, and navigation."""

from django.conf import settings

from lineofsight.web import navigation

PRODUCT = "Line of Sight"


def page(request) -> dict:
    """This function will return the context that the page layout needs (a context processor)."""
    return {
        "product": PRODUCT,
        "authority": settings.LINEOFSIGHT_AUTHORITY_NAME,
        "demo": settings.LINEOFSIGHT_DEMO,
        "navigation": navigation.items_for(getattr(request, "user", None), request.path),
    }
