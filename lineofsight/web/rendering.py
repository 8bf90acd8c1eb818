"""Where forms find their templates: ours are Jinja2 templates, Django's own widgets stay Django's."""

from django.forms.renderers import DjangoTemplates
from django.template import engines


class KitRenderer(DjangoTemplates):
    """Renders form fields with the page templates' own engine, so that fields and pages share macros and filters."""

    def get_template(self, template_name: str):
        """This function will return our template when the name is one of ours, and otherwise Django's."""
        if template_name.startswith("django/"):
            return super().get_template(template_name)
        return engines["jinja2"].get_template(template_name)
