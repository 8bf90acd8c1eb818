"""The addresses of the catalogue."""

from django.urls import path

from lineofsight.catalogue.views import contracts, requests, services

app_name = "catalogue"
urlpatterns = [
    path("services/", services.services, name="services"),
    path("services/new/", services.service_new, name="service_new"),
    path("services/<int:service_id>/", services.service, name="service"),
    path("services/<int:service_id>/agenda/", services.panel_fill, name="panel_fill"),
    path("people/<int:pk>/services/", requests.refer, name="refer"),
    path("services/referrals/<int:request_id>/", requests.request_of, name="request"),
    path("services/referrals/<int:request_id>/answer/", requests.answer, name="answer"),
    path("services/referrals/<int:request_id>/sessions/new/", requests.session, name="session"),
    path("services/referrals/<int:request_id>/end/", requests.end, name="end"),
    path("services/referrals/<int:request_id>/panel/", requests.decided, name="decided"),
    path("services/partners/<int:outside_id>/", requests.outside, name="outside"),
    path("services/partners/<int:outside_id>/tell/", requests.tell, name="tell"),
    path("services/contracts/", contracts.register, name="register"),
    path("services/contracts/new/", contracts.contract_new, name="contract_new"),
    path("services/contracts/<int:contract_id>/", contracts.contract, name="contract"),
    path("services/contracts/<int:contract_id>/agenda/", contracts.contract_put, name="contract_put"),
    path("services/providers/<int:provider_id>/", contracts.provider, name="provider"),
]
