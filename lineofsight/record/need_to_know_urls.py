"""The addresses of adoptions that are sealed, and of what is shared with partners."""

from django.urls import path

from lineofsight.record.views import sealing

urlpatterns = [
    path("people/<int:pk>/adoption/", sealing.adoption, name="adoption"),
    path("people/adoptions/", sealing.sealings, name="sealings"),
    path("people/adoptions/<int:sealing>/", sealing.sealing, name="sealing"),
    path("people/adoptions/<int:sealing>/check/", sealing.sealing_check, name="sealing_check"),
    path("people/adoptions/<int:sealing>/unseal/", sealing.unseal, name="unseal"),
]
