"""The Django app of the front door."""

from django.apps import AppConfig


class FrontDoorConfig(AppConfig):
    """Registers what opens its steps, what it publishes and where it stands in the navigation."""

    name = "lineofsight.service.front_door"
    label = "front_door"

    def ready(self) -> None:
        """This function will register what this app declares."""
        from lineofsight.record import episodes, handshake, pathway, thresholds
        from lineofsight.record.models import Team
        from lineofsight.service.front_door import letters, navigation, rights, ssd, texts  # noqa: F401
        from lineofsight.service.front_door.operations import contacts, referrals
        from lineofsight.service.front_door.thresholds import threshold_in_force

        thresholds.register_threshold(threshold_in_force)
        pathway.register_opener("contact", contacts.open_contact)
        pathway.register_opener("referral", referrals.open_referral)
        handshake.register_receivers("referral", Team.Service.FRONT_DOOR, Team.Service.ASSESSMENT)
        episodes.register_closer("referral", referrals.close_referral)
