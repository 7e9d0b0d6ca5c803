"""The clauses about money: what is owed, what is paid and when, what is waived.

Each function returns the paragraphs of one clause; which clauses stand in a paper, and in
which order, is decided in ``mediator.wording.agreement``.
"""

from __future__ import annotations

from mediator.domain.claims import ClaimKind
from mediator.domain.components import BY_LAW, Component, full_order
from mediator.domain.installments import Installment
from mediator.domain.parties import Role
from mediator.wording.figures import chinese_day, in_yuan, plain_percent
from mediator.wording.paper_context import IN_READING_ORDER, Paper, amount, items
from mediator.wording.paper_extras import ladder, postponement

Paragraphs = tuple[str, ...]


def debt(paper: Paper) -> Paragraphs:
    """What is owed on the day, part by part, and what the law does not support."""
    agreement = paper.agreement
    owed = agreement.terms.owed
    parts = [(paper.part(c), owed.of(c)) for c in IN_READING_ORDER if owed.of(c)]
    opening = f"截至{chinese_day(agreement.statement.as_of)}，{paper.debtor}尚欠{paper.creditor}"
    if len(parts) == 1:
        stated: Paragraphs = (f"各方当事人确认：{opening}{parts[0][0]}{amount(parts[0][1])}。",)
    else:
        head = f"各方当事人确认：{opening}债务共计{amount(owed.total)}，由下列款项组成："
        stated = (head, *items([f"{name}{amount(money)}" for name, money in parts]))
    instrument = agreement.claim.instrument.strip().rstrip("。")
    basis = f"上述债务的依据为{instrument}。" if instrument else ""
    shown = f"债务的计算过程、计息标准和法律依据见{paper.calculation_label}《债权计算书》。"
    return (*stated, basis + shown, *_unsupported(paper))


def _unsupported(paper: Paper) -> Paragraphs:
    unsupported = paper.agreement.statement.unsupported.total
    if not unsupported:
        return ()
    return (
        (
            f"按照原约定计算而法律不予支持的部分共计{amount(unsupported)}，未计入上述债务。"
            "本协议不确认该部分为债务，该部分也不因本协议的任何约定成为应付款项。"
        ),
    )


def settlement(paper: Paper) -> Paragraphs:
    """The sum to be paid and what is waived of each part."""
    terms = paper.agreement.terms
    sum_ = amount(terms.settlement)
    owing = f"{paper.debtor}应当向{paper.creditor}支付{sum_}（以下称和解款）"
    if not terms.waived_parts:
        added = "与分期期间利息之和" if terms.added_interest else ""
        return (f"{owing}，即{paper.clause('debt')}确认的债务{added}。",)
    return (*_waivers(paper), f"减免后，{owing}，{_composition(paper)}。", _force(paper))


def _waivers(paper: Paper) -> Paragraphs:
    terms = paper.agreement.terms
    waived = dict(terms.waived_parts)
    texts = []
    for component in IN_READING_ORDER:
        if component in waived:
            rest = terms.kept.of(component)
            left = f"减免后该项尚余{in_yuan(rest)}" if rest else "该项全部免除"
            texts.append(f"{paper.part(component)}减免{amount(waived[component])}，{left}")
    confirmed = f"{paper.creditor}同意对{paper.clause('debt')}确认的债务作如下减免"
    if len(texts) == 1:
        return (f"{confirmed}：{texts[0]}。",)
    return (f"{confirmed}，共计{amount(terms.waived.total)}：", *items(texts))


def _composition(paper: Paper) -> str:
    terms = paper.agreement.terms
    kept = [(paper.part(c), terms.kept.of(c)) for c in IN_READING_ORDER if terms.kept.of(c)]
    if terms.added_interest:
        kept.append(("分期期间利息", terms.added_interest))
    if len(kept) == 1:
        return f"全部为{kept[0][0]}"
    return f"由{'、'.join(f'{name}{in_yuan(money)}' for name, money in kept)}组成"


