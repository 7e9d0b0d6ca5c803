"""What the words of a guarantee amount to: its kind, its due day, and its last day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mediator.domain.deadlines import Ground
from mediator.domain.guarantees import ChangeKind, DebtChange, Guarantee, Manner, PeriodWords
from mediator.domain.law import Law
from mediator.domain.parties import GuaranteeKind
from mediator.domain.periods import months_later

_KINDS = {
    Manner.GENERAL: (GuaranteeKind.GENERAL, "kind_agreed_general", "guarantee-general-agreed"),
    Manner.JOINT: (GuaranteeKind.JOINT, "kind_agreed_joint", "guarantee-joint-agreed"),
    Manner.IF_UNABLE: (GuaranteeKind.GENERAL, "kind_if_unable", "guarantee-general-words"),
    Manner.IF_UNPAID: (GuaranteeKind.JOINT, "kind_if_unpaid", "guarantee-joint-words"),
    Manner.SHORTFALL: (GuaranteeKind.GENERAL, "kind_shortfall", "guarantee-shortfall"),
    Manner.UNSAID: (GuaranteeKind.GENERAL, "kind_unsaid", "guarantee-kind-unsaid"),
}


def kind_of(guarantee: Guarantee, law: Law) -> tuple[GuaranteeKind, Ground]:
    """Return the kind that the words make (民法典686至688, 担保解释25, 36), with its reason.

    Words that are no guarantee (a bare signature, joining the debt) have no kind; they are not
    asked for here.
    """
    kind, code, rule = _KINDS[guarantee.manner]
    return kind, Ground(code, law.rules[rule])


@dataclass(frozen=True, slots=True)
class Term:
    """The due day that counts for a guarantor, and the last day of the guarantee period."""

    due_on: date | None
    last_day: date | None
    grounds: tuple[Ground, ...]


def term_of(
    guarantee: Guarantee, changes: tuple[DebtChange, ...], due_on: date | None, law: Law
) -> Term:
    """Return until when a guarantor is held (民法典692, 695(2), 担保解释32).

    The period is never suspended, interrupted or extended; a new due day counts only for the
    one who consented in writing.
    """
    due_on, moved = _due_for(guarantee, changes, due_on, law)
    last_day, code, rule = _last_day(guarantee, due_on, law)
    figures = (("day", last_day.isoformat()),) if last_day else ()
    grounds = [*moved, Ground(code, law.rules[rule], figures)]
    signed_on = guarantee.signed_on
    if signed_on is not None and signed_on < law.periods.guarantee_since:
        old = guarantee.period in {PeriodWords.UNCLEAR, PeriodWords.UNTIL_PAID}
        if old or guarantee.manner is Manner.UNSAID:
            grounds.append(Ground("before_2021", law.rules["guarantee-before-2021"]))
    return Term(due_on, last_day, tuple(grounds))


def _due_for(
    guarantee: Guarantee, changes: tuple[DebtChange, ...], due_on: date | None, law: Law
) -> tuple[date | None, list[Ground]]:
    moved = [c for c in after_signing(guarantee, changes) if c.kind is ChangeKind.DUE_DAY]
    if moved:
        due_on = moved[0].due_before or due_on
    rule, grounds = law.rules["guarantee-due-day-moved"], []
    for change in moved:
        agreed = guarantee.guarantor in change.agreed_by and change.due_after is not None
        due_on = change.due_after if agreed else due_on
        figures = (("day", due_on.isoformat()),) if due_on else (("day", "—"),)
        grounds.append(Ground("due_day_agreed" if agreed else "due_day_kept", rule, figures))
    return due_on, grounds


def after_signing(guarantee: Guarantee, changes: tuple[DebtChange, ...]) -> tuple[DebtChange, ...]:
    """Return the changes that a guarantor did not already find when signing, oldest first."""
    signed_on = guarantee.signed_on
    later = (c for c in changes if signed_on is None or c.on > signed_on)
    return tuple(sorted(later, key=lambda change: change.on))


def _last_day(guarantee: Guarantee, due_on: date | None, law: Law) -> tuple[date | None, str, str]:
    """Return the last day with the sentence and the rule it rests on."""
    period = guarantee.period
    until = guarantee.until if period is PeriodWords.UNTIL_DAY else None
    if until is not None and (due_on is None or until > due_on):
        return until, "period_agreed", "guarantee-period-agreed"
    if due_on is None:
        return None, "period_without_due_day", "guarantee-period-no-due-day"
    if period is PeriodWords.MONTHS and guarantee.months:
        return months_later(due_on, guarantee.months), "period_agreed", "guarantee-period-agreed"
    by_law = months_later(due_on, law.periods.guarantee_months)
    if period is PeriodWords.UNTIL_PAID:
        return by_law, "period_until_paid", "guarantee-period-until-paid"
    if until is not None:
        return by_law, "period_not_after_due", "guarantee-period-six-months"
    unclear = period is PeriodWords.UNCLEAR
    code = "period_unclear" if unclear else "period_unsaid"
    return by_law, code, "guarantee-period-six-months"
