"""The addresses of requests for records."""

from django.urls import path

from lineofsight.rights import views

app_name = "rights"
urlpatterns = [
    path("rights/", views.requests, name="requests"),
    path("people/<int:pk>/rights/new/", views.request_new, name="request_new"),
    path("rights/<int:request_id>/", views.request_page, name="request"),
    path("rights/<int:request_id>/give-rest/", views.give_rest, name="give_rest"),
    path("rights/<int:request_id>/release/", views.release, name="release"),
    path("rights/<int:request_id>/more-time/", views.extend, name="extend"),
    path("rights/<int:request_id>/record.zip", views.record_archive, name="record_archive"),
    path("rights/<int:request_id>/record.pdf", views.record_pdf_file, name="record_pdf"),
    path("rights/<int:request_id>/record.json", views.record_json_file, name="record_json"),
    path("rights/pieces/<int:piece_id>/", views.piece, name="piece"),
]
