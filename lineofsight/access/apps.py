"""The access app: people who sign in, their roles, and the audit."""

from django.apps import AppConfig

from lineofsight.access.permissions import Permission
from lineofsight.web.navigation import NavigationItem, register


class AccessConfig(AppConfig):
    """The Django app of people, roles and the audit."""

    name = "lineofsight.access"
    label = "access"
    verbose_name = "Access"

    def ready(self) -> None:
        """This function will put the access pages in the navigation, last, and check the settings of signing in."""
        from lineofsight.access import system_checks  # noqa: F401

        for order, (label, url_name, permission) in enumerate(_PAGES, start=900):
            item = NavigationItem(label=label, url_name=url_name, permission=permission, order=order, is_aside=True)
            register(item)


_PAGES = (
    ("Accounts", "access:accounts", Permission.ACCOUNTS_MANAGE),
    ("Audit", "access:audit", Permission.AUDIT_READ),
    ("Roles", "access:roles", Permission.ROLES_READ),
)
