"""A view says who may open it, on itself."""

from lineofsight.web import declared, views


def test_each_mark_is_written_on_the_view():
    def view(request):
        return None

    assert declared.public(view).declared_access == declared.PUBLIC
    assert declared.signed_in(view).declared_access == declared.SIGNED_IN
    assert declared.requires("read_audit")(view).declared_access == "read_audit"
    assert declared.requires("read_audit")(view) is view


def test_the_kits_own_pages_are_public():
    assert {view.declared_access for view in (views.gallery, views.accessibility, views.robots)} == {declared.PUBLIC}
