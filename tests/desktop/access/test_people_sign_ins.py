"""Who is in is listed, and is put out from there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.access import queries
from core.access.commands import Invitation
from core.access.signing_in import SignedIn, change_password, sign_in
from desktop.access.people_sign_ins import SignInsView
from desktop.shell.watch import Watch
from desktop.shell.window import Window
from tests.desktop.conftest import as_person
from tests.desktop.test_accessible import nameless

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_a_colleague_is_seen_and_put_out(
    founder: SignedIn, invited: Invitation, opened: Window, qtbot: QtBot
) -> None:
    server = replace(founder.address, more=())
    assert invited.password is not None
    first = sign_in(server, invited.email, invited.password)
    grace = change_password(first, invited.password, "another long password")
    lost: list[BaseException] = []
    watch = Watch(grace.address, lost.append)
    watch.start()
    try:
        qtbot.waitUntil(lambda: watch.sign_in_id is not None, timeout=10_000)
        view = SignInsView(opened.shell)
        qtbot.addWidget(view)
        view.resize(1100, 600)
        view.show()

        # Nobody tells of sign-ins: the screen looks again by itself, here more often.
        view._again.setInterval(200)

        def names() -> list[str]:
            return [row.full_name for row in view.table.rows]

        qtbot.waitUntil(lambda: "Grace Hopper" in names(), timeout=10_000)
        assert nameless(view) == []
        assert not view.end.isEnabled()
        assert {row[-1] for row in view.table.texts()} == {"In"}
        view.table.choose([row.full_name for row in view.table.rows].index("Grace Hopper"))
        with qtbot.waitSignal(opened.shell.said) as said:
            qtbot.mouseClick(view.end, Qt.MouseButton.LeftButton)
        assert said.args == ["Session ended: Grace Hopper"]
        qtbot.waitUntil(lambda: bool(lost), timeout=10_000)
        qtbot.waitUntil(lambda: "Grace Hopper" not in names(), timeout=10_000)
        view.open_only.click()
        qtbot.waitUntil(lambda: "Grace Hopper" in names(), timeout=10_000)
        view.table.choose([row.full_name for row in view.table.rows].index("Grace Hopper"))
        assert not view.end.isEnabled()
        view.hide()
        qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=10_000)
    finally:
        watch.stop()
    rows = as_person(
        founder, lambda session: queries.list_sign_ins(session, invited.user_id, open_only=True)
    )
    assert rows == []


def test_an_empty_list_is_looked_at_again_soon_for_one_is_in_oneself(
    opened: Window, qtbot: QtBot
) -> None:
    view = SignInsView(opened.shell)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: bool(view.table.rows), timeout=10_000)
    # As it was read before one's own sign-in was written down.
    view.show_found([])
    qtbot.waitUntil(lambda: bool(view.table.rows), timeout=10_000)
    view.hide()
    qtbot.waitUntil(lambda: not opened.shell.tasks._running, timeout=10_000)
