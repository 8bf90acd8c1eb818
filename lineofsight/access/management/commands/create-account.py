"""Create an account from the command line: `lineofsight create-account USERNAME --name NAME --role ROLE`."""

import sys
from getpass import getpass

from django.core.management.base import BaseCommand, CommandError

from lineofsight.access.operations import UnableToCreateAccount, create_account
from lineofsight.access.roles import ROLES
from lineofsight.web import clock


class Command(BaseCommand):
    """Makes the first administrator of an authority, who makes the other accounts on screen."""

    help = "Create an account. The password is asked for, or read from standard input."

    def add_arguments(self, parser) -> None:
        """This function will declare what may follow `lineofsight create-account`."""
        parser.add_argument("username")
        parser.add_argument("--name", required=True, help="the person's name")
        parser.add_argument("--role", required=True, choices=list(ROLES), metavar="ROLE", help=", ".join(ROLES))
        parser.add_argument("--password-stdin", action="store_true", help="read the password from standard input")

    def handle(self, *args, **options) -> None:
        """This function will create the account."""
        password = sys.stdin.readline().rstrip("\n") if options["password_stdin"] else getpass("Password: ")
        asked = {name: options[name] for name in ("username", "name", "role")}
        try:
            account = create_account(**asked, password=password, by=None, at=clock.now())
        except UnableToCreateAccount as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(f"{account.name} can now sign in as {account.username}.")
