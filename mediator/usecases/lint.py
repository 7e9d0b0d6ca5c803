"""The linter at work: what is examined beside an agreement, and mending in one step."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from mediator.domain import clause_editing as editing
from mediator.domain.agreement import Agreement
from mediator.domain.caps import CapBook
from mediator.domain.case import Case
from mediator.domain.findings import Finding
from mediator.domain.law import Law
from mediator.domain.lint import Caught, Do, Examined, Fix, lint
from mediator.domain.parties import Role
from mediator.domain.refusals import FixNeedsParties, FixOutdated, GlyphMissing, Refusal
from mediator.domain.undertakings import Undertakings
from mediator.usecases.agreement import choose_plan, findings
from mediator.usecases.clauses import drafting, set_undertakings
from mediator.usecases.history import Change
from mediator.usecases.intake import one_line
from mediator.usecases.lint_secrets import Secrets
from mediator.usecases.ports import Press

TOLD_BY_RULES = frozenset(
    {
        "identity_check_digit",
        "identity_contradicts",
        "due_before_agreement",
        "consumer_credit_not_commercial",
        "settles_expired_claim",
    }
)
"""Findings of the draft that a rule of the linter tells as well, with its source and its fix."""


def cap_of(agreement: Agreement, law: Law) -> Fraction | None:
    """Return the highest yearly rate on the day of signing; None where it is left open."""
    claim, statement = agreement.claim, agreement.statement
    formed = claim.formed_on or claim.first_on or statement.as_of
    known = law.with_lpr(claim.added_lpr)
    book = CapBook(claim, known, formed_on=formed, filed_on=statement.filed_on or statement.as_of)
    try:
        cap = book.cap(agreement.agreed_on)
    except Refusal:
        return None
    return cap.yearly if cap else None


def examine(
    agreement: Agreement,
    law: Law,
    *,
    today: date | None = None,
    pages: tuple[str, ...] = (),
    secrets: Secrets | None = None,
    unprintable: str = "",
) -> tuple[Caught, ...]:
    """Return what every rule finds in an agreement, and in its pages where they are given."""
    hidden = secrets or Secrets()
    return lint(
        Examined(
            agreement,
            law,
            today=today,
            cap=cap_of(agreement, law),
            pages=pages,
            sealed=hidden.fen,
            sealed_months=hidden.months,
            unprintable=unprintable,
        )
    )


def examine_case(
    case: Case,
    law: Law,
    agreement: Agreement,
    *,
    today: date,
    pages: tuple[str, ...] = (),
    secrets: Secrets | None = None,
    unprintable: str = "",
) -> tuple[Caught, ...]:
    """Return all there is to say of a draft: what it lacks, and what every rule finds.

    Places and fixes name the case, where parties may stand in another order than on paper. With
    the texts of the made pages (``made``) these are read as well.
    """
    caught = examine(
        agreement, law, today=today, pages=pages, secrets=secrets, unprintable=unprintable
    )
    drafted = [Caught(f) for f in findings(case, law, agreement) if f.code not in TOLD_BY_RULES]
    order = _order(case)
    return tuple(_in_case(each, order) for each in (*drafted, *caught))


def made(agreement: Agreement, press: Press) -> tuple[tuple[str, ...], str]:
    """Return the texts of the pages as they are made, or else the character that no font has."""
    try:
        return press.texts(press.agreement(agreement).pdf), ""
    except GlyphMissing as missing:
        return (), missing.character


def _order(case: Case) -> list[int]:
    """Return for each party in its place on paper where it stands in the case."""
    roles = list(Role)
    places = range(len(case.parties))
    return sorted(places, key=lambda index: roles.index(case.parties[index].role))


def _in_case(caught: Caught, order: list[int]) -> Caught:
    finding, fix = caught.finding, caught.fix
    placed = Finding(finding.severity, _moved(finding.place, order), finding.code, finding.figures)
    return Caught(placed, replace(fix, place=_moved(fix.place, order)) if fix else None)


def _moved(place: str, order: list[int]) -> str:
    return re.sub(r"^parties\[(\d+)\]", lambda found: f"parties[{order[int(found[1])]}]", place)


# --- mending -----------------------------------------------------------------------------------

_TERM = re.compile(r"extra_terms\[(\d+)\]")
_PARTY = re.compile(r"parties\[(\d+)\]\.(name|sex|born_on)")
_CLAUSE = re.compile(r"clauses\[\d+\]\.([\w-]+)")
_READERS: dict[str, Callable[[str], object]] = {
    "policy.grace_days": int,
    "policy.missed_installments": int,
    "policy.default_percent": Decimal,
    "policy.installment_percent": Decimal,
    "policy.first_due_on": date.fromisoformat,
    "policy.settled_on": date.fromisoformat,
    "policy.on_workdays": lambda text: text == "true",
}


def mend(case: Case, law: Law, fix: Fix) -> Change:
    """Carry out one fix; it is one act of the history and undone by its name.

    A fix of the plan's conditions draws the plan up anew. Raises ``FixNeedsParties`` where both
    sides already said yes to the plan as it is, ``PlanUnknown`` where it is not on the new menu,
    and ``FixOutdated`` for a place that is no longer there.
    """
    clause = _CLAUSE.fullmatch(fix.place)
    if clause:
        return Change(_with_clause(case, law, fix, clause[1]), "finding_mended")
    if fix.place in _READERS:
        return Change(_with_policy(case, law, fix), "finding_mended")
    if fix.place == "agreed_on" and case.settlement is not None:
        day = date.fromisoformat(fix.value)
        settled = replace(case.settlement, agreed_on=day, printed="")
        return Change(replace(case, settlement=settled), "finding_mended")
    if fix.place in ("dispute.facts", "dispute.issues"):
        field = fix.place.partition(".")[2]
        return Change(
            replace(case, dispute=replace(case.dispute, **{field: fix.value})), "finding_mended"
        )
    return Change(_with_list(case, fix), "finding_mended")


def is_mendable(case: Case, fix: Fix) -> bool:
    """Tell whether a fix may be carried out without asking the parties anew."""
    return fix.place not in _READERS or not _both_said_yes(case)


def _both_said_yes(case: Case) -> bool:
    return any(outcome.joint_yes for outcome in case.outcomes)


def _with_policy(case: Case, law: Law, fix: Fix) -> Case:
    if _both_said_yes(case):
        raise FixNeedsParties(fix.place)
    field = fix.place.partition(".")[2]
    policy = replace(case.policy, **{field: _READERS[fix.place](fix.value)})  # type: ignore[arg-type]
    changed, settled = replace(case, policy=policy), case.settlement
    if settled is None:
        return changed
    return choose_plan(
        changed, law, settled.plan, agreed_on=settled.agreed_on, extra_terms=settled.extra_terms
    ).case


def _with_clause(case: Case, law: Law, fix: Fix, name: str) -> Case:
    """Write a clause anew, its English left as it is, or give it the library's words again."""
    draft, settled = drafting(case, law), case.settlement
    if settled is None or name not in draft.order:
        raise FixOutdated(fix.place)
    if fix.do is Do.DROP:
        choices = editing.left_out(draft, name)
    elif fix.do is Do.RESTORE:
        choices = editing.edited(draft, name, draft.text_of_library(name))
    else:
        choices = editing.edited(draft, name, fix.value, draft.standing(name).english)
    return replace(case, settlement=replace(settled, clauses=choices, printed=""))


