"""What a browser is asked for, and how its answer is checked, when somebody adds or uses a passkey (WebAuthn)."""

import ipaddress
from dataclasses import dataclass
from typing import Any

import webauthn
from django.http import HttpRequest
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, options_to_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import PublicKeyCredentialDescriptor

CHALLENGE = "passkey_challenge"


class NotAPasskey(Exception):
    """The browser's answer does not prove anything."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a passkey is for: the host it belongs to, and the address that the page came from."""

    host: str
    origin: str


def place_of(request: HttpRequest) -> Place | None:
    """This function will return where the request is for; None for a bare number, to which no passkey can belong."""
    host = request.get_host().rsplit(":", 1)[0].strip("[]")
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return Place(host=host, origin=f"{request.scheme}://{request.get_host()}")
    return None


def asked_to_add(request: HttpRequest, *, account: Any, known: list[str]) -> str:
    """This function will return what to ask the browser so that it makes a passkey, as JSON; empty where it cannot.

    `known` are the credentials that the account has already. The challenge is kept in the session.
    """
    place = place_of(request)
    if place is None:
        return ""
    options = webauthn.generate_registration_options(
        rp_id=place.host,
        rp_name="Line of Sight",
        user_id=str(account.pk).encode(),
        user_name=account.username,
        user_display_name=account.name,
        exclude_credentials=_descriptors(known),
    )
    request.session[CHALLENGE] = bytes_to_base64url(options.challenge)
    return options_to_json(options)


def asked_to_use(request: HttpRequest, *, known: list[str]) -> str:
    """This function will return what to ask the browser so that it uses a passkey, as JSON; empty where it cannot."""
    place = place_of(request)
    if place is None or not known:
        return ""
    options = webauthn.generate_authentication_options(rp_id=place.host, allow_credentials=_descriptors(known))
    request.session[CHALLENGE] = bytes_to_base64url(options.challenge)
    return options_to_json(options)


def added(request: HttpRequest, *, answer: str) -> tuple[str, str, int]:
    """This function will check a new passkey, and return its credential, public key and count. Raises NotAPasskey."""
    place, challenge = _expected(request)
    try:
        made = webauthn.verify_registration_response(
            credential=answer,
            expected_challenge=challenge,
            expected_rp_id=place.host,
            expected_origin=place.origin,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as problem:
        raise NotAPasskey("The passkey could not be checked. Try again.") from problem
    return bytes_to_base64url(made.credential_id), bytes_to_base64url(made.credential_public_key), made.sign_count


def used(request: HttpRequest, *, answer: str, public_key: str, sign_count: int) -> int:
    """This function will check that the key signed our challenge, and return its count now. Raises NotAPasskey."""
    place, challenge = _expected(request)
    try:
        checked = webauthn.verify_authentication_response(
            credential=answer,
            expected_challenge=challenge,
            expected_rp_id=place.host,
            expected_origin=place.origin,
            credential_public_key=base64url_to_bytes(public_key),
            credential_current_sign_count=sign_count,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as problem:
        raise NotAPasskey("The passkey could not be checked. Try again.") from problem
    return checked.new_sign_count


def _expected(request: HttpRequest) -> tuple[Place, bytes]:
    """This function will return the place and the challenge, which is good for one answer only. Raises NotAPasskey."""
    place, challenge = place_of(request), request.session.pop(CHALLENGE, "")
    if place is None or not challenge:
        raise NotAPasskey("The passkey was not asked for, or too long ago. Try again.")
    return place, base64url_to_bytes(challenge)


def _descriptors(known: list[str]) -> list[PublicKeyCredentialDescriptor]:
    return [PublicKeyCredentialDescriptor(id=base64url_to_bytes(credential)) for credential in known]
