"""What the rules about sums, days and typed words say, and the one step that mends each."""

from __future__ import annotations

Said = tuple[str, str, str, str]
"""The problem and the step, each in Chinese and in English."""

SUMS: dict[str, Said] = {
    "lint_schedule_sum": (
        "各期合计{sum}元，与和解款{settlement}元不一致",
        "the rows sum to {sum}, not {settlement}",
        "在方案中重新生成还款计划",
        "make the schedule anew from the plan",
    ),
    "lint_waiver_exceeds": (
        "减免{waived}元超过该项债务（{part}）",
        "{waived} is waived of {part}, more than is owed",
        "把减免降到不超过该项债务",
        "lower the waiver to what is owed",
    ),
    "lint_empty_row": (
        "第{number}期没有金额",
        "row {number} has no amount",
        "在方案中删去该期",
        "remove the row in the plan",
    ),
    "lint_row_numbers": (
        "第{wanted}行的期次写作{number}",
        "row {wanted} is numbered {number}",
        "在方案中重新生成还款计划",
        "make the schedule anew from the plan",
    ),
    "lint_owed_differs": (
        "协议确认的债务{owed}元，与债权计算书的{supported}元不一致",
        "the agreement confirms {owed}, the calculation {supported}",
        "重新打开方案，按最新的计算起草",
        "open the plan again and draft from the present calculation",
    ),
    "lint_statement_sum": (
        "债权计算书各行相加不等于合计{sum}元",
        "the lines of the calculation do not sum to {sum}",
        "不要签署；核对往来款项并报告这一问题",
        "do not sign; check the facts and report this",
    ),
    "lint_unsupported_settled": (
        "和解款中应清偿的债务{settlement}元，超过依法支持的{supported}元",
        "{settlement} is to be paid of a debt of which the law supports {supported}",
        "在方案中把和解款降到依法支持的数额以内",
        "bring the settlement within what the law supports",
    ),
    "lint_ladder": (
        "阶梯减免合计{sum}元，与减免总额{waived}元不一致",
        "the rungs sum to {sum}, the waiver is {waived}",
        "在方案中重新生成阶梯减免",
        "make the rungs anew from the plan",
    ),
    "lint_default_over_cap": (
        "违约后年利率{percent}%超过上限{cap}%",
        "{percent}% after a breach is above the cap of {cap}%",
        "改为年利率{cap}%",
        "write {cap}%",
    ),
    "lint_added_over_cap": (
        "分期期间年利率{percent}%超过上限{cap}%",
        "{percent}% inside the plan is above the cap of {cap}%",
        "改为年利率{cap}%",
        "write {cap}%",
    ),
    "lint_text_over_cap": (
        "“{words}”折合年利率超过上限{cap}%",
        "“{words}” comes to more than the cap of {cap}% a year",
        "改为年利率{cap}%以内",
        "write at most {cap}% a year",
    ),
    "lint_penalty_far_above": (
        "“{words}”超过和解款的百分之三十，可能被认定为过分高于损失",
        "“{words}” is over 30% of the settlement and may be cut as far above the loss",
        "降低违约金，或者写明损失的依据",
        "lower the penalty, or say what the loss rests on",
    ),
    "lint_deposit": (
        "定金{sum}元超过和解款的百分之二十（{most}元），超过部分没有定金效力",
        "a deposit of {sum} is above a fifth, {most}; the rest is no deposit",
        "改为{most}元",
        "write {most}",
    ),
    "lint_balloon": (
        "最后一期{sum}元超过全部款项的一半，届时能否付清无法预见",
        "the last payment, {sum}, is more than half of all",
        "与债务人核对这笔款项的来源，必要时增加担保",
        "ask where that money comes from; add security if need be",
    ),
    "lint_disputed": (
        "第{number}笔只有一方陈述，却计入了债务",
        "entry {number} is the word of one side alone, yet it counts",
        "在核验页请对方确认，或者改为不计入",
        "have the other side confirm it on the claim page, or leave it out",
    ),
    "lint_cash": (
        "{sum}元以现金交付，法院会查问交付的经过和凭证",
        "{sum} was handed over in cash; the court will ask how",
        "在事实中写明交付的时间、地点、在场人，附收条或者取款记录",
        "say when, where and before whom; attach the receipt",
    ),
    "lint_no_instrument": (
        "没有写明债务的依据（借条、合同、结算单）",
        "what the debt rests on is not named",
        "在核验页填写借据或者合同的名称和日期",
        "enter the instrument on the claim page",
    ),
    "lint_harsh_breach": (
        "任何一期迟延一日即全部到期，没有宽限期，履行中容易反悔和争议",
        "one row one day late brings all due; there are no days of grace",
        "把宽限期改为7日",
        "allow 7 days of grace",
    ),
    "lint_compound": (
        "“{words}”：重复计息受上限限制",
        "“{words}”: interest on interest is capped",
        "删去该条，违约利息按本金计算",
        "drop the term; default interest runs on principal",
    ),
}

