"""Why two records may be one, in words."""

from PySide6.QtCore import QCoreApplication

from core.duplicates.kinds import Reason


def _tr(text: str) -> str:
    return QCoreApplication.translate("Duplicates", text)


def reason_words(reason: Reason) -> str:
    return {
        Reason.SAME_TAX: _tr("same tax number"),
        Reason.TAX_DIFFERS: _tr("different tax numbers"),
        Reason.SAME_DOMAIN: _tr("same website"),
        Reason.SAME_NAME: _tr("same name"),
        Reason.SIMILAR_NAME: _tr("similar name"),
        Reason.BEGINS_ALIKE: _tr("the name begins the same"),
        Reason.OTHER_NAME: _tr("different names"),
        Reason.SAME_COMPANY: _tr("same company"),
        Reason.SIMILAR_COMPANY: _tr("similar company"),
        Reason.OTHER_COMPANY: _tr("different companies"),
        Reason.SAME_EMAIL: _tr("same e-mail address"),
        Reason.SAME_MAILBOX: _tr("same name before the @"),
        Reason.SAME_PHONE: _tr("same telephone number"),
        Reason.SAME_BIRTHDAY: _tr("same date of birth"),
        Reason.OTHER_BIRTHDAY: _tr("different dates of birth"),
        Reason.SAME_CITY: _tr("same city"),
        Reason.OTHER_CITY: _tr("different cities"),
    }[reason]
