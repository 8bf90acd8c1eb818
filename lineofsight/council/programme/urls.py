"""The addresses of work programmes and reviews."""

from django.urls import path

from lineofsight.council.programme.views import following, programmes, reviews

app_name = "programme"
urlpatterns = [
    path("programme/", programmes.listed, name="programmes"),
    path("programme/suggestions/<int:suggestion_id>/choose/", programmes.choose, name="choose"),
    path("programme/suggestions/<int:suggestion_id>/review/", reviews.begin, name="review_begin"),
    path("programme/submitted/<int:programme_id>/approve/", programmes.approve, name="approve"),
    path("programme/reviews/<int:review_id>/", reviews.one, name="review"),
    path("programme/reviews/<int:review_id>/term/", reviews.term, name="term"),
    path("programme/reviews/<int:review_id>/evidence/", reviews.session, name="session"),
    path("programme/reviews/<int:review_id>/report/", reviews.report, name="report"),
    path("programme/reviews/<int:review_id>/board/", reviews.board, name="board"),
    path("programme/reviews/<int:review_id>/executive/", reviews.executive, name="executive"),
    path("programme/reviews/<int:review_id>/publish/", following.publish, name="publish"),
    path("programme/recommendations/<int:recommendation_id>/response/", following.respond, name="respond"),
    path("programme/recommendations/<int:recommendation_id>/progress/", following.progress, name="progress"),
    path("programme/<slug:body_slug>/<int:year>/", programmes.one, name="programme"),
    path("programme/<slug:body_slug>/<int:year>/suggest/", programmes.suggest, name="suggest"),
    path("programme/<slug:body_slug>/<int:year>/submit/", programmes.submit, name="submit"),
]
