import pytest

from core.addresses import Address, default_sslmode, is_local, parse
from core.errors import UserError


@pytest.mark.parametrize(
    "text",
    [
        "host=db.example.com port=5433 dbname=crm user=anna password='se cret' sslmode=require",
        "postgresql://anna:se%20cret@db.example.com:5433/crm?sslmode=require",
    ],
)
def test_both_spellings_of_a_libpq_address_are_read(text):
    address = parse(text)
    assert address == Address("db.example.com", "crm", "anna", 5433, "se cret", sslmode="require")


def test_what_is_not_said_is_filled_in():
    address = parse("host=db.example.com user=anna")
    assert (address.port, address.database, address.password) == (5432, "tradewind", None)
    assert address.parameters()["sslmode"] == "verify-full"


def test_further_libpq_keywords_are_kept():
    assert parse("user=anna sslcert=/keys/anna.pem").parameters()["sslcert"] == "/keys/anna.pem"


@pytest.mark.parametrize("text", ["nonsense", "host=x port=many user=a", "postgresql://[::1"])
def test_nonsense_is_told_without_a_password(text):
    with pytest.raises(UserError, match="is not a libpq address"):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "host=x port=many user=a password=hush",
        "host=x port=many user=a password = 'hush hush'",
        "postgresql://a:hush@x:many/crm",
    ],
)
def test_a_refusal_never_repeats_the_password(text):
    with pytest.raises(UserError) as refused:
        parse(text)
    assert "hush" not in str(refused.value)


def test_an_address_without_a_user_is_refused():
    with pytest.raises(UserError, match="names no user"):
        parse("host=db.example.com")


def test_a_password_is_not_shown_by_repr_or_str():
    address = parse("host=x user=a password=hush")
    assert "hush" not in repr(address) + str(address)


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("", True),
        ("/run/tw", True),
        ("@abstract", True),
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.8.9.1", True),
        ("::1", True),
        ("[::1]", True),
        ("192.168.1.4", False),
        ("db.example.com", False),
        ("localhost.example.com", False),
    ],
)
def test_only_what_stays_on_this_machine_may_go_unencrypted(host, local):
    assert is_local(host) is local
    assert default_sslmode(host) == ("prefer" if local else "verify-full")


def test_a_role_to_act_as_joins_other_options():
    address = Address("h", "d", "u", role="owner", more=(("options", "-c jit=off"),))
    assert address.parameters()["options"] == "-c jit=off -c role=owner"
