"""The Django app of agendas and packs."""

from django.apps import AppConfig


class AgendasConfig(AppConfig):
    """Registers where agendas stand, what becomes of them, and that a pack's file can be verified."""

    name = "lineofsight.council.agendas"
    label = "agendas"
    verbose_name = "Agendas and packs"

    def ready(self) -> None:
        """This function will import the declarations that register themselves."""
        from lineofsight.continuity.guards import register_guard
        from lineofsight.council.agendas import disposal, guard, navigation  # noqa: F401
        from lineofsight.council.agendas.checks import agenda, papers, sums  # noqa: F401
        from lineofsight.council.agendas.coming import register_coming
        from lineofsight.council.agendas.leadership import leadership_item
        from lineofsight.council.agendas.verification import pack_problem
        from lineofsight.snapshots.verification import register_paper_check

        register_paper_check(pack_problem)
        register_coming(leadership_item)
        register_guard(guard)
