"""The addresses of programmes."""

from django.urls import path

from lineofsight.programmes.views import claims, enrolments, programmes, schools

app_name = "programmes"
urlpatterns = [
    path("programmes/", programmes.programmes, name="programmes"),
    path("programmes/new/", programmes.programme_new, name="programme_new"),
    path("programmes/<int:programme_id>/", programmes.programme, name="programme"),
    path("programmes/<int:programme_id>/outcomes/new/", programmes.criterion_new, name="criterion_new"),
    path("programmes/<int:programme_id>/claims/", claims.ledger, name="ledger"),
    path("programmes/<int:programme_id>/claims/draw/", claims.draw, name="draw"),
    path("programmes/claims/<int:claim_id>/settle/", claims.settle, name="settle"),
    path("programmes/claims/<int:claim_id>/check/", claims.check, name="check"),
    path("programmes/<int:programme_id>/schools/", schools.pilot, name="pilot"),
    path("programmes/<int:programme_id>/schools/new/", schools.pilot_school_new, name="pilot_school_new"),
    path("people/<int:pk>/school/", schools.of_child, name="schools_of_child"),
    path("people/<int:pk>/school/new/", schools.place_new, name="place_new"),
    path("schools/", schools.leads, name="leads"),
    path("schools/new/", schools.school_new, name="school_new"),
    path("schools/themes/", schools.themes, name="themes"),
    path("schools/<int:school_id>/supervision/", schools.supervisions, name="supervisions"),
    path("schools/<int:school_id>/supervision/new/", schools.supervision_new, name="supervision_new"),
    path("people/<int:pk>/programmes/", enrolments.of_child, name="of_child"),
    path("people/<int:pk>/programmes/<int:programme_id>/", enrolments.attach, name="attach"),
    path("programmes/families/<int:enrolment_id>/", enrolments.enrolment, name="enrolment"),
    path("programmes/families/<int:enrolment_id>/progress/", enrolments.progress, name="progress"),
    path("programmes/families/<int:enrolment_id>/achieved/", enrolments.achieve, name="achieve"),
    path("programmes/families/<int:enrolment_id>/lasted/", enrolments.lasted, name="lasted"),
    path("programmes/families/<int:enrolment_id>/leave/", enrolments.leave, name="leave"),
    path("programmes/families/<int:enrolment_id>/claim/", enrolments.claim, name="claim"),
]
