"""The addresses of the home page, the work lists and the record."""

from django.urls import path

from lineofsight.record import history_urls
from lineofsight.record.need_to_know_urls import urlpatterns as of_need_to_know
from lineofsight.record.views import changes, chronologies, home, need_to_know, notes, person, search, work

app_name = "record"
urlpatterns = [
    path("", home.home, name="home"),
    path("work/", work.my_work, name="my_work"),
    path("work/team/", work.team_work, name="team_work"),
    path("work/steps/<int:pk>/allocate/", work.allocate, name="allocate"),
    path("work/duties/<int:pk>/late/", work.lateness, name="lateness"),
    *history_urls.urlpatterns,
    *of_need_to_know,
    path("people/search/", search.search, name="search"),
    path("people/new/", search.person_new, name="person_new"),
    path("people/<int:pk>/", person.person, name="person"),
    path("people/<int:pk>/chronology/", person.chronology, name="chronology"),
    path("people/<int:pk>/chronologies/", chronologies.chronologies, name="chronologies"),
    path("people/<int:pk>/chronologies/new/", chronologies.chronology_new, name="chronology_new"),
    path("people/chronologies/<int:chronology>/", chronologies.curated, name="curated"),
    path("people/chronologies/<int:chronology>/add/", chronologies.chronology_add, name="chronology_add"),
    path("people/chronologies/<int:chronology>/tell/", chronologies.chronology_tell, name="chronology_tell"),
    path("people/chronologies/<int:chronology>/turn/", chronologies.chronology_turn, name="chronology_turn"),
    path("people/chronologies/entries/<int:entry>/", chronologies.chronology_entry, name="chronology_entry"),
    path("people/<int:pk>/homes/<int:residence>/", person.household, name="household"),
    path("people/relationships/<int:pk>/correct/", changes.relationship_correct, name="relationship_correct"),
    path("people/<int:pk>/family/", person.family, name="family"),
    path("people/<int:pk>/family/<int:relative>/", changes.relate, name="relate"),
    path("people/relationships/<int:pk>/end/", changes.relationship_end, name="relationship_end"),
    path("people/<int:pk>/home/", changes.move, name="move"),
    path("people/<int:pk>/notes/", person.notes, name="notes"),
    path("people/<int:pk>/notes/new/", notes.note_new, name="note_new"),
    path("people/<int:pk>/visits/new/", notes.visit_new, name="visit_new"),
    path("people/<int:pk>/duties/", person.duties, name="duties"),
    path("people/<int:pk>/readers/", person.readers, name="readers"),
    path("people/<int:pk>/restricted/", need_to_know.restricted, name="restricted"),
    path("people/<int:pk>/restriction/", need_to_know.restriction, name="restriction"),
    path("people/<int:pk>/restriction/end/", need_to_know.restriction_end, name="restriction_end"),
    path("people/<int:pk>/restriction/<int:account>/remove/", need_to_know.reader_remove, name="reader_remove"),
    path("people/<int:pk>/exclusions/", need_to_know.exclusions, name="exclusions"),
    path("people/<int:pk>/conflict/", need_to_know.conflict, name="conflict"),
    path("people/exclusions/<int:pk>/end/", need_to_know.exclusion_end, name="exclusion_end"),
    path("people/emergencies/", need_to_know.glass, name="glass"),
    path("people/emergencies/<int:pk>/", need_to_know.glass_review, name="glass_review"),
    path("people/<int:pk>/correct/", changes.correct, name="correct"),
    path("people/<int:pk>/numbers/new/", changes.identifier_new, name="identifier_new"),
]
