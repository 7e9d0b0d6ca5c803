"""What the rules about terms and people say, and the one step that mends each."""

from __future__ import annotations

from mediator.wording.lint_money import Said

CLAUSES: dict[str, Said] = {
    "lint_grace_overlaps": (
        "宽限{grace}日不短于两期间隔{gap}日，前一期是否违约说不清",
        "{grace} days of grace reach into the next row ({gap} days apart)",
        "缩短宽限期",
        "shorten the grace period",
    ),
    "lint_unreachable": (
        "累计{missed}期才加速到期，而一共只有{rows}期",
        "acceleration after {missed} rows, of {rows} in all",
        "减少期数要求",
        "ask for fewer missed rows",
    ),
    "lint_no_default": (
        "没有约定违约后果：既无违约利息，减免也不恢复",
        "nothing follows a breach: no default interest, no revival",
        "在方案约定中填写违约利率，或者与双方确认有意如此",
        "enter a default rate in the plan's terms, or ask whether they mean it so",
    ),
    "lint_other_rows": (
        "“{words}”与方案的{right}期不一致",
        "“{words}” is not the plan's {right} payments",
        "改为{right}期",
        "write {right}",
    ),
    "lint_at_once": (
        "“{words}”与分期付款矛盾",
        "“{words}” contradicts the payments in parts",
        "删去该条，付款以付款条款为准",
        "drop the term; the clause on payment decides",
    ),
    "lint_other_grace": (
        "“{words}”与方案的宽限{right}日不一致",
        "“{words}” is not the plan's {right} days of grace",
        "改为{right}日，或者删去",
        "write {right}, or drop it",
    ),
    "lint_other_missed": (
        "“{words}”与方案的{right}期不一致",
        "“{words}” is not the plan's {right} missed rows",
        "改为{right}期，或者删去",
        "write {right}, or drop it",
    ),
    "lint_other_copies": (
        "“{words}”与实际份数{right}份不一致",
        "“{words}” is not the number of originals, {right}",
        "改为{right}份",
        "write {right}",
    ),
    "lint_waives_other": (
        "“{words}”与方案的减免不一致",
        "“{words}” is not what the plan waives",
        "删去该条；要减免的，在方案中选择",
        "drop the term; a waiver belongs in the plan",
    ),
    "lint_principal_first": (
        "“{words}”与抵充顺序条款矛盾",
        "“{words}” contradicts the clause on what payments reach first",
        "删去该条；要先还本金的，在核验页改抵充顺序",
        "drop the term; change the order on the claim page",
    ),
    "lint_early_barred": (
        "“{words}”与提前付款条款矛盾",
        "“{words}” contradicts the clause on early payment",
        "删去该条",
        "drop the term",
    ),
    "lint_effect_later": (
        "“{words}”与生效条款矛盾：协议自签名盖章之日起生效",
        "“{words}” contradicts the clause on effect: from signatures and seal",
        "删去该条",
        "drop the term",
    ),
    "lint_court_or_arbitration": (
        "同时约定仲裁和诉讼，仲裁部分无效",
        "arbitration and court are both named; the former is void",
        "删去该条，争议按司法确认与争议解决条款处理",
        "drop the term; the clause on disputes decides",
    ),
    "lint_other_court": (
        "约定由{words}管辖，看不出与本案的实际联系",
        "{words} is chosen, with no link to this case to be seen",
        "写明联系（住所地、履行地、签订地等），或者删去该条",
        "name the link, or drop the term",
    ),
    "lint_given_up": (
        "“{words}”限制诉权，可能无效",
        "“{words}” gives up the way to a court; it may be void",
        "删去，改写违约责任",
        "drop it and write what a breach leads to",
    ),
    "lint_complaint_barred": (
        "“{words}”限制投诉、举报或者报案，违背公序良俗",
        "“{words}” bars complaints or reports and is against public order",
        "删去",
        "drop it",
    ),
    "lint_limitation_waived": (
        "“{words}”：诉讼时效不得预先放弃或者另行约定",
        "“{words}”: limitation cannot be waived in advance or agreed otherwise",
        "删去",
        "drop it",
    ),
    "lint_real_rights": (
        "“{words}”：确认物权归属的内容不予司法确认",
        "“{words}”: a court does not confirm who owns a thing",
        "写成给付义务（何时办理、由谁负担费用），另行登记",
        "write it as an act to perform by a day; register it apart",
    ),
    "lint_forfeiture": (
        "“{words}”：到期前约定财产直接归债权人的，无效",
        "“{words}”: that a thing falls to the creditor is void before the debt is due",
        "删去；可约定拍卖、变卖后就价款受偿",
        "drop it; agree on a sale and payment from its price",
    ),
    "lint_status": (
        "“{words}”属于身份、继承或者劳动关系，不能随债务协议司法确认",
        "“{words}” is a matter of status, inheritance or labor",
        "删去，另行处理",
        "drop it and settle it apart",
    ),
    "lint_unlawful_means": (
        "“{words}”是违法的催收或者保全手段",
        "“{words}” is an unlawful means",
        "删去",
        "drop it",
    ),
    "lint_shaming": (
        "“{words}”侵害隐私，扰乱生活安宁",
        "“{words}” breaks privacy",
        "删去",
        "drop it",
    ),
    "lint_stranger": (
        "约定由{words}承担，而其没有签署本协议，对其没有约束力",
        "{words} is to pay but does not sign, and is not bound",
        "请其作为保证人或者债务加入人签署，或者删去",
        "have them sign as guarantor or joining debtor, or drop it",
    ),
    "lint_people_fee": (
        "人民调解不收费，“{words}”不应写入",
        "people's mediation is free; “{words}” has no place here",
        "删去",
        "drop it",
    ),
    "lint_transfer": (
        "以“{what}”抵债：法院只确认给付义务，权属以登记或者通知为准",
        "“{what}” in place of money: rights pass by registration or notice",
        "核对权属证明原件，写明办理的期限和费用负担",
        "see the title, and say by when and at whose cost",
    ),
}

