"""Where an agreement stands, told in lines: rows, sums, reasons, and what to look at."""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.agreement_standing import AgreementStanding
from mediator.domain.dues import Due, DueKind
from mediator.domain.money import Money
from mediator.domain.performance import DueStanding, State
from mediator.domain.pooling import Pool
from mediator.domain.receipts import Payer, Performance, Receipt
from mediator.wording import findings, grounds, names, reports
from mediator.wording.figures import grouped, plain_percent
from mediator.wording.phrases import Language, Phrase
from mediator.wording.tables import table

STATE = {
    State.CURRENT: Phrase("正常履行", "current"),
    State.IN_GRACE: Phrase("逾期，在宽限期内", "late, within grace"),
    State.OVERDUE: Phrase("逾期，尚未构成违约", "overdue, not yet in breach"),
    State.BREACHED: Phrase("已构成违约", "in breach"),
    State.ACCELERATED: Phrase("已构成违约，全部提前到期", "in breach, all fallen due"),
    State.PERFORMED: Phrase("履行完毕", "performed"),
}
PAYER = {
    Payer.DEBTOR: Phrase("债务人", "debtor"),
    Payer.GUARANTOR: Phrase("保证人", "guarantor"),
    Payer.OTHER: Phrase("他人代付", "another, for the debtor"),
    Payer.UNKNOWN: Phrase("不明", "unknown"),
}
DUE = {
    DueKind.INSTALLMENT: Phrase("第{number}期", "row {number}"),
    DueKind.TRANSFER: Phrase("抵债{number}", "transfer {number}"),
}

_HEAD = Phrase("至 {day}：{state}", "On {day}: {state}")
_LATE = Phrase("，最早一期已逾期 {days} 日", ", the earliest {days} days late")
_SUMS = Phrase(
    "已收 {received} 元；现在应付 {now} 元；全部未付 {open} 元",
    "received {received}; due now {now}; open in all {open} yuan",
)
_NEXT = Phrase(
    "下一笔：{name}，{day}前（含当日）付 {amount} 元，宽限至 {grace}",
    "next: {name}, {amount} yuan by {day}, grace to {grace}",
)
_AT_STAKE = Phrase(
    "如果当日构成违约，应付 {amount} 元", "if the day brought a breach, {amount} yuan would be owed"
)
_OVERPAID = Phrase("多付 {amount} 元，应当退还", "overpaid {amount} yuan, to be returned")
_PER_DAY = Phrase("此后每日增加 {amount} 元", "each day from here adds {amount} yuan")
_DOUBLED = Phrase(
    "另有加倍部分债务利息 {amount} 元（民事诉讼法第二百六十四条），未计入以上金额",
    "besides, {amount} yuan of doubled interest (Civil Procedure Law art. 264), not counted above",
)
_WHY = Phrase("依据：", "Why:")
_BY_WHEN = Phrase("期限：", "By when:")
_LOOK = Phrase("请核对：", "To look at:")
_INTEREST = Phrase(
    "{first} 至 {last}，{days} 日，{base} 元按年利率 {rate}% 计息 {amount} 元（{article}）",
    "{first} to {last}: {days} days, {base} yuan at {rate}% a year: {amount} ({article})",
)
_COLUMNS = (
    Phrase("应付", "due"),
    Phrase("最后一日", "last day"),
    Phrase("应付金额", "amount"),
    Phrase("已付", "paid"),
    Phrase("未付", "open"),
    Phrase("情况", "how"),
)
_ON_TIME = Phrase("{day} 付清", "settled {day}")
_TOO_LATE = Phrase("{day} 付清，逾宽限期", "settled {day}, beyond grace")
_MISSED = Phrase("逾宽限期未付清", "not settled within grace")
_PART = Phrase("已付一部分", "paid in part")
_OPEN = Phrase("未到期", "not due")
_DUE_NOW = Phrase("到期未付清", "due, not settled")
_FALLEN = Phrase("已提前到期", "fallen due early")
_PUT_OFF = Phrase("（顺延）", " (put off)")


