"""The addresses of documents."""

from django.urls import path

from lineofsight.documents import views

app_name = "documents"
urlpatterns = [
    path("people/<int:pk>/documents/", views.documents, name="documents"),
    path("people/<int:pk>/documents/new/", views.document_new, name="document_new"),
    path("people/<int:pk>/documents/new/file/remove/", views.file_remove, name="file_remove"),
    path("documents/<int:document_id>/", views.download, name="download"),
]
