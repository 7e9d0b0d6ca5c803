"""Why facts of a claim, its guarantors or its way to court cannot be as they were entered."""

from __future__ import annotations

from mediator.domain import refusals as r
from mediator.wording.phrases import Phrase

SENTENCES: dict[type[r.Refusal], Phrase] = {
    r.RangeReversed: Phrase(
        "范围写反了：低值{low}大于高值{high}。请对调，或者核对两端。",
        "The range is the wrong way round: {low} is above {high}. Swap or check its ends.",
    ),
    r.PartAboveWhole: Phrase(
        "可能性和比例最多为 100%，“{item}”写的是 {percent}%。请改小。",
        "A chance or a part is at most 100%; the {item} is {percent}%. Lower it.",
    ),
    r.NotAssumable: Phrase(
        "“{item}”写的是{value}，只能在{least}到{most}之间。原来的数没有改动，请改填。",
        "The {item} is {value}; it must lie between {least} and {most}. The old figure stands;"
        " enter another.",
    ),
    r.WishesDoNotAddUp: Phrase(
        "一方各项愿望的分量合计应为1000，且都不小于零。请核对案件文件中的 reckoning.wishes。",
        "The weights of a side's wishes must be a thousand in all, none below nothing. Check"
        " reckoning.wishes in the case file.",
    ),
    r.ShareAboveFee: Phrase(
        "一方负担的{share}元应在零与费用总额{fee}元之间。请核对裁判文书。",
        "One side's part of {share} yuan must lie between nothing and the fee of {fee}. Check it.",
    ),
    r.DaysReversed: Phrase(
        "期间写反了：{first_day} 晚于 {last_day}。请核对起止日。",
        "The span is the wrong way round: {first_day} is after {last_day}. Check both days.",
    ),
    r.PaymentBeforeDisbursement: Phrase(
        "还款日 {paid_on} 早于首次出借日 {first_on}。请核对这两个日期。",
        "The repayment of {paid_on} is before the first disbursement on {first_on}."
        " Check both dates.",
    ),
    r.RateBelowZero: Phrase(
        "利率不能为负数（“{text}”）。只有约定在 LPR 基础上减点的，才可以写负数。",
        "A rate cannot be below zero (“{text}”), unless it is agreed as the LPR less some points.",
    ),
    r.ChargeUnclear: Phrase(
        "这一项违约金或费用写得不全，无法计算。请写明金额或比例（只写一种）；"
        "一次性或按月、按年收取固定金额的，还要写明日期；以前结算的只能写一次性金额。",
        "This penalty or fee is not complete, so it cannot be worked out. Give a sum or a"
        " percentage, not both, and the day of one that falls due on a day; what was settled"
        " before is a sum once.",
    ),
    r.DebtUnknown: Phrase(
        "没有名为“{name}”的债务：没有任何出借或应付款属于它。请核对债务名称。",
        "No debt is called “{name}”: nothing was advanced on it. Check the name.",
    ),
    r.GuaranteesInCircle: Phrase(
        "反担保首尾相接，成了一个圈：{names}。请更正其中一人“为谁提供反担保”。",
        "These counter-guarantees stand behind each other in a circle: {names}. Correct behind whom"
        " one of them stands.",
    ),
    r.GuaranteeOfNobody: Phrase(
        "{guarantor}为“{secures}”提供反担保，但没有录入“{secures}”的担保。请先录入其担保，或者更正姓名。",
        "{guarantor} stands behind “{secures}”, of whom no guarantee is recorded. Record it"
        " first, or"
        " correct the name.",
    ),
    r.GuarantorNameless: Phrase(
        "有一项担保没有写担保人的姓名或名称。请补充。",
        "One guarantee has no guarantor's name. Add it.",
    ),
    r.NothingDisbursed: Phrase(
        "还没有出借（或应付款）记录，无法计算债权。请先录入至少一笔。",
        "No disbursement or sum due is recorded, so nothing is worked out. Enter at least one.",
    ),
    r.AsOfBeforeClaim: Phrase(
        "结算日 {as_of} 早于首次出借日 {first_on}。请改用不早于该日的结算日。",
        "The day asked, {as_of}, is before the first disbursement on {first_on}."
        " Choose that day or a later one.",
    ),
    r.DeductionExceedsAdvance: Phrase(
        "{on} 的出借扣除预扣款后没有余额。请核对出借金额与预扣金额。",
        "Nothing is left of the disbursement of {on} after the deduction. Check both amounts.",
    ),
    r.LprNotKnown: Phrase(
        "LPR 表只到 {known_to}（自 {known_from} 起），查不到 {on} 的利率。"
        "请补录一次 LPR 公布并注明来源，然后再算。",
        "The LPR table runs from {known_from} to {known_to} and has no rate for {on}. Add the"
        " announcement with its source, then ask again.",
    ),
    r.BenchmarkNotKnown: Phrase(
        "贷款基准利率表自 {known_from} 起，查不到 {on} 的利率。请改填约定利率。",
        "The benchmark table starts on {known_from} and has no rate for {on}."
        " Enter the agreed rate instead.",
    ),
    r.CapNotSettled: Phrase(
        "合同订立于 {formed_on}，2020年8月20日以前的利息适用何种上限尚无定论。"
        "请由调解员在“利率上限”写明采用的年利率和理由。",
        "For a contract of {formed_on} the cap on interest before 2020-08-20 is not settled law."
        " State the yearly cap and the reason.",
    ),
    r.RateAboveCap: Phrase(
        "约定的利率 {percent}% 高于法律支持的上限 {cap_percent}%。请调低。",
        "The agreed rate {percent}% is above the supported cap {cap_percent}%. Lower it.",
    ),
    r.BandUpsideDown: Phrase(
        "估值的上限低于下限（{place}）。没有改动任何内容，请把较小的数填作下限。",
        "The highest value is below the lowest ({place}). Nothing was changed; put the lower"
        " figure first.",
    ),
    r.PaperInYuanOnly: Phrase(
        "债权以{currency}计价，文书目前只能以人民币书写。请先由双方约定折算汇率，按人民币金额另立案件后再出具文书。",
        "The claim is in {currency}; papers are written in yuan only. Let the parties agree on an"
        " exchange rate, and make the papers from a case in yuan.",
    ),
    r.MarkupOutOfRange: Phrase(
        "加计比例 {percent}% 不在法定的 30% 至 50% 之间（买卖合同解释第十八条第四款）。请改正。",
        "The markup of {percent}% is outside the 30 to 50 percent of the Sales Contract"
        " Interpretation art. 18(4). Mend it.",
    ),
}
