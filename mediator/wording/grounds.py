"""The sentences of what a guarantor's standing rests on, and of what a settlement needs."""

from __future__ import annotations

from mediator.domain.deadlines import Deadline, Ground
from mediator.domain.guarantee_signing import Need
from mediator.domain.guarantee_standing import GuarantorStatus
from mediator.wording import names
from mediator.wording.figures import readable
from mediator.wording.performance_findings import GROUNDS as PERFORMANCE
from mediator.wording.phrases import Language, Phrase

STATUS = {
    GuarantorStatus.LIABLE: Phrase("应承担责任", "liable"),
    GuarantorStatus.LIABLE_IN_PART: Phrase("部分承担责任", "liable in part"),
    GuarantorStatus.NOT_DUE: Phrase("尚未届期", "not due yet"),
    GuarantorStatus.NOT_CALLABLE: Phrase("尚不能请求其承担", "bound, not callable yet"),
    GuarantorStatus.RELEASED: Phrase("已免除责任", "released"),
    GuarantorStatus.PERIOD_OVER: Phrase("保证期间已过", "guarantee period over"),
    GuarantorStatus.NO_GUARANTEE: Phrase("不成立保证", "no guarantee"),
}

NEED = {
    Need.CONSENT: Phrase("须书面同意（签字）", "written consent needed"),
    Need.NEW_CONTRACT: Phrase("签字须明确为新的担保", "a signature must make a new guarantee"),
    Need.AS_DEBTOR: Phrase("应作为债务人签字", "should sign as a debtor"),
    Need.NOTHING: Phrase("无须其同意", "no consent needed"),
}

