"""The addresses of what is known of a person as history, and of two records of one person."""

from django.urls import path

from lineofsight.record.views import about, merging

urlpatterns = [
    path("people/<int:pk>/about/", about.about, name="about"),
    path("people/<int:pk>/names/new/", about.alias_new, name="alias_new"),
    path("people/<int:pk>/facts/<slug:kind>/new/", about.fact_new, name="fact_new"),
    path("people/<int:pk>/born/", about.born, name="born"),
    path("people/<int:pk>/merge/", merging.merge, name="merge"),
    path("people/names/<int:pk>/withdraw/", about.alias_withdraw, name="alias_withdraw"),
    path("people/facts/<int:pk>/end/", about.fact_end, name="fact_end"),
    path("people/facts/<int:pk>/withdraw/", about.fact_withdraw, name="fact_withdraw"),
    path("people/duplicates/", merging.duplicates, name="duplicates"),
    path("people/duplicates/<int:pk>/dismiss/", merging.duplicate_dismiss, name="duplicate_dismiss"),
    path("people/merges/<int:pk>/undo/", merging.merge_undo, name="merge_undo"),
]
