"""What all parts of one agreement paper say in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mediator.domain.agreement import Agreement
from mediator.domain.case import BodyKind
from mediator.domain.claims import Claim, ClaimKind
from mediator.domain.components import USUAL, Component, full_order
from mediator.domain.money import Money
from mediator.domain.parties import Party, Role
from mediator.domain.statements import ClaimStatement
from mediator.wording import names
from mediator.wording.figures import capital, in_yuan, numeral
from mediator.wording.promises import LATE_PAYMENT

BLANK = "＿" * 8
"""What is printed for a particular that is not known: a line to write on."""

_STEMS = "甲乙丙丁戊己庚辛壬癸"

IN_READING_ORDER = (
    Component.PRINCIPAL,
    Component.INTEREST,
    Component.OVERDUE_INTEREST,
    Component.COMPOUND_INTEREST,
    Component.PENALTY,
    Component.FEES,
    Component.DELAY_INTEREST,
    Component.COSTS,
)
"""The order in which a paper lists the parts of a debt."""


def amount(money: Money) -> str:
    """Return an amount in figures and in capital numerals."""
    return f"{in_yuan(money)}（大写：{capital(money)}）"


def item(number: int, text: str, *, last: bool) -> str:
    """Return one item of a list within a clause."""
    return f"（{numeral(number)}）{text}{'。' if last else '；'}"


def items(texts: list[str]) -> tuple[str, ...]:
    """Return the items of a list within a clause, each a paragraph."""
    return tuple(item(i, text, last=i == len(texts)) for i, text in enumerate(texts, 1))


def paragraphs(text: str) -> tuple[str, ...]:
    """Return what a person typed as paragraphs; a blank line to write on for nothing."""
    return tuple(line.strip() for line in text.splitlines() if line.strip()) or (BLANK,)


def sentence(text: str) -> str:
    """Return what a person typed as one sentence with its full stop."""
    return text.strip().rstrip("。；;") + "。"


@dataclass(frozen=True, slots=True)
class Paper:
    """One agreement, the names of its parties and the numbers of its clauses."""

    agreement: Agreement
    numbers: Mapping[str, str]

    @property
    def parties(self) -> tuple[tuple[str, Party], ...]:
        """Those who sign, each with its name in this paper: 甲方, 乙方 and on."""
        return tuple(
            (f"{_STEMS[i]}方" if i < len(_STEMS) else f"第{numeral(i + 1)}方", party)
            for i, party in enumerate(self.agreement.signatories)
        )

    def called(self, role: Role) -> str:
        """Return how all who sign in a role are called together."""
        return "、".join(call for call, party in self.parties if party.role is role)

    @property
    def english_parties(self) -> tuple[tuple[str, Party], ...]:
        """Those who sign, as the English text calls them: Party A, Party B and on."""
        return tuple(
            (f"Party {chr(ord('A') + i) if i < len(_STEMS) else i + 1}", party)
            for i, party in enumerate(self.agreement.signatories)
        )

    def english_called(self, role: Role) -> str:
        """Return how the English text calls all who sign in a role."""
        return ", ".join(call for call, party in self.english_parties if party.role is role)

    def translated(self, place: str, text: str) -> str:
        """Return the translation of what a person typed, or what was typed."""
        parallel = self.agreement.parallel
        return (parallel.of(place) if parallel else "") or text

    @property
    def creditor(self) -> str:
        """How the creditor is called."""
        return self.called(Role.CREDITOR)

    @property
    def debtor(self) -> str:
        """How the debtor is called."""
        return self.called(Role.DEBTOR)

    @property
    def is_people(self) -> bool:
        """Tell whether the body works under 人民调解法."""
        return self.agreement.body.kind is BodyKind.PEOPLE

    @property
    def mediator_title(self) -> str:
        """What the mediator is called."""
        return "人民调解员" if self.is_people else "调解员"

    @property
    def body(self) -> str:
        """The name of the mediation body."""
        return self.agreement.body.name or BLANK

    @property
    def in_installments(self) -> bool:
        """Tell whether there is more than one payment."""
        return len(self.agreement.terms.schedule.rows) > 1

    @property
    def calculation_label(self) -> str:
        """What the calculation is called as an annex."""
        return "附件二" if self.in_installments else "附件"

    @property
    def claim(self) -> Claim:
        """The claim that was settled."""
        return self.agreement.claim

    @property
    def statement(self) -> ClaimStatement:
        """How the claim was worked out."""
        return self.agreement.statement

    @property
    def instrument(self) -> str:
        """What the debt rests on: a supplement rests on the agreement it changes."""
        number, kind = self.claim.instrument, "人民调解" if self.is_people else "商事调解"
        return f"{number}《{kind}协议书》" if self.agreement.supersedes else number

    @property
    def english_instrument(self) -> str:
        """The same in English."""
        number, kind = self.claim.instrument, "People's" if self.is_people else "Commercial"
        if self.agreement.supersedes:
            return f"{kind} Mediation Agreement No. {number}"
        return self.translated("claim.instrument", number)

    @property
    def order(self) -> tuple[Component, ...]:
        """The order in which a payment is used, of the parts that this debt has."""
        return order_of(self.claim, self.statement)

    def part(self, component: Component) -> str:
        """Return what a part of this debt is called."""
        return part_of(self.claim, component)


@dataclass(frozen=True, slots=True)
class Account:
    """A claim worked out before anything was agreed on it."""

    claim: Claim
    statement: ClaimStatement
    calculation_label: str = ""

    @property
    def instrument(self) -> str:
        """What the debt rests on."""
        return self.claim.instrument

    @property
    def order(self) -> tuple[Component, ...]:
        """The order in which a payment is used, of the parts that this debt has."""
        return order_of(self.claim, self.statement)

    def part(self, component: Component) -> str:
        """Return what a part of this debt is called."""
        return part_of(self.claim, component)


def order_of(claim: Claim, statement: ClaimStatement) -> tuple[Component, ...]:
    """Return the order in which a payment is used, of the parts that a debt has."""
    order = full_order(claim.appropriation)
    return tuple(part for part in order if part in USUAL or statement.asserted.of(part))


def part_of(claim: Claim, component: Component) -> str:
    """Return what a part of a debt is called."""
    if component is Component.PRINCIPAL:
        kinds = {ClaimKind.LOAN: "借款本金", ClaimKind.TRADE: "欠付价款"}
        return kinds.get(claim.kind, names.COMPONENT[component].zh)
    if component is Component.OVERDUE_INTEREST and claim.kind is ClaimKind.TRADE:
        return LATE_PAYMENT[bool(claim.overdue_rate)].zh
    return names.COMPONENT[component].zh
