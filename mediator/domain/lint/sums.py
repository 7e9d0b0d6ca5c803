"""Rules about sums and rates: what is owed, what is paid, what the law supports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from mediator.domain.claims import Fact
from mediator.domain.lint.rule import (
    DOUBTFUL,
    NOTE,
    Check,
    Examined,
    LintRule,
    Spot,
    duties,
    forbidden,
    instead,
    rewritten,
    spot,
    write,
)
from mediator.domain.money import Money, total, typed_amount
from mediator.domain.numbers_said import numbers_said
from mediator.domain.promises import SaidBy
from mediator.domain.refusals import Refusal

SUM = re.compile(r"(?P<sum>[\d,，.]*\d[万亿]?)元(?:（大写：(?P<capitals>[^）]+)）)?")
"""A sum in figures, with the capital numerals that may follow it."""

_RATE = re.compile(
    r"(?:(?:每|按)(?P<each>[年月日天])|(?P<of>[年月日])(?:利率|化利率|利息|息|罚息)|(?<=[，。；按以])"
    r"(?P<bare>[年月日])(?=[千万百]分之))(?P<rest>[^，。；年月日]{0,14})"
)
_FEN = re.compile(
    r"月(?:利|息)[^\d一二两三四五六，。；]{0,3}(?P<fen>[\d一二两三四五六](?:\.\d)?)分"
)
_PART_SAID = re.compile("%|分之|百分点")
_HAN_FEN = {"一": "1", "二": "2", "两": "2", "三": "3", "四": "4", "五": "5", "六": "6"}
_TIMES = {"年": 1, "月": 12, "日": 365, "天": 365}
_PENALTY = re.compile(r"违约金[^，。；]{0,20}")
_DEPOSIT = re.compile(r"定金[^，。；\d]{0,8}(?P<sum>[\d,，.]*\d[万亿]?)元")
_FAR_ABOVE = Fraction(3, 10)  # 合同编通则解释65(2)
_MOST_DEPOSIT = Fraction(1, 5)  # 民法典586(2)
_CASH = re.compile(r"现金|现钞")


def amount(text: str) -> Money | None:
    """Return the sum that a text writes, None where it is none."""
    try:
        return typed_amount(text.strip("，,. ").replace("，", ","))
    except Refusal:
        return None


def plain(percent: Fraction) -> str:
    """Return a rate in percent as it is typed, rounded down to four places."""
    return f"{int(percent * 10**4) / 10**4:.4f}".rstrip("0").rstrip(".")


def _schedule_sum(examined: Examined) -> Iterator[Spot]:
    terms = examined.agreement.terms
    paid = terms.schedule.total + terms.credited
    if paid != terms.settlement:
        yield spot("terms.schedule", sum=paid.plain, settlement=terms.settlement.plain)


def _waiver_exceeds(examined: Examined) -> Iterator[Spot]:
    terms = examined.agreement.terms
    for component, waived in terms.waived_parts:
        if terms.owed.of(component) < waived:
            yield spot("terms.waived", part=component, waived=waived.plain)


def _empty_row(examined: Examined) -> Iterator[Spot]:
    for index, row in enumerate(examined.agreement.terms.schedule.rows):
        if row.amount <= Money.zero(row.amount.currency):
            yield spot(f"terms.schedule.rows[{index}]", number=row.number)


def _row_numbers(examined: Examined) -> Iterator[Spot]:
    for index, row in enumerate(examined.agreement.terms.schedule.rows):
        if row.number != index + 1:
            yield spot(f"terms.schedule.rows[{index}]", number=row.number, wanted=index + 1)


def _owed_differs(examined: Examined) -> Iterator[Spot]:
    agreement = examined.agreement
    owed, supported = agreement.terms.owed, agreement.statement.supported
    if owed != supported:
        yield spot("terms.owed", owed=owed.total.plain, supported=supported.total.plain)


def _statement_sum(examined: Examined) -> Iterator[Spot]:
    statement = examined.agreement.statement
    if not statement.sums_up:
        yield spot("statement", sum=statement.supported.total.plain)


def _unsupported_settled(examined: Examined) -> Iterator[Spot]:
    terms, supported = examined.agreement.terms, examined.agreement.statement.supported.total
    asked = terms.settlement - terms.added_interest
    if supported < asked:
        yield spot("terms", settlement=asked.plain, supported=supported.plain)


def _ladder(examined: Examined) -> Iterator[Spot]:
    terms = examined.agreement.terms
    final = total([rung.amount for rung in terms.ladder], terms.added_interest.currency)
    if terms.ladder and final != terms.waived.total:
        yield spot("terms.ladder", sum=final.plain, waived=terms.waived.total.plain)


def _over_cap(place: str, field: str) -> Check:
    """Return a check that a yearly rate of the terms is within the cap."""

    def check(examined: Examined) -> Iterator[Spot]:
        terms, cap = examined.agreement.terms, examined.cap
        said = terms.breach.default_percent if field == "default" else terms.added_percent
        if cap is not None and said is not None and Fraction(said) > cap * 100:
            most = plain(cap * 100)
            yield spot(place, write(place, most), percent=plain(Fraction(said)), cap=most)

    return check


def _text_over_cap(examined: Examined) -> Iterator[Spot]:
    if examined.cap is None:
        return
    most = plain(examined.cap * 100)
    for words in duties(examined):
        for said, yearly in _rates(words.text):
            if yearly > examined.cap:
                before = words.text.partition(said)[0]
                lawful = f"{'' if before.endswith(('按', '以', '为')) else '按'}年利率{most}%"
                fix = rewritten(words, words.text.replace(said, lawful, 1), said, lawful)
                yield spot(words.place, fix, words=said, cap=most)


def _rates(text: str) -> Iterator[tuple[str, Fraction]]:
    """Give every rate in a text, as said and by the year: 年利率24%, 每日万分之五, 月息2分."""
    for match in _RATE.finditer(text):
        per = match["each"] or match["of"] or match["bare"]
        for said in numbers_said(match["rest"]):
            if said.parts and _PART_SAID.search(said.text):
                head, found, _ = match[0].partition(said.text)
                yield head + found, said.parts[0] * _TIMES[per]
                break
    for match in _FEN.finditer(text):
        yield match[0], Fraction(_HAN_FEN.get(match["fen"], match["fen"])) * 12 / 100


def _penalty_far_above(examined: Examined) -> Iterator[Spot]:
    """A penalty of more than three tenths of the settlement, said as a part or as a sum."""
    whole = examined.agreement.terms.settlement
    for words in duties(examined):
        for match in _PENALTY.finditer(words.text):
            parts = [part for said in numbers_said(match[0]) for part in said.parts]
            sums = [amount(found["sum"]) for found in SUM.finditer(match[0])]
            shares = [Fraction(money.minor, whole.minor) for money in sums if money is not None]
            if any(share > _FAR_ABOVE for share in (*parts, *shares)):
                yield spot(words.place, words=match[0])


def _deposit(examined: Examined) -> Iterator[Spot]:
    whole = examined.agreement.terms.settlement
    most = whole.share(_MOST_DEPOSIT)
    for words in duties(examined):
        for match in _DEPOSIT.finditer(words.text):
            given = amount(match["sum"])
            if given is not None and most < given:
                fix = instead(words, match, most.plain, "sum")
                yield spot(words.place, fix, sum=given.plain, most=most.plain)


def _balloon(examined: Examined) -> Iterator[Spot]:
    schedule = examined.agreement.terms.schedule
    last = schedule.rows[-1]
    if len(schedule.rows) > 2 and 2 * last.amount.minor > schedule.total.minor:
        yield spot("terms.schedule", sum=last.amount.plain)


def _disputed(examined: Examined) -> Iterator[Spot]:
    claim = examined.agreement.claim
    named: dict[str, tuple[Fact, ...]] = {
        "disbursements": claim.disbursements,
        "repayments": claim.repayments,
        "costs": claim.costs,
        "charges": claim.charges,
        "waivers": claim.waivers,
    }
    for field, facts in named.items():
        for index, fact in enumerate(facts):
            if fact.counted and fact.said_by is not SaidBy.BOTH:
                yield spot(f"claim.{field}[{index}]", number=index + 1)


def _cash(examined: Examined) -> Iterator[Spot]:
    for index, paid in enumerate(examined.agreement.claim.disbursements):
        if _CASH.search(paid.means):
            yield spot(f"claim.disbursements[{index}]", sum=paid.amount.plain)


def _no_instrument(examined: Examined) -> Iterator[Spot]:
    if not examined.agreement.claim.instrument.strip():
        yield spot("claim.instrument")


def _harsh_breach(examined: Examined) -> Iterator[Spot]:
    """All falls due when a single payment is a single day late."""
    terms = examined.agreement.terms
    breach = terms.breach
    rows = len(terms.schedule.rows)
    if rows > 1 and breach.missed_installments <= 1 and breach.grace_days == 0:
        yield spot("policy.grace_days", write("policy.grace_days", 7))


SUMS = (
    LintRule("lint_schedule_sum", DOUBTFUL, "paper-contents", _schedule_sum),
    LintRule("lint_waiver_exceeds", DOUBTFUL, "waiver", _waiver_exceeds),
    LintRule("lint_empty_row", DOUBTFUL, "paper-unclear", _empty_row),
    LintRule("lint_row_numbers", DOUBTFUL, "paper-unclear", _row_numbers),
    LintRule("lint_owed_differs", DOUBTFUL, "paper-contents", _owed_differs),
    LintRule("lint_statement_sum", DOUBTFUL, "paper-contents", _statement_sum),
    LintRule("lint_unsupported_settled", DOUBTFUL, "confirm-rejected", _unsupported_settled),
    LintRule("lint_ladder", DOUBTFUL, "paper-unclear", _ladder),
    LintRule(
        "lint_default_over_cap",
        DOUBTFUL,
        "total-under-cap",
        _over_cap("policy.default_percent", "default"),
    ),
    LintRule(
        "lint_added_over_cap",
        DOUBTFUL,
        "cap-4lpr-formation",
        _over_cap("policy.installment_percent", "added"),
    ),
    LintRule("lint_text_over_cap", DOUBTFUL, "total-under-cap", _text_over_cap),
    LintRule("lint_penalty_far_above", NOTE, "penalty-far-above", _penalty_far_above),
    LintRule("lint_deposit", DOUBTFUL, "deposit-fifth", _deposit),
    LintRule("lint_balloon", NOTE, "paper-contents", _balloon),
    LintRule("lint_disputed", NOTE, "free-and-true", _disputed),
    LintRule("lint_cash", NOTE, "proof-of-delivery", _cash),
    LintRule("lint_no_instrument", NOTE, "paper-contents", _no_instrument),
    LintRule("lint_harsh_breach", NOTE, "sale-fifth", _harsh_breach),
    LintRule(
        "lint_compound",
        DOUBTFUL,
        "rollover-limit",
        forbidden(r"(?<!不计)(?<!不收)复利|利滚利|利息计入本金|息转本"),
    ),
)
