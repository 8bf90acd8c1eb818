"""The addresses of letters."""

from django.urls import path

from lineofsight.letters.views import addresses, letters

app_name = "letters"
urlpatterns = [
    path("people/<int:pk>/letters/", letters.letters, name="letters"),
    path("people/<int:pk>/letters/new/", letters.letter_new, name="letter_new"),
    path("people/<int:pk>/letters/addresses/new/", addresses.address_keep, name="address_keep"),
    path("letters/addresses/<int:kept>/end/", addresses.address_end, name="address_end"),
    path("letters/<int:letter_id>/", letters.letter, name="letter"),
    path("letters/<int:letter_id>/write/", letters.letter_write, name="letter_write"),
    path("letters/<int:letter_id>/issue/", letters.letter_issue, name="letter_issue"),
    path("letters/<int:letter_id>/discard/", letters.letter_discard, name="letter_discard"),
    path("letters/<int:letter_id>/withdraw/", letters.letter_withdraw, name="letter_withdraw"),
    path("letters/<int:letter_id>/as-issued/", letters.as_issued, name="as_issued"),
]
