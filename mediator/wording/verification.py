"""What the check of a printed agreement says, point by point."""

from __future__ import annotations

from mediator.wording.phrases import Language, Phrase

CHECKS: dict[str, Phrase] = {
    "schedule_sum": Phrase("各期之和等于约定总额", "the installments sum to the settlement"),
    "waivers_balance": Phrase(
        "债务减去减免再加分期利息等于约定总额，各项减免不超过该项债务",
        "debt less waivers plus added interest is the settlement; no waiver exceeds its part",
    ),
    "claim_sum": Phrase(
        "出借、费用与各行利息之和减去还款等于依法支持的债权",
        "advances, costs and interest lines less repayments are the supported claim",
    ),
    "claim_recomputed": Phrase(
        "由借款、还款和现行规则表重新计算，每一行利息和债权总额均与所载一致",
        "worked out anew from its facts and the law tables, every line and total is as stated",
    ),
    "plan_interest_recomputed": Phrase(
        "分期期间的利息按所载利率逐期重新计算，与各期金额一致",
        "interest inside the plan, walked row by row at the stated rate, is in the rows",
    ),
    "shares_recomputed": Phrase(
        "各债权人的份额按所载规则重新分配，分文不差",
        "every creditor's share, divided anew by the stated rule, is as stated",
    ),
    "limits_hold": Phrase(
        "业绩补付、抵偿作价、债务加入的限额和时效届满日都在应有的范围之内",
        "earn-out, transfers, joining and the end of limitation keep within their limits",
    ),
    "rows_in_order": Phrase("期次连续，日期依次", "rows are numbered and in order of time"),
    "dates_follow": Phrase(
        "结算日、签订日、首期日依次不早于前一日", "balance day, signing day, first payment follow"
    ),
    "clauses_filled": Phrase(
        "条款中的每个固定数字都取自条款数据，没有落空",
        "every fixed figure of the clauses has its value in the embedded terms",
    ),
    "fingerprint_printed": Phrase(
        "页面上印有条款数据的指纹", "the pages carry the fingerprint of the embedded terms"
    ),
    "page_count": Phrase("页数与条款数据一致", "the page count is what the terms print"),
    "pages_match_terms": Phrase(
        "每一页的文字与条款数据重新排印的结果一致", "every page reads as the terms print it"
    ),
    "pages_look_alike": Phrase(
        "每一页的图像与条款数据重新排印的结果一致", "every page looks as the terms print it"
    ),
    "signature_intact": Phrase(
        "电子签名完好，覆盖整个文件（签名人是否可信由人核实）",
        "the electronic signature is intact and covers the whole file (people judge the signer)",
    ),
    "marks_bound": Phrase(
        "每个签名、指印图像的点阵与其校验码一致",
        "the dots of every signature and fingerprint give the hash that binds them",
    ),
    "marks_version": Phrase(
        "签名、指印图像都是在这一稿上做的",
        "every picture of a signature or fingerprint was made on this version",
    ),
    "marks_placed": Phrase(
        "每个签名、指印图像都在其本人的位置，没有重复",
        "every picture of a signature or fingerprint is in its owner's place, once",
    ),
    "nothing_added": Phrase(
        "没有另加的附件、批注或动作", "no attachment, note or action was added"
    ),
}

HOLDS = {True: Phrase("相符", "holds"), False: Phrase("不符", "does not hold")}
INTACT = Phrase(
    "协议完整：全部 {count} 项核对相符。方案 {plan}，总额 {sum} 元，指纹 {fingerprint}",
    "The agreement is intact: all {count} checks hold. Plan {plan}, {sum} yuan, fingerprint"
    " {fingerprint}",
)
BROKEN = Phrase(
    "协议与其条款数据不符（见上）。这份 PDF 可能被改动，请以签字原件为准并重新生成。",
    "The agreement does not agree with its terms (see above). The PDF may have been altered;"
    " rely on the signed original and print it anew.",
)


def check_line(code: str, detail: str, language: Language, *, holds: bool) -> str:
    """Return one line of a check."""
    mark = "✓" if holds else "✗"
    shown = f"（{detail}）" if detail and not holds else ""
    return f"{mark} {CHECKS[code].said(language)}：{HOLDS[holds].said(language)}{shown}"
