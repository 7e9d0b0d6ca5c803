"""What a clause can depend on: a small vocabulary over the terms, so that data decides nothing.

A condition is a name here, or ``!`` and a name; a list of them holds if all do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from mediator.domain.agreement import Agreement
from mediator.domain.bilingual import Tongue
from mediator.domain.case import BodyKind
from mediator.domain.claims import ClaimKind
from mediator.domain.components import BY_LAW, Component, full_order
from mediator.domain.law import LenderClass
from mediator.domain.parties import PayeeAccount, Role
from mediator.domain.sharing import Division
from mediator.domain.terms import Family, TransferKind
from mediator.domain.undertakings import CourtLink, CreditDuties

Condition = Callable[[Agreement], bool]


def _transfers(kind: TransferKind) -> Condition:
    return lambda a: any(given.kind is kind for given in a.terms.transfers)


def _missed_several(agreement: Agreement) -> bool:
    rows = len(agreement.terms.schedule.rows)
    return 1 < agreement.terms.breach.missed_installments <= rows


def _private_loan(agreement: Agreement) -> bool:
    """Tell whether the interpretation on private lending applies (法释〔2020〕27号)."""
    claim = agreement.claim
    return claim.kind is ClaimKind.LOAN and claim.lender is LenderClass.ORDINARY


def payee_of(agreement: Agreement) -> PayeeAccount | None:
    """Return the account that the creditor named, where there is one creditor who named it."""
    named = [p.payee for p in agreement.parties if p.role is Role.CREDITOR]
    return named[0] if len(named) == 1 else None


def _division(rule: Division) -> Condition:
    return lambda a: a.terms.sharing is not None and a.terms.sharing.rule is rule


def _court(link: CourtLink) -> Condition:
    return lambda a: a.undertakings.court is not None and a.undertakings.court.link is link


def _credit(asked: Callable[[CreditDuties], object]) -> Condition:
    return lambda a: a.undertakings.credit is not None and bool(asked(a.undertakings.credit))


def _in_pudong(agreement: Agreement) -> bool:
    body = agreement.body
    return any("浦东" in text for text in (body.name, body.place))


def _written_in(tongue: Tongue) -> Condition:
    return lambda a: a.parallel is not None and a.parallel.tongue is tongue


CONDITIONS: Mapping[str, Condition] = {
    "people": lambda a: a.body.kind is BodyKind.PEOPLE,
    "commercial": lambda a: a.body.kind is BodyKind.COMMERCIAL,
    "loan": lambda a: a.claim.kind is ClaimKind.LOAN,
    "private_loan": _private_loan,
    "trade": lambda a: a.claim.kind is ClaimKind.TRADE,
    "consumer": lambda a: a.claim.kind is ClaimKind.CONSUMER_CREDIT,
    "institution": lambda a: a.claim.lender is LenderClass.FINANCIAL,
    "instrument": lambda a: bool(a.claim.instrument.strip()),
    "one_part": lambda a: sum(1 for c in Component if a.terms.owed.of(c)) == 1,
    "unsupported": lambda a: bool(a.statement.unsupported.total),
    "law_order": lambda a: full_order(a.claim.appropriation) == BY_LAW,
    "expired": lambda a: a.expired_on is not None,
    "instalments": lambda a: len(a.terms.schedule.rows) > 1,
    "waived": lambda a: bool(a.terms.waived_parts),
    "one_waiver": lambda a: len(a.terms.waived_parts) == 1,
    "conditional": lambda a: bool(a.terms.waived_parts) and a.terms.revives,
    "ladder": lambda a: bool(a.terms.ladder),
    "added_interest": lambda a: bool(a.terms.added_interest),
    "added_rate": lambda a: a.terms.added_percent is not None,
    "transfers": lambda a: bool(a.terms.transfers),
    "asset": _transfers(TransferKind.ASSET),
    "receivable": _transfers(TransferKind.RECEIVABLE),
    "equity": _transfers(TransferKind.EQUITY),
    "earn_out": lambda a: a.terms.earn_out is not None,
    "joined": lambda a: any(p.role is Role.JOINER for p in a.signatories),
    "secured": lambda a: bool(a.securities),
    "others_thing": lambda a: any(not s.of_debtor for s in a.securities),
    "support": lambda a: a.terms.support is not None,
    "support_guarantor": lambda a: a.terms.support is not None and a.terms.support.guarantor,
    "moratorium": lambda a: a.terms.family is Family.MORATORIUM,
    "several_creditors": lambda a: a.terms.sharing is not None,
    "costs_shared": lambda a: (
        a.terms.sharing is not None and any(s.costs for s in a.terms.sharing.shares)
    ),
    "pro_rata": _division(Division.PROPORTIONAL),
    "equal_awards": _division(Division.EQUAL_AWARDS),
    "equal_losses": _division(Division.EQUAL_LOSSES),
    "talmud": _division(Division.TALMUD),
    "grace": lambda a: a.terms.breach.grace_days > 0,
    "missed_several": _missed_several,
    "allowed_misses": lambda a: a.terms.breach.allowed_misses > 0,
    "default_rate": lambda a: bool(a.terms.breach.default_percent and a.terms.kept.principal),
    "guaranteed": lambda a: any(p.role is Role.GUARANTOR for p in a.signatories),
    "absent_guarantor": lambda a: bool(a.absent_guarantors),
    "one_absent": lambda a: len(a.absent_guarantors) == 1,
    "further_terms": lambda a: any(text.strip() for text in a.extra_terms),
    "court_choice": lambda a: a.undertakings.court is not None,
    "court_debtor_home": _court(CourtLink.DEBTOR_HOME),
    "court_creditor_home": _court(CourtLink.CREDITOR_HOME),
    "court_performance": _court(CourtLink.PERFORMANCE),
    "court_signing": _court(CourtLink.SIGNING),
    "court_subject": _court(CourtLink.SUBJECT),
    "court_named": lambda a: a.undertakings.court is not None and bool(a.undertakings.court.court),
    "notarised": lambda a: a.undertakings.notarised,
    "pudong": _in_pudong,
    "credit_duties": lambda a: a.undertakings.credit is not None,
    "credit_listed": _credit(lambda c: c.listed),
    "credit_restricted": _credit(lambda c: c.restricted),
    "credit_reported": _credit(lambda c: c.reported),
    "credit_wrong": _credit(lambda c: c.wrong.strip()),
    "payee": lambda a: payee_of(a) is not None,
    "place": lambda a: bool(a.body.place),
    "english": _written_in(Tongue.ENGLISH),
    "traditional": _written_in(Tongue.TRADITIONAL),
    "parallel": lambda a: a.parallel is not None,
    "supplement": lambda a: a.supersedes is not None,
    "after_breach": lambda a: a.supersedes is not None and a.supersedes.broken_on is not None,
    "capitalized": lambda a: a.supersedes is not None and bool(a.supersedes.capitalized),
    "change_reason": lambda a: a.supersedes is not None and bool(a.supersedes.reason.strip()),
}


def holds(conditions: Iterable[str], agreement: Agreement) -> bool:
    """Tell whether every condition of a list holds for an agreement."""
    return all(
        CONDITIONS[name.removeprefix("!")](agreement) is not name.startswith("!")
        for name in conditions
    )