DAYS: dict[str, Said] = {
    "lint_rows_order": (
        "应付日{day}不晚于前一期",
        "the due day {day} does not follow the one before",
        "在方案中改正应付日",
        "mend the due day in the plan",
    ),
    "lint_weekend": (
        "第{numbers}期应付日是休息日，依法顺延（首个顺延到{day}）",
        "rows {numbers} fall on days off and move on (the first to {day})",
        "把应付日一律安排在工作日，免得双方记错",
        "put all due days on workdays",
    ),
    "lint_holidays_unknown": (
        "第{number}期起晚于{known}，该年度放假安排尚未公布，只按周末核对",
        "from row {number} on, after {known}, holidays are not announced; only weekends are known",
        "下一年度放假安排公布后再核对一次应付日",
        "check the due days again when the notice is out",
    ),
    "lint_due_before_signing": (
        "首期{day}早于签署日",
        "the first row, {day}, is before the signing",
        "把首期改到可以申请司法确认的期限之后",
        "move the first payment behind the time to apply for confirmation",
    ),
    "lint_due_before_confirmed": (
        "首期{day}早于申请司法确认的最后一日{last}",
        "the first row {day} falls before the last day to apply, {last}",
        "尽早共同申请，或者把首期改到其后",
        "apply early, or move the first payment behind that day",
    ),
    "lint_first_far": (
        "首期{day}在签署一年以后",
        "the first payment, {day}, is more than a year off",
        "安排一笔小额的首付，以便尽早发现不能履行",
        "arrange a small first payment, so that failure shows early",
    ),
    "lint_very_long": (
        "最后一期{day}在五年以后；申请执行的期间为二年，分期履行的从最后一期届满之日起算",
        "the last row {day} is over five years off; two years from it to ask for enforcement",
        "提醒债权人留意，并约定财产状况变化时的处理",
        "remind the creditor, and agree on what a change of means leads to",
    ),
    "lint_long_gap": (
        "第{number}期与前一期相隔一年以上",
        "row {number} is more than a year behind the one before",
        "增加中间的付款，或者约定期间的回访",
        "add payments between, or agree on a visit",
    ),
    "lint_confirm_late": (
        "共同申请司法确认的最后一日{last}已过",
        "the last day to apply together, {last}, is over",
        "重新签署协议后申请，或者改走公证、支付令",
        "sign anew and apply, or take the notary or a payment order",
    ),
    "lint_confirm_soon": (
        "共同申请司法确认的最后一日是{last}，只剩{left}日",
        "the last day to apply together is {last}, {left} days from now",
        "立即约双方到场，印制司法确认申请书",
        "call both sides in now and print the application",
    ),
    "lint_enforcement_late": (
        "申请执行的期间已于{day}届满",
        "the time to apply for enforcement ended on {day}",
        "核对有无中止、中断的事由；没有的，请债务人重新确认",
        "look for what stopped the time; else ask the debtor to confirm anew",
    ),
    "lint_signed_later": (
        "协议日期{day}晚于今天{today}",
        "the agreement is dated {day}, after today, {today}",
        "改为实际签署的日期",
        "write the day it is really signed",
    ),
    "lint_stale_balance": (
        "债务只计算到{day}，比签署早{days}日",
        "the debt is worked out to {day}, {days} days before the signing",
        "把计算截止日改为签署日",
        "work it out to the day of signing",
    ),
    "lint_balance_later": (
        "债务计算到{day}，晚于签署日{agreed}",
        "the debt is worked out to {day}, after the signing on {agreed}",
        "把计算截止日改为签署日",
        "work it out to the day of signing",
    ),
    "lint_no_such_day": (
        "“{words}”不是日历上的日期",
        "“{words}” is no day of the calendar",
        "与凭证核对后改正日期",
        "compare the document and mend the day",
    ),
    "lint_wrong_weekday": (
        "“{words}”：那一天是星期{right}",
        "“{words}”: the weekday is wrong ({right})",
        "改为星期{right}",
        "mend the weekday",
    ),
    "lint_day_past": (
        "“{words}”在签署时已经过去",
        "“{words}” is over on the day of signing",
        "改为签署以后的日期；已经履行的，写成事实",
        "write a later day; what was done already belongs to the facts",
    ),
    "lint_no_day": (
        "“{words}”没有写明期限，无法判断何时违约",
        "“{words}” has no day, so nobody can say when it is broken",
        "写明在哪一天前完成",
        "say by which day",
    ),
}