PEOPLE: dict[str, Said] = {
    "lint_minor": (
        "{name}{age}周岁，不能独立签约",
        "{name} is {age} and cannot sign alone",
        "登记法定代理人并由其签名",
        "enter the guardian, who signs",
    ),
    "lint_check_digit": (
        "{name}的证件号码校验位不符",
        "the check digit of {name}'s number does not fit",
        "在受理页对照证件原件改正",
        "compare the document at intake",
    ),
    "lint_sex": (
        "{name}的性别与身份证号码不符",
        "{name}'s sex is other than the number says",
        "改为{right}",
        "write {right}",
    ),
    "lint_birthday": (
        "{name}的出生日期与身份证号码不符",
        "{name}'s birthday is other than the number says",
        "改为{right}",
        "write {right}",
    ),
    "lint_both_sides": (
        "{name}同时是债权人和债务人",
        "{name} is on both sides",
        "在受理页核对身份",
        "check who is who at intake",
    ),
    "lint_own_guarantor": (
        "{name}既是债务人又是保证人",
        "{name} stands surety for their own debt",
        "在受理页删去其一",
        "remove one of them at intake",
    ),
    "lint_same_name": (
        "两位当事人同名“{name}”，条款中分不清",
        "two parties are called “{name}”",
        "在受理页的姓名后加注以示区别",
        "tell them apart at intake",
    ),
    "lint_name_spaces": (
        "姓名“{name}”中间有空格，与证件不一致",
        "the name “{name}” has a space in it",
        "改为“{right}”",
        "write “{right}”",
    ),
    "lint_kind": (
        "{name}像是单位，却登记为自然人",
        "{name} looks like an organization but is entered as a person",
        "在受理页改为单位并填写法定代表人",
        "enter it as an organization at intake",
    ),
    "lint_phone": (
        "{name}的联系方式“{phone}”不像电话号码，送达会落空",
        "“{phone}” of {name} is no telephone number",
        "在受理页核对",
        "check it at intake",
    ),
    "lint_phone_shared": (
        "{name}与对立一方的{other}留了同一电话",
        "{name} and {other} of the other side left one number",
        "在受理页分别核对本人的电话",
        "check each at intake",
    ),
    "lint_address": (
        "{name}的住址不够具体，无法送达",
        "the address of {name} cannot be served at",
        "在受理页补到门牌号",
        "complete it at intake, to the door",
    ),
    "lint_agent_beyond": (
        "代理人{name}签署本协议，委托书没有写明：{acts}",
        "the authority of {name} does not name what signing this takes: {acts}",
        "补特别授权委托书，或者由本人签名",
        "get that authority, or the party signs in person",
    ),
    "lint_agent_expired": (
        "代理人{name}的授权至{day}止，早于签署日",
        "the authority of {name} ended on {day}, before the signing",
        "补办委托书，或者由本人签名",
        "get a new authority, or the party signs in person",
    ),
    "lint_agent_both": (
        "{name}同时代理双方，或者是对方当事人",
        "{name} acts for both sides or is the other side",
        "更换一方的代理人，或者由本人签名",
        "have another agent, or the party in person",
    ),
    "lint_mediator_is_party": (
        "{name}既是调解人员又是当事人一方的人员",
        "{name} mediates and is of one party",
        "更换调解员或者记录人",
        "have another mediator or recorder",
    ),
    "lint_company_guarantor": (
        "{name}是公司保证人",
        "{name} is a company that stands surety",
        "收取董事会或者股东会决议，随卷存档",
        "ask for the resolution of its board or shareholders",
    ),
    "lint_public_guarantor": (
        "{name}是机关或者公益组织，不得为保证人",
        "{name} is a public body and may not stand surety",
        "在受理页更换保证人",
        "have another guarantor",
    ),
    "lint_guarantee_unclear": (
        "{name}的保证方式没有写明，将按一般保证",
        "the kind of {name}'s guarantee is unsaid: it is a general one",
        "在受理页与保证人确认后选择",
        "ask the guarantor and choose at intake",
    ),
    "lint_guarantee_ends": (
        "{name}的保证期间{day}届满，不晚于最后一期{last}",
        "{name}'s guarantee ends on {day}, not after the last row, {last}",
        "与保证人另行约定更晚的日期",
        "agree on a later day with the guarantor",
    ),
    "lint_guarantor_absent": (
        "保证人{name}没有书面同意，加重的部分对其不生效",
        "the guarantor {name} has not agreed in writing",
        "印制保证人同意书请其签署，或者向债权人说明后果",
        "have the consent signed, or explain what follows to the creditor",
    ),
    "lint_support_unsigned": (
        "方案依靠“{what}”，但没有保证人签署",
        "the plan rests on “{what}”, and no guarantor signs",
        "在受理页登记保证人并取得其书面同意",
        "enter the guarantor at intake, with written consent",
    ),
}