def standing_report(found: AgreementStanding, language: Language) -> str:
    """Return where an agreement stands, each figure with its reason."""
    lines = [state_said(found, language), *summary_lines(found, language)]
    head = [column.said(language) for column in _COLUMNS]
    rows = [due_cells(each, found, language) for each in found.course.dues]
    lines += ["", table(head, rows, frozenset({2, 3, 4})), "", *reason_lines(found, language)]
    if found.findings:
        lines += ["", _LOOK.said(language), *reports.findings_said(found.findings, language)[1:]]
    return "\n".join(lines)


def reason_lines(found: AgreementStanding, language: Language) -> list[str]:
    """Return the rule behind each figure, and by when the creditor must do what."""
    lines = [_WHY.said(language)]
    lines += [f"  {grounds.ground(ground, language)}" for ground in found.grounds]
    lines += [f"  {line}" for line in interest_lines(found, language)]
    if found.deadlines:
        lines += ["", _BY_WHEN.said(language)]
        lines += [f"  {grounds.deadline(deadline, language)}" for deadline in found.deadlines]
    return lines


def look_lines(found: AgreementStanding, language: Language) -> list[str]:
    """Return what is doubtful about the payments and the plan, a line each."""
    if not found.findings:
        return []
    told = (
        f"  [{names.SEVERITY[each.severity].said(language)}] {findings.sentence(each, language)}"
        for each in found.findings
    )
    return [_LOOK.said(language), *told]


def state_said(found: AgreementStanding, language: Language) -> str:
    """Return the state on the day, and how many days late the earliest due is."""
    state = STATE[found.state].said(language)
    told = _HEAD.said(language, day=found.as_of.isoformat(), state=state)
    days = found.course.overdue_days
    late = days and found.state is not State.PERFORMED
    return told + (_LATE.said(language, days=days) if late else "")


def summary_lines(found: AgreementStanding, language: Language) -> list[str]:
    """Return the sums, what comes next and what a breach would cost, a line each."""
    return [_sums(found, language), *_more(found, language)]


def _sums(found: AgreementStanding, language: Language) -> str:
    return _SUMS.said(
        language,
        received=grouped(found.course.received),
        now=grouped(found.due_now),
        open=grouped(found.open),
    )


def _more(found: AgreementStanding, language: Language) -> Iterator[str]:
    upcoming = found.course.next_due
    if upcoming is not None and found.broken is None:
        yield _NEXT.said(
            language,
            name=due_name(upcoming.due, language),
            day=upcoming.due.last_day.isoformat(),
            amount=grouped(upcoming.open),
            grace=upcoming.due.grace_to.isoformat(),
        )
    if found.at_stake is not None:
        yield _AT_STAKE.said(language, amount=grouped(found.at_stake.opened.total))
    if found.overpaid:
        yield _OVERPAID.said(language, amount=grouped(found.overpaid))
    if found.broken is not None and found.broken.grown.per_day:
        yield _PER_DAY.said(language, amount=grouped(found.broken.grown.per_day))
    if found.doubled is not None and found.doubled.unpaid:
        yield _DOUBLED.said(language, amount=grouped(found.doubled.unpaid))


def due_name(due: Due, language: Language) -> str:
    """Return what a due is called: ``第3期``."""
    return DUE[due.kind].said(language, number=due.number)


def due_cells(each: DueStanding, found: AgreementStanding, language: Language) -> list[str]:
    """Return one due as cells: what, by when, how much, paid, open, how it went."""
    put_off = _PUT_OFF.said(language) if each.due.postponed else ""
    return [
        due_name(each.due, language) + put_off,
        each.due.last_day.isoformat(),
        grouped(each.due.amount),
        grouped(each.paid),
        grouped(each.open),
        _how(each, found, language),
    ]