def _force(paper: Paper) -> str:
    if paper.agreement.terms.revives:
        return f"上述减免附有条件，条件见本协议{paper.clause('revival')}。"
    return f"上述减免自本协议生效之日起发生效力，不因{paper.debtor}此后逾期付款而失去效力。"


def payment(paper: Paper) -> Paragraphs:
    """When and how the sum is paid."""
    terms = paper.agreement.terms
    schedule = terms.schedule
    due = "和解款"
    if terms.transfers:
        due = f"和解款中以货币支付的部分（共计{in_yuan(schedule.total)}）"
    first, last = chinese_day(schedule.rows[0].due_on), chinese_day(schedule.last_due_on)
    if paper.in_installments:
        when = (
            f"{paper.debtor}自{first}起至{last}止，分{len(schedule.rows)}期向{paper.creditor}付清"
            f"{due}。{_row_amounts(schedule.rows)}各期的应付日和应付金额见附件一《还款计划表》，"
            "该表与本条具有同等效力。"
        )
    else:
        whole = "" if terms.transfers else amount(schedule.total)
        when = f"{paper.debtor}应当于{last}前（含当日）向{paper.creditor}一次性付清{due}{whole}。"
    if terms.transfers:
        when += f"其余部分依照{paper.clause('transfer')}抵偿。"
    return (
        when,
        *postponement(paper),
        (
            "款项应当以银行转账等能够留存凭证的方式，支付至"
            f"{paper.creditor}书面指定的、以{paper.creditor}名义开立的账户，以到账之日为付款日。"
            f"{paper.creditor}收款后应当出具收款凭证。"
        ),
        "应付日为法定休假日（含周末休息日）的，顺延至其后的第一个工作日，顺延期间不视为逾期。",
    )


def _row_amounts(rows: tuple[Installment, ...]) -> str:
    """Say the amounts of level payments, of which the last may differ."""
    level, last = rows[0].amount, rows[-1]
    if any(row.amount != level for row in rows[:-1]):
        return ""
    if last.amount == level:
        return f"每期应付{amount(level)}。"
    if len(rows) == 2:
        return f"第1期应付{amount(level)}，第2期应付{amount(last.amount)}。"
    before = len(rows) - 1
    return (
        f"第1期至第{before}期每期应付{amount(level)}，第{last.number}期应付{amount(last.amount)}。"
    )


def interest(paper: Paper) -> Paragraphs:
    """What the debt bears while the plan is kept."""
    terms = paper.agreement.terms
    kept = f"{paper.debtor}按照本协议履行的，"
    if not terms.added_interest:
        day = chinese_day(paper.agreement.statement.as_of)
        return (
            (
                f"{paper.clause('debt')}确认的债务计算至{day}。此后{kept}"
                "不再计收利息、逾期利息和违约金。"
            ),
        )
    rate = ""
    if terms.added_percent is not None:
        percent = plain_percent(terms.added_percent)
        rate = f"以未付余额为基数、按年利率{percent}%（月利率为年利率的十二分之一）按月计算，"
    return (
        (
            f"和解款的分期期间利息{rate}共计{amount(terms.added_interest)}，"
            "已计入附件一各期的应付金额。"
        ),
        f"除前款利息以外，{kept}不再计收其他利息、逾期利息和违约金。",
    )


def appropriation(paper: Paper) -> Paragraphs:
    """Which part of the debt a payment extinguishes first."""
    parts = "、".join(paper.part(component) for component in paper.order)
    by_law = full_order(paper.agreement.claim.appropriation) == BY_LAW
    own = "" if by_law else "各方当事人另行约定，"
    return (f"{own}{paper.debtor}的付款不足以清偿全部到期债务的，依次抵充{parts}。",)


def early(paper: Paper) -> Paragraphs:
    """That the debtor may pay before the day."""
    text = (
        f"{paper.debtor}可以提前支付部分或者全部款项，{paper.creditor}应当受领，不得因此加收费用。"
    )
    if paper.in_installments:
        text += "提前支付的款项，按照应付日的先后冲抵以后各期。"
    if paper.agreement.terms.added_interest:
        text += "提前付清全部余款的，分期期间利息只计算至实际付清之日。"
    return (text,)


