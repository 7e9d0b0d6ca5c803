"""Changing the plan after the signing: a new plan supersedes the one before, never edits it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from mediator.domain.agreement import Agreement
from mediator.domain.agreement_standing import AgreementStanding, standing
from mediator.domain.case import Case
from mediator.domain.claims import ClaimKind
from mediator.domain.clause_drafting import with_clauses
from mediator.domain.findings import Finding, doubtful, note
from mediator.domain.guarantee_signing import GuaranteeReport
from mediator.domain.law import Law, LenderClass
from mediator.domain.lint import Caught
from mediator.domain.money import Money, total
from mediator.domain.parties import Party, Role
from mediator.domain.refusals import (
    RateAboveCap,
    ReplanDaysReversed,
    ReplanMissing,
    ReplanSigned,
    ReplanTooEarly,
)
from mediator.domain.replanning import Replanned, both_orders, supplement
from mediator.domain.replans import Replan
from mediator.usecases.guarantees import agreement_guarantee_findings, report_guarantees
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line
from mediator.usecases.lint import cap_of, examine
from mediator.usecases.performance import signed_agreement


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """A change worked out: both orders beside each other, the paper, and what to look at.

    ``before`` is the agreement it changes, ``found`` where that stood on the day.
    """

    before: Agreement
    found: AgreementStanding
    orders: tuple[Replanned, Replanned]
    agreement: Agreement
    findings: tuple[Finding, ...]


def propose_replan(case: Case, law: Law, replan: Replan) -> Change:
    """Record a change as a draft, in the place of a draft that is there.

    Raises ``ReplanTooEarly``, ``ReplanDaysReversed``, ``RateAboveCap`` and what
    ``domain.replanning`` raises.
    """
    one_line(replan.reason)
    kept = _signed(case)
    drafted = replace(replan, signed_on=None, signed_sum=None)
    worked_out(_with(case, (*kept, drafted)), law, drafted)
    return Change(_with(case, (*kept, drafted)), "replan_proposed")


def take_back_replan(case: Case) -> Change:
    """Take the draft of a change back; raises ``ReplanSigned`` and ``ReplanMissing``."""
    _draft(case)
    return Change(_with(case, _signed(case)), "replan_taken_back")


def sign_replan(case: Case, law: Law, on: date) -> Change:
    """Record that the draft was signed; from its day on it is the plan in force."""
    drafted = _draft(case)
    if on < drafted.agreed_on:
        raise ReplanDaysReversed(drafted.agreed_on, on)
    came_to = worked_out(case, law, drafted).agreement.terms.kept.total
    signed = replace(drafted, signed_on=on, signed_sum=came_to)
    return Change(_with(case, (*_signed(case), signed)), "replan_signed")


def agreement_in_force(case: Case, law: Law, *, as_of: date) -> Agreement:
    """Return the agreement that rules on a day: the first, or the last supplement signed by it."""
    return _ruled(case, law, as_of)[-1]


def newest_agreement(case: Case, law: Law) -> Agreement:
    """Return the last agreement that was signed, whatever the day."""
    return agreement_in_force(case, law, as_of=date.max)


def supplements(case: Case, law: Law, *, as_of: date) -> tuple[Agreement, ...]:
    """Return every supplementary agreement that was signed and rules, or ruled, by a day."""
    return _ruled(case, law, as_of)[1:]


def _ruled(case: Case, law: Law, as_of: date) -> tuple[Agreement, ...]:
    """Return the first agreement, and every one that took its place by a day."""
    made = [signed_agreement(case, law)]
    for replan in case.performance.replans:
        if _rules(replan, as_of):
            agreement, _ = _supplemented(case, law, made[-1], replan)
            made.append(agreement)
    return tuple(made)


def _rules(replan: Replan, as_of: date) -> bool:
    """Tell whether a change rules on a day: signed by it, and agreed on before it."""
    return replan.signed_on is not None and replan.signed_on <= as_of > replan.agreed_on


def standing_in_force(case: Case, law: Law, *, as_of: date) -> AgreementStanding:
    """Work out where the agreement in force on a day stands.

    A receipt that was recorded after a change was signed, for a day before it, makes the change
    come to another sum than the one signed; a finding says so.
    """
    return followed_in_force(case, law, as_of=as_of)[1]


def followed_in_force(case: Case, law: Law, *, as_of: date) -> tuple[Agreement, AgreementStanding]:
    """Return the agreement in force on a day, and where it stands as ``standing_in_force`` says."""
    agreement = agreement_in_force(case, law, as_of=as_of)
    found = standing(agreement, case.performance, law, as_of=as_of)
    if agreement.supersedes is None:
        return agreement, found
    replan = [each for each in case.performance.replans if _rules(each, as_of)][-1]
    now = agreement.terms.kept.total
    if replan.signed_sum is None or replan.signed_sum == now:
        return agreement, found
    figures = {"signed": replan.signed_sum.plain, "now": now.plain}
    changed = doubtful(f"{_PLACE}[{_index(case, replan)}]", "replan_sum_changed", **figures)
    return agreement, replace(found, findings=(changed, *found.findings))


def newest_replan(case: Case) -> Replan:
    """Return the last change, signed or not; raises ``ReplanMissing``."""
    if not case.performance.replans:
        raise ReplanMissing
    return case.performance.replans[-1]


def worked_out(case: Case, law: Law, replan: Replan | None = None) -> WorkedOut:
    """Work out a change against the signed ones before it, by default the last recorded."""
    replan = replan or newest_replan(case)
    before = signed_agreement(case, law)
    for earlier in case.performance.replans[: _index(case, replan)]:
        before, _ = _supplemented(case, law, before, earlier)
    _check_days(before, replan)
    agreement, found = _supplemented(case, law, before, replan)
    _check_cap(agreement, law, replan)
    orders = both_orders(before, found, replan)
    findings = tuple(_findings(case, law, before, agreement, replan))
    return WorkedOut(before, found, orders, agreement, findings)


def examine_replan(proposal: WorkedOut, law: Law, *, today: date) -> tuple[Caught, ...]:
    """Return what the rules of the linter find in a supplementary agreement."""
    told = tuple(Caught(finding) for finding in proposal.findings)
    return (*told, *examine(proposal.agreement, law, today=today))


def _supplemented(
    case: Case, law: Law, before: Agreement, replan: Replan
) -> tuple[Agreement, AgreementStanding]:
    found = standing(before, case.performance, law, as_of=replan.agreed_on)
    made = supplement(before, found, replan, law)
    return with_clauses(made, law.clauses, ()), found


def _check_days(before: Agreement, replan: Replan) -> None:
    if replan.agreed_on < before.agreed_on:
        raise ReplanTooEarly(replan.agreed_on, before.agreed_on)
    if replan.first_due_on < replan.agreed_on:
        raise ReplanDaysReversed(replan.agreed_on, replan.first_due_on)


def _check_cap(agreement: Agreement, law: Law, replan: Replan) -> None:
    cap = cap_of(agreement, law)
    if cap is None:
        return
    for name in ("percent", "default_percent"):
        percent = getattr(replan, name)
        if percent is not None and Fraction(percent) / 100 > cap:
            raise RateAboveCap(f"{percent:f}", f"{_percent(cap).normalize():f}", f"{_PLACE}.{name}")


def _percent(cap: Fraction) -> Decimal:
    return Decimal(cap.numerator * 100) / Decimal(cap.denominator)


def guarantors_asked(case: Case, law: Law, agreement: Agreement) -> GuaranteeReport:
    """Return what a change needs of each guarantor, and what follows without it (民法典695)."""
    told = replace(case, parties=_consenting(case, agreement))
    day = agreement.agreed_on
    return report_guarantees(told, law, as_of=day, terms=agreement.terms, signed_on=day)


def _consenting(case: Case, agreement: Agreement) -> tuple[Party, ...]:
    consents = {p.name: p.consents for p in agreement.parties if p.role is Role.GUARANTOR}
    return tuple(replace(p, consents=consents.get(p.name, p.consents)) for p in case.parties)


def _findings(
    case: Case, law: Law, before: Agreement, agreement: Agreement, replan: Replan
) -> Iterator[Finding]:
    confirmed, place = case.performance.confirmed_on, f"{_PLACE}[{_index(case, replan)}]"
    if confirmed is not None and confirmed <= replan.agreed_on:
        yield doubtful(place, "replan_of_confirmed", day=confirmed.isoformat())
    if agreement.terms.breach.allowed_misses > before.terms.breach.allowed_misses:
        yield note(place, "replan_allows_misses", count=str(agreement.terms.breach.allowed_misses))
    returned = [
        receipt
        for receipt in case.performance.receipts
        if receipt.returned_on is not None and receipt.on <= replan.agreed_on < receipt.returned_on
    ]
    for receipt in returned:
        yield doubtful(place, "replan_receipt_returned", amount=receipt.amount.plain)
    yield from above_limit(case, law, agreement)
    yield from agreement_guarantee_findings(guarantors_asked(case, law, agreement))


def above_limit(case: Case, law: Law, agreement: Agreement) -> Iterator[Finding]:
    """Compare all that is paid in the end with the limit on a loan rolled over (规定27).

    The cap is that of the day of the change, simple, from each advance to the last new payment.
    """
    claim, cap = case.claim, cap_of(agreement, law)
    private = claim.kind is ClaimKind.LOAN and claim.lender is LenderClass.ORDINARY
    if not private or cap is None:
        return
    end = agreement.terms.schedule.last_due_on
    limit = sum(
        advance.amount.minor * (1 + cap * (end - advance.on).days / 365)
        for advance in claim.disbursements
    )
    received = [r.amount for r in case.performance.receipts if r.on <= agreement.agreed_on]
    paid = total([r.amount for r in claim.repayments] + received, claim.currency)
    asked = paid + agreement.terms.schedule.total
    if asked.minor > limit:
        most = Money(int(limit), claim.currency).plain
        yield doubtful(_PLACE, "replan_above_limit", asked=asked.plain, most=most)


_PLACE = "performance.replans"


def _index(case: Case, replan: Replan) -> int:
    return case.performance.replans.index(replan)


def _signed(case: Case) -> tuple[Replan, ...]:
    return tuple(each for each in case.performance.replans if each.signed_on is not None)


def _draft(case: Case) -> Replan:
    newest = newest_replan(case)
    if newest.signed_on is not None:
        raise ReplanSigned(newest.signed_on)
    return newest


def _with(case: Case, replans: tuple[Replan, ...]) -> Case:
    return replace(case, performance=replace(case.performance, replans=replans))