def _with_undertaking(case: Case, fix: Fix) -> Case:
    agreed = case.settlement.undertakings if case.settlement else Undertakings()
    words = one_line(fix.value)
    if fix.place == "undertakings.court.proof" and agreed.court is not None:
        agreed = replace(agreed, court=replace(agreed.court, proof=words))
    elif fix.place == "undertakings.credit.wrong" and agreed.credit is not None:
        agreed = replace(agreed, credit=replace(agreed.credit, wrong=words))
    else:
        raise FixOutdated(fix.place)
    return set_undertakings(case, agreed).case


def _with_list(case: Case, fix: Fix) -> Case:
    if fix.place.startswith("undertakings."):
        return _with_undertaking(case, fix)
    term, party = _TERM.fullmatch(fix.place), _PARTY.fullmatch(fix.place)
    if term and case.settlement and int(term[1]) < len(case.settlement.extra_terms):
        texts = list(case.settlement.extra_terms)
        index = int(term[1])
        texts[index : index + 1] = [] if fix.do is Do.DROP else [one_line(fix.value)]
        settled = replace(case.settlement, extra_terms=tuple(texts), printed="")
        return replace(case, settlement=settled)
    if party and int(party[1]) < len(case.parties):
        index, field = int(party[1]), party[2]
        value = date.fromisoformat(fix.value) if field == "born_on" else one_line(fix.value)
        changed = replace(case.parties[index], **{field: value})  # type: ignore[arg-type]
        return case.with_party(index, changed)
    raise FixOutdated(fix.place)
