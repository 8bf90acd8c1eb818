"""A person who signs in."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from lineofsight.access.permissions import Permission
from lineofsight.access.roles import ROLES, Administrator, Role, role_choices


class UserManager(BaseUserManager["User"]):
    """Makes accounts. Outside tests and Django's own commands use operations.create_account, which is audited."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "User":
        """This function will create an account. Without a password nobody can sign in to it."""
        user = self.model(username=self.model.normalise_username(username), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, username: str, password: str | None = None, **fields: Any) -> "User":
        """This function will create an administrator (Django's createsuperuser command calls it)."""
        return self.create_user(username, password, **{"role": Administrator.key, **fields})

    def get_by_natural_key(self, username: str) -> "User":
        """This function will find an account by its username, in capitals or not."""
        return self.get(username=self.model.normalise_username(username))


class User(AbstractBaseUser):
    """A person who signs in, with exactly one role. An account is closed, never deleted: the audit names it."""

    username = models.TextField(unique=True)
    name = models.TextField()
    role = models.TextField(choices=role_choices)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=timezone.now)

    objects = UserManager()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [
            models.CheckConstraint(name="user_role_is_declared", condition=Q(role__in=sorted(ROLES))),
            models.CheckConstraint(name="user_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="user_username_in_small_letters", condition=~Q(username="") & Q(username=Lower("username"))
            ),
        ]

    def __str__(self) -> str:
        """This function will return the person's name, as shown on screens."""
        return self.name

    def get_full_name(self) -> str:
        """This function will return the person's name (Django's own word for it)."""
        return self.name

    @classmethod
    def normalise_username(cls, username: str) -> str:
        """This function will return the one spelling of a username that is stored."""
        return cls.normalize_username(username).strip().lower()

    @property
    def role_class(self) -> type[Role]:
        """This function will return the declared role."""
        return ROLES[self.role]

    def can(self, permission: Permission | str) -> bool:
        """This function will say whether the role has the permission. A closed account may do nothing."""
        return self.is_active and permission in self.role_class.permissions
