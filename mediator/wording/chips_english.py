"""What the chips of a clause say in English, for a paper in two languages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from mediator.domain.chips import Figure
from mediator.domain.claims import ClaimKind
from mediator.domain.clause_conditions import payee_of
from mediator.domain.components import Component
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.wording import names
from mediator.wording.bonds import english_bonds
from mediator.wording.chips_chinese import former, transfer_clauses
from mediator.wording.equity import shares_of
from mediator.wording.figures import grouped, plain_percent
from mediator.wording.paper_context import BLANK, IN_READING_ORDER, Paper
from mediator.wording.phrases import Language
from mediator.wording.promises import LATE_PAYMENT
from mediator.wording.tongues import LANGUAGES
from mediator.wording.undertakings import english_joinings, english_securities, english_shares

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def english_day(day: date) -> str:
    """Return a day as English papers write it: ``1 July 2026``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """Return a day for a narrow column: ``1 Jul 2026``."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def in_rmb(money: Money) -> str:
    """Return an amount with its currency: ``RMB 1,200.50``."""
    return f"RMB {grouped(money)}"


def figure_text(name: str, value: Figure) -> str:
    """Return a figure as English papers write it."""
    match value:
        case Money():
            return in_rmb(value)
        case date():
            return english_day(value)
        case Decimal():
            return f"{plain_percent(value)}%"
        case int():
            spelled = name == "copies" and value < len(_NUMBERS)
            return _NUMBERS[value] if spelled else str(value)


def reference(paper: Paper, clause: str) -> str:
    """Return the number of another clause; a blank for one that does not stand."""
    found = list(paper.numbers).index(clause) + 1 if clause in paper.numbers else "＿＿"
    return f"Article {found}"


def transfer_text(paper: Paper, index: int, part: str) -> str:
    """Return what is said of a transfer beside its sum and day."""
    transfers = paper.agreement.terms.transfers
    if index >= len(transfers):
        return BLANK
    given = transfers[index]
    if part in ("what", "shares"):
        what = _translated(paper, f"terms.transfers[{index}].what", given.what)
        return what if part == "what" else shares_of(what, Language.ENGLISH)
    low, high = in_rmb(given.low), in_rmb(given.high)
    return f"valued at {low}" if low == high else f"valued between {low} and {high}"


def english_part(paper: Paper, component: Component) -> str:
    """Return what a part of this debt is called."""
    claim = paper.claim
    if component is Component.PRINCIPAL:
        kinds = {ClaimKind.LOAN: "loan principal", ClaimKind.TRADE: "unpaid price"}
        return kinds.get(claim.kind, names.COMPONENT[component].en)
    if component is Component.OVERDUE_INTEREST and claim.kind is ClaimKind.TRADE:
        return LATE_PAYMENT[bool(claim.overdue_rate)].en
    return names.COMPONENT[component].en


def _items(texts: list[str]) -> str:
    last = len(texts)
    return "\n".join(f"({i}) {t}{'.' if i == last else ';'}" for i, t in enumerate(texts, 1))


def _parts(paper: Paper) -> list[str]:
    owed = paper.agreement.terms.owed
    return [
        f"{english_part(paper, c)} {in_rmb(owed.of(c))}" for c in IN_READING_ORDER if owed.of(c)
    ]


def _waivers(paper: Paper) -> list[str]:
    terms = paper.agreement.terms
    waived = dict(terms.waived_parts)
    texts = []
    for component in IN_READING_ORDER:
        if component in waived:
            rest = terms.kept.of(component)
            left = f"leaving {in_rmb(rest)} of it" if rest else "all of it"
            texts.append(f"{english_part(paper, component)}: {in_rmb(waived[component])}, {left}")
    return texts


def _composition(paper: Paper) -> str:
    terms = paper.agreement.terms
    kept = [(english_part(paper, c), terms.kept.of(c)) for c in IN_READING_ORDER]
    kept = [(name, money) for name, money in kept if money]
    if terms.added_interest:
        kept.append(("interest over the instalments", terms.added_interest))
    if len(kept) == 1:
        return f"all of it {kept[0][0]}"
    return f"made up of {', '.join(f'{name} {in_rmb(money)}' for name, money in kept)}"


def _row_amounts(paper: Paper) -> str:
    """Say the amounts of level payments, of which the last may differ."""
    rows = paper.agreement.terms.schedule.rows
    level, last = rows[0].amount, rows[-1]
    if any(row.amount != level for row in rows[:-1]):
        return ""
    if last.amount == level:
        return f"Each instalment is {in_rmb(level)}. "
    before = f"Instalments 1 to {len(rows) - 1} are" if len(rows) > 2 else "Instalment 1 is"
    each = " each" if len(rows) > 2 else ""
    return f"{before} {in_rmb(level)}{each}, instalment {last.number} is {in_rmb(last.amount)}. "


def _ladder(paper: Paper) -> str:
    rungs = paper.agreement.terms.ladder
    texts = [
        f"{in_rmb(r.amount)} once instalment {r.number} and all before are paid" for r in rungs
    ]
    creditor = paper.english_called(Role.CREDITOR)
    head = (
        f"The waiver in {reference(paper, 'settlement')} becomes final in these steps, and"
        f" {creditor} cannot withdraw what is final:"
    )
    return f"{head}\n{_items(texts)}"


def _addresses(paper: Paper) -> str:
    return _items(
        [
            f"{call}: {_translated(paper, f'parties.{call}.address', party.address) or BLANK},"
            f" telephone {party.phone or BLANK}"
            for call, party in paper.english_parties
        ]
    )


def _payee(paper: Paper) -> str:
    account = payee_of(paper.agreement)
    if account is None:
        return BLANK
    bank = account.bank or BLANK
    return f"holder {account.holder or BLANK}; bank {bank}; account {account.number or BLANK}"


def _further(paper: Paper) -> str:
    texts = [
        _translated(paper, f"extra_terms[{index}]", text.strip())
        for index, text in enumerate(paper.agreement.extra_terms)
        if text.strip()
    ]
    return "\n".join(texts if len(texts) == 1 else [f"({i}) {t}" for i, t in enumerate(texts, 1)])


def _change_reason(paper: Paper) -> str:
    found = paper.agreement.supersedes
    place = found.reason_place if found else ""
    return _translated(paper, place, former(paper, "reason")).strip().rstrip(".。")


def _translated(paper: Paper, place: str, text: str) -> str:
    """Return the translation of what a person typed, or what was typed."""
    return paper.translated(place, text)


def _transfer_clauses(paper: Paper) -> str:
    return " and ".join(reference(paper, clause) for clause in transfer_clauses(paper))


def _support(paper: Paper) -> str:
    given = paper.agreement.terms.support
    return _translated(paper, "terms.support.what", given.what) if given else BLANK


def _language(paper: Paper, *, governing: bool) -> str:
    parallel = paper.agreement.parallel
    if parallel is None:
        return ""
    if governing:
        return LANGUAGES[parallel.governs].en
    return f"simplified Chinese and {LANGUAGES[parallel.tongue].en}"


def _court_name(paper: Paper) -> str:
    chosen = paper.agreement.undertakings.court
    said = chosen.court if chosen else ""
    return _translated(paper, "undertakings.court.court", said) or "the competent people's court"


def _court_proof(paper: Paper) -> str:
    chosen = paper.agreement.undertakings.court
    said = chosen.proof.strip().rstrip("。") if chosen else ""
    return _translated(paper, "undertakings.court.proof", said) or BLANK


def _notary(paper: Paper) -> str:
    said = paper.agreement.undertakings.notary
    return _translated(paper, "undertakings.notary", said) or "the competent notary office"


def _credit_wrong(paper: Paper) -> str:
    duties = paper.agreement.undertakings.credit
    said = duties.wrong.strip().rstrip("。") if duties else ""
    return _translated(paper, "undertakings.credit.wrong", said) or BLANK


WORDS: Mapping[str, Callable[[Paper], str]] = {
    "creditor": lambda paper: paper.english_called(Role.CREDITOR),
    "debtor": lambda paper: paper.english_called(Role.DEBTOR),
    "guarantors": lambda paper: paper.english_called(Role.GUARANTOR),
    "absent_guarantors": lambda paper: ", ".join(
        party.name for party in paper.agreement.absent_guarantors
    ),
    "joiners": lambda paper: paper.english_called(Role.JOINER),
    "body": lambda paper: _translated(paper, "body.name", paper.body),
    "place": lambda paper: _translated(paper, "body.place", paper.agreement.body.place or BLANK),
    "mediator_title": lambda paper: "people's mediator" if paper.is_people else "mediator",
    "mediation": lambda paper: "people's mediation" if paper.is_people else "commercial mediation",
    "court": lambda paper: _translated(
        paper, "body.court", paper.agreement.body.court or "the competent people's court"
    ),
    "signing_manner": lambda paper: (
        "signed, sealed or put their fingerprint to it"
        if paper.is_people
        else "signed or sealed it"
    ),
    "instrument": lambda paper: paper.english_instrument.strip().rstrip("。"),
    "principal": lambda paper: english_part(paper, Component.PRINCIPAL),
    "support_what": _support,
    "calculation": lambda paper: "Annex 2" if paper.in_installments else "the Annex",
    "transfer_clauses": _transfer_clauses,
    "former_number": lambda paper: former(paper, "number"),
    "change_reason": _change_reason,
    "languages": lambda paper: _language(paper, governing=False),
    "governing": lambda paper: _language(paper, governing=True),
    "sole_part": lambda paper: ", ".join(_parts(paper)),
    "debt_parts": lambda paper: _items(_parts(paper)),
    "sole_waiver": lambda paper: ", ".join(_waivers(paper)),
    "waivers": lambda paper: _items(_waivers(paper)),
    "composition": _composition,
    "row_amounts": _row_amounts,
    "order": lambda paper: ", ".join(english_part(paper, c) for c in paper.order),
    "ladder": _ladder,
    "bonds": lambda paper: "\n".join(english_bonds(paper)),
    "addresses": _addresses,
    "payee": _payee,
    "joinings": english_joinings,
    "securities": english_securities,
    "shares": english_shares,
    "court_name": _court_name,
    "court_proof": _court_proof,
    "notary": _notary,
    "credit_wrong": _credit_wrong,
    "further_terms": _further,
}
