"""What was promised, and by which conventions it is worked out, in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from mediator.domain.claims import Claim, ClaimKind, Waived
from mediator.domain.law import Rule
from mediator.domain.periods import Conventions, OldInterestPaid, Tenor
from mediator.domain.promises import Charge, ChargeKind, Rate, RatePer, Rests
from mediator.wording import names
from mediator.wording.figures import chinese_day, grouped, plain_percent
from mediator.wording.phrases import Language, Phrase

LATE_PAYMENT = {
    True: Phrase("逾期付款违约金", "penalty for late payment"),
    False: Phrase("逾期付款损失", "damages for late payment"),
}
"""What interest on a price that is paid late is called, by whether a rate was agreed."""

_TIED = Phrase(
    "{tenor}LPR{times}{points}（{reading}{on}）",
    "{tenor} LPR{times}{points} ({reading}{on})",
)
_TIMES = Phrase("的{times}倍", " x {times}")
_ON = Phrase("，以{day}为准", ", of {day}")
_OWN = Phrase("自定义口径", "conventions of one's own")
_TENOR = Phrase("LPR 取{tenor}", "{tenor} LPR")
_DAILY = Phrase("日利率按一年{days}日折算", "a daily rate makes a yearly one by {days} days")
_BASIS = Phrase("自{day}起{basis}", "from {day} {basis}")
_FIXED_SUM = Phrase("{what}{every}{amount}元", "{what} {every} {amount} yuan")
_BEFORE = Phrase("以前结算的{what}", "{what} settled before")
_SETTLED = Phrase(
    "{what}{amount}元（截至{day}，照原数计入）",
    "{what}: {amount} yuan (as of {day}, taken as it stands)",
)
_PERCENT = Phrase("{what}{every}按{base}的{percent}%", "{what} {every} {percent}% of {base}")
_FROM = Phrase("，自{day}起", ", from {day}")
_UNTIL = Phrase("，至{day}止", ", to {day}")
_RESTS = Phrase("{every}结息一次，未付利息计收复利", "{every} unpaid interest begins to compound")
_WAIVED = Phrase("{day}减免{part}{amount}元", "{day}: {amount} yuan of {part} let off")


def rate_said(rate: Rate, language: Language) -> str:
    """Return a promised rate, such as 月利率2% or 一年期LPR的1.5倍（逐期浮动）."""
    percent = plain_percent(abs(rate.percent))
    if rate.lpr is None:
        per = names.RATE_PER[rate.per].said(language)
        said = f"{per}{percent}%" if language.chinese else f"{percent}% {per}"
        simple = "" if rate.per is RatePer.YEAR else Phrase("（单利）", " (simple)").said(language)
        return said + simple
    lpr, sign = rate.lpr, "+" if rate.percent > 0 else "-"
    return _TIED.said(
        language,
        tenor=names.TENOR[lpr.tenor].said(language),
        times=_TIMES.said(language, times=plain_percent(lpr.times)) if lpr.times != 1 else "",
        points=f"{sign}{percent}%" if rate.percent else "",
        reading=names.LPR_READING[lpr.reading].said(language),
        on=_ON.said(language, day=_day(lpr.on, language)) if lpr.on else "",
    )


def charge_kind(charge: Charge, claim: Claim, language: Language) -> str:
    """Return what kind of charge it is in this debt, and whether it was settled before."""
    if charge.kind is ChargeKind.OVERDUE_INTEREST and claim.kind is ClaimKind.TRADE:
        late = LATE_PAYMENT[bool(claim.overdue_rate)].said(language)
        return _BEFORE.said(language, what=late)
    named = names.CHARGE_KIND[charge.kind].said(language)
    own = charge.kind in (ChargeKind.PENALTY, ChargeKind.FEE)  # interest has it in its name
    return _BEFORE.said(language, what=named) if own and charge.settled else named


def charge_said(charge: Charge, claim: Claim, language: Language) -> str:
    """Return a penalty or fee: what, how often, how much, from when to when."""
    what = charge.what or charge_kind(charge, claim, language)
    if charge.is_settled and charge.amount is not None and charge.on:
        day, amount = _day(charge.on, language), grouped(charge.amount)
        return _SETTLED.said(language, what=what, amount=amount, day=day)
    every = names.CHARGE_EVERY[charge.every].said(language)
    if charge.amount is not None:
        said = _FIXED_SUM.said(language, what=what, every=every, amount=grouped(charge.amount))
    else:
        said = _PERCENT.said(
            language,
            what=what,
            every=every,
            base=names.CHARGE_BASE[charge.base].said(language),
            percent=plain_percent(charge.percent or Decimal(0)),
        )
    said += _FROM.said(language, day=_day(charge.on, language)) if charge.on else ""
    return said + (_UNTIL.said(language, day=_day(charge.until, language)) if charge.until else "")


def rests_said(rests: Rests, language: Language) -> str:
    """Return how interest compounds."""
    return _RESTS.said(language, every=names.RESTS_EVERY[rests.every].said(language))


def waived_said(waived: Waived, language: Language) -> str:
    """Return what was let off, and when."""
    part = names.COMPONENT[waived.component].said(language)
    return _WAIVED.said(
        language, day=_day(waived.on, language), part=part, amount=grouped(waived.amount)
    )


def promises_said(claim: Claim, language: Language) -> Iterator[str]:
    """Give everything promised in a claim beside its plain rates and days, one by one."""
    later = Phrase("自{day}起{kind}{rate}", "from {day} {kind} {rate}")
    for change in claim.later_rates:
        kinds = {
            Phrase("期内", "in term"): change.in_term_rate,
            Phrase("逾期", "overdue"): change.overdue_rate,
        }
        for kind, rate in kinds.items():
            if rate is not None:
                said = rate_said(rate, language)
                yield later.said(
                    language, day=_day(change.on, language), kind=kind.said(language), rate=said
                )
    yield from (charge_said(charge, claim, language) for charge in claim.charges)
    if claim.rests is not None:
        yield rests_said(claim.rests, language)
    rolled = Phrase("{day}重新出具借据，金额{amount}元", "{day}: new instrument for {amount} yuan")
    for rollover in claim.rollovers:
        yield rolled.said(language, day=_day(rollover.on, language), amount=grouped(rollover.face))
    yield from (waived_said(waived, language) for waived in claim.waivers)
    stop = Phrase("{first}至{last}不计息（{reason}）", "{first} to {last} bears nothing ({reason})")
    for pause in claim.interest_stops:
        last = Phrase("结算日", "the day asked").said(language)
        if pause.last_day is not None:
            last = _day(pause.last_day, language)
        first = _day(pause.first_day, language)
        yield stop.said(language, first=first, last=last, reason=pause.reason)


def further_conventions(conventions: Conventions, language: Language) -> list[str]:
    """Return the conventions that only some claims need, where they were chosen."""
    said = [
        _BASIS.said(
            language, day=_day(c.on, language), basis=names.DAY_BASIS[c.day_basis].said(language)
        )
        for c in conventions.basis_changes
    ]
    if conventions.lpr_tenor is not Tenor.ONE_YEAR:
        said.append(_TENOR.said(language, tenor=names.TENOR[conventions.lpr_tenor].said(language)))
    if conventions.daily_rate_days is not None:
        said.append(_DAILY.said(language, days=conventions.daily_rate_days))
    if conventions.old_interest_paid is not OldInterestPaid.KEPT:
        said.append(names.OLD_INTEREST_PAID[conventions.old_interest_paid].said(language))
    return said


def profile_said(profile: Rule | None, language: Language) -> str:
    """Return whose conventions these are, with the source and its standing."""
    return names.article(profile, language) if profile else _OWN.said(language)


def _day(day: date, language: Language) -> str:
    return chinese_day(day) if language.chinese else day.isoformat()
