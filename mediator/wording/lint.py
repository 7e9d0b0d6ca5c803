"""What each rule of the linter says, and the one step that mends it."""

from __future__ import annotations

from mediator.wording.phrases import Phrase


def _rule(problem: tuple[str, str], step: tuple[str, str]) -> Phrase:
    return Phrase(
        f"{problem[0]}（{{source}}）。处理：{step[0]}", f"{problem[1]} ({{source}}). Do: {step[1]}"
    )


SENTENCES: dict[str, Phrase] = {
    "lint_schedule_sum": _rule(
        ("各期合计{sum}，与和解款{settlement}不一致", "the rows sum to {sum}, not {settlement}"),
        ("在方案中重新生成还款计划", "make the schedule anew from the plan"),
    ),
    "lint_waiver_exceeds": _rule(
        ("减免{waived}超过该项债务（{part}）", "{waived} is waived of {part}, more than is owed"),
        ("把减免降到不超过该项债务", "lower the waiver to what is owed"),
    ),
    "lint_rows_order": _rule(
        ("应付日{day}不晚于前一期", "the due day {day} does not follow the one before"),
        ("改正应付日", "mend the due day"),
    ),
    "lint_empty_row": _rule(
        ("第{number}期没有金额", "row {number} has no amount"), ("删去该期", "remove the row")
    ),
    "lint_weekend": _rule(
        ("第{numbers}期应付日在周末，依法顺延", "rows {numbers} fall on a weekend and move on"),
        ("愿意的话改到工作日，免得双方记错", "move them to a workday if the parties like"),
    ),
    "lint_grace_overlaps": _rule(
        (
            "宽限{grace}日不短于两期间隔{gap}日，前一期是否违约说不清",
            "{grace} days of grace reach into the next row ({gap} days apart)",
        ),
        ("缩短宽限期", "shorten the grace period"),
    ),
    "lint_unreachable": _rule(
        (
            "累计{missed}期才加速到期，而一共只有{rows}期",
            "acceleration after {missed} rows, of {rows} in all",
        ),
        ("减少期数要求", "ask for fewer missed rows"),
    ),
    "lint_no_default": _rule(
        (
            "没有约定违约后果：既无违约利息，减免也不恢复",
            "nothing follows a breach: no default interest, no revival",
        ),
        ("与双方确认是否有意如此", "ask both sides whether they mean it so"),
    ),
    "lint_due_before_confirmed": _rule(
        (
            "首期{day}早于申请司法确认的最后一日{last}",
            "the first row {day} falls before the last day to apply, {last}",
        ),
        ("尽早共同申请司法确认", "apply for confirmation early"),
    ),
    "lint_very_long": _rule(
        (
            "最后一期{day}在五年以后；申请执行的期间为二年，分期履行的从每次履行期届满起算",
            (
                "the last row {day} is more than five years off; enforcement must be asked"
                " within two years of each row"
            ),
        ),
        ("提醒债权人逐期留意", "remind the creditor to watch each row"),
    ),
    "lint_vague": _rule(
        ("“{words}”无法执行，法院会以内容不明确驳回", "“{words}” cannot be enforced"),
        ("改成日期、数额或者做与不做", "write a day, a sum, or a plain act"),
    ),
    "lint_open": _rule(
        ("“{words}”还没有写定", "“{words}” is still open"),
        ("补上内容或者删去", "fill it or drop it"),
    ),
    "lint_capitals": _rule(
        ("小写{figures}元与大写{capitals}不一致", "{figures} and {capitals} differ"),
        ("以核对过的一个为准改正另一个", "mend the wrong one"),
    ),
    "lint_unknown_sum": _rule(
        (
            "{figures}元在债权和还款计划中都没有出现",
            "{figures} yuan stands nowhere in the claim or the schedule",
        ),
        (
            "核对数额，或者写明它的来源和付款日",
            "check it, or say where it comes from and when it is due",
        ),
    ),
    "lint_court_or_arbitration": _rule(
        (
            "同时约定仲裁和诉讼，仲裁部分无效",
            "arbitration and court are both named; the former is void",
        ),
        ("只保留一种", "keep one of them"),
    ),
    "lint_other_court": _rule(
        (
            "约定由{words}管辖，须有能够证明的实际联系",
            "{words} is chosen, which needs a proved real link",
        ),
        (
            "写明联系（住所地、履行地、签订地等），或者改为有联系的法院",
            "name the link, or choose a court that has one",
        ),
    ),
    "lint_given_up": _rule(
        ("“{words}”限制诉权，可能无效", "“{words}” gives up the way to a court; it may be void"),
        ("删去，改写违约责任", "drop it and write what a breach leads to"),
    ),
    "lint_compound": _rule(
        ("“{words}”：重复计息受上限限制", "“{words}”: interest on interest is capped"),
        ("改为按本金计算的利率", "write a rate on the principal"),
    ),
    "lint_real_rights": _rule(
        (
            "“{words}”：确认物权归属的内容不予司法确认",
            "“{words}”: a court does not confirm who owns a thing",
        ),
        (
            "写成给付义务（何时办理、由谁负担费用），另行登记",
            "write it as an act to perform by a day; register it apart",
        ),
    ),
    "lint_minor": _rule(
        ("{name}{age}周岁，不能独立签约", "{name} is {age} and cannot sign alone"),
        ("登记法定代理人并由其签名", "enter the guardian, who signs"),
    ),
    "lint_agent_beyond": _rule(
        (
            "代理人{name}没有和解、承认、放弃的特别授权",
            "the agent {name} has no special authority to settle",
        ),
        ("补特别授权委托书，或者由本人签名", "get that authority, or the party signs in person"),
    ),
    "lint_both_sides": _rule(
        ("{name}同时是债权人和债务人", "{name} is on both sides"), ("核对身份", "check who is who")
    ),
    "lint_company_guarantor": _rule(
        ("{name}是公司保证人", "{name} is a company that stands surety"),
        ("收取有权机关的决议", "ask for the resolution of its organ"),
    ),
    "lint_no_court": _rule(
        ("没有写明申请司法确认的法院", "no court is named for the confirmation"),
        ("在受理页填写有管辖权的法院", "enter the court at intake"),
    ),
    "lint_no_recorder": _rule(
        ("没有记录人", "there is no recorder"), ("在受理页填写", "enter one at intake")
    ),
    "lint_same_words": _rule(
        ("与前面的约定重复", "it repeats an earlier term"), ("删去一条", "drop one of them")
    ),
}
