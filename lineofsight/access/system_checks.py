"""What `lineofsight check` looks at in the settings of signing in."""

from typing import Any

from django.conf import settings
from django.core.checks import Error, register

from lineofsight.access.oidc import is_safe


@register("security")
def issuer_is_safe(app_configs: Any = None, **_: Any) -> list[Error]:
    """This function will find fault with an OpenID Connect issuer that is not reached by https."""
    issuer = settings.LINEOFSIGHT_OIDC_ISSUER
    if not issuer or is_safe(issuer):
        return []
    said = "LINEOFSIGHT_OIDC_ISSUER must begin with https://, unless the provider is on this machine."
    return [Error(said, hint="Nobody can sign in with it until it does.", id="lineofsight.E001")]
