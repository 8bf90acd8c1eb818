"""Work programmes and reviews as the public reads them: what was recommended, what was answered, and its effect."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lineofsight.council.programme.published import published_programmes, published_reviews
from lineofsight.council.public_site.reading import public_review
from lineofsight.web.declared import public


@public
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the programmes that the board approved, and the reviews that were published."""
    shown = {"programmes": published_programmes(), "reviews": published_reviews()}
    return render(request, "public_site/reviews.html", shown)


@public
@require_safe
def one(request: HttpRequest, review_id: int) -> HttpResponse:
    """This function will show a review as it was published, with what became of each recommendation."""
    return render(request, "public_site/review.html", {"said": public_review(review_id)})
