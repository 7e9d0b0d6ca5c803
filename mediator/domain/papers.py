"""Which papers a case has, what each needs, and the values that all of them are made from.

Source of the set: 司发通〔2010〕239号 (forms and dossier), 民事诉讼法205 and its interpretation
353-354 (judicial confirmation), 民事诉讼法225 (payment order). There is no field in which a
confidence could sit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import AgreementStanding, Broken
from mediator.domain.case import BodyKind, Case
from mediator.domain.installments import Installment
from mediator.domain.money import Money
from mediator.domain.parties import Party, Role
from mediator.domain.performance import State
from mediator.domain.refusals import (
    GuarantorNotSigning,
    NotConfirmedByCourt,
    NothingDueYet,
    NothingToRemind,
    NotInBreach,
    NotPerformed,
    OralNotForCommercial,
    PaperNeedsPlan,
)
from mediator.domain.scans import ScannedSheet, SheetPicture
from mediator.domain.statements import ClaimStatement
from mediator.domain.visits import Visit

DAYS_TO_CONFIRM = 30
"""民事诉讼法205: together, within thirty days from the day the agreement takes effect."""


class PaperKind(StrEnum):
    """The papers beside the agreement itself, by the names the command line knows."""

    RIGHTS = "rights"  # 权利义务告知书
    APPLICATION = "application"  # 调解申请书
    REGISTER = "register"  # 受理登记表
    INQUIRY = "inquiry"  # 调查记录
    RECORD = "record"  # 调解记录
    SCHEDULE = "schedule"  # 还款计划表
    CALCULATION = "calculation"  # 债权计算书
    CONFIRMATION = "confirmation"  # 司法确认申请书
    PAYMENT_ORDER = "payment-order"  # 支付令申请书
    POWER = "power"  # 授权委托书
    SERVICE = "service"  # 送达地址确认书
    GUARANTOR = "guarantor"  # 保证人同意书
    ORAL = "oral"  # 口头协议登记表
    PROGRESS = "progress"  # 进度单
    UNDERSTANDING = "understanding"  # 理解确认页
    VISIT = "visit"  # 回访记录
    SITUATION = "situation"  # 卷宗情况说明
    REVIEW = "review"  # 律师复核单
    REMINDER = "reminder"  # 付款提示函
    BREACH_NOTICE = "breach-notice"  # 违约通知书
    FINAL_STATEMENT = "final-statement"  # 履行结算单
    ENFORCEMENT = "enforcement"  # 强制执行申请书
    SUIT = "suit"  # 民事起诉状
    PERFORMED = "performed"  # 履行证明


NEED_PLAN = frozenset(
    {
        PaperKind.SCHEDULE,
        PaperKind.CONFIRMATION,
        PaperKind.PAYMENT_ORDER,
        PaperKind.GUARANTOR,
        PaperKind.ORAL,
        PaperKind.UNDERSTANDING,
        PaperKind.VISIT,
        PaperKind.REVIEW,
    }
)
"""The papers that speak of what was agreed."""

OF_BREACH = frozenset(
    {
        PaperKind.BREACH_NOTICE,
        PaperKind.FINAL_STATEMENT,
        PaperKind.ENFORCEMENT,
        PaperKind.SUIT,
    }
)
FOLLOW_UP = OF_BREACH | {PaperKind.REMINDER, PaperKind.PERFORMED}
"""The papers that speak of how an agreement was performed."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What the papers of a case are made from, on the day they carry.

    ``statement`` is the lawful balance, where it was asked for; ``agreement`` what was agreed, if
    anything was. ``words`` is what was said and done, for the records that have room for it.
    ``court_fee`` is what a court takes to accept a suit on the open sum; ``visits`` are those made
    by the day, each with where the agreement stood then; ``supplements`` are the signed changes
    of the plan.
    ``sheets`` are scanned sheets of the signed originals, those whose pictures are at hand.
    ``head`` is the head of the record when it was printed, by which the record is checked later;
    empty where there is no record.
    """

    case: Case
    on: date
    statement: ClaimStatement | None = None
    agreement: Agreement | None = None
    words: str = ""
    standing: AgreementStanding | None = None
    court_fee: Money | None = None
    visits: tuple[tuple[Visit, AgreementStanding | None], ...] = ()
    supplements: tuple[Agreement, ...] = ()
    sheets: tuple[tuple[ScannedSheet, SheetPicture], ...] = ()
    head: str = ""

    @property
    def is_people(self) -> bool:
        """Tell whether the body works under 人民调解法."""
        return self.case.body.kind is BodyKind.PEOPLE

    @property
    def agreed(self) -> Agreement:
        """What was agreed; asked for only by papers that need it."""
        if self.agreement is None:
            raise PaperNeedsPlan
        return self.agreement

    @property
    def followed(self) -> AgreementStanding:
        """Where the agreement stands; asked for only by papers about its performance."""
        if self.standing is None:
            raise PaperNeedsPlan
        return self.standing

    @property
    def broken(self) -> Broken:
        """The account of the breach; asked for only by papers about one."""
        if self.followed.broken is None:
            raise NotInBreach(self.on)
        return self.followed.broken

    @property
    def due(self) -> tuple[Installment, ...]:
        """The installments due by the day of the paper."""
        return tuple(row for row in self.agreed.terms.schedule.rows if row.due_on <= self.on)

    @property
    def guarantors(self) -> tuple[Party, ...]:
        """The guarantors who consent to the agreement."""
        return tuple(p for p in self.agreed.signatories if p.role is Role.GUARANTOR)


def last_day_to_confirm(effective_on: date) -> date:
    """Return the last day to apply for judicial confirmation; the first day does not count.

    >>> last_day_to_confirm(date(2026, 10, 12))
    datetime.date(2026, 11, 11)
    """
    return effective_on + timedelta(days=DAYS_TO_CONFIRM)


def check_needs(kind: PaperKind, matter: Matter) -> None:
    """Refuse a paper whose facts are not there.

    Raises ``PaperNeedsPlan``, ``GuarantorNotSigning``, ``NothingDueYet`` (a payment order wants
    money that is due, 民事诉讼法225), ``OralNotForCommercial`` (商事调解条例22 wants writing), and
    for the papers after the signing ``NothingToRemind``, ``NotInBreach``, ``NotConfirmedByCourt``,
    ``NotPerformed``.
    """
    if kind in FOLLOW_UP:
        _check_follow_up(kind, matter)
    if kind not in NEED_PLAN:
        return
    if kind is PaperKind.ORAL and not matter.is_people:
        raise OralNotForCommercial
    agreement = matter.agreed
    if kind is PaperKind.GUARANTOR and not matter.guarantors:
        raise GuarantorNotSigning
    if kind is PaperKind.PAYMENT_ORDER and not matter.due:
        raise NothingDueYet(matter.on, agreement.terms.schedule.rows[0].due_on)


def _check_follow_up(kind: PaperKind, matter: Matter) -> None:
    performed = matter.followed.state is State.PERFORMED
    if kind in OF_BREACH and (performed or matter.followed.broken is None):
        raise NotInBreach(matter.on)
    if kind is PaperKind.ENFORCEMENT and matter.followed.doubled is None:
        raise NotConfirmedByCourt(matter.on)
    if kind is PaperKind.REMINDER and (performed or matter.followed.broken is not None):
        raise NothingToRemind(matter.on)
    if kind is PaperKind.PERFORMED and not performed:
        raise NotPerformed(matter.on)
