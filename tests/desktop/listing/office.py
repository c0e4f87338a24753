"""An organization with leads, and somebody who works in it: what the list is tried on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.access.permissions import Role
from core.addresses import Address
from core.home import Home
from desktop.shell.preferences import Preferences
from desktop.shell.shell import Shell
from desktop.shell.theme import Mode, Theme
from tests.support.people import People, Person, people_of

LEADS = """
INSERT INTO tradewind.leads (organization_id, company_name, first_name, last_name, email, phone,
    city, status, priority, estimated_value, tags, owner_id, next_follow_up_at, created_at)
SELECT %(organization)s,
    (ARRAY['Bright','Northern','Blue','Harbour','Golden','Swift','Quiet','Urban'])[1 + g %% 8]
        || ' ' || (ARRAY['Dental','Bakery','Studio','Logistics','Garden','Optics'])[1 + g %% 6]
        || ' ' || g,
    (ARRAY['Ann','Bo','Chi','Dora','Émile','Farid','Grace'])[1 + g %% 7],
    (ARRAY['Lee','Müller','Okafor','Sato','Novák','Silva','Brown','Haddad'])[1 + g * 3 %% 8],
    'lead' || g || '@example.com', '+49 30 ' || (1000000 + g),
    (ARRAY['Berlin','Bern','Lyon','Porto','Gent','Oslo','Graz'])[1 + g %% 7],
    (ARRAY['new','contacted','qualified','converted','lost','nurturing'])[1 + g %% 6],
    (ARRAY['low','medium','high'])[1 + g %% 3],
    (g * 37 %% 90000)::numeric / 4,
    (ARRAY['{}','{hot}','{vip,spring}','{cold,trade fair,later}']::text[][])[1 + g %% 4]::text[],
    CASE WHEN g %% 3 = 0 THEN %(owner)s::bigint END,
    CASE WHEN g %% 5 = 0 THEN now() + make_interval(hours => g %% 400 - 100) END,
    now() - make_interval(mins => g)
FROM generate_series(%(first)s::int, %(last)s::int) g
"""
SCORES = """
UPDATE tradewind.lead_facts f SET score = CASE WHEN g % 11 > 0 THEN g * 7 % 101 END
FROM (SELECT id, substr(split_part(email, '@', 1), 5)::int AS g FROM tradewind.leads
      WHERE email ~ '^lead[0-9]+@') l WHERE l.id = f.id AND f.score IS NULL
"""


@dataclass
class Office:
    people: People
    organization_id: int
    person: Person
    shell: Shell

    def add_leads(self, count: int, first: int = 1) -> None:
        said = {
            "organization": self.organization_id,
            "owner": self.person.id,
            "first": first,
            "last": first + count - 1,
        }
        self.people.owner.execute(LEADS, said)
        self.people.owner.execute(SCORES)
        self.people.owner.execute("ANALYZE tradewind.leads, tradewind.lead_facts")

    @property
    def address(self) -> Address:
        """As the person, in the organization."""
        options = f"-c tradewind.organization={self.organization_id}"
        return replace(self.person.address, more=(("options", options),))


@contextmanager
def office_in(
    database: Address, folder: Path, app: QApplication, mode: Mode = Mode.LIGHT
) -> Iterator[Office]:
    home = Home(folder)
    with people_of(database) as people:
        organization = people.organization("Brand")
        person = people.person({organization: [Role.ADMIN]})
        shell = Shell(home, Theme(app, mode), Preferences(home))
        made = Office(people, organization, person, shell)
        shell.tasks.attach(made.address)
        try:
            yield made
        finally:
            shell.tasks.close()
            shell.tasks.wait()
            shell.tasks.detach()
