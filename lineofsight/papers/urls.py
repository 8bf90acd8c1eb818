"""The addresses of papers."""

from django.urls import path

from lineofsight.papers.views import blocks, figures, publishing, reading, writing

app_name = "papers"

urlpatterns = [
    path("", reading.index, name="list"),
    path("new/", writing.new, name="new"),
    path("<slug:slug>/", reading.paper, name="paper"),
    path("<slug:slug>/paper.pdf", reading.paper_pdf, name="pdf"),
    path("<slug:slug>/edit/", writing.compose, name="compose"),
    path("<slug:slug>/edit/details/", writing.details, name="details"),
    path("<slug:slug>/edit/delete/", writing.delete, name="delete"),
    path("<slug:slug>/edit/add/figure/", figures.add, name="add_figure"),
    path("<slug:slug>/edit/add/<slug:kind>/", blocks.add, name="add"),
    path("<slug:slug>/edit/blocks/<int:block_id>/", blocks.edit, name="edit"),
    path("<slug:slug>/edit/blocks/<int:block_id>/figure/", figures.edit, name="edit_figure"),
    path("<slug:slug>/edit/blocks/<int:block_id>/move/", blocks.move, name="move"),
    path("<slug:slug>/edit/blocks/<int:block_id>/remove/", blocks.remove, name="remove"),
    path("<slug:slug>/publish/", publishing.publish_paper, name="publish"),
    path("<slug:slug>/correct/", publishing.correct_paper, name="correct"),
]
