"""The first start: the agency, the person in front of it, and off they go. Under a minute."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.access.card import CardPage, link
from desktop.access.fields import Field, PasswordField, TextField, TickField
from desktop.access.strength import judged
from desktop.overview.cards import Lines
from desktop.shell.language import said
from desktop.shell.shell import Shell

AGENCY, YOU, READY = range(3)


class Wizard(CardPage):
    has_server = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.theme, "")
        self.shell = shell
        # A page is worth its three lines of fields, so they all live in one card.
        self.pages = QStackedWidget()
        self.body.addWidget(self.pages)
        self.step = QLabel()
        self.step.setProperty("look", "small")
        self.back = QPushButton(self.tr("Back"))
        self.back.setAccessibleName(self.tr("Back"))
        self.back.clicked.connect(self.go_back)
        self.buttons.addWidget(self.step)
        self.buttons.addStretch()
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.primary)
        self.elsewhere = link(self.tr("My company has a server already…"))
        self.elsewhere.clicked.connect(self.has_server)
        self.below.addWidget(self.elsewhere, 0, Qt.AlignmentFlag.AlignHCenter)
        self._make_agency()
        self._make_you()
        self._make_ready()
        self.lead_through(
            self.agency.line,
            *(self.first.line, self.last.line, self.email.line),
            *(self.password.line, self.password.eye, self.again.line, self.again.eye),
            *(self.stay.box, self.demo.box),
            *(self.back, self.primary, self.elsewhere),
        )
        shell.connection.refused.connect(self._on_refused)
        self.show_page(AGENCY)

    # The pages

    def _make_agency(self) -> None:
        self.agency = TextField(
            self.tr("Name of your agency"), self.tr("You can change it at any time.")
        )
        self._page(("agency_name", self.agency))

    def _make_you(self) -> None:
        self.first = TextField(self.tr("First name"))
        self.last = TextField(self.tr("Last name"))
        self.email = TextField(self.tr("E-mail"), self.tr("You sign in with it."))
        self.password = PasswordField(self.tr("Password"), self._password_help())
        self.again = PasswordField(self.tr("Password again"))
        self.password.edited.connect(self._judge)
        self.password.eye.toggled.connect(self.again.eye.setChecked)
        names = QWidget()
        row = QHBoxLayout(names)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.first)
        row.addWidget(self.last)
        self._page(
            ("first_name", self.first),
            ("last_name", self.last),
            ("email", self.email),
            ("password", self.password),
            ("again", self.again),
            together=names,
        )

    def _make_ready(self) -> None:
        self.summary = Lines(self.tr("Agency"), self.tr("You"), self.tr("E-mail"))
        self.stay = TickField(
            self.tr("Remember me on this computer"), self.tr("No password at the next start.")
        )
        self.demo = TickField(
            self.tr("Fill it with demo data"),
            self.tr("Three invented clients and a year of their work, to look around in."),
        )
        self.demo.box.setChecked(self.shell.wants_demo)
        self._page(("stay", self.stay), ("demo_data", self.demo), above=self.summary)

    def _page(
        self,
        *fields: tuple[str, Field],
        together: QWidget | None = None,
        above: QWidget | None = None,
    ) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        if above is not None:
            column.addWidget(above)
            column.addSpacing(4)
        if together is not None:
            column.addWidget(together)
        for name, field in fields:
            self.fields[name] = field
            if together is None or not together.isAncestorOf(field):
                column.addWidget(field)
        column.addStretch()
        page.installEventFilter(self)
        self.pages.addWidget(page)

    # Going through them

    def show_page(self, number: int) -> None:
        titles = (
            (self.tr("Welcome"), self.tr("Let us set Tradewind up. It takes less than a minute.")),
            (self.tr("You"), self.tr("The first person here looks after everything.")),
            (self.tr("Ready to begin"), self.tr("Is this right? You can still go back.")),
        )
        title, lead = titles[number]
        self.title.setText(title)
        self.lead.say(lead)
        self.lead.show()
        self.setAccessibleName(title)
        self.notice.say("")
        self.pages.setCurrentIndex(number)
        self._tell_step()
        self._fit()
        self.back.setVisible(number > AGENCY)
        self.elsewhere.setVisible(number == AGENCY)
        self.name_primary()
        if number == READY:
            person = f"{self.first.value().strip()} {self.last.value().strip()}"
            self.summary.show_values(
                self.agency.value().strip(), person, self.email.value().strip()
            )
            self._ask_keyring()
        self.focus_first()

    def _tell_step(self) -> None:
        here, all_ = self.pages.currentIndex() + 1, self.pages.count()
        self.step.setText(self.tr("Step {0} of {1}").format(here, all_))

    def _steps(self) -> dict[str, str]:
        """What demo data are made of, in the order of their making."""
        return {
            "Inventing an agency": self.tr("An agency"),
            "Contacts": self.tr("Contacts"),
            "Sources": self.tr("Lead sources"),
            "Companies": self.tr("Companies"),
            "Dealings": self.tr("Calls and meetings"),
            "Leads": self.tr("Leads"),
            "Rules of the score": self.tr("Rules of the score"),
            "Journeys": self.tr("Ways of the leads"),
            "Pipeline": self.tr("Opportunities and deals"),
            "Quotes": self.tr("Quotes"),
            "History": self.tr("History"),
            "Taking stock": self.tr("Taking stock"),
        }

    def name_primary(self) -> None:
        text = self.tr("Begin") if self.pages.currentIndex() == READY else self.tr("Next")
        self.primary.setText(text)
        self.primary.setAccessibleName(text)

    def focus_first(self) -> None:
        if self.pages.currentIndex() == READY:
            self.primary.setFocus()
        else:
            super().focus_first()

    @Slot()
    def go_on(self) -> None:
        if self.is_busy:
            return
        from pydantic import ValidationError

        from core.access.inputs import FoundAgency
        from core.entries import sentences

        said: dict[str, str] = {}
        entry: FoundAgency | None = None
        try:
            entry = FoundAgency.model_validate(
                {
                    "agency_name": self.agency.value(),
                    "first_name": self.first.value(),
                    "last_name": self.last.value(),
                    "email": self.email.value(),
                    "password": self.password.value(),
                    "demo_data": self.demo.value(),
                }
            )
        except ValidationError as error:
            said = sentences(error, FoundAgency)
        if self.password.value() != self.again.value() and "password" not in said:
            said.setdefault("again", self.tr("The two passwords are not the same."))
        here = self.pages.currentIndex()
        shown = self._of_page(said, here)
        if shown:
            self.refuse(shown)
        elif here < READY:
            self.show_page(here + 1)
        elif said or entry is None:
            self._show_fault(said)
        else:
            self.shell.wants_demo = False
            self.be_busy(self.tr("Setting up…"))
            filling = self.shell.connection.found(
                entry, stays=self.stay.value(), steps=self._steps()
            )
            if entry.demo_data:
                # Its steps are no rows that could be counted.
                title = self.tr("Filling in demo data")
                self.show_work(self.shell.works.take_up(filling, title, lambda _: ""))

    @Slot()
    def go_back(self) -> None:
        if not self.is_busy and self.pages.currentIndex() > AGENCY:
            self.show_page(self.pages.currentIndex() - 1)

    def _of_page(self, said: dict[str, str], number: int) -> dict[str, str]:
        page = self.pages.widget(number)
        shown = {
            name: text
            for name, text in said.items()
            if name in self.fields and page and page.isAncestorOf(self.fields[name])
        }
        if number == YOU and "" in said:
            # What concerns several fields at once is about the password.
            shown["password"] = said[""]
        return shown

    def _show_fault(self, said: dict[str, str]) -> None:
        number = next((n for n in (AGENCY, YOU) if self._of_page(said, n)), YOU)
        self.show_page(number)
        self.refuse(self._of_page(said, number) or said)

    @Slot(Exception)
    def _on_refused(self, error: Exception) -> None:
        from core.errors import UserError

        if not self.is_busy:
            return
        self.be_ready()
        if not isinstance(error, UserError):
            self.notice.say(
                self.tr("Tradewind made a mistake; nothing was set up, and all you typed is here.")
            )
            raise error
        self.notice.say(said(str(error)))

    def _password_help(self) -> str:
        return self.tr("At least 10 characters; a few words in a row are easy to keep in mind.")

    @Slot()
    def _judge(self) -> None:
        about = (self.agency.value(), self.first.value(), self.last.value(), self.email.value())
        text, tone = judged(self.password.value(), about)
        self.password.show_help(text or self._password_help(), tone)

    def _ask_keyring(self) -> None:
        from desktop.access.keeping import offer

        offer(self.shell, self.stay, "")

    def _fit(self) -> None:
        """The card is as high as its page, and not as the highest of them."""
        page = self.pages.currentWidget()
        if page is not None:
            self.pages.setFixedHeight(page.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A sentence below a field makes its page higher.
        if event.type() == QEvent.Type.LayoutRequest and watched is self.pages.currentWidget():
            self._fit()
        return super().eventFilter(watched, event)
