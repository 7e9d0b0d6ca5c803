"""What the rules about joining, security, sharing, courts and notaries say, and what mends each."""

from __future__ import annotations

from mediator.wording.lint_money import Said

UNDERTAKINGS: dict[str, Said] = {
    "lint_joiner_twice": (
        "“{name}”既是债务加入人，又以别的身份列在当事人中",
        "“{name}” joins the debt and is listed in another role as well",
        "只留一种身份：愿意一起还的列为债务加入人，只作担保的列为保证人",
        "keep one role: who pays as well joins, who only secures is a guarantor",
    ),
    "lint_joiner_limit": (
        "债务加入人“{name}”的承担限额{limit}元，应当大于零且不超过{most}元",
        "“{name}” joins up to {limit} yuan; it should be above nothing and at most {most}",
        "在“受理”页改正限额；对全部债务负责的，留空",
        "correct the limit on the intake page; leave it empty for all of the debt",
    ),
    "lint_joiner_company": (
        "公司“{name}”加入债务，须有章程规定的股东会或者董事会决议",
        "the company “{name}” joins the debt: a resolution under its articles is needed",
        "请其提交决议，存入证据材料",
        "have it hand in the resolution, and keep it with the evidence",
    ),
    "lint_security_unagreed": (
        "“{what}”属于第三人{owner}，其尚未书面同意本协议，加重的部分可能不受担保",
        (
            "“{what}” belongs to {owner}, a third person who has not agreed in writing; what"
            " is added may be unsecured"
        ),
        "请其书面同意，并在“受理”页的担保物中勾选",
        "get the written consent and tick it with the thing on the intake page",
    ),
    "lint_share_over": (
        "“{name}”分得{award}元，多于其债权与费用之和{whole}元",
        "“{name}” gets {award} yuan, more than its claim and costs of {whole}",
        "核对各债权人的债权额，重新选定方案",
        "check the claims, and choose the plan anew",
    ),
    "lint_creditors_unsigned": (
        "债权人“{name}”分得份额而不签署，不受本协议约束",
        "the creditor “{name}” gets a share but does not sign, and is not bound",
        "请其另行签署，或者取得其书面确认",
        "have it sign, or get its confirmation in writing",
    ),
    "lint_court_unproved": (
        "约定了管辖法院，但是没有写明有实际联系的证据",
        "a court is chosen, and nothing is said to prove the real link",
        "在“管辖、公证、信用修复”中填写证据",
        "enter the proof under “Court, notary, credit records”",
    ),
    "lint_court_unlinked": (
        "“{court}”不在任何一方住所地或者调解地，约定管辖可能无效",
        "“{court}” is where no party lives and no mediation was; the choice may be void",
        "改为有实际联系的法院，或者改选其他联系点并附证据",
        "choose a court that is linked, or another link with its proof",
    ),
    "lint_court_no_place": (
        "约定由协议签订地法院管辖，但是没有填写签订地点",
        "the court of the place of signing is chosen, and the place is not given",
        "在“受理”页填写调解地点",
        "enter the place on the intake page",
    ),
    "lint_notary_transfer": (
        "约定办理强制执行公证，“{what}”的交付、过户未必都能直接执行",
        "enforcement by notary is agreed; handing over “{what}” may not be enforceable that way",
        "先问公证机构是否受理，或者改走司法确认",
        "ask the notary first, or go to judicial confirmation",
    ),
    "lint_credit_empty": (
        "约定了信用修复，但是没有说明已经报送了什么、列入了什么",
        "credit records are agreed on, and nothing says what was reported or listed",
        "勾选实际存在的情形，或者取消该项约定",
        "tick what is there, or take the agreement on it away",
    ),
}
