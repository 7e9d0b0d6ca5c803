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
from mediator.domain.terms import Family, TransferKind

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
    "support": lambda a: a.terms.support is not None,
    "support_guarantor": lambda a: a.terms.support is not None and a.terms.support.guarantor,
    "moratorium": lambda a: a.terms.family is Family.MORATORIUM,
    "several_creditors": lambda a: a.terms.family is Family.SHARED,
    "grace": lambda a: a.terms.breach.grace_days > 0,
    "missed_several": _missed_several,
    "allowed_misses": lambda a: a.terms.breach.allowed_misses > 0,
    "default_rate": lambda a: bool(a.terms.breach.default_percent and a.terms.kept.principal),
    "guaranteed": lambda a: any(p.role is Role.GUARANTOR for p in a.signatories),
    "absent_guarantor": lambda a: bool(a.absent_guarantors),
    "one_absent": lambda a: len(a.absent_guarantors) == 1,
    "further_terms": lambda a: any(text.strip() for text in a.extra_terms),
    "payee": lambda a: payee_of(a) is not None,
    "place": lambda a: bool(a.body.place),
    "english": _written_in(Tongue.ENGLISH),
    "traditional": _written_in(Tongue.TRADITIONAL),
    "parallel": lambda a: a.parallel is not None,
}


def holds(conditions: Iterable[str], agreement: Agreement) -> bool:
    """Tell whether every condition of a list holds for an agreement."""
    return all(
        CONDITIONS[name.removeprefix("!")](agreement) is not name.startswith("!")
        for name in conditions
    )
