"""`tradewind import`: the same without a window, for a script."""

import json

import pytest
from psycopg.conninfo import make_conninfo

from core import cli
from tests.support.people import PASSWORD

LEADS = "Company,E-mail\nAcme,ann@acme.example\nBolt,no address\n"


@pytest.fixture
def run(desk, monkeypatch, capsys):
    """The command of a person of the agency's; its exit code and what it printed."""
    monkeypatch.setenv(
        "TRADEWIND_SERVER", make_conninfo("", **desk.agency.people.address.parameters())
    )
    monkeypatch.setenv("TRADEWIND_PASSWORD", PASSWORD)

    def run(*arguments, person=None):
        who = (person or desk.agency.ann).email
        code = cli.main(["import", *map(str, arguments), "--as", who])
        return code, capsys.readouterr()

    return run


def test_a_dry_run_says_that_not_all_would_come_in(desk, run):
    code, said = run("leads", desk.file(LEADS), "--dry-run")
    assert code == 1
    assert "1 to be created" in said.out
    assert "“E-mail” is not an e-mail address" in said.out
    assert desk.agency.rows("SELECT FROM tradewind.leads") == []


def test_an_import_answers_a_script_and_writes_down_what_is_to_be_mended(desk, run, tmp_path):
    errors = tmp_path / "errors.csv"
    code, said = run("leads", desk.file(LEADS), "--json", "--errors", errors)
    answer = json.loads(said.out)
    assert code == 0
    assert (answer["created"], answer["invalid"], answer["dry_run"]) == (1, 1, False)
    assert answer["batch"] == desk.batch()["id"]
    assert errors.read_text("utf-8").splitlines()[1].startswith("Bolt,no address,")


def test_a_mapping_says_which_column_is_what(desk, run):
    mapping = desk.file(json.dumps({"Company": "last_name"}), "mapping.json")
    assert run("leads", desk.file(LEADS), "--mapping", mapping)[0] == 0
    assert desk.agency.rows("SELECT last_name, email FROM tradewind.leads ORDER BY id") == [
        *(("Acme", None), ("Bolt", None)),
    ]


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ('{"Firm": "last_name"}', "has no column “Firm”"),
        ('{"Company": "nonsense"}', "no field “nonsense”"),
        ('{"Company": "email", "E-mail": "email"}', "cannot both become"),
        ("{", "is not JSON"),
        ("{}", "at least one column"),
    ],
)
def test_a_mapping_that_says_nothing_is_refused(desk, run, mapping, said):
    code, printed = run("leads", desk.file(LEADS), "--mapping", desk.file(mapping, "m.json"))
    assert code == 3
    assert said in printed.err


def test_a_person_without_the_right_is_refused(desk, run):
    code, said = run("leads", desk.file(LEADS), person=desk.agency.viewer)
    assert code == 3
    assert "do not have the right" in said.err
    assert run("leads", "nowhere.csv")[0] == 3


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--encoding", "nonsense", "no encoding “nonsense”"),
        ("--separator", "ab", "A separator is one letter"),
        ("--country", "XX", "“XX” is no country"),
    ],
)
def test_an_option_that_means_nothing_is_refused(desk, run, option, value, said):
    code, printed = run("leads", desk.file(LEADS), option, value)
    assert code == 3
    assert said in printed.err
