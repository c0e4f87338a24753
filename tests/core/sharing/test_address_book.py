"""The file of profiles, which people edit too."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import NotFound, Refused, Unavailable, UserError
from core.sharing import address_book
from core.sharing.address_book import AddressBook, drop, keep, read, rendered
from core.sharing.profiles import Profile

OFFICE = Profile(name="Office", host="db.example.com", user="ada")
LAB = Profile(
    name='The "lab" \\ été',
    host="10.0.0.7",
    port=5433,
    database="tw test",
    user="Grace O'Hara",
    sslmode="disable",
    plain_text_allowed=True,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a new folder" / "profiles.toml"


def written(file: Path, text: str) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def test_no_file_is_an_empty_book(file: Path) -> None:
    assert read(file) == AddressBook()
    assert not file.exists()


def test_what_is_kept_is_read_again(file: Path) -> None:
    keep(file, OFFICE)
    keep(file, LAB)
    found = read(file)
    assert found == AddressBook((OFFICE, LAB))
    assert found.named(" office ") == OFFICE


@pytest.mark.skipif(os.name != "posix", reason="Windows protects the person's own folder")
def test_only_its_owner_can_read_it(file: Path) -> None:
    keep(file, OFFICE)
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_profile_can_be_renamed_and_dropped(file: Path) -> None:
    keep(file, OFFICE)
    keep(file, LAB)
    headquarters = OFFICE.model_copy(update={"name": "Headquarters", "port": 6000})
    keep(file, headquarters, instead_of="Office")
    assert read(file) == AddressBook((headquarters, LAB))
    drop(file, "headquarters")
    assert read(file) == AddressBook((LAB,))
    with pytest.raises(NotFound, match="no connection named “Office”"):
        drop(file, "Office")


def test_two_profiles_cannot_have_one_name(file: Path) -> None:
    keep(file, OFFICE)
    keep(file, LAB)
    with pytest.raises(Refused, match="“Office” exists already"):
        keep(file, OFFICE.model_copy(update={"name": "OFFICE"}))
    with pytest.raises(Refused, match="“Office” exists already"):
        keep(file, OFFICE, instead_of=LAB.name)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[[server]]\nname = "a"\nhost = b\n', 3, "Invalid value"),
        ('[[server]]\nname = "a"\nhost = "b"\nuser = "c"\nport = 99999\n', 5, "port: Input"),
        ('[[server]]\nname = "a"\nhost = "b"\nuser = "c"\nport = "5"\n', 5, "port: Input"),
        ('\n[[server]]\nname = "a"\nhost = "b"\n', 2, "user: it is missing"),
        (
            '[[server]]\nname="a"\nhost="b"\nuser="c"\n[[server]]\nname="d"\nhost="e"\n'
            'user="f"\nssl_mode="disable"\n',
            9,
            "ssl_mode: no such field",
        ),
        (
            '[[server]]\nname="a"\nhost="b"\nuser="c"\nsslmode="require"\n',
            5,
            "does not check who the server is",
        ),
        (
            '[[server]]\nname="a"\nhost="b"\nuser="c"\n[[server]]\nname="A"\nhost="e"\nuser="f"\n',
            6,
            "named “A” is there already",
        ),
        ("[server]\nname = 'a'\n", 1, "begins with “[[server]]”"),
        ("\n\nserver = [1]\n", 1, "Input should be"),
        ("\npassword = 'x'\n", 2, "“password” means nothing here"),
        ('name = "a\n', 1, "Illegal character"),
    ],
)
def test_a_broken_file_is_told_with_its_line_and_left_alone(
    file: Path, text: str, line: int, reason: str
) -> None:
    written(file, text)
    attempts: list[Callable[[], object]] = [
        lambda: read(file),
        lambda: keep(file, OFFICE),
        lambda: drop(file, "a"),
    ]
    for attempt in attempts:
        with pytest.raises(UserError) as told:
            attempt()
        assert str(told.value).startswith(f"Line {line} of {file} cannot be understood: ")
        assert reason in str(told.value)
    assert file.read_text("utf-8") == text


def test_a_file_that_is_no_text_is_told(file: Path) -> None:
    written(file, "").write_bytes(b"# one\n# tw\xff\n")
    with pytest.raises(UserError, match=r"Line 2 of .* is not UTF-8 text"):
        read(file)


def test_a_persons_own_comments_are_not_lost(file: Path) -> None:
    keep(file, OFFICE)
    by_hand = file.read_text("utf-8") + "# Ask Bob before the weekend.\n"
    written(file, by_hand)
    keep(file, LAB)
    assert file.with_name("profiles.toml.before").read_text("utf-8") == by_hand


def test_what_is_at_its_default_is_not_written(file: Path) -> None:
    assert "sslmode" not in rendered(AddressBook((OFFICE,)))
    assert "port = 5432" in rendered(AddressBook((OFFICE,)))


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unavailable, match="cannot be written"):
        keep(tmp_path / "file" / "profiles.toml", OFFICE)


def test_windows_that_write_at_once_lose_nothing(file: Path) -> None:
    add = (
        "import sys; from pathlib import Path; from core.sharing.address_book import keep;"
        "from core.sharing.profiles import Profile\n"
        "for n in range(10): keep(Path(sys.argv[1]),"
        " Profile(name=f'{sys.argv[2]}{n}', host='h', user='u'))"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", add, str(file), name]) for name in ("a", "b")
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    assert {each.name for each in read(file).profiles} == {
        f"{name}{n}" for name in "ab" for n in range(10)
    }


def test_a_write_that_fails_leaves_the_old_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(file, OFFICE)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Unavailable, match="cannot be written: the disk is full"):
        keep(file, LAB)
    assert read(file) == AddressBook((OFFICE,))
    assert {each.name for each in file.parent.iterdir()} <= {file.name, f"{file.name}.lock"}
    assert address_book.read(file).named("Office") == OFFICE
