"""What the chips of a clause say in Chinese."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from mediator.domain.chips import Figure
from mediator.domain.clause_conditions import payee_of
from mediator.domain.components import Component
from mediator.domain.installments import Installment
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.terms import TransferKind
from mediator.wording.bonds import bonds
from mediator.wording.equity import shares_of
from mediator.wording.figures import chinese_day, in_yuan, numeral, plain_percent
from mediator.wording.paper_context import BLANK, IN_READING_ORDER, Paper, amount, items, sentence
from mediator.wording.phrases import Language
from mediator.wording.tongues import LANGUAGES
from mediator.wording.undertakings import joinings, securities, shares

_SHORT = {"in_money", "former_asked"}
"""Sums that stand beside one in full and are given in figures alone."""

_NO_ARTICLE = "第＿＿条"


def figure_text(name: str, value: Figure) -> str:
    """Return a figure as papers write it: money with capital numerals beside it."""
    match value:
        case Money():
            return in_yuan(value) if name in _SHORT else amount(value)
        case date():
            return chinese_day(value)
        case Decimal():
            return f"{plain_percent(value)}%"
        case int():
            return numeral(value) if name == "copies" else str(value)


def reference(paper: Paper, clause: str) -> str:
    """Return the number of another clause; a blank for one that does not stand."""
    return paper.numbers.get(clause, _NO_ARTICLE)


def transfer_text(paper: Paper, index: int, part: str) -> str:
    """Return what is said of a transfer beside its sum and day."""
    transfers = paper.agreement.terms.transfers
    if index >= len(transfers):
        return BLANK
    given = transfers[index]
    if part == "what":
        return given.what
    if part == "shares":
        return shares_of(given.what, Language.CHINESE)
    low, high = in_yuan(given.low), in_yuan(given.high)
    return f"估值{low}" if low == high else f"估值在{low}至{high}之间"


def _parts(paper: Paper) -> list[str]:
    owed = paper.agreement.terms.owed
    return [f"{paper.part(c)}{amount(owed.of(c))}" for c in IN_READING_ORDER if owed.of(c)]


def _waivers(paper: Paper) -> list[str]:
    terms = paper.agreement.terms
    waived = dict(terms.waived_parts)
    texts = []
    for component in IN_READING_ORDER:
        if component in waived:
            rest = terms.kept.of(component)
            left = f"减免后该项尚余{in_yuan(rest)}" if rest else "该项全部免除"
            texts.append(f"{paper.part(component)}减免{amount(waived[component])}，{left}")
    return texts


def _composition(paper: Paper) -> str:
    terms = paper.agreement.terms
    kept = [(paper.part(c), terms.kept.of(c)) for c in IN_READING_ORDER if terms.kept.of(c)]
    if terms.added_interest:
        kept.append(("分期期间利息", terms.added_interest))
    if len(kept) == 1:
        return f"全部为{kept[0][0]}"
    return f"由{'、'.join(f'{name}{in_yuan(money)}' for name, money in kept)}组成"


def _row_amounts(rows: tuple[Installment, ...]) -> str:
    """Say the amounts of level payments, of which the last may differ."""
    level, last = rows[0].amount, rows[-1]
    if any(row.amount != level for row in rows[:-1]):
        return ""
    if last.amount == level:
        return f"每期应付{amount(level)}。"
    if len(rows) == 2:
        return f"第1期应付{amount(level)}，第2期应付{amount(last.amount)}。"
    before = len(rows) - 1
    return (
        f"第1期至第{before}期每期应付{amount(level)}，第{last.number}期应付{amount(last.amount)}。"
    )


def _ladder(paper: Paper) -> str:
    """Say which part of the waiver is final once which payment is made."""
    rungs = paper.agreement.terms.ladder
    texts = [f"第{r.number}期及以前各期付清时，减免中的{in_yuan(r.amount)}" for r in rungs]
    waiver = reference(paper, "settlement")
    head = f"{waiver}的减免按照下列进度终局有效，{paper.creditor}不得撤回："
    return "\n".join((head, *items(texts)))


def _addresses(paper: Paper) -> str:
    reach = [
        f"{call}：{party.address or BLANK}，联系方式{party.phone or BLANK}"
        for call, party in paper.parties
    ]
    return "\n".join(items(reach))


def _payee(paper: Paper) -> str:
    account = payee_of(paper.agreement)
    if account is None:
        return BLANK
    bank = account.bank or BLANK
    return f"户名：{account.holder or BLANK}；开户银行：{bank}；账号：{account.number or BLANK}"


def _further(paper: Paper) -> str:
    texts = [text for text in paper.agreement.extra_terms if text.strip()]
    if len(texts) == 1:
        return sentence(texts[0])
    return "\n".join(f"（{numeral(i)}）{sentence(text)}" for i, text in enumerate(texts, 1))


_TRANSFER_CLAUSES = {
    TransferKind.ASSET: "asset",
    TransferKind.RECEIVABLE: "receivable",
    TransferKind.EQUITY: "equity",
}


def transfer_clauses(paper: Paper) -> tuple[str, ...]:
    """Return the clauses by which something is handed over, each once."""
    kinds = dict.fromkeys(given.kind for given in paper.agreement.terms.transfers)
    return tuple(_TRANSFER_CLAUSES[kind] for kind in kinds)


def _languages(paper: Paper) -> str:
    parallel = paper.agreement.parallel
    return f"中文简体与{LANGUAGES[parallel.tongue].zh}" if parallel else ""


def _governing(paper: Paper) -> str:
    parallel = paper.agreement.parallel
    return LANGUAGES[parallel.governs].zh if parallel else ""


def _court_name(paper: Paper) -> str:
    chosen = paper.agreement.undertakings.court
    return chosen.court if chosen and chosen.court else "有管辖权的人民法院"


def _court_proof(paper: Paper) -> str:
    chosen = paper.agreement.undertakings.court
    return (chosen.proof.strip().rstrip("。") if chosen else "") or BLANK


def _credit_wrong(paper: Paper) -> str:
    duties = paper.agreement.undertakings.credit
    return (duties.wrong.strip().rstrip("。") if duties else "") or BLANK


def former(paper: Paper, name: str) -> str:
    """Return a text about the plan that a supplement supersedes; a blank where there is none."""
    found = paper.agreement.supersedes
    text: str = getattr(found, name).strip().rstrip("。") if found else ""
    return text or BLANK


WORDS: Mapping[str, Callable[[Paper], str]] = {
    "creditor": lambda paper: paper.creditor,
    "debtor": lambda paper: paper.debtor,
    "guarantors": lambda paper: paper.called(Role.GUARANTOR),
    "absent_guarantors": lambda paper: "、".join(
        party.name for party in paper.agreement.absent_guarantors
    ),
    "joiners": lambda paper: paper.called(Role.JOINER),
    "body": lambda paper: paper.body,
    "place": lambda paper: paper.agreement.body.place or BLANK,
    "mediator_title": lambda paper: paper.mediator_title,
    "mediation": lambda paper: "人民调解" if paper.is_people else "商事调解",
    "court": lambda paper: paper.agreement.body.court or "有管辖权的人民法院",
    "signing_manner": lambda paper: "签名、盖章或者按指印" if paper.is_people else "签名或者盖章",
    "instrument": lambda paper: paper.instrument.strip().rstrip("。"),
    "principal": lambda paper: paper.part(Component.PRINCIPAL),
    "support_what": lambda paper: (
        paper.agreement.terms.support.what if paper.agreement.terms.support else BLANK
    ),
    "calculation": lambda paper: paper.calculation_label,
    "transfer_clauses": lambda paper: "、".join(
        reference(paper, clause) for clause in transfer_clauses(paper)
    ),
    "former_number": lambda paper: former(paper, "number"),
    "change_reason": lambda paper: former(paper, "reason"),
    "languages": _languages,
    "governing": _governing,
    "sole_part": lambda paper: "、".join(_parts(paper)),
    "debt_parts": lambda paper: "\n".join(items(_parts(paper))),
    "sole_waiver": lambda paper: "、".join(_waivers(paper)),
    "waivers": lambda paper: "\n".join(items(_waivers(paper))),
    "composition": _composition,
    "row_amounts": lambda paper: _row_amounts(paper.agreement.terms.schedule.rows),
    "order": lambda paper: "、".join(paper.part(component) for component in paper.order),
    "ladder": _ladder,
    "bonds": lambda paper: "\n".join(bonds(paper)),
    "addresses": _addresses,
    "payee": _payee,
    "joinings": joinings,
    "securities": securities,
    "shares": shares,
    "court_name": _court_name,
    "court_proof": _court_proof,
    "notary": lambda paper: paper.agreement.undertakings.notary or "有管辖权的公证机构",
    "credit_wrong": _credit_wrong,
    "further_terms": _further,
}
