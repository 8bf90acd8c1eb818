"""Take a team's continuity pack out."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.continuity.openpgp import suggested_passphrase
from lineofsight.packs import queries
from lineofsight.packs.forms import PackForm
from lineofsight.packs.writing import make_pack
from lineofsight.web import clock


@requires(Permission.CONTINUITY_EXPORT)
def pack(request: HttpRequest) -> HttpResponse:
    """This function will ask for a team and a passphrase, and hand the encrypted pack out."""
    on, at = clock.today(), clock.now()
    teams = queries.team_choices(by=request.user, on=on)
    form = PackForm(request.POST or None, on=on, teams=teams, initial={"passphrase": suggested_passphrase()})
    if not form.is_valid():
        return render(request, "packs/pack.html", {"form": form})
    team = queries.team_of(form.cleaned_data["team"], on=on)
    content = make_pack(team, passphrase=form.cleaned_data["passphrase"], by=request.user, at=at)
    name = f"continuity-{team.code}-{at:%Y-%m-%d}.gpg"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(content, content_type="application/pgp-encrypted", headers=headers)
