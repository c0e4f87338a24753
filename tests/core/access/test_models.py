"""Access: what the tables refuse, and what a person is told."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from pydantic import ValidationError
from sqlalchemy import CheckConstraint, Index, create_engine, inspect, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateSchema

from core import db
from core.access.inputs import (
    ChosenPassword,
    FoundAgency,
    InviteUser,
    NewOrganization,
    OrganizationEdit,
    ProfileEdit,
    age,
)
from core.access.models import (
    EndReason,
    Membership,
    Organization,
    Role,
    Setting,
    SignIn,
    Subscription,
    User,
    UserStatus,
)
from core.entries import Entry, sentences
from tests.support.debian_server import PASSWORD, SUPERUSER, programs, running
from tests.support.reckoning import reckoning

Broken = Callable[..., str | None]
PERSON = {"first_name": "Jo", "last_name": "Doe", "email": "jo@example.com"}


def user(**values: object) -> User:
    return User(**{**PERSON, "role_name": "tw_jo", **values})


def told(entry: type[Entry], **typed: object) -> dict[str, str]:
    with pytest.raises(ValidationError) as refused:
        entry(**typed)
    return sentences(refused.value, entry)


@pytest.fixture
def agency(tables: Session) -> Organization:
    made = Organization(name="North", slug="north")
    tables.add(made)
    tables.flush()
    return made


@pytest.fixture
def jo(tables: Session) -> User:
    made = user()
    tables.add(made)
    tables.flush()
    return made


def test_a_new_account_waits_and_must_choose_its_password(jo: User) -> None:
    assert (jo.status, jo.is_active) == (UserStatus.PENDING_ACTIVATION, False)
    assert (jo.must_change_password, jo.is_email_verified, jo.is_superuser) == (True, False, False)
    assert (jo.full_name, jo.version) == ("Jo Doe", 1)


def test_active_means_that_the_status_says_so(tables: Session, jo: User) -> None:
    jo.status, jo.email_verified_at = UserStatus.ACTIVE, datetime.now(UTC)
    tables.flush()
    tables.refresh(jo)
    assert jo.is_active
    assert jo.is_email_verified


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"email": "jo@example"}, "ck_users_email"),
        ({"email": " jo@example.com"}, "ck_users_email"),
        ({"email": f"{'j' * 250}@example.com"}, "ck_users_email"),
        ({"first_name": "J"}, "ck_users_first_name"),
        ({"last_name": "D" * 101}, "ck_users_last_name"),
        ({"phone_number": "123456789"}, "ck_users_phone_number"),
        ({"phone_number": "+49 30 1234567"}, "ck_users_phone_number"),
        ({"role_name": "é" * 32}, "ck_users_role_name"),
        ({"date_of_birth": date(1899, 12, 31)}, "ck_users_date_of_birth"),
        ({"locale": "english"}, "ck_users_locale"),
        ({"extras": [1]}, "ck_users_metadata"),
    ],
)
def test_an_account_is_refused_by_name(
    broken: Broken, values: dict[str, object], constraint: str
) -> None:
    assert broken(user(**values)) == constraint


def test_an_account_needs_an_adult_on_the_day_it_is_made(broken: Broken) -> None:
    made = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
    adult, child = date(2008, 11, 21), date(2008, 11, 22)
    assert broken(user(created_at=made, date_of_birth=adult)) is None
    assert broken(user(created_at=made, date_of_birth=child)) == "ck_users_date_of_birth"


def test_two_living_accounts_never_share_an_address(
    tables: Session, broken: Broken, jo: User
) -> None:
    again = {"email": "JO@Example.com", "role_name": "tw_other"}
    assert broken(user(**again)) == "idx_users_email_normalized"
    jo.deleted_at = datetime.now(UTC)
    tables.flush()
    assert broken(user(**again)) is None
    assert broken(user(email="other@example.com")) == "uq_users_role_name"


def test_values_outside_an_enumeration_are_refused_whoever_writes_them(
    tables: Session, jo: User, agency: Organization
) -> None:
    for statement, constraint in (
        ("UPDATE tradewind.users SET status = 'ACTIVE'", "ck_users_status"),
        ("UPDATE tradewind.users SET gender = 'x'", "ck_users_gender"),
        ("UPDATE tradewind.organizations SET kind = 'team'", "ck_organizations_kind"),
    ):
        savepoint = tables.begin_nested()
        with pytest.raises(IntegrityError, match=constraint):
            tables.execute(text(statement))
        savepoint.rollback()


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"slug": "North"}, "ck_organizations_slug"),
        ({"slug": "north-"}, "ck_organizations_slug"),
        ({"name": ""}, "ck_organizations_name"),
        ({"primary_color": "blue"}, "ck_organizations_primary_color"),
        ({"currency": "eur"}, "ck_organizations_currency"),
        ({"logo": b"x"}, "ck_organizations_logo_type"),
        ({"logo": b"x" * 1048577, "logo_type": "image/png"}, "ck_organizations_logo"),
        ({"kind": "agency", "agency_id": 1}, "ck_organizations_agency_id"),
        ({"slug": "north"}, "idx_organizations_slug"),
    ],
)
def test_an_organization_is_refused_by_name(
    agency: Organization, broken: Broken, values: dict[str, object], constraint: str
) -> None:
    assert broken(Organization(**{"name": "South", "slug": "south", **values})) == constraint


def test_a_person_has_several_roles_in_an_organization_but_each_only_once(
    tables: Session, broken: Broken, agency: Organization, jo: User
) -> None:
    def member(role: str) -> Membership:
        return Membership(organization_id=agency.id, user_id=jo.id, role=role)

    tables.add(member(Role.OWNER))
    tables.flush()
    assert broken(member(Role.ANALYST)) is None
    assert broken(member(Role.OWNER)) == "uq_memberships_organization_id_user_id_role"
    assert broken(Membership(organization_id=agency.id, user_id=0, role=Role.USER)) == (
        "fk_memberships_user_id"
    )


def test_a_setting_is_set_once_for_the_organization_and_once_for_each_person(
    tables: Session, broken: Broken, agency: Organization, jo: User
) -> None:
    def setting(user_id: int | None, value: object) -> Setting:
        return Setting(organization_id=agency.id, user_id=user_id, key="mail.footer", value=value)

    tables.add_all([setting(None, "ours"), setting(jo.id, {"mine": True})])
    tables.flush()
    # Null equals null here, which PostgreSQL has to be told.
    assert broken(setting(None, "again")) == "uq_settings_organization_id_user_id_key"
    assert broken(setting(jo.id, "again")) == "uq_settings_organization_id_user_id_key"
    assert broken(Setting(organization_id=agency.id, key="Mail Footer", value=1)) == (
        "ck_settings_key"
    )


def test_an_organization_has_one_living_subscription(
    tables: Session, broken: Broken, agency: Organization
) -> None:
    tables.add(first := Subscription(organization_id=agency.id))
    tables.flush()
    assert (first.tier, first.status) == ("starter", "trialing")
    assert broken(Subscription(organization_id=agency.id)) == "idx_subscriptions_organization_id"
    first.deleted_at = datetime.now(UTC)
    tables.flush()
    assert broken(Subscription(organization_id=agency.id)) is None
    assert broken(Subscription(organization_id=agency.id, contact_limit=-1)) == (
        "ck_subscriptions_contact_limit"
    )


def test_a_sign_in_ends_for_a_reason(tables: Session, broken: Broken, jo: User) -> None:
    tables.add(now := SignIn(user_id=jo.id, workstation="desk-7", ip_address="10.0.0.7"))
    tables.flush()
    assert now.is_active
    later = now.started_at + timedelta(hours=1)
    revoked = {"user_id": jo.id, "ended_at": later, "revoked_by_id": jo.id}
    assert broken(SignIn(**revoked, end_reason=EndReason.REVOKED)) is None
    assert broken(SignIn(**revoked, end_reason=EndReason.LOST)) == "ck_sign_ins_revoked_by_id"
    assert broken(SignIn(user_id=jo.id, ended_at=later)) == "ck_sign_ins_ended_for_a_reason"
    assert broken(
        SignIn(user_id=jo.id, ended_at=now.started_at - timedelta(1), end_reason=EndReason.LOST)
    ) == ("ck_sign_ins_ended_at")


def test_the_constraints_a_person_can_break_have_words() -> None:
    said = db.refusals()
    for rule in (
        "idx_users_email_normalized",
        "ck_users_date_of_birth",
        "uq_memberships_organization_id_user_id_role",
        "idx_contacts_organization_id_email_normalized",
        "ck_leads_known",
        "ck_leads_google_rating",
    ):
        assert said[rule].endswith("."), rule


def test_every_constraint_and_index_is_named_after_its_table(tables: Session) -> None:
    for table in db.Model.metadata.tables.values():
        names = [str(rule.name) for rule in [*table.constraints, *table.indexes]]
        begins = tuple(f"{kind}_{table.name}" for kind in ("pk", "ck", "uq", "fk", "ex", "idx"))
        assert all(name.startswith(begins) and len(name) < 64 for name in names), names
        declared = {rule.name for rule in table.constraints if isinstance(rule, CheckConstraint)}
        assert all(isinstance(index, Index) for index in table.indexes)
        found = inspect(tables.connection()).get_check_constraints(table.name, db.SCHEMA)
        assert {rule["name"] for rule in found} == declared


@pytest.mark.parametrize("table", ["memberships", "settings", "subscriptions", "contacts", "leads"])
def test_no_key_of_an_organizations_row_leaves_the_organization_out(table: str) -> None:
    found = db.Model.metadata.tables[f"{db.SCHEMA}.{table}"]
    assert [column.name for column in found.primary_key] == ["organization_id", "id"]
    shared = {"organizations", "users"}
    for key in found.foreign_key_constraints:
        if key.referred_table.name not in shared:
            assert key.column_keys[0] == "organization_id"


@pytest.mark.parametrize("major", sorted(programs()))
def test_every_version_makes_the_tables_and_alembic_finds_no_difference(major: int) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    options = {
        "include_schemas": True,
        "include_name": lambda name, kind, _: kind != "schema" or name == db.SCHEMA,
        "compare_server_default": True,
    }
    with running(major) as server:
        address = server.address(SUPERUSER, PASSWORD)
        engine = create_engine("postgresql+psycopg://", connect_args=address.parameters())
        with engine.begin() as connection:
            connection.execute(CreateSchema(db.SCHEMA))
            connection.exec_driver_sql(reckoning())
            db.Model.metadata.create_all(connection)
            context = MigrationContext.configure(connection, opts=options)
            # A generated column spelled otherwise than PostgreSQL does is a warning, so an error.
            assert compare_metadata(context, db.Model.metadata) == []
        engine.dispose()


def test_what_founds_an_agency_is_tidied() -> None:
    founded = FoundAgency(
        agency_name="  North ",
        first_name="Zoe\u0308",
        last_name="Doe",
        email="Zoe@Example.COM",
        password=" correct horse ",
    )
    assert (founded.agency_name, founded.first_name) == ("North", "Zoë")
    assert founded.email == "Zoe@example.com"
    assert founded.password.get_secret_value() == " correct horse "
    assert not founded.demo_data


def test_what_founds_an_agency_is_refused_in_words() -> None:
    assert told(FoundAgency, first_name="Z", last_name="", email="zoe", password="short") == {
        "agency_name": "“Agency” is needed.",
        "first_name": "“First name” needs at least 2 characters.",
        "last_name": "“Last name” is needed.",
        "email": "“zoe” is not an e-mail address; it looks like name@example.com.",
        "password": "“Password” needs at least 10 characters.",
    }
    typed = {**PERSON, "agency_name": "Northern Lights", "password": "northern LIGHTS"}
    assert told(FoundAgency, **typed) == {
        "": "The password is what anybody would try first; choose another."
    }
    assert told(ChosenPassword, password="ten\x00letters") == {
        "password": "A password is made of letters, digits, signs and blanks."
    }


def test_an_invitation_needs_a_role_that_exists() -> None:
    assert InviteUser(**PERSON, roles=["analyst", "user"]).roles == {Role.ANALYST, Role.USER}
    assert told(InviteUser, **PERSON, roles=[])["roles"] == "“Roles” needs at least 1 entry."
    assert told(InviteUser, **PERSON, roles=["boss"])["roles"].startswith(
        "“Roles” must be one of 'owner', 'admin'"
    )
    assert InviteUser(**PERSON, roles=["user"], phone_number="+49 (30) 123-4567").phone_number == (
        "+49301234567"
    )
    assert told(InviteUser, **PERSON, roles=["user"], phone_number="12345") == {
        "phone_number": "A telephone number has 10 to 20 digits, such as +49 30 1234567."
    }


def test_a_profile_is_changed_where_something_was_typed() -> None:
    assert ProfileEdit(first_name="Ann", phone_number="").model_dump(exclude_unset=True) == {
        "first_name": "Ann",
        "phone_number": None,
    }
    today = datetime.now(UTC).date()
    assert told(ProfileEdit, date_of_birth=today - timedelta(6500), time_zone="Berlin") == {
        "date_of_birth": "Only adults can have an account: this person is not 18 yet.",
        "time_zone": "“Berlin” is not a time zone; one is called Europe/Berlin.",
    }
    assert told(ProfileEdit, first_name=" ", locale="english", born=1) == {
        "first_name": "“First name” is needed.",
        "locale": "“Language” is not written as it must be. Such as en or de_AT.",
        "born": "There is no field “Born”.",
    }


def test_a_birthday_makes_a_year_older() -> None:
    assert age(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age(date(2008, 2, 29), date(2026, 3, 1)) == 18


def test_an_organizations_short_name_comes_from_its_name() -> None:
    assert NewOrganization(name=" Müller & Söhne ").slug == "muller-sohne"
    assert told(NewOrganization, name="Müller", slug="Müller")["slug"] == (
        "A short name has small letters, digits and single hyphens only."
    )
    # Nothing of it can stand in an address.
    assert "slug" in told(NewOrganization, name="東京")
    assert told(OrganizationEdit, primary_color="blue", website="no where", currency="euro") == {
        "primary_color": "A colour is # and six digits from 0 to f, such as #1f6feb.",
        "website": "“no where” is not the address of a website.",
        "currency": "“Currency” is not written as it must be. Three letters, such as EUR.",
    }
    assert OrganizationEdit(website="example.com").website == "https://example.com"


@pytest.mark.parametrize("entry", [FoundAgency, InviteUser, NewOrganization, ProfileEdit])
def test_every_field_of_a_form_has_a_title(entry: type[Entry]) -> None:
    assert [name for name, field in entry.model_fields.items() if not field.title] == []
