"""调解申请书 and 受理登记表: how the case came in (fields of 司发通〔2010〕239号)."""

from __future__ import annotations

from dataclasses import replace

from mediator.domain.papers import Matter
from mediator.domain.parties import Role
from mediator.wording.figures import chinese_day, signing_day
from mediator.wording.paper_context import BLANK, paragraphs
from mediator.wording.paper_forms import Cell, FormText, Grid, Heading, Part, Signing, Text
from mediator.wording.paper_people import (
    HAND,
    between,
    body_name,
    body_place,
    kind_of_dispute,
    named,
    nature,
    number,
    party_grid,
    places_to_sign,
)

_CALLED = {
    Role.CREDITOR: "申请人",
    Role.DEBTOR: "被申请人",
    Role.GUARANTOR: "被申请人（保证人）",
    Role.JOINER: "被申请人（债务加入人）",
}


_REGISTERED = {Role.GUARANTOR: "保证人", Role.JOINER: "债务加入人"}


def application(matter: Matter) -> tuple[FormText, ...]:
    """Return the application of the creditor, with the particulars of both sides."""
    case = matter.case
    parts: list[Part] = []
    for party in case.parties:
        parts += [
            Heading(_CALLED[party.role]),
            party_grid(matter, party, _CALLED[party.role]),
        ]
    parts.append(Heading("纠纷简要情况"))
    parts += [Text(line) for line in paragraphs(case.dispute.facts)]
    parts.append(Heading("申请事项"))
    parts += [Text(f"{n}. {asked}") for n, asked in enumerate(_asked(matter), 1)]
    parts.append(
        Text(
            f"申请人自愿申请{body_name(matter)}调解，所述情况和所交材料属实；"
            "已知悉申请调解不影响依法提起诉讼或者申请仲裁的权利。"
        )
    )
    applicants = tuple(p for p in case.parties if p.role is Role.CREDITOR)
    parts.append(
        Signing(
            "申请人（签名、盖章或者按指印）：",
            places_to_sign(applicants),
            day=chinese_day(case.accepted_on),
        )
    )
    return (FormText(f"{nature(matter)}申请书", tuple(parts), number(matter)),)


def _asked(matter: Matter) -> tuple[str, ...]:
    instrument = matter.case.claim.instrument.strip().rstrip("。") or BLANK
    debtor = named(matter, Role.DEBTOR)
    return (
        f"就{instrument}项下的债务进行调解，依法核对尚欠的数额。",
        f"由{debtor}清偿依法核定的债务，具体的期限、方式和减免由各方协商。",
        "协商不成的，终止调解，申请人依法另行主张权利。",
    )


def register(matter: Matter) -> tuple[FormText, ...]:
    """Return the register of acceptance, a grid."""
    case = matter.case
    rows = [
        (Cell("受理日期", chinese_day(case.accepted_on)),),
        *(
            (
                Cell(f"当事人（{_REGISTERED.get(p.role, _CALLED[p.role])}）", p.name),
                Cell("联系方式", p.phone),
            )
            for p in case.parties
        ),
        (Cell("纠纷类型", kind_of_dispute(matter)),),
        (Cell("案件来源", "□ 当事人申请　　□ 主动调解　　□ 委托、移送：＿＿＿＿＿＿"),),
        (Cell("简要情况", case.dispute.facts, lines=6),),
        (Cell("争议事项", case.dispute.issues, lines=3),),
        (Cell("提交的材料", "", lines=4),),
        (Cell("备注", "", lines=2),),
    ]
    parts: tuple[Part, ...] = (
        Grid(tuple(rows), f"{between(matter)}的受理登记"),
        HAND,
        Signing(
            "当事人签名：",
            places_to_sign(case.parties),
            body=replace(body_place(matter, "登记人签名"), day=signing_day(case.accepted_on)),
        ),
    )
    return (FormText(f"{nature(matter)}受理登记表", parts, number(matter)),)
