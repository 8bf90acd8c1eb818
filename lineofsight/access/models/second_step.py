"""What somebody proves a second time with when they sign in: a code app, passkeys, and recovery codes for bad days."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class CodeApp(models.Model):
    """An app that shows six digits, new every half minute (TOTP, RFC 6238). It is here once a code of it was right.

    `secret` is encrypted (access.second_step.seal). `last_step` is the half minute whose code was used last: codes of
    that one and earlier are refused, so that a code seen over a shoulder opens nothing.
    """

    account = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="code_app")
    secret = models.TextField()
    last_step = models.BigIntegerField()
    added_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="code_app_has_a_secret", condition=~Q(secret=""))]

    def __str__(self) -> str:
        """This function will return whose app it is."""
        return f"Code app of {self.account}"


class RecoveryCode(models.Model):
    """One of ten codes for somebody who has lost what they sign in with. Only its keyed hash is kept; it works once."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="recovery_codes")
    hash = models.TextField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "hash"], name="recovery_code_once_an_account")]

    def __str__(self) -> str:
        """This function will return whose code it is."""
        return f"Recovery code of {self.account}"


class Passkey(models.Model):
    """A passkey (WebAuthn): a key kept by somebody's device, of which we hold the public half only.

    `credential_id` and `public_key` are base64url. `sign_count` grows with use on devices that count; when it goes
    back the key was copied, and is refused.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="passkeys")
    credential_id = models.TextField(unique=True)
    public_key = models.TextField()
    sign_count = models.BigIntegerField(default=0)
    name = models.TextField()
    added_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(name="passkey_has_a_name", condition=~Q(name=""))]

    def __str__(self) -> str:
        """This function will return the name its owner gave it."""
        return self.name
