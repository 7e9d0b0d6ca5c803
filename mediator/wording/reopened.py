"""A printed agreement told again in lines: who, how much, when, and what a breach leads to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mediator.domain.agreement import Agreement
from mediator.domain.money import Money, total
from mediator.domain.parties import Role
from mediator.wording import names
from mediator.wording.figures import grouped, plain_percent
from mediator.wording.phrases import Language, Phrase
from mediator.wording.tables import table

_HEAD = Phrase(
    "{number}　{day}签订　方案：{family}（{plan}）", "{number}, agreed {day}: {family} ({plan})"
)
_PARTIES = Phrase("当事人：{parties}", "Parties: {parties}")
_SUMS = Phrase(
    "债务 {owed} 元 − 减免 {waived} 元 + 分期利息 {added} 元 = 应付 {settlement} 元",
    "debt {owed} − waived {waived} + installment interest {added} = to pay {settlement} yuan",
)
_BREACH = Phrase(
    "宽限 {grace} 日；累计 {missed} 期或者最后一期未付，全部到期{revives}；违约后年利率 {percent}%",
    "{grace} days of grace; {missed} rows missed, or the last, and all falls due{revives}; "
    "then {percent}% a year",
)
_REVIVES = Phrase("，减免失效", ", waivers fall away")
_COLUMNS = (
    Phrase("期次", "no."),
    Phrase("应付日", "due"),
    Phrase("应付金额", "amount"),
    Phrase("付后余额", "open after"),
    Phrase("至{day}", "by {day}"),
)
_DUE = Phrase("已到期", "due")
_BY_NOW = Phrase(
    "至 {day} 已到期 {count} 期，共 {sum} 元；未到期 {rest} 元。实收请在回访中登记。",
    "By {day} {count} rows are due, {sum} yuan in all; {rest} yuan are not yet due.",
)
_TRANSFER = Phrase("抵偿：{what}，{by} 前，抵 {sum} 元", "transfer: {what} by {by}, for {sum} yuan")
_RUNG = Phrase(
    "付清第 {number} 期，减免中的 {sum} 元终局有效",
    "once row {number} is paid, {sum} yuan of the waiver is final",
)
_EARN_OUT = Phrase(
    "业绩补付：至 {until}，净利润的 {percent}%，最多 {sum} 元",
    "earn-out: until {until}, {percent}% of net profit, at most {sum} yuan",
)
_SUPPORT = Phrase("新增担保：{what}，{by} 前", "new security: {what} by {by}")
_JOINED = Phrase("债务加入：{name}，最多（元）：{sum}", "joins the debt: {name}, at most {sum}")
_ALL = Phrase("全部", "all")
_THIS = Phrase("本协议债权人", "the creditor of this agreement")
_SHARE = Phrase(
    "分配：{name}，债权和费用 {claim} 元，应得 {sum} 元",
    "share: {name}, claim and costs {claim}, gets {sum} yuan",
)
ALTERED = Phrase(
    "注意：这份 PDF 与其条款数据不符（用 mediator verify 查看）。以下只是条款数据所载，"
    "请以签字原件为准。",
    "Careful: this PDF does not agree with its terms (see mediator verify). What follows is only"
    " what the terms say; rely on the signed original.",
)


def opened_report(agreement: Agreement, language: Language, *, as_of: date) -> str:
    """Return the plan and the schedule of an agreement, and what is due by a day."""
    terms = agreement.terms
    parties = "、".join(
        f"{names.ROLE[party.role].said(language)} {party.name}" for party in agreement.signatories
    )
    family = names.FAMILY[terms.family].said(language)
    day = agreement.agreed_on.isoformat()
    lines = [
        _HEAD.said(language, number=agreement.number, day=day, family=family, plan=agreement.plan),
        _PARTIES.said(language, parties=parties),
        _SUMS.said(
            language,
            owed=grouped(terms.owed.total),
            waived=grouped(terms.waived.total),
            added=grouped(terms.added_interest),
            settlement=grouped(terms.settlement),
        ),
        _BREACH.said(
            language,
            grace=terms.breach.grace_days,
            missed=terms.breach.missed_installments,
            revives=_REVIVES.said(language) if terms.revives else "",
            percent=plain_percent(terms.breach.default_percent),
        ),
        *_schedule(agreement, language, as_of),
        *_beside(agreement, language),
    ]
    return "\n".join(lines)


def _beside(agreement: Agreement, language: Language) -> Iterator[str]:
    """Say what the plan has beside payments in money, a line each."""
    terms = agreement.terms
    for given in terms.transfers:
        credited, by = grouped(given.credited), given.by.isoformat()
        yield _TRANSFER.said(language, what=given.what, by=by, sum=credited)
    for rung in terms.ladder:
        yield _RUNG.said(language, number=rung.number, sum=grouped(rung.amount))
    if terms.earn_out is not None:
        earned = terms.earn_out
        yield _EARN_OUT.said(
            language,
            percent=plain_percent(earned.percent),
            until=earned.until.isoformat(),
            sum=grouped(earned.most),
        )
    if terms.support is not None:
        yield _SUPPORT.said(language, what=terms.support.what, by=terms.support.by.isoformat())
    for party in agreement.signatories:
        if party.role is Role.JOINER:
            whole = _ALL.said(language)
            most = grouped(party.joins_up_to) if party.joins_up_to is not None else whole
            yield _JOINED.said(language, name=party.name, sum=most)
    for share in terms.sharing.shares if terms.sharing else ():
        name = share.creditor or _THIS.said(language)
        claim, award = grouped(share.claim + share.costs), grouped(share.award)
        yield _SHARE.said(language, name=name, claim=claim, sum=award)


def _schedule(agreement: Agreement, language: Language, as_of: date) -> list[str]:
    schedule = agreement.terms.schedule
    head = [column.said(language, day=as_of.isoformat()) for column in _COLUMNS]
    rows: list[list[str]] = []
    open_, due = schedule.total, [row for row in schedule.rows if row.due_on <= as_of]
    for row in schedule.rows:
        open_ = open_ - row.amount
        shown = [str(row.number), row.due_on.isoformat(), grouped(row.amount), grouped(open_)]
        rows.append([*shown, _DUE.said(language) if row in due else ""])
    came = total([row.amount for row in due], schedule.total.currency)
    rest: Money = schedule.total - came
    told = _BY_NOW.said(
        language,
        day=as_of.isoformat(),
        count=len(due),
        sum=grouped(came),
        rest=grouped(rest),
    )
    return [table(head, rows, frozenset({0, 2, 3})), told]
