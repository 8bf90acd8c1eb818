"""The addresses on which work passes from one service to another."""

from django.urls import path

from lineofsight.record.views import transfers

urlpatterns = [
    path("transfers/", transfers.transfers, name="transfers"),
    path("people/steps/<int:pk>/pass-on/", transfers.transfer_new, name="transfer_new"),
    path("transfers/<int:transfer_id>/", transfers.transfer, name="transfer"),
    path("transfers/<int:transfer_id>/accept/", transfers.transfer_accept, name="transfer_accept"),
    path("transfers/<int:transfer_id>/return/", transfers.transfer_return, name="transfer_return"),
    path("transfers/<int:transfer_id>/withdraw/", transfers.transfer_withdraw, name="transfer_withdraw"),
    path("transfers/<int:transfer_id>/hand-over/", transfers.transfer_meeting, name="transfer_meeting"),
]
