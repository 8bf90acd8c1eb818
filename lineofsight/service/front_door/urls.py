"""The addresses of the front door."""

from django.urls import path

from lineofsight.service.front_door.views import board, contacts, partners, referrals, working

app_name = "front_door"
urlpatterns = [
    path("", board.board, name="board"),
    path("contacts/new/", contacts.new_contact, name="new_contact"),
    path("contacts/<int:step_id>/", contacts.contact, name="contact"),
    path("contacts/<int:step_id>/who/", contacts.who, name="who"),
    path("contacts/<int:step_id>/urgency/", working.rate, name="rate"),
    path("contacts/<int:step_id>/screening/", working.screen, name="screen"),
    path("contacts/<int:step_id>/decision/", working.decide, name="decide"),
    path("contacts/<int:step_id>/referrer/", working.tell, name="tell"),
    path("referrals/<int:step_id>/", referrals.referral, name="referral"),
    path("referrals/<int:step_id>/decision/", referrals.decide, name="referral_decide"),
    path("tell-us/", partners.tell_us, name="tell_us"),
    path("tell-us/<int:step_id>/", partners.receipt, name="receipt"),
    path("my-referrals/", partners.my_referrals, name="my_referrals"),
    path("my-referrals/<int:step_id>/", partners.my_referral, name="my_referral"),
]
