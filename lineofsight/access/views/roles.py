"""The page of roles."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.access.roles import ROLES


@requires(Permission.ROLES_READ)
def roles(request: HttpRequest) -> HttpResponse:
    """This function will show what each role is for and what it may do."""
    return render(request, "access/roles.html", {"roles": list(ROLES.values()), "permissions": list(Permission)})
