"""List what is due for disposal, or decide about it: `lineofsight retention due`, `lineofsight retention dispose`."""

from django.core.management.base import BaseCommand, CommandError

from lineofsight.access.checks import NotAllowed
from lineofsight.retention import operations, queries
from lineofsight.retention.finding import UnableToDispose
from lineofsight.snapshots.operations.blanking import finish_blanking
from lineofsight.web import clock


class Command(BaseCommand):
    """Exits with 0 when it did what was asked, and 1 when it did not: then nothing has changed."""

    help = "List the records that are due for disposal, or dispose of one that somebody else proposed."

    def add_arguments(self, parser) -> None:
        """This function will declare `due` and `dispose`."""
        acts = parser.add_subparsers(dest="act", required=True)
        acts.add_parser("due", help="list the numbers of the records that are due, and why")
        dispose = acts.add_parser("dispose", help="dispose of a record that somebody else proposed on screen")
        dispose.add_argument("disposal", type=int, help="the number of the proposal, as its page's address has it")
        dispose.add_argument("--by", required=True, metavar="USERNAME", help="who decides: not who proposed it")

    def handle(self, *args, **options) -> None:
        """This function will finish what a disposal was cut short in, and do what was asked."""
        finish_blanking()
        if options["act"] == "due":
            self._list()
        else:
            self._dispose(options["disposal"], username=options["by"])

    def _list(self) -> None:
        found = queries.all_due(on=clock.today())
        for one in found:
            self.stdout.write(f"{one.person.pk}\t{one.due_on.isoformat()}\t{one.rule.key}\t{one.why}")
        self.stderr.write(f"{len(found):,} records are due.", lambda text: text)

    def _dispose(self, number: int, *, username: str) -> None:
        try:
            by = queries.account(username)
            found = queries.proposal(number, by=by, at=clock.now())
            made = operations.dispose(found, by=by, on=clock.today(), at=clock.now())
        except (UnableToDispose, NotAllowed, queries.NoAccount, queries.Http404) as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(made.text)
