"""Settings: chosen for oneself or for everybody, reset, and where each comes from."""

import pytest
from sqlalchemy import text

from core import settings
from core.access.permissions import Role
from core.errors import Refused
from core.settings import Chosen, Scope, Settings, Source
from tests.core.access.office import Office, brand_of, working


def test_every_setting_says_whose_it_is_and_has_its_words() -> None:
    for name, field in Settings.model_fields.items():
        assert settings.scope_of(name) in Scope
        assert settings.group_of(name)
        assert field.title
        assert field.description
        assert settings.checked(name, settings.default_of(name)) == settings.default_of(name)


def test_ones_own_choice_wins_over_that_of_the_organization(office: Office) -> None:
    user = office.hire("user", Role.USER)
    with working(office.boss) as session:
        settings.choose(session, "day_begins", "08:00", for_everybody=True)
    with working(user) as session:
        assert settings.read(session)["day_begins"] == Chosen(
            "08:00", Source.ORGANIZATION, None, "08:00"
        )
        settings.choose(session, "day_begins", "10:00", for_everybody=False)
        settings.choose(session, "day_begins", "10:30", for_everybody=False)
        assert settings.read(session)["day_begins"] == Chosen(
            "10:30", Source.MINE, "10:30", "08:00"
        )
        assert settings.settings(session).begins_at.hour == 10
    with working(office.boss) as session:
        assert settings.read(session)["day_begins"].value == "08:00"
        settings.reset(session, "day_begins", for_everybody=True)
    with working(user) as session:
        settings.reset(session, "day_begins", for_everybody=False)
        assert settings.read(session)["day_begins"] == Chosen("09:00", Source.DEFAULT)


def test_what_holds_for_everybody_only_an_administrator_sets(office: Office) -> None:
    user = office.hire("user", Role.USER)
    with pytest.raises(Refused), working(user) as session:
        settings.choose(session, "day_begins", "08:00", for_everybody=True)
    with pytest.raises(Refused), working(user) as session:
        settings.choose(session, "currency", "CHF", for_everybody=True)
    with working(office.boss) as session:
        settings.choose(session, "currency", "CHF", for_everybody=True)
        assert settings.read(session)["currency"].source is Source.ORGANIZATION
        assert session.execute(
            text("SELECT currency FROM tradewind.organizations WHERE currency = 'CHF'")
        ).all()
        settings.reset(session, "currency", for_everybody=True)
        assert settings.settings(session).currency == "EUR"


def test_another_organization_has_settings_of_its_own(office: Office) -> None:
    with working(office.boss) as session:
        settings.choose(session, "country", "DE", for_everybody=True)
    with working(brand_of(office)) as session:
        assert settings.settings(session).country is None


def test_what_cannot_be_is_refused_and_what_is_spoilt_is_passed_over(office: Office) -> None:
    for name, value in (("day_begins", "25:00"), ("reminder_minutes", 7), ("country", "Germany")):
        with pytest.raises(Refused), working(office.boss) as session:
            settings.choose(session, name, value, for_everybody=True)
    with working(office.boss) as session:
        session.execute(
            text(
                "INSERT INTO tradewind.settings (organization_id, key, value)"
                " VALUES (tradewind.current_organization(), 'day_begins', '\"noon\"')"
            )
        )
        assert settings.read(session)["day_begins"] == Chosen("09:00", Source.DEFAULT)