WORDS: dict[str, Said] = {
    "lint_vague": (
        "“{words}”无法执行，法院会以内容不明确驳回",
        "“{words}” cannot be enforced",
        "改成日期、数额或者做与不做",
        "write a day, a sum, or a plain act",
    ),
    "lint_open": (
        "“{words}”还没有写定",
        "“{words}” is still open",
        "补上内容或者删去",
        "fill it or drop it",
    ),
    "lint_empty_term": ("这一条没有内容", "this term says nothing", "删去", "drop it"),
    "lint_capitals": (
        "小写{figures}元与大写{capitals}不一致",
        "{figures} and {capitals} differ",
        "与凭证核对；小写有误的，按大写改正",
        "compare the document; if the figures are wrong, write what the capitals say",
    ),
    "lint_capitals_form": (
        "大写“{words}”不合规范，应为“{right}”",
        "the capitals “{words}” should read “{right}”",
        "改为规范写法",
        "write them so",
    ),
    "lint_no_capitals": (
        "“{words}”没有大写",
        "“{words}” has no capital numerals",
        "在小写之后加上大写",
        "add the capital numerals",
    ),
    "lint_unknown_sum": (
        "{figures}元在债权和还款计划中都没有出现",
        "{figures} yuan stands nowhere in the claim or the schedule",
        "核对数额，或者写明它的来源和付款日",
        "check it, or say where it comes from and when it is due",
    ),
    "lint_same_words": ("与前面的约定重复", "it repeats an earlier term", "删去一条", "drop one"),
    "lint_undefined_party": (
        "提到{words}，而签署本协议的只有{count}方",
        "{words} is named, but only {count} parties sign",
        "改为当事人一栏中的称呼，或者请该人加入签署",
        "use the names of the parties, or have that person sign",
    ),
    "lint_undefined_annex": (
        "“{words}”不存在",
        "there is no “{words}”",
        "改为现有的附件，或者把内容写进条款",
        "name an annex there is, or write it into the term",
    ),
    "lint_undefined_term": (
        "“{words}”前面没有交代过",
        "“{words}” refers to nothing said before",
        "第一次出现时写明名称、地址、号码或者权属证号",
        "name it in full where it first appears",
    ),
    "lint_wrong_name": (
        "姓名写作“{words}”，当事人一栏是“{right}”",
        "the name reads “{words}”, that of the party is “{right}”",
        "改为“{right}”",
        "write “{right}”",
    ),
    "lint_id_number": (
        "正文里写有身份证号码（{words}），当事人一栏已经载明，不必重复",
        "the text repeats an identity number ({words})",
        "改为“号码见当事人信息”",
        "refer to the particulars instead",
    ),
    "lint_half_width": (
        "中文里夹有半角标点“{words}”",
        "half-width marks in Chinese text: {words}",
        "改为全角标点",
        "write full-width marks",
    ),
    "lint_twice": (
        "标点重复“{words}”",
        "marks repeated: {words}",
        "改正标点",
        "mend the marks",
    ),
    "lint_first_person": (
        "“{words}”指谁不明确",
        "it is not clear who “{words}” is",
        "改为甲方、乙方",
        "write the name the party has in the paper",
    ),
    "lint_facts_thin": (
        "主要事实过于简单，或者没有写明时间",
        "the main facts are very short or name no day",
        "写明何时、因何事、以何方式发生多少债务",
        "say when, why and how which debt arose",
    ),
    "lint_sealed": (
        "“{words}”与密谈中未获准披露的数字相符",
        "“{words}” says a figure that a room keeps to itself",
        "停止印制；先取得本人同意并登记披露，或者改写该条",
        "do not print; record leave to disclose it, or write the term otherwise",
    ),
    "lint_unprintable": (
        "“{character}”（{code}）没有可用的字形",
        "no font has “{character}” ({code})",
        "与证件核对该字，必要时用户口登记的写法并另附说明",
        "compare the document; use the registered form and explain it",
    ),
}
