"""The addresses of adoptions that are sealed, and of what is shared with partners."""

from django.urls import path

from lineofsight.record.views import agencies, colleagues, sealing, sharing

urlpatterns = [
    path("agencies/", agencies.agencies, name="agencies"),
    path("agencies/new/", agencies.agency_new, name="agency_new"),
    path("agencies/<int:pk>/join/", agencies.agency_join, name="agency_join"),
    path("agencies/accounts/<int:pk>/leave/", agencies.agency_leave, name="agency_leave"),
    path("people/<int:pk>/shared/", sharing.shares, name="shares"),
    path("people/<int:pk>/shared/new/", sharing.share_new, name="share_new"),
    path("people/shared/<int:share>/withdraw/", sharing.share_withdraw, name="share_withdraw"),
    path("shared/", sharing.shared_with_me, name="shared_with_me"),
    path("shared/<int:share>/", sharing.shared, name="shared"),
    path("shared/<int:share>/file/", sharing.shared_file, name="shared_file"),
    path("people/<int:pk>/colleague/", colleagues.colleague, name="colleague"),
    path("people/<int:pk>/adoption/", sealing.adoption, name="adoption"),
    path("people/adoptions/", sealing.sealings, name="sealings"),
    path("people/adoptions/<int:sealing>/", sealing.sealing, name="sealing"),
    path("people/adoptions/<int:sealing>/check/", sealing.sealing_check, name="sealing_check"),
    path("people/adoptions/<int:sealing>/unseal/", sealing.unseal, name="unseal"),
]
