"""The sentences of findings about the limitation and the guarantors."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

LIMITATION: dict[str, Phrase] = {
    "limitation_runs": Phrase(
        "诉讼时效至{day}届满，其间申请调解已使时效中断（民法典第一百八十八条、第一百九十五条，诉讼时效规定第十二条）",
        "the limitation runs to {day}; asking for mediation began it anew (Civil Code arts. 188,"
        " 195,"
        " Limitation Provisions art. 12)",
    ),
    "limitation_expired": Phrase(
        "按已录入的事实，诉讼时效已于{day}届满，债务人可以此抗辩；达成新的还款协议视为放弃抗辩"
        "（民法典第一百九十二条、诉讼时效规定第十九条），签订前须使债务人知悉",
        "by the facts entered, the limitation ran out on {day}; the debtor may raise it, and a new"
        " agreement gives it up (Civil Code art. 192, Limitation Provisions art. 19): the debtor"
        " must know this before signing",
    ),
    "limitation_held": Phrase(
        "有程序尚未终结或者障碍尚未消除，诉讼时效最早于{day}届满（民法典第一百九十四条、第一百九十五条）；"
        "终结或者消除后请补录日期",
        "a procedure or an obstacle lasts; the limitation runs out on {day} at the earliest"
        " (Civil Code arts. 194, 195); add the day it ends",
    ),
    "limitation_not_begun": Phrase(
        "没有履行期限，诉讼时效自催告的宽限期届满或者债务人首次明确拒绝时起算（诉讼时效规定第四条）；"
        "有催告或者拒绝的，请录入",
        "no due day: the limitation begins when the time allowed by a demand ends, or with the"
        " first"
        " refusal (Limitation Provisions art. 4); record them if there were any",
    ),
    "limitation_of_each_debt": Phrase(
        "有几笔债务，各有各的诉讼时效；本次按最先届满的一笔计算，其余请分别核对",
        "several debts have each a limitation of their own; shown is the one that ends first, check"
        " the others",
    ),
    "limitation_given_up": Phrase(
        "诉讼时效届满后，债务人于{day}同意履行，不得再以时效届满抗辩（民法典第一百九十二条第二款）；"
        "其后重新计算三年为推断，请核对",
        "after the limitation had run out the debtor agreed on {day} to perform and lost the"
        " defence"
        " (Civil Code art. 192(2)); that three new years run from there is inferred, check it",
    ),
    "limitation_unproven": Phrase(
        "有的中断、中止事由没有写明证据；只计有证据的，诉讼时效于{day}届满",
        "some acts have no proof recorded; counting only those that have, the limitation ends on"
        " {day}",
    ),
    "act_without_proof": Phrase(
        "{day}的行为没有写明以何证明，请补充证据", "the act of {day} names no proof; add it"
    ),
    "act_ends_before_it_begins": Phrase(
        "{day}的行为，其终结日早于开始日，请核对",
        "the act of {day} ends before it begins; check it",
    ),
    "act_after_as_of": Phrase(
        "{day}的行为在结算日之后，没有计入",
        "the act of {day} is after the day asked and not counted",
    ),
    "withdrawn_suit_not_settled": Phrase(
        "{day}起诉后撤诉，是否产生中断效力，裁判不一；本次按中断计算，请结合个案判断",
        "the suit of {day} was withdrawn; whether it interrupts is not settled, here it does:"
        " judge by"
        " the case",
    ),
    "reminder_after_expiry": Phrase(
        "时效届满后债务人在催收通知上签字，能否认定同意履行，须看文义（诉讼时效规定第十九条第三款）；本次未作认定",
        "the debtor signed a reminder after the limitation had run out; whether that agrees to"
        " perform"
        " depends on its words (Limitation Provisions art. 19(3)); not assumed here",
    ),
    "limitation_twenty_years": Phrase(
        "自权利受到损害之日起已满或者将满二十年，超过的法院不予保护，特殊情况可申请延长（民法典第一百八十八条第二款）",
        "twenty years from the harm cut the time short; in special cases the court may extend them"
        " (Civil Code art. 188(2))",
    ),
    "limitation_old_law": Phrase(
        "时效起算较早，{day}以前普通诉讼时效为二年，期间可能在三年制施行前已届满（旧法未核实），请人工核对",
        "the time began long ago: before {day} the ordinary period was two years and may have"
        " run out"
        " before three applied (old law not verified); check by hand",
    ),
}

GUARANTEE: dict[str, Phrase] = {
    "guarantee_period_over": Phrase(
        "保证人{name}的保证期间已于{day}届满，按已录入的事实债权人未在期间内依法主张，保证责任消灭"
        "（民法典第六百九十三条）；其再签字须明确为新的保证（担保制度解释第三十四条第二款）",
        "the guarantee of {name} ended on {day} and was not used in time by the facts entered"
        " (Civil"
        " Code art. 693); a signature now must say that it is a new guarantee (Security"
        " Interpretation art. 34(2))",
    ),
    "guarantor_released": Phrase(
        "{name}已不再承担担保责任，理由见担保关系；其再签字须明确为新的担保",
        "{name} is free, for the reasons in the guarantee report; a signature now must say that"
        " it is"
        " a new guarantee",
    ),
    "no_guarantee": Phrase(
        "按已录入的事实，{name}与债权人之间没有保证关系，理由见担保关系",
        "by the facts entered {name} gave no guarantee, for the reasons in the guarantee report",
    ),
    "guarantor_consent_missing": Phrase(
        "{name}尚未书面同意：加重债务的部分其不承担保证责任，另定履行期限的其保证期间不受影响"
        "（民法典第六百九十五条）",
        "{name} has not consented in writing: not bound for what is added, and a new due day"
        " does not"
        " move the guarantee period (Civil Code art. 695)",
    ),
    "guarantee_needs_new_contract": Phrase(
        "{name}将在协议上签字，但原保证已不存在：只有明确另行提供保证，才承担保证责任"
        "（担保制度解释第三十四条第二款）",
        "{name} is to sign, but no old guarantee exists: the signature binds only as a new one"
        " (Security Interpretation art. 34(2))",
    ),
    "joined_debtor_missing": Phrase(
        "{name}已加入债务，应作为债务人签字（民法典第五百五十二条）；请将其身份改为债务人",
        "{name} joined the debt and should sign as a debtor (Civil Code art. 552); change the role",
    ),
    "guarantee_unclear": Phrase(
        "保证人{name}的保证方式不明，按一般保证处理（民法典第六百八十六条）",
        "the guarantee of {name} is unclear and counts as general (Civil Code art. 686)",
    ),
    "guarantee_before_2021": Phrase(
        "{name}的保证成立于2021年以前且约定不明，原担保法可能按连带责任、保证期间二年处理（未核实），"
        "请调解员核对后直接录入方式和期间",
        "the guarantee of {name} is from before 2021 and unclear: the former law may make it"
        " joint and"
        " its period two years (not verified); check, then enter kind and period",
    ),
    "guarantor_not_a_party": Phrase(
        "担保人{name}未列为当事人", "guarantor {name} is not among the parties"
    ),
    "guarantor_keeps_defence": Phrase(
        "债务人放弃时效抗辩，保证人{name}仍可主张（民法典第七百零一条、诉讼时效规定第十八条）",
        "the debtor gives the limitation up; guarantor {name} may still raise it (Civil Code"
        " art. 701,"
        " Limitation Provisions art. 18)",
    ),
    "settles_expired_claim": Phrase(
        "债务的诉讼时效已于{day}届满：债务人签署本协议即放弃时效抗辩（民法典第一百九十二条、诉讼时效规定"
        "第十九条第二款），协议已载明其知悉，请当面确认",
        "the limitation ran out on {day}: by signing the debtor gives the defence up (Civil Code"
        " art."
        " 192, Limitation Provisions art. 19(2)); the paper says so, confirm it in person",
    ),
    "deadline_ask_guarantor": Phrase(
        "最迟{day}须书面请求{name}承担保证责任并留存送达证据，申请调解本身不能代替（民法典第六百九十三条）",
        "{name} must be asked in writing, with proof of arrival, by {day}; asking for mediation"
        " does"
        " not replace it (Civil Code art. 693)",
    ),
    "deadline_sue_debtor": Phrase(
        "{name}为一般保证人：最迟{day}须对债务人起诉或者申请仲裁，申请调解不能代替（民法典第六百九十三条）",
        "{name} is a general guarantor: the debtor must be sued, or brought to arbitration, by"
        " {day};"
        " mediation does not replace it (Civil Code art. 693)",
    ),
}
