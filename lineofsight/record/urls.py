"""The addresses of the home page, the work lists and the record."""

from django.urls import path

from lineofsight.record.views import changes, home, notes, person, search, work

app_name = "record"
urlpatterns = [
    path("", home.home, name="home"),
    path("work/", work.my_work, name="my_work"),
    path("work/team/", work.team_work, name="team_work"),
    path("work/steps/<int:pk>/allocate/", work.allocate, name="allocate"),
    path("work/duties/<int:pk>/late/", work.lateness, name="lateness"),
    path("people/search/", search.search, name="search"),
    path("people/new/", search.person_new, name="person_new"),
    path("people/<int:pk>/", person.person, name="person"),
    path("people/<int:pk>/chronology/", person.chronology, name="chronology"),
    path("people/<int:pk>/family/", person.family, name="family"),
    path("people/<int:pk>/family/<int:relative>/", changes.relate, name="relate"),
    path("people/relationships/<int:pk>/end/", changes.relationship_end, name="relationship_end"),
    path("people/<int:pk>/home/", changes.move, name="move"),
    path("people/<int:pk>/notes/", person.notes, name="notes"),
    path("people/<int:pk>/notes/new/", notes.note_new, name="note_new"),
    path("people/<int:pk>/visits/new/", notes.visit_new, name="visit_new"),
    path("people/<int:pk>/duties/", person.duties, name="duties"),
    path("people/<int:pk>/readers/", person.readers, name="readers"),
    path("people/<int:pk>/correct/", changes.correct, name="correct"),
    path("people/<int:pk>/numbers/new/", changes.identifier_new, name="identifier_new"),
]
