"""The facts of guarantees: who promised what, in which words, and what happened since.

A counter-guarantee (反担保, 民法典689) secures the recourse of another guarantor; it names the
guarantor behind whom it stands. Everything here is joint between the parties.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Self

from mediator.domain.money import Money


class Manner(StrEnum):
    """What the paper says about the way a guarantor stands in."""

    UNSAID = "unsaid"
    GENERAL = "general"
    JOINT = "joint"
    IF_UNABLE = "if_unable"  # 不能履行、无力偿还时
    IF_UNPAID = "if_unpaid"  # 不履行、未偿还时即承担，无条件承担
    SIGNATURE_ONLY = "signature_only"  # no guarantor words at all
    SHORTFALL = "shortfall"  # 差额补足、流动性支持
    JOINS_DEBT = "joins_debt"  # 债务加入


class PeriodWords(StrEnum):
    """What the paper says about how long the guarantor is held."""

    UNSAID = "unsaid"
    UNCLEAR = "unclear"
    UNTIL_PAID = "until_paid"  # 直至本息还清
    UNTIL_DAY = "until_day"
    MONTHS = "months"  # after the due day


class Recourse(StrEnum):
    """What guarantors agreed among themselves."""

    UNSAID = "unsaid"
    AGREED = "agreed"  # recourse or joint security, no shares
    SHARES = "shares"  # recourse by agreed shares


class GuaranteeActKind(StrEnum):
    """What happened between a guarantor and whoever holds the guarantee."""

    DEMANDED = "demanded"  # on the day it arrived
    SUED = "sued"
    SUIT_WITHDRAWN_SERVED = "suit_withdrawn_served"
    SUIT_WITHDRAWN_UNSERVED = "suit_withdrawn_unserved"
    DEBTOR_SUED = "debtor_sued"  # the one whose debt is guaranteed
    ORDER_WAIVED = "order_waived"  # 民法典687(2)(iv)
    LATE_SIGNATURE = "late_signature"  # on a reminder after the end
    NEW_CONTRACT = "new_contract"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class GuaranteeAct:
    """One act, on the day it took effect, with what proves it."""

    on: date
    kind: GuaranteeActKind
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Guarantee:
    """One promise of one guarantor.

    ``secures`` is empty for the debt itself, else the guarantor whose recourse it secures.
    ``words`` are those of the paper. ``until`` belongs to a period until a day, ``months`` to one
    counted from the due day. ``paper`` names the sheet signed: the same name, the same sheet
    (担保解释13). ``limit`` is the most that was promised, ``share_percent`` an agreed share
    (民法典699). ``transfer_barred`` says that the claim must not be assigned (696(2)).
    """

    guarantor: str
    secures: str = ""
    manner: Manner = Manner.UNSAID
    words: str = ""
    period: PeriodWords = PeriodWords.UNSAID
    until: date | None = None
    months: int | None = None
    signed_on: date | None = None
    paper: str = ""
    limit: Money | None = None
    share_percent: Decimal | None = None
    recourse: Recourse = Recourse.UNSAID
    transfer_barred: bool = False
    spouse_of_debtor: bool = False
    acts: tuple[GuaranteeAct, ...] = ()


class ChangeKind(StrEnum):
    """How the debt was changed after it was guaranteed."""

    LIGHTER = "lighter"
    HEAVIER = "heavier"
    DUE_DAY = "due_day"
    DEBTOR_REPLACED = "debtor_replaced"
    DEBTOR_JOINED = "debtor_joined"
    ASSIGNED = "assigned"
    NEW_FOR_OLD = "new_for_old"  # 借新还旧


@dataclass(frozen=True, slots=True)
class DebtChange:
    """One change of the debt.

    ``amount`` is what was added, or the part that was moved to another debtor; ``due_before``
    and ``due_after`` belong to a moved due day. ``agreed_by`` names the guarantors who consented
    in writing, for an assignment those who were told, for a new loan those who knew.
    """

    on: date
    kind: ChangeKind
    amount: Money | None = None
    due_before: date | None = None
    due_after: date | None = None
    agreed_by: tuple[str, ...] = ()
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Security:
    """A thing that secures the debt beside the guarantors.

    ``order_agreed`` says that the contract fixes the order in which to go (民法典392);
    ``given_up`` that the creditor gave the right up (409, 435), and ``kept_by`` who promised to
    stay bound all the same. ``register`` is its number there; ``agrees`` says that a third person
    who owns it agrees to the settlement in writing.
    """

    owner: str
    what: str
    of_debtor: bool = True
    value: Money | None = None
    order_agreed: bool = False
    given_up: bool = False
    kept_by: tuple[str, ...] = ()
    register: str = ""
    agrees: bool = False


class HurdleKind(StrEnum):
    """What opens the way to a general guarantor (民法典687(2))."""

    DEBTOR_MISSING = "debtor_missing"
    BANKRUPTCY = "bankruptcy"
    INSOLVENT = "insolvent"
    ENFORCED_IN_VAIN = "enforced_in_vain"


@dataclass(frozen=True, slots=True)
class Hurdle:
    """What stands between the creditor and the debtor's money, since a day."""

    on: date
    kind: HurdleKind
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Guarantees:
    """All guarantees of a case, the things beside them, and what happened to the debt."""

    entries: tuple[Guarantee, ...] = ()
    securities: tuple[Security, ...] = ()
    changes: tuple[DebtChange, ...] = ()
    hurdles: tuple[Hurdle, ...] = ()

    def renamed(self, old: str, new: str) -> Self:
        """Return the same with one person called by another name everywhere."""

        def name(known: str) -> str:
            return new if known == old else known

        def names(known: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(map(name, known))

        return replace(
            self,
            entries=tuple(
                replace(e, guarantor=name(e.guarantor), secures=name(e.secures))
                for e in self.entries
            ),
            securities=tuple(
                replace(s, owner=name(s.owner), kept_by=names(s.kept_by)) for s in self.securities
            ),
            changes=tuple(replace(c, agreed_by=names(c.agreed_by)) for c in self.changes),
        )
