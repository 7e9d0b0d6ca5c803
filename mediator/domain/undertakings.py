"""What the parties agree beside the plan: where they would sue, how it is enforced, credit records.

Source: 法释〔2025〕15号 item 1 (a choice of court needs a real link, proved), 民诉法249 (notarised
enforceable debts), 民法典1029 (a wrong credit record is put right). Nothing here changes a figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CourtLink(StrEnum):
    """By which link a court is chosen; what has none in the list needs another real one."""

    DEBTOR_HOME = "debtor_home"
    CREDITOR_HOME = "creditor_home"
    PERFORMANCE = "performance"
    SIGNING = "signing"
    SUBJECT = "subject"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CourtChoice:
    """The court for disputes about the agreement; ``proof`` is what shows the link is real.

    ``court`` names it, empty for the competent court of the place.
    """

    link: CourtLink
    court: str = ""
    proof: str = ""


@dataclass(frozen=True, slots=True)
class CreditDuties:
    """What the creditor has to undo, within ``days`` working days after the last payment.

    ``listed`` and ``restricted`` are measures of a court on the creditor's request, ``reported``
    an entry in a credit register; ``wrong`` says which entry was untrue and is put right at once.
    """

    listed: bool = False
    restricted: bool = False
    reported: bool = False
    wrong: str = ""
    days: int = 5


@dataclass(frozen=True, slots=True)
class Undertakings:
    """All of them; ``notary`` names the office, empty while it is left open."""

    court: CourtChoice | None = None
    notarised: bool = False
    notary: str = ""
    credit: CreditDuties | None = None
