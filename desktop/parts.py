"""What the pages of records are made of; each area adds its own, in the order of the tabs."""

from desktop.customers import tabs as company
from desktop.interactions.deeds import DEEDS
from desktop.pipeline import tabs as pipeline
from desktop.quotes import tab as quotes
from desktop.shell.records.tabs import Parts
from desktop.tasks.tab_entry import TASKS_TAB

COMPANY = Parts(
    (
        company.OVERVIEW,
        company.PEOPLE,
        company.ADDRESSES,
        pipeline.OF_COMPANY,
        pipeline.DEALS_OF_COMPANY,
        company.CONTRACTS,
        TASKS_TAB,
        company.DOCUMENTS,
        company.NOTES,
        quotes.TAB,
        company.TIMELINE,
        company.HISTORY,
    ),
    DEEDS,
    company.FIGURES,
)
OPPORTUNITY = Parts(
    (
        pipeline.OVERVIEW,
        pipeline.STAGES,
        quotes.TAB,
        TASKS_TAB,
        pipeline.DOCUMENTS,
        pipeline.NOTES,
        pipeline.TIMELINE,
        pipeline.HISTORY,
    ),
    (*DEEDS, quotes.DEED),
)
DEAL = Parts((pipeline.DEAL, pipeline.HISTORY))