def _how(each: DueStanding, found: AgreementStanding, language: Language) -> str:
    if each.settled_on is not None:
        told = _TOO_LATE if each.missed else _ON_TIME
        return told.said(language, day=each.settled_on.isoformat())
    if each.missed:
        return _MISSED.said(language)
    breach = found.course.breach
    if breach is not None and each.due.last_day >= breach.on:
        return _FALLEN.said(language)
    if each.due.due_on <= found.as_of:
        return _DUE_NOW.said(language)
    return (_PART if each.paid else _OPEN).said(language)


def interest_lines(found: AgreementStanding, language: Language) -> Iterator[str]:
    """Give the interest since the breach, line by line."""
    for line in found.broken.grown.lines if found.broken else ():
        yield _INTEREST.said(
            language,
            first=line.first_day.isoformat(),
            last=line.last_day.isoformat(),
            days=line.days,
            base=grouped(line.base),
            rate=plain_percent(line.rate * 100),
            amount=grouped(line.amount),
            article=names.article(line.rule, language),
        )


_RECEIPT_COLUMNS = (
    Phrase("日期", "day"),
    Phrase("金额", "amount"),
    Phrase("方式", "means"),
    Phrase("凭证", "proof"),
    Phrase("付款人", "paid by"),
    Phrase("退回", "returned"),
)
_RECEIPTS = Phrase(
    "共 {count} 笔，未退回的计 {sum} 元", "{count} payments, {sum} yuan without what went back"
)
_NO_RECEIPTS = Phrase("还没有付款记录。", "No payment is recorded yet.")


def receipts_report(known: Performance, language: Language) -> str:
    """Return every payment recorded, and their sum without what went back."""
    if not known.receipts:
        return _NO_RECEIPTS.said(language)
    rows = [
        [
            each.on.isoformat(),
            grouped(each.amount),
            means_said(each, language),
            each.proof,
            f"{PAYER[each.paid_by].said(language)} {each.payer}".strip(),
            each.returned_on.isoformat() if each.returned_on else "",
        ]
        for each in known.receipts
    ]
    kept = sum(each.amount.minor for each in known.receipts if each.returned_on is None)
    head = [column.said(language) for column in _RECEIPT_COLUMNS]
    told = _RECEIPTS.said(language, count=len(rows), sum=grouped(Money(kept)))
    return f"{table(head, rows, frozenset({1}))}\n{told}"


def means_said(receipt: Receipt, language: Language) -> str:
    """Return how a payment was made, with what it was in another currency and at which rate."""
    converted = receipt.converted
    if converted is None:
        return receipt.means
    original = f"{grouped(converted.original)} {converted.original.currency}"
    foreign = _FOREIGN.said(language, original=original, rate=f"{converted.rate:f}")
    return f"{receipt.means} {foreign}".strip()


_FOREIGN = Phrase("{original}，汇率 {rate}", "{original} at {rate}")
_POOL = Phrase(
    "各债权人共同收款的分配（{rule}）：", "Payments shared among the creditors ({rule}):"
)
_LEFT_OVER = Phrase("余额", "left over")
_WHOLE = Phrase("共收", "came in")


def pool_report(pool: Pool, language: Language) -> str:
    """Return how payments to several creditors together were shared, day by day."""
    rule = names.DIVISION[pool.rule].said(language)
    head = [_RECEIPT_COLUMNS[0].said(language), _WHOLE.said(language)]
    head += [each.name for each in pool.creditors] + [_LEFT_OVER.said(language)]
    rows = [
        [day.on.isoformat(), *(grouped(Money(n)) for n in (day.came, *day.awards, day.left_over))]
        for day in pool.days
    ]
    lines = [_POOL.said(language, rule=rule)]
    lines.append(table(head, rows, frozenset(range(1, len(head)))))
    return "\n".join([*lines, *reports.findings_said(pool.findings, language)])
