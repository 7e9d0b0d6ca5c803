"""The pages of the joint talk: agreed facts, the account, plans, payments, clauses.

Every page is made of the program's words, joint facts and released confidences; plans are shown
by letter in the published order, all cards alike. A page has at most ``MOST_ROWS`` rows of the
size in which it is drawn (see ``mediator.audience.drawing``), so that it can be read from across
the table, on a screen of 4:3 as well.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mediator.domain.components import USUAL, Component
from mediator.domain.disclosable import (
    Disclosable,
    Disclosed,
    JointFact,
    JointShare,
    StagedBar,
    StagedCard,
    StagedPage,
    Wording,
)
from mediator.domain.joint import JointView
from mediator.domain.menu import SettlementOption
from mediator.domain.money import Money
from mediator.domain.parties import Role
from mediator.domain.statements import ClaimStatement, EventKind
from mediator.wording import names
from mediator.wording.agreement import agreement_text
from mediator.wording.figures import grouped
from mediator.wording.phrases import Language, Phrase

SIDES = "　　"
MOST_ROWS = 10
ROW_WIDTH = 52
"""Half-width characters that surely fit beside each other: 4:3 is the narrowest screen."""

CARDS = 3
WHOLE = 1000

PARTIES = Phrase("各方当事人", "The parties")
FACTS = Phrase("双方确认的往来", "Payments both sides confirm")
ACCOUNT = Phrase("依法核算的欠款", "What is lawfully owed")
THEN_NOW = Phrase("原来和现在", "Then and now")
PLANS = Phrase("可供选择的方案", "Plans to choose from")
CALENDAR = Phrase("方案{letter}的付款安排", "Payments of plan {letter}")
TOLD = Phrase("经本人同意告知对方的内容", "What was told to the other side with consent")
CLAUSES = Phrase("协议条文：{heading}", "Clause: {heading}")
PLAN = Phrase("方案{letter}", "Plan {letter}")
_AS_OF = Phrase("截至{day}", "as of {day}")
_TOTAL = Phrase("合计", "total")
_ASSERTED = Phrase("债权人主张", "asserted by the creditor")
_SUPPORTED = Phrase("依法应付", "supported by law")
_TO_PAY = Phrase("方案{letter}应付", "to be paid by plan {letter}")
_YUAN = Phrase("{amount}元", "{amount} yuan")
_SUM = Phrase("总额", "sum")
_WAIVED = Phrase("减免", "waived")
_COUNT = Phrase("期数", "payments")
_FIRST = Phrase("首期", "first")
_LARGEST = Phrase("最大一期", "largest")
_NUMBERED = Phrase("第{number}期　{day}", "{number}  {day}")
_FOOT = Phrase("第{number}页，共{count}页", "page {number} of {count}")
_MEDIATED = Phrase("调解员", "mediator")


def joint_pages(view: JointView, language: Language) -> tuple[StagedPage, ...]:
    """Return the pages in their order, numbered; what is not known yet makes no page."""
    said = _Said(language)
    pages = [
        *said.split(PARTIES, said.parties(view)),
        *said.facts(view),
        *said.account(view),
        *said.cards(view),
        *said.split(TOLD, [Disclosed(record) for record in view.released]),
        *said.plan(view),
        *said.clauses(view),
    ]
    count = len(pages)
    return tuple(
        replace(page, foot=said.word(_FOOT, number=number, count=count))
        for number, page in enumerate(pages, 1)
    )


class _Said:
    """The same sentences in one language."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def word(self, phrase: Phrase, **figures: object) -> Wording:
        return Wording(phrase.said(self._language, **figures))

    def fact(self, name: str, figure: str) -> JointFact:
        return JointFact(f"{name}{SIDES}{figure}")

    def text(self, phrase: Phrase, **figures: object) -> str:
        return phrase.said(self._language, **figures)

    def yuan(self, money: Money) -> str:
        return self.text(_YUAN, amount=grouped(money))

    # --- pages -------------------------------------------------------------------------------

    def parties(self, view: JointView) -> list[Disclosable]:
        people = [
            self.fact(self.text(names.ROLE[party.role]), party.name)
            for role in Role
            for party in view.case.parties
            if party.role is role and party.name
        ]
        body = view.case.body
        mine = [(body.name, ""), (self.text(_MEDIATED), body.mediator)]
        ours = [
            self.fact(name, text) if text else JointFact(name)
            for name, text in mine
            if name and (text or name is body.name)
        ]
        return [*people, *ours]

    def facts(self, view: JointView) -> Iterator[StagedPage]:
        statement = view.statement
        if statement is None:
            return
        kinds = (EventKind.DISBURSEMENT, EventKind.COST, EventKind.REPAYMENT, EventKind.SET_OFF)
        lines = [
            self.fact(
                f"{event.on.isoformat()}　{self.text(names.EVENT[event.kind])}",
                self.yuan(event.amount),
            )
            for event in statement.events
            if event.kind in kinds
        ]
        yield from self.split(FACTS, lines)

    def account(self, view: JointView) -> Iterator[StagedPage]:
        statement = view.statement
        if statement is None:
            return
        owed = statement.supported
        lines = [
            self.fact(self.text(names.COMPONENT[part]), self.yuan(owed.of(part)))
            for part in Component
            if part in USUAL or owed.of(part)
        ]
        day = self.text(_AS_OF, day=statement.as_of.isoformat())
        total = self.fact(f"{self.text(_TOTAL)}（{day}）", self.yuan(owed.total))
        yield from self.split(ACCOUNT, [*lines, total])

    def cards(self, view: JointView) -> Iterator[StagedPage]:
        options = view.menu.options if view.menu is not None else ()
        for start in range(0, len(options), CARDS):
            some = options[start : start + CARDS]
            yield StagedPage(self.word(PLANS), cards=tuple(map(self._card, some)))

    def _card(self, option: SettlementOption) -> StagedCard:
        terms, rows = option.terms, option.terms.schedule.rows
        lines = (
            JointFact(self.text(names.FAMILY[terms.family])),
            self.fact(self.text(_SUM), grouped(terms.settlement)),
            self.fact(self.text(_WAIVED), grouped(terms.waived.total)),
            self.fact(self.text(_COUNT), str(len(rows))),
            self.fact(self.text(_FIRST), rows[0].due_on.isoformat()),
            self.fact(self.text(_LARGEST), grouped(terms.schedule.largest)),
        )
        return StagedCard(self.word(PLAN, letter=option.letter), lines)

    def plan(self, view: JointView) -> Iterator[StagedPage]:
        option, statement = view.plan, view.statement
        if option is None or statement is None:
            return
        yield StagedPage(self.word(THEN_NOW), bars=self._bars(option, statement))
        rows = [
            self.fact(
                self.text(_NUMBERED, number=row.number, day=row.due_on.isoformat()),
                self.yuan(row.amount),
            )
            for row in option.terms.schedule.rows
        ]
        yield from self.split(CALENDAR, rows, letter=option.letter)

    def _bars(self, option: SettlementOption, statement: ClaimStatement) -> tuple[StagedBar, ...]:
        figures = {
            self.text(_ASSERTED): statement.asserted.total,
            self.text(_SUPPORTED): statement.supported.total,
            self.text(_TO_PAY, letter=option.letter): option.terms.settlement,
        }
        longest = max(*(each.minor for each in figures.values()), 1)
        return tuple(
            StagedBar(
                Wording(name), JointFact(self.yuan(each)), JointShare(each.minor * WHOLE // longest)
            )
            for name, each in figures.items()
        )

    def clauses(self, view: JointView) -> Iterator[StagedPage]:
        if view.agreement is None:
            return
        for clause in agreement_text(view.agreement).clauses:
            words = [JointFact(part) for text in clause.paragraphs for part in cut(text)]
            heading = f"{clause.number} {clause.heading}"
            yield from self.split(CLAUSES, words, heading=heading)

    def split(
        self, title: Phrase, lines: Sequence[Disclosable], **figures: object
    ) -> Iterator[StagedPage]:
        """Return as many pages as the lines need, none for none."""
        for some in _pages(lines):
            yield StagedPage(self.word(title, **figures), some)


def rows_of(text: str) -> int:
    """Return how many rows a text takes at the most."""
    return max(-(-_width(text) // ROW_WIDTH), 1)


def cut(text: str) -> Iterator[str]:
    """Cut a text that would fill more than a page into parts that do not, between sentences."""
    part = ""
    for sentence in _sentences(text):
        if part and rows_of(part + sentence) > MOST_ROWS:
            yield part
            part = ""
        part += sentence
    yield part


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text; one longer than a page in pieces of a page."""
    sentence = ""
    for char in text:
        sentence += char
        if char in "。；;" or rows_of(sentence + char) > MOST_ROWS:
            yield sentence
            sentence = ""
    if sentence:
        yield sentence


def _pages(lines: Iterable[Disclosable]) -> Iterator[tuple[Disclosable, ...]]:
    page: list[Disclosable] = []
    rows = 0
    for line in lines:
        needed = rows_of(line.text)
        if page and rows + needed > MOST_ROWS:
            yield tuple(page)
            page, rows = [], 0
        page.append(line)
        rows += needed
    if page:
        yield tuple(page)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)
