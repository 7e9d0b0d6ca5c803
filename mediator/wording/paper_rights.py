"""权利义务告知书: what mediation is, and what the parties may and must do.

Source: 人民调解法2-4, 15, 23, 24, 26, 31-33; 商事调解条例14-17, 19-23; 时效规定12; 民法典692.
"""

from __future__ import annotations

from mediator.domain.papers import Matter
from mediator.wording.figures import numeral
from mediator.wording.paper_forms import FormText, Heading, Part, Signing, Text
from mediator.wording.paper_people import body_name, nature, number, places_to_sign

_PEOPLE = (
    (
        "调解的性质和原则",
        (
            "人民调解委员会是依法设立的调解民间纠纷的群众性组织，调解不收取任何费用。",
            (
                "调解以当事人自愿、平等为前提，不违背法律、法规和国家政策，"
                "不因调解而阻止当事人依法通过仲裁、行政、司法等途径维护权利。"
            ),
        ),
    ),
    (
        "当事人的权利（《人民调解法》第二十三条）",
        (
            "选择或者接受人民调解员。",
            "接受调解、拒绝调解，或者在任何时候要求终止调解。",
            "要求调解公开进行或者不公开进行。",
            "自主表达意愿，自愿达成调解协议。",
        ),
    ),
    (
        "当事人的义务（《人民调解法》第二十四条）",
        (
            "如实陈述纠纷事实，不隐瞒、不虚构债务。",
            "遵守调解现场秩序，尊重人民调解员。",
            "尊重对方当事人行使权利。",
        ),
    ),
    (
        "对调解员的监督（《人民调解法》第十五条）",
        (
            (
                "调解员偏袒一方、侮辱当事人、索取或者收受财物、泄露个人隐私或者商业秘密的，"
                "当事人可以向其所在的人民调解委员会反映，要求更换。"
            ),
        ),
    ),
    (
        "调解协议的效力（《人民调解法》第三十一条至第三十三条）",
        (
            (
                "调解协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章"
                "之日起生效，对当事人具有法律约束力，当事人应当履行。"
            ),
            "就协议的履行或者内容发生争议的，可以向人民法院提起诉讼。",
            (
                "各方当事人可以自协议生效之日起三十日内共同向人民法院申请司法确认；经确认有效的，"
                "一方不履行时，对方可以申请强制执行。"
            ),
        ),
    ),
)

_COMMERCIAL = (
    (
        "调解的性质和原则（《商事调解条例》第十四条、第十七条）",
        (
            "商事调解遵循自愿、合法、诚信、保密的原则，调解组织和调解员保持中立。",
            "不得以调解为名虚构纠纷、恶意串通，损害国家利益、社会公共利益和他人合法权益。",
        ),
    ),
    (
        "当事人的权利（《商事调解条例》第十五条、第二十条）",
        (
            "申请调解或者不同意调解；共同选定调解员。",
            "知悉调解员是否与纠纷有利害关系，并要求其回避。",
            "在任何时候要求终止调解，自主决定是否达成协议。",
            "事先知悉公布的收费标准。",
        ),
    ),
    (
        "当事人的义务（《商事调解条例》第十四条、第十七条、第十九条）",
        (
            "如实陈述，诚信调解。",
            "对调解过程和在调解中知悉的秘密保密，各方书面同意或者法律另有规定的除外。",
        ),
    ),
    (
        "调解协议的效力（《商事调解条例》第二十二条、第二十三条）",
        (
            "调解协议由当事人签名或者盖章，调解员签名并加盖商事调解组织印章，对当事人具有约束力。",
            "各方当事人可以自协议生效之日起三十日内共同向人民法院申请司法确认。",
        ),
    ),
)

_BOTH = (
    "单独谈话、让步和时效",
    (
        "调解员可以分别听取各方意见。一方单独所述，未经其同意，调解员不转告对方。",
        (
            "为达成协议所作的妥协和让步，在以后的诉讼中不得作为对其不利的根据，"
            "法律另有规定或者当事人均同意的除外（《民诉法解释》第一百零七条）。"
        ),
        (
            "申请调解使诉讼时效中断；但是不使保证期间中断、中止或者延长（《民法典》第六百九十二条），"
            "需要保证人承担责任的，债权人应当另行及时主张。"
        ),
    ),
)


def rights_notice(matter: Matter) -> tuple[FormText, ...]:
    """Return the notice, to be read aloud and signed before anything else."""
    sections = (*(_PEOPLE if matter.is_people else _COMMERCIAL), _BOTH)
    parts: list[Part] = [Text("各位当事人：", indented=False)]
    parts.append(
        Text(f"{body_name(matter)}受理你们的纠纷，调解开始前，依法告知下列事项。请听清后再签名。")
    )
    for index, (heading, points) in enumerate(sections, 1):
        parts.append(Heading(f"{numeral(index)}、{heading}"))
        parts += [Text(f"{n}. {point}") for n, point in enumerate(points, 1)]
    parts.append(
        Signing(
            "以上内容已经向我（们）宣读，我（们）已经听懂，自愿接受调解。当事人：",
            places_to_sign(matter.case.parties),
            ("告知人签名", "告知日期"),
        )
    )
    return (FormText(f"{nature(matter)}权利义务告知书", tuple(parts), number(matter)),)
