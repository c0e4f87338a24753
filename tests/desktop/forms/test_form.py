"""The form as it is drawn from a model, driven by keys."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal

import pytest
from pydantic import Field, SecretStr
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from core.access.inputs import InviteUser, OrganizationEdit
from core.access.permissions import Role
from core.entries import CustomFields, EmailAddress, Entry, Tags
from core.leads.inputs import LeadEdit
from desktop.shell.forms.declared import Group, Kind, declared, grouped
from desktop.shell.forms.form import Form
from desktop.shell.theme import Mode, Theme

Key = Qt.Key
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support")


class Size(StrEnum):
    SMALL = "small"
    VERY_LARGE = "very_large"


class Order(Entry):
    name: str = Field(title="Name", description="Shown in lists.", min_length=2, max_length=20)
    size: Size | None = Field(None, title="Size")
    paid: bool = Field(False, title="Paid")
    email: EmailAddress | None = Field(None, title="E-mail")
    due: date | None = Field(None, title="Due")
    amount: Decimal | None = Field(None, title="Amount", ge=0, max_digits=9, decimal_places=2)
    currency: Literal["EUR", "CHF"] = Field("EUR", title="Currency")
    code: SecretStr | None = Field(None, title="Code")
    notes: str | None = Field(None, title="Notes")
    tags: Tags = Field([], title="Tags")
    more: CustomFields = Field({}, title="More")


Draw = Callable[..., Form]


@pytest.fixture
def draw(qapp: QApplication, qtbot: QtBot) -> Draw:
    def make(model: Any = Order, values: Any = None, width: int = 600, **said: Any) -> Form:
        form = Form(Theme(qapp, Mode.LIGHT), model, values, **said)
        qtbot.addWidget(form)
        form.resize(width, 900)
        form.show()
        form.activateWindow()
        qtbot.waitUntil(form.isActiveWindow)
        return form

    return make


def line(form: Form, name: str) -> QLineEdit:
    found = form.fields[name].editor
    assert isinstance(found, QLineEdit)
    return found


def put(qtbot: QtBot, form: Form, name: str, text: str) -> None:
    editor = form.fields[name].editor
    editor.setFocus()
    if isinstance(editor, QLineEdit):
        editor.selectAll()
    qtbot.keyClicks(QApplication.focusWidget(), text)


def test_each_kind_of_field_is_known_by_its_declaration() -> None:
    kinds = {each.name: each.kind for each in declared(LeadEdit)}
    assert kinds["company_name"] is Kind.TEXT
    assert kinds["date_of_birth"] is Kind.DATE
    assert kinds["next_follow_up_at"] is Kind.MOMENT
    assert kinds["is_decision_maker"] is Kind.FLAG
    assert kinds["status"] is kinds["company_size"] is Kind.CHOICE
    assert kinds["estimated_value"] is Kind.MONEY
    assert kinds["notes"] is kinds["lost_reason"] is Kind.LONG_TEXT
    assert kinds["tags"] is Kind.TAGS
    assert kinds["custom_fields"] is Kind.VALUES
    assert kinds["owner_id"] is Kind.PERSON
    kinds = {each.name: each.kind for each in declared(OrganizationEdit)}
    assert kinds["primary_color"] is Kind.COLOUR
    kinds = {each.name: each.kind for each in declared(InviteUser)}
    assert kinds["roles"] is Kind.CHOICES


def test_every_field_stands_in_one_group_only() -> None:
    groups = (Group("First", ("email", "name")), Group("Again", ("name", "nobody")))
    found = grouped(declared(Order), groups)
    assert [title for title, _ in found] == ["First", "More"]
    assert [each.name for each in found[0][1]] == ["email", "name"]
    assert sum(len(members) for _, members in found) == len(Order.model_fields)


def test_nothing_is_dirty_before_somebody_has_typed(draw: Draw) -> None:
    values = {
        "name": "Ada",
        "size": Size.SMALL,
        "due": date(2026, 5, 3),
        "amount": Decimal("1234.50"),
        "notes": "a\nb",
        "tags": ["x"],
        "more": {"seats": 3, "vip": True},
    }
    form = draw(values=values)
    assert not form.is_dirty
    assert {name: field.value() for name, field in form.fields.items()}.items() >= values.items()


def test_only_what_was_typed_is_in_the_edit(draw: Draw, qtbot: QtBot) -> None:
    form = draw(LeadEdit, {"company_name": "Acme", "city": "Ulm"})
    put(qtbot, form, "city", "Bonn")
    put(qtbot, form, "estimated_value", "1234.5")
    assert form.edit() == {"city": "Bonn", "estimated_value": Decimal("1234.5")}
    put(qtbot, form, "city", "Ulm")
    assert form.edit() == {"estimated_value": Decimal("1234.5")}


def test_what_a_new_record_begins_with_is_in_its_entry(draw: Draw, qtbot: QtBot) -> None:
    form = draw(given={"name": "Ada", "size": Size.SMALL})
    put(qtbot, form, "email", "ada@EXAMPLE.com")
    assert form.edit() == {"name": "Ada", "size": Size.SMALL, "email": "ada@example.com"}


def test_a_refusal_stands_beside_its_field_and_the_first_gets_the_focus(
    draw: Draw, qtbot: QtBot
) -> None:
    form = draw()
    put(qtbot, form, "email", "nonsense")
    put(qtbot, form, "amount", "12x")
    assert form.entered() is None
    assert form.fields["name"].note.text() == "“Name” is needed."
    assert "is not an e-mail address" in form.fields["email"].note.text()
    assert form.fields["amount"].note.text() == "“12x” is not a number."
    assert QApplication.focusWidget() is form.fields["name"].editor
    assert "“Name” is needed." in form.fields["name"].editor.accessibleDescription()


def test_a_field_is_judged_when_it_is_left_and_forgiven_when_typed_in(
    draw: Draw, qtbot: QtBot
) -> None:
    form = draw()
    put(qtbot, form, "email", "nonsense")
    assert not form.fields["email"].is_refused()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    qtbot.waitUntil(form.fields["email"].is_refused)
    # That the name is still missing is no fault of the e-mail's.
    assert not form.fields["name"].is_refused()
    put(qtbot, form, "email", "a")
    assert not form.fields["email"].is_refused()


def test_help_comes_back_where_a_refusal_was(draw: Draw, qtbot: QtBot) -> None:
    form = draw()
    form.refuse({"name": "No."})
    put(qtbot, form, "name", "Ada")
    assert form.fields["name"].note.text() == "Shown in lists."


def test_what_concerns_no_field_is_told_apart(draw: Draw, qtbot: QtBot) -> None:
    form = draw()
    with qtbot.waitSignal(form.refused) as told:
        form.refuse({"": "All of it is wrong.", "name": "This too."})
    assert told.args == ["All of it is wrong."]


def test_enter_saves_and_in_several_lines_only_with_control(draw: Draw, qtbot: QtBot) -> None:
    form = draw()
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(line(form, "name"), Key.Key_Return)
    notes = form.fields["notes"].editor
    assert isinstance(notes, QPlainTextEdit)
    with qtbot.assertNotEmitted(form.submitted):
        qtbot.keyClick(notes, Key.Key_Return)
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(notes, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert notes.toPlainText() == "\n"
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(form.fields["size"].editor, Key.Key_Return)
    with qtbot.waitSignal(form.escaped):
        qtbot.keyClick(line(form, "name"), Key.Key_Escape)


def test_control_z_takes_back_what_was_typed_in_a_field(draw: Draw, qtbot: QtBot) -> None:
    form = draw(values={"name": "Ada", "amount": Decimal("1234.5")})
    amount = line(form, "amount")
    put(qtbot, form, "amount", "77")
    put(qtbot, form, "name", "Bob")
    qtbot.waitUntil(lambda: amount.text() == "77.00")
    amount.setFocus()
    while form.fields["amount"].is_dirty:
        assert amount.isUndoAvailable()
        qtbot.keyClick(amount, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.fields["amount"].value() == Decimal("1234.50")
    size = form.fields["size"].editor
    size.setFocus()
    qtbot.keyClick(size, Key.Key_Down)
    assert form.fields["size"].value() is Size.SMALL
    qtbot.keyClick(size, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.fields["size"].value() is None


def test_tab_goes_through_the_fields_in_the_order_they_are_read(draw: Draw, qtbot: QtBot) -> None:
    form = draw(width=1000)
    form.focus_first()
    reached: list[str] = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        at: QWidget | None = focused
        while at is not None and at not in form.fields.values():
            at = at.parentWidget()
        name = next(name for name, field in form.fields.items() if field is at)
        if name not in reached:
            reached.append(name)
        if len(reached) == len(form.fields):
            break
        qtbot.keyClick(focused, Key.Key_Tab)
    assert reached == list(Order.model_fields)


def test_every_control_has_a_name_and_every_title_its_editor(draw: Draw) -> None:
    form = draw(LeadEdit, {"tags": ["a"], "custom_fields": {"seats": 3}}, width=1000)
    for widget in form.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            told = QAccessible.queryAccessibleInterface(widget)
            assert told is not None
            assert told.text(QAccessible.Text.Name).strip(), widget
    for field in form.fields.values():
        assert field.title.buddy() is not None
    assert "Needed." in form.fields["source"].editor.accessibleDescription()


def test_a_wide_form_has_two_columns_and_a_narrow_one_has_one(draw: Draw, qtbot: QtBot) -> None:
    form = draw(width=1000)
    name, size = form.fields["name"], form.fields["size"]
    qtbot.waitUntil(lambda: name.y() == size.y() and size.x() > name.x())
    assert form.fields["notes"].width() > name.width() * 1.8
    form.resize(600, 900)
    qtbot.waitUntil(lambda: name.x() == size.x() and size.y() > name.y())


def test_tags_are_typed_with_commas_and_enter_and_taken_away_with_backspace(
    draw: Draw, qtbot: QtBot
) -> None:
    form = draw(values={"tags": ["old"]})
    put(qtbot, form, "tags", "hot,trade  fair,hot,")
    assert form.fields["tags"].value() == ["old", "hot", "trade fair"]
    with qtbot.assertNotEmitted(form.submitted):
        put(qtbot, form, "tags", "last\r")
    with qtbot.waitSignal(form.submitted):
        put(qtbot, form, "tags", "\r")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Backspace)
    assert form.fields["tags"].value() == ["old", "hot", "trade fair"]
    # What is not a chip yet counts as well.
    put(qtbot, form, "tags", "half")
    assert form.fields["tags"].value() == ["old", "hot", "trade fair", "half"]


def test_values_of_ones_own_keep_their_kind(draw: Draw, qtbot: QtBot) -> None:
    form = draw(values={"more": {"seats": 3, "vip": True, "branch": "Nord"}})
    field: Any = form.fields["more"]
    field.rows[0][1].setText("4")
    field.rows[1][1].setText("no")
    qtbot.mouseClick(field.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field.rows[3][0], "floor")
    qtbot.keyClicks(field.rows[3][1], "2")
    assert field.value() == {"seats": 4, "vip": False, "branch": "Nord", "floor": "2"}
    field.rows[3][0].setText("seats")
    assert form.entered() is None
    assert "stands here twice" in field.note.text()


def test_a_day_is_picked_from_the_calendar(draw: Draw, qtbot: QtBot) -> None:
    form = draw(values={"due": date(2026, 5, 3)})
    field: Any = form.fields["due"]
    field.line.setFocus()
    qtbot.keyClick(field.line, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert field.calendar.isVisible()
    view = field.calendar.month.focusProxy()
    qtbot.keyClick(view, Key.Key_Right)
    qtbot.keyClick(view, Key.Key_Return)
    assert not field.calendar.isVisible()
    assert field.value() == date(2026, 5, 4)


def test_the_currency_stands_behind_the_amount(draw: Draw, qtbot: QtBot) -> None:
    form = draw(values={"amount": Decimal(5)})
    field: Any = form.fields["amount"]
    assert field.unit.text() == "EUR"
    form.fields["currency"].editor.setFocus()
    qtbot.keyClick(form.fields["currency"].editor, Key.Key_Down)
    assert field.unit.text() == "CHF"
    put(qtbot, form, "amount", "7 CHF")
    assert field.value() == Decimal(7)


def test_a_locked_form_can_be_read_and_not_written(draw: Draw, qtbot: QtBot) -> None:
    form = draw(values={"name": "Ada", "tags": ["x"], "size": Size.SMALL})
    form.lock(True)
    before = {name: field.typed() for name, field in form.fields.items()}
    for field in form.fields.values():
        qtbot.keyClicks(field.editor, "9")
        qtbot.keyClick(field.editor, Key.Key_Down)
        qtbot.keyClick(field.editor, Key.Key_Space)
    assert {name: field.typed() for name, field in form.fields.items()} == before
    # Texts can still be reached, and copied from.
    assert line(form, "name").isEnabled()


def test_a_secret_is_hidden_and_never_part_of_a_draft(draw: Draw, qtbot: QtBot) -> None:
    form = draw()
    put(qtbot, form, "code", "1234")
    assert line(form, "code").displayText() != "1234"
    assert form.is_dirty
    assert form.typed() == {}


def test_roles_are_chosen_with_ticks(draw: Draw, qtbot: QtBot) -> None:
    form = draw(InviteUser)
    for name, text in (("first_name", "Ada"), ("last_name", "Lovelace"), ("email", "a@b.example")):
        put(qtbot, form, name, text)
    assert form.entered() is None
    assert form.fields["roles"].is_refused()
    field: Any = form.fields["roles"]
    qtbot.keyClick(field.boxes[Role.MARKETER], Key.Key_Space)
    entry = form.entered()
    assert isinstance(entry, InviteUser)
    assert entry.roles == {Role.MARKETER}


def test_what_others_write_shows_where_nobody_types_and_is_marked_where_somebody_does(
    draw: Draw, qtbot: QtBot
) -> None:
    form = draw(LeadEdit, {"city": "Ulm", "street": "Main"})
    put(qtbot, form, "city", "Bonn")
    form.hear({"city": "Kiel", "street": "Side"})
    assert line(form, "city").text() == "Bonn"
    assert form.fields["city"].base == "Ulm"
    assert "somebody else" in form.fields["city"].mark.text()
    assert line(form, "street").text() == "Side"
    assert form.fields["street"].mark.text() == "Updated just now"
    assert form.edit() == {"city": "Bonn"}
