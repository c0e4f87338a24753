"""What a list is asked for: the text of the search field is the truth, everything else follows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimeZone, Signal

from core.lists.fields import Listing, Order

if TYPE_CHECKING:
    from core.lists.filters import Filter
    from core.lists.grammar import Fault
    from core.lists.reading import Question


class Asking(QObject):
    """`changed` comes only when other rows, or another order, are asked for."""

    # Whether the rows themselves may be others now, and not only their order.
    changed = Signal(bool)
    # The text, right or wrong, was replaced by somebody else than the search field.
    written = Signal(str)
    judged = Signal(object)

    def __init__(self, listing: Listing, organization_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self.listing, self.organization_id = listing, organization_id
        self.text = ""
        self.filter: Filter | None = None
        self.words = ""
        self.faults: tuple[Fault, ...] = ()
        self.order: Order = listing.default_order

    @property
    def is_narrowed(self) -> bool:
        return self.filter is not None or bool(self.words)

    def type(self, text: str) -> None:
        """As it stands in the search field; while something in it is wrong, the rows stay."""
        from core.lists.grammar import parse

        self.text = text
        parsed = parse(text, self.listing)
        self.faults = parsed.errors
        self.judged.emit(parsed.errors)
        if not parsed.errors:
            self._ask(parsed.filter, parsed.words)

    def write(self, text: str) -> None:
        """By a program, which knows English only; it stands there as the person would type it."""
        if text and self.listing.keywords:
            from core.lists import grammar

            parsed = grammar.parse(text, self.listing)
            if not parsed.errors:
                text = grammar.text(parsed.filter, self.listing, parsed.words)
        self.written.emit(text)
        self.type(text)

    def narrow(self, filter: "Filter | None") -> None:
        """Another filter, the words being as they are."""
        from core.lists.filters import tidy
        from core.lists.grammar import text

        self.text = text(filter, self.listing, self.words)
        self.faults = ()
        self.written.emit(self.text)
        self.judged.emit(())
        self._ask(tidy(filter), self.words)

    def restore(self, filter: "Filter | None", words: str, order: Order) -> None:
        """As a saved view has it."""
        from core.lists.filters import tidy
        from core.lists.grammar import text

        rows = (tidy(filter), words) != (self.filter, self.words)
        if not rows and order == self.order:
            return
        self.filter, self.words, self.order, self.faults = tidy(filter), words, order, ()
        self.text = text(filter, self.listing, words)
        self.written.emit(self.text)
        self.judged.emit(())
        self.changed.emit(rows)

    def sort(self, order: Order) -> None:
        if order != self.order:
            self.order = order
            self.changed.emit(False)

    def question(self, fields: tuple[str, ...]) -> "Question":
        from core.lists.reading import Question

        return Question(
            listing=self.listing.name,
            organization_id=self.organization_id,
            filter=self.filter,
            words=self.words,
            order=self.order,
            fields=fields,
            time_zone=time_zone(),
        )

    def _ask(self, filter: "Filter | None", words: str) -> None:
        if (filter, words) != (self.filter, self.words):
            self.filter, self.words = filter, words
            self.changed.emit(True)


def time_zone() -> str:
    """The person's own, by the name under which the server knows it too."""
    found = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    # Anything else (an offset, a name of Windows') the server would take for another one.
    return found if "/" in found else "UTC"
