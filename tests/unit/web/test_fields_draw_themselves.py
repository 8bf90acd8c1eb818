"""Each field draws its label, hint, error and value as a GOV.UK component."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from lxml import html

from lineofsight.web import fields
from lineofsight.web.forms import Form, error_summary
from lineofsight.web.gallery.form import EveryField


class Referral(Form):
    """One field of each common kind."""

    reason = fields.TextAreaField(label="Reason", hint="In the referrer's words", max_length=20)
    outcome = fields.RadiosField(
        label="Outcome",
        choices=[("none", "No further action"), ("other", "Something else")],
        hints={"none": "The child needs no more help."},
        reveals={"other": "detail"},
    )
    detail = fields.TextField(label="What else", required=False)
    seen = fields.CheckboxesField(
        label="Who was seen", choices=[("child", "Child"), ("nobody", "Nobody")], exclusive=("nobody",), required=False
    )
    weeks = fields.IntegerField(label="Weeks", min_value=1, required=False)


def draw(form, name):
    return html.fromstring(str(form[name].as_field_group()))


def test_a_hint_and_an_error_are_read_out_with_the_input():
    form = Referral({"outcome": "none"})
    drawn = draw(form, "reason")
    described_by = drawn.xpath("//textarea/@aria-describedby")[0].split()
    texts = [" ".join(drawn.xpath(f"string(//*[@id='{part}'])").split()) for part in described_by]
    assert "In the referrer's words" in texts
    assert "Error: Enter reason" in texts


def test_a_choice_has_its_hint_and_keeps_what_was_chosen():
    drawn = draw(Referral({"outcome": "none"}), "outcome")
    assert drawn.xpath("//input[@checked]/@value") == ["none"]
    assert "The child needs no more help." in drawn.text_content()


def test_a_choice_reveals_its_question_with_what_was_typed():
    drawn = draw(Referral({"outcome": "other", "detail": "A family meeting"}), "outcome")
    revealed = drawn.xpath("//*[contains(@class, 'govuk-radios__conditional')]//input")
    assert [(field.name, field.value) for field in revealed] == [("detail", "A family meeting")]


def test_a_revealed_field_is_not_drawn_twice():
    assert [bound.name for bound in Referral().drawn()] == ["reason", "outcome", "seen", "weeks"]


def test_a_choice_that_is_not_offered_is_refused():
    assert Referral({"outcome": "invented", "reason": "x"}).errors == {"outcome": ["Select outcome"]}


def test_a_box_may_clear_the_others():
    drawn = draw(Referral({"seen": ["nobody"]}), "seen")
    assert drawn.xpath("//input[@data-behaviour='exclusive']/@value") == ["nobody"]
    assert drawn.xpath("//input[@checked]/@value") == ["nobody"]


def test_optional_fields_say_so():
    assert "Weeks (optional)" in draw(Referral(), "weeks").text_content()
    assert "(optional)" not in draw(Referral(), "reason").text_content()


@pytest.mark.parametrize(
    "typed, sentence",
    [
        ({"weeks": "several"}, "Weeks must be a whole number"),
        ({"reason": "x" * 21}, "Reason must be 20 characters or fewer"),
    ],
)
def test_mistakes_are_said_in_plain_words(typed, sentence):
    form = Referral({"outcome": "none", "reason": "x", **typed})
    assert [problem["text"] for problem in form.problems()] == [sentence]


def test_numbers_may_have_commas():
    form = Referral({"outcome": "none", "reason": "x", "weeks": "1,200"})
    assert form.is_valid()
    assert form.cleaned_data["weeks"] == 1200


def test_what_is_typed_is_escaped():
    drawn = str(Referral({"reason": "</textarea><script>alert(1)</script>"})["reason"].as_field_group())
    assert "<script>" not in drawn


def test_the_summary_links_to_each_field_that_is_wrong():
    form = Referral({})
    summary = html.fromstring(str(error_summary(form)))
    page = html.fromstring("<main>" + "".join(str(bound.as_field_group()) for bound in form.drawn()) + "</main>")
    links = [href.removeprefix("#") for href in summary.xpath("//a/@href")]
    assert links == ["id_reason", "id_outcome"]
    assert all(page.xpath(f"//*[@id='{link}'][self::input or self::textarea]") for link in links)


def test_every_wrong_field_of_the_kit_is_linked_to_an_input():
    form = EveryField({"cost": "x", "email": "x"}, {})
    page = html.fromstring("<main>" + "".join(str(bound.as_field_group()) for bound in form.drawn()) + "</main>")
    targets = [problem["href"].removeprefix("#") for problem in form.problems()]
    missing = [name for name in targets if not page.xpath(f"//*[@id='{name}']")]
    assert len(targets) > 8
    assert missing == []


def test_what_is_wrong_is_listed_as_it_is_read():
    class Decision(Form):
        level = fields.RadiosField(label="Level", choices=[("1", "One")])
        reasons = fields.TextField(label="Reasons", empty_message="Give your reasons")
        signs = fields.TextField(label="Signs", empty_message="Say what shows it")

        def __init__(self, *args):
            super().__init__(*args)
            self.fields["level"].reveals = {"1": "signs"}

    said = [problem["text"] for problem in Decision({"level": "1"}).problems()]
    assert said == ["Say what shows it", "Give your reasons"]


def test_an_untouched_form_has_no_summary():
    assert str(error_summary(Referral(), None)) == ""
    assert Referral().title_prefix == ""
    assert Referral({}).title_prefix == "Error: "


def test_the_sentence_of_a_refused_operation_is_put_on_the_form():
    form = Referral({"outcome": "none", "reason": "x"})
    form.refuse(ValueError("This referral was decided a minute ago."))
    form.refuse(ValueError("Choose another outcome."), field="outcome")
    assert form.problems() == [
        {"text": "This referral was decided a minute ago.", "href": ""},
        {"text": "Choose another outcome.", "href": "#id_outcome"},
    ]


def test_a_password_is_never_sent_back():
    class SignIn(Form):
        password = fields.PasswordField(label="Password")

    assert "secret" not in str(SignIn({"password": "secret"})["password"].as_field_group())


def test_a_select_starts_with_nothing_chosen():
    class Choose(Form):
        team = fields.SelectField(label="Team", choices=[("n", "North"), ("s", "South")])

    options = draw(Choose(), "team").xpath("//option")
    assert [(option.get("value"), option.get("selected") is not None) for option in options] == [
        ("", True),
        ("n", False),
        ("s", False),
    ]
    assert Choose({"team": ""}).errors == {"team": ["Select team"]}


def test_a_grouped_select_has_headings_and_knows_its_answers():
    class Choose(Form):
        who = fields.GroupedSelectField(
            label="Who?", hint="One.", choices=[("North", [("1", "Ann"), ("2", "Bo")]), ("South", [("3", "Cy")])]
        )

    drawn = draw(Choose({"who": "3"}), "who")
    assert [group.get("label") for group in drawn.xpath("//optgroup")] == ["North", "South"]
    options = {option.get("value"): option.get("selected") is not None for option in drawn.xpath("//option")}
    assert options == {"": False, "1": False, "2": False, "3": True}
    assert Choose({"who": "3"}).is_valid()
    refused = Choose({"who": "4"})
    [chooser] = draw(refused, "who").xpath("//select")
    assert refused.errors == {"who": ["Answer “Who?”"]}
    assert chooser.get("aria-describedby") == f"{chooser.get('id')}-hint {chooser.get('id')}-error"
    assert len(draw(refused, "who").xpath(f"//*[@id='{chooser.get('id')}-error']")) == 1


class Upload(Form):
    """A workbook."""

    file = fields.FileField(label="Workbook", accept=(".xlsx",), max_megabytes=1)


@pytest.mark.parametrize(
    "file, sentence",
    [
        (None, "Select workbook"),
        (SimpleUploadedFile("a.xlsx", b""), "The selected file is empty"),
        (SimpleUploadedFile("a.pdf", b"x"), "The selected file must be a .xlsx file"),
        (SimpleUploadedFile("a.xlsx", b"x" * 1024 * 1025), "The selected file must be smaller than 1MB"),
    ],
)
def test_a_wrong_file_is_refused(file, sentence):
    assert Upload({}, {"file": file} if file else {}).errors == {"file": [sentence]}


def test_a_right_file_is_taken():
    assert Upload({}, {"file": SimpleUploadedFile("A.XLSX", b"x")}).is_valid()


class Titled(Upload):
    """A workbook with a title."""

    title = fields.TextField(label="Title")


def test_a_file_is_asked_for_again_where_something_else_is_wrong_and_says_why():
    form = Titled({"title": ""}, {"file": SimpleUploadedFile("plan.xlsx", b"x")})
    [again] = form.errors["file"]
    assert again == "Select “plan.xlsx” again: it is not kept when something else is wrong"
    assert again in [problem["text"] for problem in form.problems()]
    refused = Titled({"title": "Plan"}, {"file": SimpleUploadedFile("plan.xlsx", b"x")})
    assert refused.is_valid()
    refused.refuse("Somebody else has just changed it.")
    assert refused.errors["file"] == form.errors["file"]


def test_a_box_to_confirm_must_be_ticked():
    class Told(Form):
        told = fields.ConfirmField(label="The parents have been told")

    assert Told({}).errors == {"told": ["Confirm that the parents have been told"]}
    assert Told({"told": "on"}).is_valid()


def test_how_much_may_be_written_is_said_with_its_thousands():
    class LongForm(Form):
        words = fields.TextAreaField(label="Words", max_length=20_000)

    assert "You can enter up to 20,000 characters" in LongForm()["words"].as_field_group()
