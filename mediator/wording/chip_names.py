"""What each chip is called, and on which page it changes."""

from __future__ import annotations

import re

from mediator.domain.chips import ChipSource, chip
from mediator.wording.phrases import Language, Phrase

NAMES: dict[str, Phrase] = {
    "as_of": Phrase("结算日", "balance day"),
    "agreed_on": Phrase("协议日期", "day of the agreement"),
    "first_due": Phrase("首期应付日", "first due day"),
    "last_due": Phrase("最后一期应付日", "last due day"),
    "expired_on": Phrase("时效届满日", "end of the limitation"),
    "support_by": Phrase("提供担保的期限", "day for the security"),
    "earn_out_until": Phrase("业绩补付的期限", "end of the earn-out"),
    "owed": Phrase("债务总额", "debt in all"),
    "unsupported": Phrase("法律不予支持的数额", "sum not supported by law"),
    "waived": Phrase("减免总额", "sum waived"),
    "settlement": Phrase("和解款", "settlement sum"),
    "in_money": Phrase("以货币支付的数额", "sum payable in money"),
    "added_interest": Phrase("分期期间利息", "interest over the instalments"),
    "earn_out_most": Phrase("业绩补付的上限", "most of the earn-out"),
    "added_rate": Phrase("分期年利率", "rate over the instalments"),
    "default_rate": Phrase("违约后年利率", "rate after default"),
    "earn_out_rate": Phrase("业绩补付的比例", "share of the earn-out"),
    "instalments": Phrase("期数", "number of instalments"),
    "grace_days": Phrase("宽限日数", "days of grace"),
    "missed": Phrase("加速到期的期数", "payments missed before acceleration"),
    "allowed_misses": Phrase("可以顺延的次数", "postponements allowed"),
    "former_day": Phrase("原协议的日期", "day of the first agreement"),
    "former_broken_on": Phrase("原计划的违约日", "day of the breach"),
    "former_asked": Phrase("原计划的付款总额", "sum of the plan before"),
    "former_received": Phrase("原计划的已付款", "paid on the plan before"),
    "former_open": Phrase("变更前的未付款", "open before the change"),
    "capitalized": Phrase("并入本金的利息", "interest made principal"),
    "former_number": Phrase("原协议的编号", "number of the first agreement"),
    "change_reason": Phrase("变更的原因", "reason of the change"),
    "copies": Phrase("份数", "number of originals"),
    "estate": Phrase("可供分配的总额", "sum shared out"),
    "credit_days": Phrase("消除信用记录的期限", "days for the credit record"),
    "creditor": Phrase("债权人的称谓", "the creditor"),
    "debtor": Phrase("债务人的称谓", "the debtor"),
    "guarantors": Phrase("保证人的称谓", "the guarantors"),
    "joiners": Phrase("债务加入人的称谓", "who joins the debt"),
    "absent_guarantors": Phrase("未签署的保证人", "guarantors who do not sign"),
    "body": Phrase("调解组织名称", "mediation body"),
    "place": Phrase("调解地点", "place"),
    "mediator_title": Phrase("调解员的称谓", "the mediator's title"),
    "mediation": Phrase("调解的种类", "kind of mediation"),
    "court": Phrase("司法确认的法院", "court of confirmation"),
    "signing_manner": Phrase("签署方式", "manner of signing"),
    "instrument": Phrase("债权凭证", "instrument"),
    "principal": Phrase("本金的称谓", "name of the principal"),
    "support_what": Phrase("担保人或者担保物", "guarantor or security"),
    "calculation": Phrase("债权计算书的编号", "annex with the calculation"),
    "transfer_clauses": Phrase("抵偿条款的编号", "articles of transfers"),
    "payee": Phrase("收款账户", "payee account"),
    "languages": Phrase("对照的文字", "languages"),
    "governing": Phrase("为准的文字", "governing language"),
    "sole_part": Phrase("债务的组成", "what the debt is made of"),
    "debt_parts": Phrase("债务的组成", "what the debt is made of"),
    "sole_waiver": Phrase("减免的项目", "what is waived"),
    "waivers": Phrase("减免的项目", "what is waived"),
    "composition": Phrase("和解款的组成", "what the settlement is made of"),
    "row_amounts": Phrase("各期的金额", "amounts of the instalments"),
    "order": Phrase("抵充的顺序", "order of application"),
    "ladder": Phrase("减免生效的进度", "steps of the waiver"),
    "bonds": Phrase("各保证人的责任", "what each guarantor is bound to"),
    "addresses": Phrase("各方的送达信息", "addresses for service"),
    "joinings": Phrase("各债务加入人的责任", "what each who joins is bound to"),
    "securities": Phrase("担保物", "things that secure"),
    "shares": Phrase("各债权人的份额", "each creditor's share"),
    "court_name": Phrase("约定的法院", "court chosen"),
    "court_proof": Phrase("实际联系的证据", "proof of the link"),
    "notary": Phrase("公证机构", "notary office"),
    "credit_wrong": Phrase("需要更正的记录", "record to be put right"),
    "further_terms": Phrase("其他约定", "further terms"),
}

SOURCES: dict[ChipSource, Phrase] = {
    ChipSource.CLAIM: Phrase("“核验”页", "the claims page"),
    ChipSource.PLAN: Phrase("所选方案", "the plan chosen"),
    ChipSource.PARTIES: Phrase("“受理”页的当事人", "the parties on the intake page"),
    ChipSource.GUARANTEES: Phrase("“受理”页的担保", "guarantees and security on the intake page"),
    ChipSource.BODY: Phrase("“受理”页的调解组织", "the mediation body on the intake page"),
    ChipSource.AGREEMENT: Phrase("本页左上方", "the top of this page"),
    ChipSource.PAPER: Phrase("随协议自动编排", "the paper itself"),
}

_REFERENCE = Phrase("条款编号", "number of an article")
_TRANSFER = Phrase("第{number}项抵偿", "transfer {number}")


def chip_name(name: str, language: Language) -> str:
    """Return what a chip is called; the name itself for what is no chip."""
    if name.startswith("clause."):
        return _REFERENCE.said(language)
    transfer = re.fullmatch(r"transfer\.(\d+)\.\w+", name)
    if transfer:
        return _TRANSFER.said(language, number=int(transfer[1]) + 1)
    return NAMES[name].said(language) if name in NAMES else name


def chip_source(name: str, language: Language) -> str:
    """Return where a chip changes; empty for what is no chip."""
    known = chip(name)
    return SOURCES[known.source].said(language) if known else ""