def settled(paper: Paper) -> Paragraphs:
    """What holds once all is paid."""
    guarantors = paper.called(Role.GUARANTOR)
    freed = f"{guarantors}的保证责任同时消灭，" if guarantors else ""
    return (
        (
            f"{paper.debtor}付清和解款后，{paper.clause('debt')}确认的债务全部消灭，{freed}"
            f"{paper.creditor}不得再就该债务主张权利，并应当将债权凭证原件退还{paper.debtor}"
            "或者在原件上注明债务已经清偿。"
        ),
    )


def breach(paper: Paper) -> Paragraphs:
    """When the debtor is in breach, and that all falls due then."""
    terms = paper.agreement.terms.breach
    late = f"应付日届满后{terms.grace_days}日内仍未" if terms.grace_days else "应付日未"
    if not paper.in_installments:
        return (
            (
                f"{paper.debtor}在{late}付清和解款的，构成违约，"
                f"{paper.creditor}有权要求{paper.debtor}立即付清。"
            ),
        )
    due = (
        f"全部未付款项自该情形出现之日起立即到期，{paper.creditor}有权要求{paper.debtor}一次性付清"
    )
    unearned = ""
    if paper.agreement.terms.added_interest:
        unearned = "立即到期的款项不包括该日以后的分期期间利息。"
    missed = terms.missed_installments
    if not 1 < missed <= len(paper.agreement.terms.schedule.rows):
        return (f"任何一期款项在{late}足额支付的，构成违约，{due}。{unearned}",)
    cases = (f"在{late}足额支付的款项累计达到{missed}期的", f"最后一期款项在{late}足额支付的")
    opening = f"有下列情形之一的，构成违约，{due}："
    return (opening, *items(list(cases)), *((unearned,) if unearned else ()))


def revival(paper: Paper) -> Paragraphs:
    """That a conditional waiver falls away on breach."""
    waiver, case = paper.clause("settlement"), paper.clause("breach")
    unsupported = paper.agreement.statement.unsupported.total
    never = "法律不予支持的部分不因此恢复。" if unsupported else ""
    earned = "和截至该日的分期期间利息" if paper.agreement.terms.added_interest else ""
    if paper.agreement.terms.ladder:
        return (
            *ladder(paper),
            (
                f"出现{case}所列违约情形的，尚未终局有效的减免自该情形出现之日起失去效力，"
                f"{paper.debtor}应当按照{paper.clause('debt')}确认的债务总额{earned}减去已经终局有效的"
                f"减免后的数额清偿，已经支付的款项依照{paper.clause('appropriation')}抵充。{never}"
            ),
        )
    return (
        (
            f"{waiver}的减免以{paper.debtor}按照本协议付清和解款为条件。出现{case}所列违约情形的，"
            f"减免自该情形出现之日起失去效力，{paper.debtor}应当按照{paper.clause('debt')}确认的"
            f"债务总额{earned}清偿，已经支付的款项依照{paper.clause('appropriation')}抵充。{never}"
        ),
        f"{paper.debtor}按照本协议付清和解款的，减免终局有效，{paper.creditor}不得撤回。",
    )


def default_interest(paper: Paper) -> Paragraphs:
    """What the open principal bears after a breach."""
    agreement = paper.agreement
    percent = plain_percent(agreement.terms.breach.default_percent)
    cap = ""
    if agreement.claim.kind is not ClaimKind.TRADE:
        cap = "利息、违约金和其他费用总计超过法律规定上限的部分，不予计收。"
    return (
        (
            f"出现{paper.clause('breach')}所列违约情形的，自该情形出现之日起至实际付清之日止，"
            f"以尚未清偿的{paper.part(Component.PRINCIPAL)}为基数，"
            f"按年利率{percent}%计算利息，"
            f"计息天数按照{paper.calculation_label}载明的方法计算，不计复利。{cap}"
        ),
    )
