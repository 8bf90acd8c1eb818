"""The Jinja2 environment of every page: our templates, the GOV.UK macros, and the few words templates may call."""

from django.templatetags.static import static
from django.urls import reverse
from django_htmx.jinja import htmx_script
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, PackageLoader, PrefixLoader

from lineofsight.web import due, status, words
from lineofsight.web.forms import error_summary
from lineofsight.web.tables import shown


def environment(**options) -> Environment:
    """This function will return the environment named in the settings' TEMPLATES.

    `options` come from Django; its loader keeps its place, and the GOV.UK macros are found behind it. The macros ask
    for parts of parameters that may be missing (`params.hint.text`), so undefined values may be chained.
    """
    macros = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    options["loader"] = ChoiceLoader([options["loader"], macros])
    options.setdefault("undefined", ChainableUndefined)
    made = Environment(trim_blocks=True, lstrip_blocks=True, **options)
    made.globals.update(
        url=url,
        static=static,
        htmx_script=htmx_script,
        error_summary=error_summary,
        status_of=status.of,
        due_standing=due.standing,
    )
    made.filters.update(words.FILTERS, shown=shown)
    return made


def url(name: str, **arguments) -> str:
    """This function will return the address of the view of this name: `url("record:person", pk=7)`.

    Raises NoReverseMatch when there is no such view.
    """
    return reverse(name, kwargs=arguments or None)
