"""What was published, in the terms of OParl 1.1: the open interface by which council systems tell of themselves.

One Body is the council; its bodies are Organizations. A Meeting carries its AgendaItems; its pack is the invitation and
its minutes the results protocol, each a File. People are told by name in packs and minutes alone, so Person lists are
empty, and so are Location, Consultation and Membership.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.urls import reverse

from lineofsight.council.agendas.published import standing_packs
from lineofsight.council.membership.published import published_bodies
from lineofsight.council.minutes.published import standing_minutes

SCHEMA = "https://schema.oparl.org/1.1/"
LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
PAGE = 100
LISTS = ("organization", "meeting", "paper")
EMPTY = ("person", "membership", "agendaItem", "consultation", "file", "locationList", "legislativeTermList")

Absolute = Callable[[str], str]
"""Makes a path an address that can be opened from anywhere."""


class Oparl:
    """Tells what was published as OParl objects, with addresses made by `absolute`."""

    def __init__(self, absolute: Absolute) -> None:
        """This function will tell with these addresses."""
        self._absolute = absolute

    def _address(self, name: str, *args: Any) -> str:
        return self._absolute(reverse(f"public_site:{name}", args=args))

    def _object(self, kind: str, address: str, /, **said: Any) -> dict[str, Any]:
        return {"id": address, "type": f"{SCHEMA}{kind}", **said}

    def system(self) -> dict[str, Any]:
        """This function will return where everything begins."""
        return self._object(
            "System", self._address("oparl_system"), oparlVersion=SCHEMA,
            name=f"{settings.LINEOFSIGHT_AUTHORITY_NAME}: meetings",
            body=self._address("oparl_bodies"), license=LICENCE, product="Line of Sight",
            web=self._address("home"),
        )  # fmt: skip

    def body(self) -> dict[str, Any]:
        """This function will return the council."""
        lists = {name: self._address("oparl_list", name) for name in (*LISTS, *EMPTY)}
        return self._object(
            "Body", self._address("oparl_body"), system=self._address("oparl_system"),
            name=settings.LINEOFSIGHT_AUTHORITY_NAME,
            license=LICENCE, legislativeTerm=[], web=self._address("home"), **lists,
        )  # fmt: skip

    def listed(self, name: str) -> list[dict[str, Any]]:
        """This function will return all objects of a list of the council; none of a list that is always empty."""
        if name == "organization":
            return [self.organisation(said) for said in published_bodies()]
        slugs = [said["slug"] for said in published_bodies()]
        if name == "meeting":
            return [meeting for slug in slugs for meeting in self.meetings(slug)]
        if name == "paper":
            return [paper for slug in slugs for paper in self._papers(slug)]
        return []

    def organisation(self, said: dict[str, Any]) -> dict[str, Any]:
        """This function will return a body of the council as it was published."""
        ended = {"endDate": said["ended_on"]} if said["ended_on"] else {}
        return self._object(
            "Organization", self._address("oparl_organization", said["slug"]), body=self._address("oparl_body"),
            name=said["name"],
            classification=said["kind"], organizationType="Gremium", startDate=said["began_on"],
            meeting=self._address("oparl_meetings_of", said["slug"]), web=self._address("body", said["slug"]), **ended,
        )  # fmt: skip

    def meetings(self, slug: str) -> list[dict[str, Any]]:
        """This function will return the meetings of a body of which something was published, the latest first."""
        packs = {said["meeting"]["starts_at"]: (key, said) for key, said in standing_packs(slug)}
        minutes = {said["meeting"]["starts_at"]: (key, said) for key, said in standing_minutes(slug)}
        days = sorted({*packs, *minutes}, reverse=True)
        return [self._meeting(slug, day, packs.get(day), minutes.get(day)) for day in days]

    def _meeting(self, slug: str, starts_at: str, pack: Any, minutes: Any) -> dict[str, Any]:
        said = (pack or minutes)[1]
        on = starts_at[:16].replace(":", "").lower()
        told: dict[str, Any] = {
            "name": f"{said['body']['name']}, {said['meeting']['when']}",
            "start": starts_at,
            "organization": [self._address("oparl_organization", slug)],
            "agendaItem": self._items(slug, on, said, minutes),
        }
        if pack:
            told["invitation"] = self._file(slug, on, "invitation", "pack_pdf", pack, kind="application/pdf")
        if minutes:
            told["resultsProtocol"] = self._file(slug, on, "minutes", "minutes", minutes, kind="text/html")
        return self._object("Meeting", self._address("oparl_meeting", slug, on), **told)

    def _items(self, slug: str, on: str, said: dict[str, Any], minutes: Any) -> list[dict[str, Any]]:
        if minutes:
            return [
                self._item(slug, on, order, item["number"] or str(item["on_agenda"]), item,
                           resolution="\n".join(item["resolutions"]))
                for order, item in enumerate(minutes[1]["items"])
            ]  # fmt: skip
        return [self._item(slug, on, order, str(item["number"]), item) for order, item in enumerate(said["agenda"])]

    def _item(
        self, slug: str, on: str, order: int, number: str, item: dict[str, Any], *, resolution: str = ""
    ) -> dict[str, Any]:  # fmt: skip
        told = {"resolutionText": resolution} if resolution else {}
        meeting = self._address("oparl_meeting", slug, on)
        return {
            "id": f"{meeting}#item-{order + 1}", "type": f"{SCHEMA}AgendaItem", "meeting": meeting, "number": number,
            "order": order, "name": item["title"], "public": not item["withheld"], **told,
        }  # fmt: skip

    def _file(self, slug: str, on: str, part: str, name: str, published: Any, *, kind: str) -> dict[str, Any]:
        key, said = published
        return {
            "id": f"{self._address('oparl_meeting', slug, on)}#{part}", "type": f"{SCHEMA}File",
            "name": f"{part.capitalize()}, {said['meeting']['when']}", "mimeType": kind,
            "date": said["published_at"][:10], "accessUrl": self._address(name, key),
        }  # fmt: skip

    def _papers(self, slug: str) -> list[dict[str, Any]]:
        return [
            {
                "id": f"{self._address('pack', key)}#paper-{paper['said']['slug']}", "type": f"{SCHEMA}Paper",
                "body": self._address("oparl_body"), "name": paper["said"]["title"],
                "date": paper["said"]["published_at"][:10],
                "underDirectionOf": [self._address("oparl_organization", slug)],
            }
            for key, said in standing_packs(slug)
            for paper in said["papers"]
        ]  # fmt: skip


def page_of(objects: list[dict[str, Any]], *, number: int, address: str) -> dict[str, Any]:
    """This function will return one page of a list, from 1, with links to the others. Past the last it is empty."""
    pages = max(1, -(-len(objects) // PAGE))
    links = {"first": f"{address}?page=1", "last": f"{address}?page={pages}", "self": f"{address}?page={number}"}
    if number < pages:
        links["next"] = f"{address}?page={number + 1}"
    if 1 < number <= pages:
        links["prev"] = f"{address}?page={number - 1}"
    return {
        "data": objects[(number - 1) * PAGE : number * PAGE],
        "pagination": {
            "totalElements": len(objects), "elementsPerPage": PAGE, "currentPage": number, "totalPages": pages,
        },
        "links": links,
    }  # fmt: skip
