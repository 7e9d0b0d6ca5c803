"""Rules about days: due days, days that people typed, and the clocks that run from signing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from mediator.domain.lint.rule import (
    DOUBTFUL,
    NOTE,
    Examined,
    LintRule,
    Spot,
    duties,
    instead,
    spot,
    typed,
    write,
)
from mediator.domain.papers import last_day_to_confirm
from mediator.domain.periods import after, months_later

_DAY = re.compile(r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]")
_WEEKDAY = re.compile(_DAY.pattern + r"[（(]?(?:星期|周)(?P<week>[一二三四五六日天])")
_BY_DAY = re.compile(_DAY.pattern + r"(?:以前|之前|前|内|止)")
_DUTY = re.compile(
    r"(?:应当?|须|负责|保证|承诺|将)[^，。；]{0,30}?"
    r"(?:支付|交付|办理|归还|返还|开具|解除|撤回|撤销|移交|腾退|过户|清偿|注销|搬离|提供|出具)"
)
_TIME = re.compile(
    r"[\d一二三四五六七八九十两半]+\s*个?(?:工作日|[日天周月年])|当日|当天|当场|同日|同时|之日|以前|之前|立即|期|\{settlement\}"
)
_WEEK = "一二三四五六日"
_LONG_YEARS, _GAP_MONTHS, _SOON_DAYS, _STALE_DAYS = 5, 12, 7, 30


def _on(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None


def _rows_order(examined: Examined) -> Iterator[Spot]:
    for index, (one, two) in enumerate(pairwise(examined.agreement.terms.schedule.rows), 1):
        if two.due_on <= one.due_on:
            yield spot(f"terms.schedule.rows[{index}]", day=two.due_on.isoformat())


def _holiday(examined: Examined) -> Iterator[Spot]:
    rows, workdays = examined.agreement.terms.schedule.rows, examined.law.workdays
    off = [row for row in rows if not workdays.is_workday(row.due_on)]
    if off:
        numbers = "、".join(str(row.number) for row in off)
        moved = workdays.on_or_after(off[0].due_on).isoformat()
        fix = write("policy.on_workdays", "true")
        yield spot("terms.schedule", fix, numbers=numbers, day=moved)


def _holidays_unknown(examined: Examined) -> Iterator[Spot]:
    known = examined.law.workdays.known_to
    later = [r for r in examined.agreement.terms.schedule.rows if known and r.due_on > known]
    if known and later:
        yield spot("terms.schedule", known=known.isoformat(), number=later[0].number)


def _before_confirmed(examined: Examined) -> Iterator[Spot]:
    agreement = examined.agreement
    first, last = agreement.terms.schedule.rows[0].due_on, last_day_to_confirm(agreement.agreed_on)
    if agreement.agreed_on <= first < last:
        fix = write("policy.first_due_on", _behind_confirmation(examined).isoformat())
        yield spot("terms.schedule.rows[0]", fix, day=first.isoformat(), last=last.isoformat())


def _behind_confirmation(examined: Examined) -> date:
    """Return the first workday behind the time to apply for confirmation."""
    last = last_day_to_confirm(examined.agreement.agreed_on)
    return examined.law.workdays.on_or_after(after(last, 1))


def _before_signing(examined: Examined) -> Iterator[Spot]:
    agreement = examined.agreement
    first = agreement.terms.schedule.rows[0].due_on
    if first < agreement.agreed_on:
        fix = write("policy.first_due_on", _behind_confirmation(examined).isoformat())
        yield spot("terms.schedule.rows[0]", fix, day=first.isoformat())


def _very_long(examined: Examined) -> Iterator[Spot]:
    agreement = examined.agreement
    last = agreement.terms.schedule.last_due_on
    if last > months_later(agreement.agreed_on, 12 * _LONG_YEARS):
        yield spot("terms.schedule", day=last.isoformat())


def _long_gap(examined: Examined) -> Iterator[Spot]:
    rows = examined.agreement.terms.schedule.rows
    for index, (one, two) in enumerate(pairwise(rows), 1):
        if two.due_on > months_later(one.due_on, _GAP_MONTHS):
            yield spot(f"terms.schedule.rows[{index}]", number=two.number)


def _confirm_late(examined: Examined) -> Iterator[Spot]:
    last = last_day_to_confirm(examined.agreement.agreed_on)
    if examined.today is not None and examined.today > last:
        yield spot("agreed_on", last=last.isoformat())


def _confirm_soon(examined: Examined) -> Iterator[Spot]:
    last, today = last_day_to_confirm(examined.agreement.agreed_on), examined.today
    if today is not None and today <= last <= after(today, _SOON_DAYS):
        yield spot("agreed_on", last=last.isoformat(), left=(last - today).days)


def _enforcement_late(examined: Examined) -> Iterator[Spot]:
    """Two years from the last day to perform (民诉法250); where instalments, from the last."""
    last, today = examined.agreement.terms.schedule.last_due_on, examined.today
    ends = months_later(last, 24)
    if today is not None and today > ends:
        yield spot("terms.schedule", day=ends.isoformat())


def _signed_later(examined: Examined) -> Iterator[Spot]:
    agreed, today = examined.agreement.agreed_on, examined.today
    if today is not None and agreed > today:
        fix = write("agreed_on", today.isoformat())
        yield spot("agreed_on", fix, day=agreed.isoformat(), today=today.isoformat())


def _stale_balance(examined: Examined) -> Iterator[Spot]:
    agreement = examined.agreement
    days = (agreement.agreed_on - agreement.statement.as_of).days
    if days > _STALE_DAYS:
        fix = write("policy.settled_on", agreement.agreed_on.isoformat())
        yield spot("policy.settled_on", fix, day=agreement.statement.as_of.isoformat(), days=days)


def _balance_later(examined: Examined) -> Iterator[Spot]:
    agreement = examined.agreement
    as_of = agreement.statement.as_of
    if as_of > agreement.agreed_on:
        fix = write("policy.settled_on", agreement.agreed_on.isoformat())
        yield spot(
            "policy.settled_on", fix, day=as_of.isoformat(), agreed=agreement.agreed_on.isoformat()
        )


def _no_such_day(examined: Examined) -> Iterator[Spot]:
    for words in typed(examined):
        for match in _DAY.finditer(words.text):
            if _on(match) is None:
                yield spot(words.place, words=match[0])


def _wrong_weekday(examined: Examined) -> Iterator[Spot]:
    for words in typed(examined):
        for match in _WEEKDAY.finditer(words.text):
            on = _on(match)
            if on is not None and _WEEK[on.weekday()] != match["week"].replace("天", "日"):
                right = _WEEK[on.weekday()]
                yield spot(
                    words.place, instead(words, match, right, "week"), words=match[0], right=right
                )


def _day_past(examined: Examined) -> Iterator[Spot]:
    for words in duties(examined):
        for match in _BY_DAY.finditer(words.text):
            on = _on(match)
            if on is not None and on < examined.agreement.agreed_on:
                yield spot(words.place, words=match[0])


def _no_day(examined: Examined) -> Iterator[Spot]:
    for words in duties(examined):
        duty = _DUTY.search(words.text)
        if duty and not _TIME.search(words.text):
            yield spot(words.place, words=duty[0])


def _first_far(examined: Examined) -> Iterator[Spot]:
    """A first payment more than a year off: the debtor may be gone, and nothing is due."""
    agreement = examined.agreement
    first = agreement.terms.schedule.rows[0].due_on
    if first > months_later(agreement.agreed_on, _GAP_MONTHS):
        yield spot("terms.schedule.rows[0]", day=first.isoformat())


DAYS = (
    LintRule("lint_rows_order", DOUBTFUL, "paper-unclear", _rows_order),
    LintRule("lint_weekend", NOTE, "period-on-holiday", _holiday),
    LintRule("lint_holidays_unknown", NOTE, "period-on-holiday", _holidays_unknown),
    LintRule("lint_due_before_signing", DOUBTFUL, "paper-unclear", _before_signing),
    LintRule("lint_due_before_confirmed", NOTE, "confirm-thirty", _before_confirmed),
    LintRule("lint_first_far", NOTE, "paper-contents", _first_far),
    LintRule("lint_very_long", NOTE, "enforce-two-years", _very_long),
    LintRule("lint_long_gap", NOTE, "enforce-two-years", _long_gap),
    LintRule("lint_confirm_late", DOUBTFUL, "confirm-thirty", _confirm_late),
    LintRule("lint_confirm_soon", NOTE, "confirm-thirty", _confirm_soon),
    LintRule("lint_enforcement_late", DOUBTFUL, "enforce-two-years", _enforcement_late),
    LintRule("lint_signed_later", DOUBTFUL, "paper-effective", _signed_later),
    LintRule("lint_stale_balance", NOTE, "paper-contents", _stale_balance),
    LintRule("lint_balance_later", DOUBTFUL, "paper-contents", _balance_later),
    LintRule("lint_no_such_day", DOUBTFUL, "paper-unclear", _no_such_day),
    LintRule("lint_wrong_weekday", DOUBTFUL, "paper-unclear", _wrong_weekday),
    LintRule("lint_day_past", DOUBTFUL, "paper-unclear", _day_past),
    LintRule("lint_no_day", DOUBTFUL, "contract-vague", _no_day),
)