GROUNDS: dict[str, Phrase] = {
    **PERFORMANCE,
    "kind_agreed_general": Phrase("约定为一般保证", "agreed as a general guarantee"),
    "kind_agreed_joint": Phrase("约定为连带责任保证", "agreed as a joint guarantee"),
    "kind_if_unable": Phrase(
        "约定债务人不能履行或者无力偿还时才承担：一般保证",
        "liable only if the debtor cannot perform: general",
    ),
    "kind_if_unpaid": Phrase(
        "约定债务人不履行即承担或者无条件承担：连带责任保证",
        "liable as soon as the debtor does not perform, or unconditionally: joint",
    ),
    "kind_shortfall": Phrase(
        "差额补足等承诺，难以确定是保证还是债务加入的，认定为保证；方式未明的按一般保证",
        "a promise to make up a shortfall, in doubt a guarantee; its kind unsaid, general",
    ),
    "kind_unsaid": Phrase(
        "没有约定保证方式或者约定不明：一般保证", "kind unsaid or unclear: general"
    ),
    "signature_only": Phrase(
        "只有签名，没有保证人身份或者保证责任的文字，也没有其他事实可推定其为保证人",
        "a bare signature, without guarantor words or other facts that make it one",
    ),
    "own_debt": Phrase("其本身就是债务人，不能为自己的债务保证", "the debtor himself"),
    "joins_debt": Phrase(
        "表示加入债务：与债务人承担连带债务，不适用保证期间",
        "joined the debt: liable together with the debtor, no guarantee period",
    ),
    "spouse": Phrase(
        "系债务人配偶：另须核对是否为夫妻共同债务，与保证是否成立无关",
        "the debtor's spouse: check besides whether it is a joint debt of spouses",
    ),
    "due_day_agreed": Phrase(
        "履行期限变更经其书面同意，保证期间按{day}届满的期限起算",
        "consented in writing to the new due day {day}; the period runs from it",
    ),
    "due_day_kept": Phrase(
        "履行期限变更未经其书面同意，保证期间仍按{day}届满的期限起算",
        "did not consent to the new due day; the period still runs from {day}",
    ),
    "period_agreed": Phrase("保证期间按约定至{day}", "guarantee period to {day}, as agreed"),
    "period_unsaid": Phrase(
        "没有约定保证期间：履行期限届满之日起六个月，至{day}",
        "no period agreed: six months from the due day, to {day}",
    ),
    "period_unclear": Phrase(
        "保证期间约定不明：履行期限届满之日起六个月，至{day}",
        "period unclear: six months from the due day, to {day}",
    ),
    "period_until_paid": Phrase(
        "约定“直至还清为止”，视为约定不明：履行期限届满之日起六个月，至{day}",
        "“until all is paid” counts as unclear: six months from the due day, to {day}",
    ),
    "period_not_after_due": Phrase(
        "约定的期间不晚于履行期限，视为没有约定：六个月，至{day}",
        "the agreed period ends no later than the due day, so none is agreed: six months, to {day}",
    ),
    "period_without_due_day": Phrase(
        "主债务没有履行期限：保证期间自对债务人的宽限期届满起算，尚未开始",
        "the debt has no due day: the period begins when the time allowed to the debtor ends",
    ),
    "before_2021": Phrase(
        "2021年以前的保证，约定不明的，原法可能按连带责任、保证期间二年处理；此处按民法典计算，请核对",
        "a guarantee from before 2021: the former law may make it joint, its period two years;"
        " worked out by the Civil Code here, check it",
    ),
    "used_joint": Phrase("债权人于{day}在保证期间内请求其承担保证责任", "asked in time, on {day}"),
    "used_general": Phrase(
        "债权人于{day}在保证期间内对债务人起诉、申请仲裁或者申请执行公证债权文书",
        "the debtor was sued, or brought to arbitration or enforcement, in time, on {day}",
    ),
    "used_too_early": Phrase(
        "履行期限届满以前的主张不能算作在保证期间内行使权利",
        "what was done before the due day does not use the guarantee period",
    ),
    "debtor_suit_withdrawn": Phrase(
        "对债务人的起诉已撤回，期间届满前未再起诉的，不算行使权利",
        "the suit against the debtor was withdrawn; it counts only if filed again in time",
    ),
    "suit_withdrawn_served": Phrase(
        "对其起诉后撤回，但起诉状副本已送达，视为已行使权利",
        "the suit was withdrawn after it had been served: it counts as asking",
    ),
    "suit_withdrawn_unserved": Phrase(
        "对其起诉后撤回且未送达，不算行使权利",
        "the suit was withdrawn before it was served: it does not count",
    ),
    "made_lighter": Phrase(
        "债务减轻，仍对变更后的债务承担责任", "the debt was made lighter; bound for what is left"
    ),
    "made_heavier": Phrase(
        "未经其书面同意加重债务，对加重的{amount}元不承担责任",
        "the debt was made heavier without written consent: not bound for the added {amount} yuan",
    ),
    "made_heavier_agreed": Phrase(
        "经其书面同意加重债务{amount}元，一并承担",
        "consented in writing to the added {amount} yuan",
    ),
    "debtor_replaced": Phrase(
        "未经其书面同意允许债务转移，对转移的债务不再承担责任（与债权人另有约定的除外）",
        "the debt was moved to another debtor without written consent: free, unless agreed"
        " otherwise"
        " with the creditor",
    ),
    "debtor_replaced_in_part": Phrase(
        "未经其书面同意允许转移部分债务，对转移的{amount}元不再承担责任",
        "{amount} yuan of the debt were moved to another debtor without written consent: free of"
        " them",
    ),
    "debtor_joined": Phrase(
        "第三人加入债务，其责任不受影响", "another joined the debt; nothing changes"
    ),
    "assigned_though_barred": Phrase(
        "约定禁止债权转让，未经其书面同意转让，对受让人不再承担责任",
        "assignment was barred and made without written consent: free toward the assignee",
    ),
    "assigned_untold": Phrase(
        "债权转让未通知其，转让对其不发生效力：受让人通知后方可请求",
        "not told of the assignment: the assignee cannot call before telling",
    ),
    "assigned_told": Phrase("债权转让已通知其", "told of the assignment"),
    "new_loan": Phrase(
        "以新贷偿还旧贷，旧贷的担保人不再承担责任；新贷是否担保须另看",
        "a new loan repaid the old one: free for the old loan",
    ),
    "new_loan_known": Phrase(
        "以新贷偿还旧贷，其同为新贷担保或者明知，继续承担",
        "a new loan repaid the old one; guarantor of both, or knew of it: bound",
    ),
    "limited": Phrase("以{amount}元为限", "up to {amount} yuan"),
    "share": Phrase("约定保证份额{percent}%", "agreed share {percent}%"),
    "security_given_up": Phrase(
        "债权人放弃债务人自己的担保物权，其在丧失优先受偿的范围（{amount}元）内免责",
        "the creditor gave up the debtor's own security: free as far as it is lost ({amount} yuan)",
    ),
    "period_over": Phrase(
        "保证期间已于{day}届满，债权人未依法主张，保证责任消灭",
        "the period ended on {day} unused: the guarantee is gone",
    ),
    "late_signature": Phrase(
        "期间届满后在催收通知上签字，不使保证责任恢复，除非成立新的保证合同",
        "signed a reminder after the end: that revives nothing unless it is a new contract",
    ),
    "new_contract": Phrase(
        "已另订新的保证合同，原期间届满不影响新合同：请另行录入其保证方式和期间",
        "a new guarantee was made; the end of the old period leaves it alone: record its own terms",
    ),
    "keeps_defence": Phrase(
        "主债务诉讼时效已届满，其可以主张债务人的时效抗辩，债务人放弃亦不影响",
        "the debt's limitation has run out; the guarantor has that defence even if the debtor gives"
        " it up",
    ),
    "debtor_first": Phrase(
        "一般保证：债务人财产依法强制执行仍不能履行前，可拒绝承担",
        "general: may refuse until the debtor's property was enforced in vain",
    ),
    "order_enforced_in_vain": Phrase(
        "债务人财产已依法强制执行仍不能履行", "the debtor's property was enforced in vain"
    ),
    "order_debtor_missing": Phrase(
        "债务人下落不明且无财产可供执行，不得拒绝",
        "the debtor is missing and has no property to enforce: may not refuse",
    ),
    "order_bankruptcy": Phrase(
        "法院已受理债务人破产案件，不得拒绝", "the debtor is bankrupt: may not refuse"
    ),
    "order_insolvent": Phrase(
        "有证据证明债务人财产不足以履行全部债务或者丧失履行能力，不得拒绝",
        "the debtor is proved unable to perform in full: may not refuse",
    ),
    "order_waived": Phrase(
        "已书面放弃先执行债务人的权利，不得拒绝", "waived in writing that the debtor comes first"
    ),
    "bankruptcy": Phrase(
        "债务人破产：担保债务自受理之日起停止计息；债权人应申报债权或者通知担保人",
        "the debtor is bankrupt: interest stops for the guarantor; declare the claim or tell him",
    ),
    "security_first": Phrase(
        "债务人自己提供了{what}，没有约定顺序，应先就其实现债权",
        "the debtor's own {what} comes first, no order being agreed",
    ),
    "security_beside": Phrase(
        "第三人提供了{what}，债权人可以就其实现债权，也可以请求保证人承担",
        "a third person's {what} stands beside; the creditor may choose",
    ),
    "guarantee_limitation_over": Phrase(
        "保证债务的诉讼时效已于{day}届满，其可以抗辩",
        "the limitation of the guarantee ran out on {day}; the guarantor may raise it",
    ),
    "each_alone": Phrase(
        "对其他保证人主张权利不及于其，须单独主张",
        "what was done toward other guarantors does not count: ask this one too",
    ),
    "recourse_lost": Phrase(
        "债权人未在期间内向{names}主张，其因此丧失追偿权的范围内免责",
        "the period of {names} was let go: free as far as recourse was lost",
    ),
    "guarantor_paid": Phrase(
        "被反担保人已于{day}承担责任，反担保期间自此起算",
        "the guarantor behind whom he stands paid on {day}; the period runs from there",
    ),
    "recourse_not_arisen": Phrase(
        "为{name}的追偿权提供反担保：{name}承担责任后才可能被请求",
        "secures the recourse of {name}: can be asked only after {name} has paid",
    ),
    "nothing_to_secure": Phrase(
        "{name}不再承担责任，追偿权不会发生，反担保失去对象",
        "{name} is free; no recourse can arise, and nothing is left to secure",
    ),
    "sign_anew": Phrase(
        "原责任已消灭，签字只有明确另行提供担保才有约束力",
        "the old guarantee is gone; a signature binds only as a new one",
    ),
    "sign_first": Phrase(
        "原来没有成立担保，愿意担保的须书面明确", "there was no guarantee; a new one must say so"
    ),
    "not_bound": Phrase("不签字即不受约束", "without it, not bound"),
    "bound_by_old_terms": Phrase(
        "不签字的，仍按原来加入的债务承担", "without it, bound as he joined the debt"
    ),
    "counter_unchanged": Phrase(
        "{name}的责任不加重，反担保不受影响", "nothing is added for {name}"
    ),
    "counter_follows": Phrase(
        "{name}的责任将随协议变更，反担保人同意后其追偿权才完整",
        "what {name} is bound to will change; the recourse follows only with consent",
    ),
    "counter_not_for_added": Phrase(
        "未经书面同意的，{name}不得就加重的部分向其主张",
        "without it, {name} cannot ask for what was added",
    ),
    "plan_new_debtor": Phrase("协议由他人承担债务", "the settlement moves the debt to another"),
    "free_of_new_debtor": Phrase(
        "未书面同意的，对转移的债务不再承担责任", "without consent, free of the moved debt"
    ),
    "plan_loads": Phrase("协议加重债务{amount}元", "the settlement adds {amount} yuan to the debt"),
    "not_for_added": Phrase(
        "未书面同意的，对加重的{amount}元不承担责任",
        "without consent, not bound for the added {amount} yuan",
    ),
    "plan_moves_due": Phrase(
        "协议另定履行期限，而其保证期间尚未行使",
        "the settlement moves the due day, and the guarantee period was not used yet",
    ),
    "period_stays": Phrase(
        "未书面同意的，保证期间仍至{day}，届时债务人可能尚在按协议分期履行",
        "without consent the period still ends on {day}, while the debtor may yet be paying",
    ),
    "period_not_moved": Phrase(
        "未书面同意的，保证期间不受协议另定期限的影响",
        "without consent the guarantee period is not affected by the new due day",
    ),
    "plan_lightens": Phrase(
        "协议只减轻债务，其仍对减轻后的债务承担责任",
        "the settlement only lightens the debt; bound for what is left",
    ),
    "plan_changes_nothing": Phrase(
        "协议没有加重债务，也不影响其已行使的保证期间",
        "the settlement adds nothing and does not touch the period already used",
    ),
    "keep_suit": Phrase(
        "对债务人的诉讼或者仲裁因和解而撤回的，保证期间视为未行使；宜以调解书、裁决结案",
        "if the suit against the debtor is withdrawn upon settling, the period counts as unused;"
        " end"
        " it by a court mediation or an award",
    ),
    "owner_secures": Phrase("以{what}提供担保的第三人", "a third person who secures by {what}"),
    "owner_not_for_added": Phrase(
        "未经书面同意的，对加重或者转移的部分不承担担保责任",
        "without consent, not for what was added or moved",
    ),
    "recourse_shares": Phrase("按约定份额相互追偿", "recourse by the agreed shares"),
    "recourse_pro_rata": Phrase("按比例相互追偿", "recourse pro rata"),
    "recourse_one_paper": Phrase(
        "在同一份合同书上签字，按比例相互追偿", "signed one paper: recourse pro rata"
    ),
    "recourse_none": Phrase("相互之间不能追偿", "no recourse between them"),
}

