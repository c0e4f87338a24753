"""Which field is drawn for which kind."""

from collections.abc import Callable

from desktop.shell.forms.choosing import ChoiceField, ChoicesField, PersonField, TickField
from desktop.shell.forms.colours import ColourField
from desktop.shell.forms.dates import DateField, MomentField
from desktop.shell.forms.declared import Declared, Kind
from desktop.shell.forms.field import Field
from desktop.shell.forms.linking import RecordField
from desktop.shell.forms.searching import SearchedField
from desktop.shell.forms.tags import TagsField
from desktop.shell.forms.text import LineField, LongField, NumberField, PhoneField, SecretField
from desktop.shell.forms.values import ValuesField

FIELDS: dict[Kind, Callable[[Declared], Field]] = {
    Kind.TEXT: LineField,
    Kind.LONG_TEXT: LongField,
    Kind.SECRET: SecretField,
    Kind.CHOICE: ChoiceField,
    Kind.SEARCHED: SearchedField,
    Kind.CHOICES: ChoicesField,
    Kind.FLAG: TickField,
    Kind.DATE: DateField,
    Kind.MOMENT: MomentField,
    Kind.NUMBER: NumberField,
    Kind.MONEY: NumberField,
    Kind.TAGS: TagsField,
    Kind.VALUES: ValuesField,
    Kind.COLOUR: ColourField,
    Kind.PHONE: PhoneField,
    Kind.PERSON: PersonField,
    Kind.RECORD: RecordField,
}


def field_for(declared: Declared) -> Field:
    if declared.kind is Kind.FLAG and declared.is_nullable:
        # Yes, no, or not known: a box that is ticked cannot say the third.
        return ChoiceField(declared)
    return FIELDS[declared.kind](declared)
