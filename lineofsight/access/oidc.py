"""The authority's own sign-in (OpenID Connect): where to send somebody, and what their provider says of them."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from authlib.integrations.django_client import OAuth
from django.conf import settings
from django.http import HttpRequest, HttpResponse

NAME = "authority"
LOOPBACK = ("localhost", "127.0.0.1", "::1")
SECONDS_TO_ANSWER = 10
SECONDS_CLOCKS_MAY_DIFFER = 60


class ProviderUnreachable(Exception):
    """The authority's sign-in does not answer, or not as it should."""


class NotProved(Exception):
    """What came back does not prove who somebody is."""


@dataclass(frozen=True, kw_only=True)
class Claimed:
    """What the provider says: `username` is empty when it says none; `roles` are those of the role claim."""

    username: str
    name: str
    roles: tuple[str, ...]


def is_safe(issuer: str) -> bool:
    """This function will say whether an issuer is reached by https, or is on this machine, where nobody listens in."""
    parts = urlsplit(issuer)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)


def is_on() -> bool:
    """This function will say whether the authority's own sign-in is set up."""
    return bool(settings.LINEOFSIGHT_OIDC_ISSUER and settings.LINEOFSIGHT_OIDC_CLIENT_ID)


def lead_there(request: HttpRequest, *, back_to: str) -> HttpResponse:
    """This function will lead the browser to the provider, with a new state, nonce and PKCE verifier in the session.

    Raises ProviderUnreachable.
    """
    try:
        return _client().authorize_redirect(request, back_to)
    except Exception as problem:  # whatever a provider may do wrong: no answer, no JSON, no such field
        raise ProviderUnreachable from problem


def claimed(request: HttpRequest) -> Claimed:
    """This function will trade the code that came back for what the provider says of the person.

    The state, nonce, signature, issuer, audience and times are checked. Raises NotProved, ProviderUnreachable.
    """
    try:
        token = _client().authorize_access_token(
            request, claims_options=_claims_options(), leeway=SECONDS_CLOCKS_MAY_DIFFER
        )
    except (OSError, KeyError) as problem:  # requests' errors are OSErrors
        raise ProviderUnreachable from problem
    except Exception as problem:  # the faults that a token can have share no ancestor of their own
        raise NotProved from problem
    said = token.get("userinfo")
    if not said:
        raise NotProved
    return _read(said)


def _client() -> Any:
    """This function will make the client, which reads the provider's discovery document when it needs it.

    Raises ProviderUnreachable for an issuer that is not safe: what proves who somebody is must not be read on the way.
    """
    issuer = settings.LINEOFSIGHT_OIDC_ISSUER.rstrip("/")
    if not is_safe(issuer):
        raise ProviderUnreachable
    return OAuth().register(
        NAME,
        client_id=settings.LINEOFSIGHT_OIDC_CLIENT_ID,
        client_secret=settings.LINEOFSIGHT_OIDC_CLIENT_SECRET,
        server_metadata_url=f"{issuer}/.well-known/openid-configuration",
        client_kwargs={
            "scope": " ".join(["openid", *settings.LINEOFSIGHT_OIDC_SCOPES]),
            "code_challenge_method": "S256",
            "default_timeout": SECONDS_TO_ANSWER,
        },
    )


def _claims_options() -> dict[str, Any]:
    """This function will name what an ID token must say. The issuer is that of the settings, not of the document."""
    issuer = settings.LINEOFSIGHT_OIDC_ISSUER.rstrip("/")
    return {
        "iss": {"essential": True, "values": [issuer, f"{issuer}/"]},
        "aud": {"essential": True, "value": settings.LINEOFSIGHT_OIDC_CLIENT_ID},
        "exp": {"essential": True},
        "nonce": {"essential": True},
    }


def _read(said: dict[str, Any]) -> Claimed:
    roles = said.get(settings.LINEOFSIGHT_OIDC_ROLE_CLAIM, ()) if settings.LINEOFSIGHT_OIDC_ROLE_CLAIM else ()
    return Claimed(
        username=str(said.get(settings.LINEOFSIGHT_OIDC_USERNAME_CLAIM) or ""),
        name=str(said.get("name") or ""),
        roles=(roles,) if isinstance(roles, str) else tuple(str(role) for role in roles),
    )
