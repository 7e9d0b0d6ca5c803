"""The clauses of a plan that rests on more than payments: transfers, a support, an earn-out.

No article is named where the project has not read its text; the duties are said in words.
"""

from __future__ import annotations

from mediator.domain.agreement import Agreement
from mediator.domain.terms import Transfer, TransferKind
from mediator.wording.figures import chinese_day, in_yuan, plain_percent
from mediator.wording.paper_context import Paper, amount, items

Paragraphs = tuple[str, ...]

TRANSFER_HEADINGS = {
    TransferKind.ASSET: "以物抵债",
    TransferKind.RECEIVABLE: "债权转让",
    TransferKind.EQUITY: "债权转为股权",
}


def transfer_heading(agreement: Agreement) -> str:
    """Return what the transfer clause is called."""
    kinds = dict.fromkeys(transfer.kind for transfer in agreement.terms.transfers)
    return "、".join(TRANSFER_HEADINGS[kind] for kind in kinds)


def transfer(paper: Paper) -> Paragraphs:
    """What is handed over, what it is credited for, by when, and what if it is not."""
    terms = paper.agreement.terms
    told = tuple(text for each in terms.transfers for text in _handed_over(paper, each))
    late = (
        f"未按期完成的，被抵偿的金额自期限届满之次日起改以货币支付，"
        f"届满后{terms.breach.grace_days}日内仍未付足的，构成违约。"
    )
    return (*told, late)


def _handed_over(paper: Paper, given: Transfer) -> Paragraphs:
    debtor, creditor = paper.debtor, paper.creditor
    day, sum_ = chinese_day(given.by), amount(given.credited)
    low, high = in_yuan(given.low), in_yuan(given.high)
    band = f"估值{low}" if low == high else f"估值在{low}至{high}之间"
    match given.kind:
        case TransferKind.ASSET:
            return (
                (
                    f"{debtor}以{given.what}（{band}）作价{sum_}，抵偿和解款中的同等金额，"
                    f"并应当于{day}前（含当日）交付；依法需要登记的，应当在同一期限内协助办理登记。"
                ),
                "完成交付（依法需要登记的，完成登记）时，被抵偿的债务消灭。",
            )
        case TransferKind.RECEIVABLE:
            return (
                (
                    f"{debtor}将{given.what}（{band}）转让给{creditor}，作价{sum_}，"
                    f"抵偿和解款中的同等金额。{debtor}应当于{day}前（含当日）将转让书面通知该债权的"
                    "债务人，并交付债权凭证。"
                ),
                (
                    f"{debtor}保证该债权真实、未另行转让或者出质。通知送达时，被抵偿的债务消灭；"
                    "各方当事人另有约定的除外。"
                ),
            )
        case TransferKind.EQUITY:
            return (
                (
                    f"{creditor}对{debtor}享有的债权中的{sum_}转为对{given.what}的股权（{band}）。"
                    f"{debtor}应当于{day}前（含当日）依法作出决议，并办理公司变更登记。"
                ),
                "变更登记完成时，该部分债权消灭。",
            )


def earn_out(paper: Paper) -> Paragraphs:
    """What is paid on top out of later profit, and that it is no more than was waived."""
    earned = paper.agreement.terms.earn_out
    if earned is None:
        return ()
    percent, most = plain_percent(earned.percent), amount(earned.most)
    return (
        (
            f"至{chinese_day(earned.until)}止，{paper.debtor}或者转股公司任一会计年度有净利润的，"
            f"{paper.debtor}应当在年度财务报表作出后三十日内，另行向{paper.creditor}支付该年度"
            f"净利润的{percent}%，累计以{most}为限，且不超过本协议减免的金额。"
        ),
        "前款款项不计入和解款；没有净利润的年度，不发生支付义务。",
    )


def support(paper: Paper) -> Paragraphs:
    """Who guarantees, or what secures, the settlement."""
    given = paper.agreement.terms.support
    if given is None:
        return ()
    day = chinese_day(given.by)
    if given.guarantor:
        return (
            (
                f"{given.what}为{paper.debtor}在本协议项下的全部付款义务提供连带责任保证，"
                f"并应当于{day}前（含当日）作为保证人签署本协议或者出具书面保证。"
                f"逾期未提供的，{paper.creditor}有权要求{paper.debtor}立即付清全部未付款项。"
            ),
        )
    return (
        (
            f"{paper.debtor}以{given.what}为本协议项下的全部付款义务提供担保，"
            f"并应当于{day}前（含当日）签订担保合同；依法需要登记的，应当在同一期限内办理登记。"
            f"逾期未完成的，{paper.creditor}有权要求{paper.debtor}立即付清全部未付款项。"
        ),
    )


def postponement(paper: Paper) -> Paragraphs:
    """That a few payments may be put off without breach."""
    misses = paper.agreement.terms.breach.allowed_misses
    if not misses:
        return ()
    return (
        (
            f"{paper.debtor}可以在应付日前书面通知{paper.creditor}，将任何一期款项顺延支付，"
            f"全部履行期间以{misses}次为限。顺延的各期依次改在最后一期应付日以后每隔一个月的"
            "同日支付，顺延期间不视为逾期。"
        ),
    )


def ladder(paper: Paper) -> Paragraphs:
    """Which part of the waiver is final once which payment is made."""
    rungs = paper.agreement.terms.ladder
    if not rungs:
        return ()
    texts = [f"第{r.number}期及以前各期付清时，减免中的{in_yuan(r.amount)}" for r in rungs]
    head = f"{paper.clause('settlement')}的减免按照下列进度终局有效，{paper.creditor}不得撤回："
    return (head, *items(texts))
