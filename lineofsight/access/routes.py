"""Every address of the product and who may open it: what the reference page shows and the route test walks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from lineofsight.access.gate import declared_access


@dataclass(frozen=True, kw_only=True)
class Route:
    """One address. `name` is empty for a view without a name; `declared` is as access.gate.declared_access."""

    name: str
    address: str
    parameters: tuple[str, ...]
    declared: str | None
    view: Any


def routes(resolver: URLResolver | None = None) -> list[Route]:
    """This function will return every address in the order they are tried."""
    return list(_within(resolver or get_resolver(), names=(), address="", parameters=()))


def _within(resolver: URLResolver, *, names: tuple, address: str, parameters: tuple) -> Iterator[Route]:
    for pattern in resolver.url_patterns:
        here = address + str(pattern.pattern)
        known = (*parameters, *pattern.pattern.converters)
        if isinstance(pattern, URLResolver):
            inside = (*names, pattern.namespace) if pattern.namespace else names
            yield from _within(pattern, names=inside, address=here, parameters=known)
        else:
            yield _route(pattern, names=names, address=here, parameters=known)


def _route(pattern: URLPattern, *, names: tuple, address: str, parameters: tuple) -> Route:
    return Route(
        name=":".join((*names, pattern.name)) if pattern.name else "",
        address=address,
        parameters=parameters,
        declared=declared_access(pattern.callback),
        view=pattern.callback,
    )
