"""Whether this computer can keep a password, and saying so at the box that asks for it."""

from PySide6.QtCore import QCoreApplication

from desktop.access.fields import TickField
from desktop.shell.language import said
from desktop.shell.shell import Shell


def offer(shell: Shell, box: TickField, help_: str) -> None:
    """Enable the box where there is a keyring; where there is none, it says why not."""

    def ask(_: object) -> tuple[str, str]:
        from core.errors import UserError
        from core.sharing import passwords

        try:
            return passwords.keyring_name(), ""
        except UserError as error:
            return "", said(str(error))

    def show(answer: tuple[str, str]) -> None:
        name, sentence = answer
        box.box.setEnabled(bool(name))
        if name:
            said = QCoreApplication.translate("Keeping", "The password is kept by {0}.")
            box.box.setToolTip(said.format(name))
            box.show_help(help_)
        else:
            box.fill(False)
            box.box.setToolTip(sentence)
            said = QCoreApplication.translate("Keeping", "Not possible: {0}")
            box.show_help(said.format(_short(sentence)))
            box.box.setAccessibleDescription(sentence)

    shell.tasks.run(box, ask, then=show)


def _short(sentence: str) -> str:
    # The whole of it is in the tool tip.
    return sentence.partition(" (")[0].partition(";")[0].rstrip(".") + "."
