"""The linter: what in an agreement a court may send back, rule by rule, before anyone signs.

Each rule has a name, how serious it is, and its source; its sentence and the one step that mends it
are in ``mediator.wording.lint``. Rules read the agreement as data and the words that people typed
into it; words and figures the program sets itself are right by construction (``verify`` proves it).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from mediator.domain.agreement import Agreement
from mediator.domain.findings import Finding, Severity
from mediator.domain.money import Money, typed_amount
from mediator.domain.papers import last_day_to_confirm
from mediator.domain.parties import PartyKind, Role
from mediator.domain.refusals import Refusal

Spot = tuple[str, dict[str, str]]
"""A place in the agreement, and the figures that the sentence of the rule needs."""

_VAGUE = ("尽快", "适当", "酌情", "条件允许", "有能力时", "视情况", "另行协商", "合理时间", "等等")
_OPEN = re.compile(r"待定|某某|×{2,}|[xX]{3,}|＿{2,}|_{2,}|\?{2,}|？{2,}")
_GIVEN_UP = re.compile(r"(不得|放弃|不再)[^，。；]{0,8}(起诉|诉讼|仲裁|投诉|举报|报案)")
_COMPOUND = re.compile(r"复利|利滚利|利息计入本金|息转本")
_REAL_RIGHTS = re.compile(r"过户|以房抵债|抵押权|归.{0,6}所有|股权转让|变更登记")
_SUM = re.compile(r"([\d,，.]+)元(?:（大写：(人民币)?([^）]+)）)?")
_COURT = re.compile(r"([一-鿿]{2,16}(?:人民法院|中级法院))")
_SPECIAL = ("特别授权", "承认", "和解", "代为签署", "放弃")
_ADULT, _LONG = 18, 5 * 366


@dataclass(frozen=True, slots=True)
class LintRule:
    """One rule: its name, how serious a breach is, where it comes from, and how it is found."""

    code: str
    severity: Severity
    source: str
    check: Callable[[Agreement], Iterator[Spot]]


def _typed(agreement: Agreement) -> Iterator[tuple[str, str]]:
    """The words that people typed, each with its place."""
    yield "dispute.facts", agreement.dispute.facts
    yield "dispute.issues", agreement.dispute.issues
    yield from _duties(agreement)


def _duties(agreement: Agreement) -> Iterator[tuple[str, str]]:
    for index, text in enumerate(agreement.extra_terms):
        yield f"extra_terms[{index}]", text


def _found(pattern: re.Pattern[str], texts: Iterator[tuple[str, str]]) -> Iterator[Spot]:
    for place, text in texts:
        for match in pattern.finditer(text):
            yield place, {"words": match[0]}


def _schedule_sum(agreement: Agreement) -> Iterator[Spot]:
    terms = agreement.terms
    if terms.schedule.total != terms.settlement:
        found, wanted = terms.schedule.total.plain, terms.settlement.plain
        yield "terms.schedule", {"sum": found, "settlement": wanted}


def _waiver_exceeds(agreement: Agreement) -> Iterator[Spot]:
    terms = agreement.terms
    for component, waived in terms.waived_parts:
        if terms.owed.of(component) < waived:
            yield "terms.waived", {"part": str(component), "waived": waived.plain}


def _rows(agreement: Agreement) -> Iterator[Spot]:
    for index, (one, two) in enumerate(pairwise(agreement.terms.schedule.rows), 1):
        if two.due_on <= one.due_on:
            yield f"terms.schedule.rows[{index}]", {"day": two.due_on.isoformat()}


def _empty_row(agreement: Agreement) -> Iterator[Spot]:
    for index, row in enumerate(agreement.terms.schedule.rows):
        if row.amount <= Money.zero(row.amount.currency):
            yield f"terms.schedule.rows[{index}]", {"number": str(row.number)}


def _weekend(agreement: Agreement) -> Iterator[Spot]:
    days = [row for row in agreement.terms.schedule.rows if row.due_on.weekday() > 4]
    if days:
        numbers = "、".join(str(row.number) for row in days)
        yield "terms.schedule", {"numbers": numbers}


def _grace_overlaps(agreement: Agreement) -> Iterator[Spot]:
    rows, grace = agreement.terms.schedule.rows, agreement.terms.breach.grace_days
    gap = min(((two.due_on - one.due_on).days for one, two in pairwise(rows)), default=None)
    if gap is not None and grace >= gap > 0:
        yield "terms.breach.grace_days", {"grace": str(grace), "gap": str(gap)}


def _unreachable(agreement: Agreement) -> Iterator[Spot]:
    missed, rows = agreement.terms.breach.missed_installments, len(agreement.terms.schedule.rows)
    if 1 < rows < missed:
        yield "terms.breach.missed_installments", {"missed": str(missed), "rows": str(rows)}


def _no_default(agreement: Agreement) -> Iterator[Spot]:
    terms = agreement.terms
    if not terms.breach.default_percent and not terms.revives:
        yield "terms.breach", {}


def _due_before_confirmed(agreement: Agreement) -> Iterator[Spot]:
    first, last = agreement.terms.schedule.rows[0].due_on, last_day_to_confirm(agreement.agreed_on)
    if first < last:
        yield (
            "terms.schedule.rows[0]",
            {"day": first.isoformat(), "last": last.isoformat()},
        )


def _very_long(agreement: Agreement) -> Iterator[Spot]:
    last = agreement.terms.schedule.last_due_on
    if last - agreement.agreed_on > timedelta(days=_LONG):
        yield "terms.schedule", {"day": last.isoformat()}


def _vague(agreement: Agreement) -> Iterator[Spot]:
    for place, text in _duties(agreement):
        for word in _VAGUE:
            if word in text:
                yield place, {"words": word}


def _capitals(agreement: Agreement) -> Iterator[Spot]:
    for place, text in _typed(agreement):
        for figures, _, capitals in _SUM.findall(text):
            if capitals and _amount(figures) != _amount(capitals):
                yield place, {"figures": figures, "capitals": capitals}


def _amount(text: str) -> Money | None:
    try:
        return typed_amount(text.strip("，,."))
    except Refusal:
        return None


def _unknown_sum(agreement: Agreement) -> Iterator[Spot]:
    """A sum in a further term that stands nowhere else may be a second, hidden debt."""
    terms, claim = agreement.terms, agreement.claim
    known = {terms.settlement, terms.owed.total, terms.waived.total, terms.added_interest}
    known |= {row.amount for row in terms.schedule.rows}
    known |= {d.amount for d in claim.disbursements} | {r.amount for r in claim.repayments}
    for place, text in _duties(agreement):
        for figures, _, _ in _SUM.findall(text):
            amount = _amount(figures)
            if amount is not None and amount not in known:
                yield place, {"figures": figures}


def _court_or_arbitration(agreement: Agreement) -> Iterator[Spot]:
    for place, text in _duties(agreement):
        if "仲裁" in text and re.search(r"法院|诉讼|起诉", text):
            yield place, {}


def _other_court(agreement: Agreement) -> Iterator[Spot]:
    for place, text in _duties(agreement):
        for court in _COURT.findall(text):
            if "管辖" in text and agreement.body.court not in court:
                yield place, {"words": court}


def _minor(agreement: Agreement) -> Iterator[Spot]:
    for index, party in enumerate(agreement.parties):
        age = party.age_on(agreement.agreed_on)
        if age is not None and age < _ADULT:
            yield f"parties[{index}]", {"name": party.name, "age": str(age)}


def _agent_beyond(agreement: Agreement) -> Iterator[Spot]:
    for index, party in enumerate(agreement.parties):
        agent = party.agent
        if agent is not None and not any(word in agent.authority for word in _SPECIAL):
            yield f"parties[{index}].agent.authority", {"name": agent.name}


def _both_sides(agreement: Agreement) -> Iterator[Spot]:
    creditors, debtors = (
        {p.identity or p.name: p for p in agreement.parties if p.role is role}
        for role in (Role.CREDITOR, Role.DEBTOR)
    )
    for key in creditors.keys() & debtors.keys():
        yield "parties", {"name": creditors[key].name}


def _company_guarantor(agreement: Agreement) -> Iterator[Spot]:
    for index, party in enumerate(agreement.signatories):
        if party.role is Role.GUARANTOR and party.kind is PartyKind.COMPANY:
            yield f"parties[{index}]", {"name": party.name}


def _no_court(agreement: Agreement) -> Iterator[Spot]:
    if not agreement.body.court:
        yield "body.court", {}


def _no_recorder(agreement: Agreement) -> Iterator[Spot]:
    if not agreement.body.recorder:
        yield "body.recorder", {}


def _same_words(agreement: Agreement) -> Iterator[Spot]:
    seen: set[str] = set()
    for place, text in _duties(agreement):
        plain = re.sub(r"[\s，。；、]", "", text)
        if plain in seen:
            yield place, {}
        seen.add(plain)


_M, _D, _N = Severity.MISSING, Severity.DOUBTFUL, Severity.NOTE

RULES = (
    LintRule("lint_schedule_sum", _D, "人民调解法29", _schedule_sum),
    LintRule("lint_waiver_exceeds", _D, "民法典575", _waiver_exceeds),
    LintRule("lint_rows_order", _D, "民诉法解释358（内容不明确）", _rows),
    LintRule("lint_empty_row", _D, "民诉法解释358（内容不明确）", _empty_row),
    LintRule("lint_weekend", _N, "民法典203", _weekend),
    LintRule("lint_grace_overlaps", _D, "民诉法解释358（内容不明确）", _grace_overlaps),
    LintRule("lint_unreachable", _D, "民诉法解释358（内容不明确）", _unreachable),
    LintRule("lint_no_default", _N, "民法典585", _no_default),
    LintRule("lint_due_before_confirmed", _N, "民诉法205", _due_before_confirmed),
    LintRule("lint_very_long", _N, "民诉法250", _very_long),
    LintRule("lint_vague", _D, "民诉法解释358（内容不明确）", _vague),
    LintRule("lint_open", _M, "人民调解法29", lambda a: _found(_OPEN, _typed(a))),
    LintRule("lint_capitals", _D, "银发〔1997〕393号附件一", _capitals),
    LintRule("lint_unknown_sum", _D, "民诉法解释358（内容不明确）", _unknown_sum),
    LintRule("lint_court_or_arbitration", _D, "法释〔2025〕15号第4项", _court_or_arbitration),
    LintRule("lint_other_court", _D, "法释〔2025〕15号第1项", _other_court),
    LintRule("lint_given_up", _D, "民法典153", lambda a: _found(_GIVEN_UP, _duties(a))),
    LintRule("lint_compound", _D, "法释〔2020〕17号27", lambda a: _found(_COMPOUND, _duties(a))),
    LintRule("lint_real_rights", _N, "民诉法解释355", lambda a: _found(_REAL_RIGHTS, _duties(a))),
    LintRule("lint_minor", _D, "民法典19、20", _minor),
    LintRule("lint_agent_beyond", _D, "民法典165", _agent_beyond),
    LintRule("lint_both_sides", _D, "民法典143", _both_sides),
    LintRule("lint_company_guarantor", _N, "公司法15", _company_guarantor),
    LintRule("lint_no_court", _N, "民诉法205", _no_court),
    LintRule("lint_no_recorder", _N, "司发通〔2010〕239号", _no_recorder),
    LintRule("lint_same_words", _N, "民诉法解释358（内容不明确）", _same_words),
)


def lint(agreement: Agreement) -> tuple[Finding, ...]:
    """Return what every rule finds, in the order of the rules."""
    return tuple(
        Finding(
            rule.severity,
            place,
            rule.code,
            tuple(sorted((figures | {"source": rule.source}).items())),
        )
        for rule in RULES
        for place, figures in rule.check(agreement)
    )