DEADLINES: dict[str, Phrase] = {
    "apply_confirmation": Phrase(
        "双方共同申请司法确认，确认后才能直接申请执行",
        "apply together for judicial confirmation; only then can it be enforced directly",
    ),
    "apply_enforcement": Phrase("申请强制执行", "apply for enforcement"),
    "sue_on_agreement": Phrase(
        "主张权利或者就协议起诉，否则诉讼时效届满（协议未经司法确认，不能直接申请执行）",
        "ask for payment or sue on the agreement, or the limitation runs out (without confirmation"
        " it cannot be enforced directly)",
    ),
    "press_claim": Phrase(
        "向债务人书面主张并留存送达证据，或者起诉、签订还款协议",
        "ask the debtor in writing with proof of arrival, sue, or sign a repayment agreement",
    ),
    "ask_guarantor": Phrase(
        "向{who}书面请求承担保证责任并留存送达证据，或者对其起诉",
        "ask {who} in writing with proof of arrival, or sue him",
    ),
    "sue_debtor": Phrase(
        "对{who}起诉、申请仲裁或者申请执行公证债权文书（只起诉一般保证人的将被驳回）",
        "sue {who}, or go to arbitration or to enforcement of a notarized debt (a suit against a"
        " general guarantor alone is dismissed)",
    ),
    "press_guarantor": Phrase(
        "再次向{who}主张，否则其保证债务的诉讼时效届满",
        "ask {who} again, or the limitation of the guarantee runs out",
    ),
    "tell_of_assignment": Phrase("将债权转让通知{who}", "tell {who} of the assignment"),
    "declare_claim": Phrase(
        "在{who}的破产程序中申报债权，或者通知保证人",
        "declare the claim in the bankruptcy of {who}, or tell the guarantors",
    ),
}

BY = Phrase("最迟{day}：{act}", "by {day}: {act}")
BY_WEEKEND = Phrase(
    "最迟{day}（周末，是否顺延请按法定休假核对）：{act}",
    "by {day} (a weekend; check whether a holiday moves it): {act}",
)
SOON = Phrase("尽快：{act}", "as soon as possible: {act}")
WITH_RULE = Phrase("{text}（{article}）", "{text} ({article})")


def ground(ground: Ground, language: Language) -> str:
    """Return the sentence of a ground, its article behind it."""
    figures = {name: readable(figure) for name, figure in ground.figures}
    text = GROUNDS[ground.code].said(language, **figures)
    return WITH_RULE.said(language, text=text, article=names.article(ground.rule, language))


def deadline(deadline: Deadline, language: Language) -> str:
    """Return what must be done by when, its article behind it."""
    act = DEADLINES[deadline.act].said(language, who=deadline.toward)
    frame = BY_WEEKEND if deadline.on_weekend else BY
    day = deadline.by.isoformat() if deadline.by else ""
    text = (frame if deadline.by else SOON).said(language, day=day, act=act)
    return WITH_RULE.said(language, text=text, article=names.article(deadline.rule, language))
