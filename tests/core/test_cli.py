import json
import os
import subprocess
import sys

import psycopg
import pytest

from core.cli import DONE, REFUSED, UNAVAILABLE, USAGE, WANTING, main
from core.database.opening import open_database


def said(capsys):
    return json.loads(capsys.readouterr().out)


def test_create_makes_a_local_server_and_takes_it_down_again(home, capsys):
    assert main(["db", "create", "--json"]) == DONE
    answer = said(capsys)
    assert (answer["server"], answer["database"]) == ("local", "tradewind")

    assert main(["doctor", "--json"]) == DONE
    findings = {finding["name"]: finding for finding in said(capsys)["findings"]}
    assert findings["server"]["ok"] is None
    assert "not running" in findings["server"]["text"]


def test_a_database_goes_through_its_whole_life(home, capsys):
    with_window = open_database(home)  # As if a window were open: commands come and go beside it.
    try:
        assert main(["db", "status", "--json"]) == DONE
        assert said(capsys)["state"] == "current"
        assert main(["db", "upgrade", "--json"]) == DONE
        assert said(capsys)["changed"] is False
        file = home.backups / "one.tradewind"
        assert main(["db", "backup", str(file), "--json"]) == DONE
        assert said(capsys)["rows"]["alembic_version"] == 1
        assert main(["db", "restore", str(file), "--json"]) == DONE
        assert said(capsys)["kept_as"].startswith("tradewind_before_")
        assert main(["db", "check", "--json"]) == DONE
        assert said(capsys)["ok"] is True
        assert main(["doctor", "--json"]) == DONE
        names = [finding["name"] for finding in said(capsys)["findings"]]
        assert {"server", "database", "disk", "keyring", "clock", "programs"} <= set(names)
    finally:
        assert with_window.close()


def test_an_older_or_newer_database_is_wanting_not_an_error(home, capsys):
    with open_kept(home) as opened, psycopg.connect(**opened.address.parameters()) as connection:
        connection.execute("UPDATE tradewind.alembic_version SET version_num = 'ffffffffffff'")
        connection.commit()
        assert main(["db", "status", "--json"]) == WANTING
        assert said(capsys)["state"] == "newer"
        assert main(["db", "backup", str(home.backups / "x"), "--json"]) == REFUSED
        assert "newer Tradewind" in said(capsys)["error"]


def open_kept(home):
    from contextlib import closing

    return closing(open_database(home))


def test_a_server_that_does_not_answer_is_one_sentence(capsys, monkeypatch):
    monkeypatch.setenv("TRADEWIND_SERVER", "host=127.0.0.1 port=1 user=anna password=hush")
    assert main(["db", "status"]) == UNAVAILABLE
    out = capsys.readouterr()
    assert out.out == ""
    assert out.err.startswith("tradewind: ")
    assert len(out.err.splitlines()) == 1
    assert "hush" not in out.err


def test_a_missing_backup_is_refused_in_one_sentence(home, capsys):
    assert main(["db", "restore", str(home.root / "none.tradewind")]) == REFUSED
    assert "There is no file" in capsys.readouterr().err


def test_a_wrong_command_line_is_usage(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["db", "dance"])
    assert stopped.value.code == USAGE
    assert "invalid choice" in capsys.readouterr().err


def test_commands_never_import_qt(home):
    script = (
        "import sys; sys.argv = ['tradewind', 'doctor', '--json'];"
        "from desktop.main import main; main();"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=os.environ | {"TRADEWIND_HOME": str(home.root)},
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_whoever_has_read_enough_is_not_told_of_a_fault(home):
    # As with `tradewind doctor | head -1`.
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "desktop.main", "doctor"],
            env=os.environ | {"TRADEWIND_HOME": str(home.root), "LC_ALL": "C.UTF-8"},
            stdout=writer,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (130, "")


def test_who_speaks_german_is_answered_in_german_without_a_window(home):
    told = subprocess.run(
        [sys.executable, "-m", "desktop.main", "doctor"],
        env=os.environ | {"TRADEWIND_HOME": str(home.root), "LC_ALL": "de_DE.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    ).stdout
    assert "Der lokale Server ist noch nicht angelegt." in told
    assert {line.split()[1] for line in told.splitlines()} >= {"Programm", "Ordner", "Server"}
    # No sentence is left in the language it was written in.
    assert not {"The", "server", "is", "on", "kept"} & set(told.replace(".", " ").split())
