"""Agreements made by hand, as the papers of a mediation would carry them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from mediator.domain.agreement import Agreement
from mediator.domain.case import Dispute
from mediator.domain.claims import Claim, ClaimKind, Cost, Disbursement, Repayment
from mediator.domain.clause_drafting import with_clauses
from mediator.domain.components import Component, Components
from mediator.domain.installments import (
    annuity_amounts,
    equal_amounts,
    monthly_days,
    scheduled,
    weighted_amounts,
)
from mediator.domain.law import LenderClass, Rule
from mediator.domain.money import Money
from mediator.domain.periods import Conventions
from mediator.domain.promises import Rate, RatePer
from mediator.domain.standing import Standing
from mediator.domain.statements import ClaimStatement, EventKind, StatementEvent, StatementLine
from mediator.domain.terms import BreachTerms, Family, Terms
from mediator.library.law_tables import law
from tests.documents.people import (
    BUILDER,
    COMMERCIAL,
    CREDITOR,
    DEBTOR,
    GUARANTOR,
    OWNER,
    PEOPLE,
)

NIL = Money.zero()
IN_TERM = Rule("in-term-agreed", "民法典第六百七十四条、第六百八十条", "", Standing.TEXT)
OVERDUE = Rule(
    "overdue-agreed", "民间借贷规定（法释〔2020〕17号）第二十八条第一款", "", Standing.TEXT
)
PENALTY = Rule("penalty-agreed", "民法典第五百八十五条", "", Standing.TEXT)
CAP = Rule("cap-4lpr-formation", "民间借贷规定（法释〔2020〕17号）第二十五条", "", Standing.TEXT)

LOAN = Claim(
    kind=ClaimKind.LOAN,
    instrument="2024年3月1日签订的《借款合同》及当日银行转账凭证",
    formed_on=date(2024, 3, 1),
    due_on=date(2025, 2, 28),
    in_term_rate=Rate(Decimal(12)),
    overdue_rate=Rate(Decimal(2), RatePer.MONTH),
    disbursements=(Disbursement(date(2024, 3, 1), Money.of("100000"), NIL, "银行转账"),),
    repayments=(Repayment(date(2024, 9, 1), Money.of("6000"), "微信转账"),),
)
NEIGHBOURS = Dispute(
    "甲方与乙方系多年邻居。2024年3月1日，乙方因经营小吃店需要周转资金向甲方借款10万元，双方签订"
    "《借款合同》，约定借期一年、年利率12%，逾期按月利率2%计息。甲方于当日通过银行转账交付全部"
    "借款。乙方于2024年9月1日归还6,000元后，因经营亏损未再还款。甲方多次催讨未果，遂向本调解"
    "委员会申请调解。",
    "一、逾期利息应当按照约定的月利率2%计算还是按照法律规定的上限计算；"
    "二、乙方无力一次性清偿，能否分期偿还并减免利息。",
)
WORKS = Claim(
    kind=ClaimKind.TRADE,
    instrument="2023年4月18日签订的《室内装饰工程施工合同》和2024年1月15日的《工程结算单》",
    formed_on=date(2023, 4, 18),
    due_on=date(2024, 1, 31),
    overdue_rate=Rate(Decimal("0.03"), RatePer.DAY),
    disbursements=(Disbursement(date(2024, 1, 15), Money.of("2386450.75"), NIL, "工程结算"),),
    repayments=(Repayment(date(2024, 12, 20), Money.of("500000"), "银行承兑汇票"),),
    costs=(Cost(date(2026, 5, 12), Money.of("5000"), "财产保全费"),),
)
OFFICES = Dispute(
    "甲方承包乙方办公楼室内装饰工程，工程于2023年12月竣工验收合格，结算价2,386,450.75元。"
    "乙方逾期付款，丙方为乙方的付款义务提供连带责任保证。",
    "逾期付款违约金的计算期间，以及付款期限。",
)


def parts(principal: str, interest: str = "0", overdue: str = "0", costs: str = "0") -> Components:
    """Return the parts of a debt, given as plain amounts."""
    return Components(Money.of(costs), Money.of(interest), Money.of(overdue), Money.of(principal))


def line(
    component: Component, first: date, last: date, base: str, rate: str, rule: Rule
) -> StatementLine:
    """Return one line of interest at a lawful rate, 365 days a year."""
    days = (last - first).days + 1
    yearly, money = Fraction(rate) / 100, Money.of(base)
    amount = money.share(yearly * days / 365)
    return StatementLine(component, first, last, days, money, yearly, amount, rule, None, yearly)


def event(on: date, kind: EventKind, amount: str, used: Components, left: str) -> StatementEvent:
    """Return the first fact of its kind in a claim, and the principal after it."""
    place = {
        EventKind.DISBURSEMENT: "claim.disbursements[0]",
        EventKind.REPAYMENT: "claim.repayments[0]",
        EventKind.COST: "claim.costs[0]",
    }[kind]
    return StatementEvent(on, kind, Money.of(amount), used, NIL, parts(left), place)


def statement(
    lines: tuple[StatementLine, ...],
    events: tuple[StatementEvent, ...],
    asserted: Components,
    supported: Components,
) -> ClaimStatement:
    """Return a statement with the usual conventions and an assumed filing day."""
    return ClaimStatement(
        as_of=date(2026, 7, 1),
        filed_on=date(2026, 6, 8),
        filing_assumed=True,
        conventions=Conventions(),
        lines=lines,
        events=events,
        asserted=asserted,
        supported=supported,
        overpaid=NIL,
        per_diem=Money.of("37.81"),
        findings=(),
    )


def loan_statement() -> ClaimStatement:
    """A loan at 12 percent, overdue at 24 percent cut to 13.8."""
    overdue = replace(
        line(
            Component.OVERDUE_INTEREST,
            date(2025, 3, 1),
            date(2026, 6, 30),
            "100000",
            "13.8",
            OVERDUE,
        ),
        cap_rule=CAP,
        promised_rate=Fraction(24, 100),
    )
    first = date(2024, 3, 1), date(2024, 8, 31)
    second = date(2024, 9, 1), date(2025, 2, 28)
    lines = (
        line(Component.INTEREST, *first, "100000", "12", IN_TERM),
        line(Component.INTEREST, *second, "100000", "12", IN_TERM),
        overdue,
    )
    events = (
        event(date(2024, 3, 1), EventKind.DISBURSEMENT, "100000", parts("0"), "100000"),
        event(date(2024, 9, 1), EventKind.REPAYMENT, "6000", parts("0", "6000"), "100000"),
    )
    return statement(
        lines, events, parts("100000", "6000", "32021.92"), parts("100000", "6000", "18412.60")
    )


def works_statement() -> ClaimStatement:
    """A price of works with a penalty of 0.03 percent a day, partly paid."""
    first = date(2024, 2, 1), date(2024, 12, 19)
    second = date(2024, 12, 20), date(2026, 6, 30)
    lines = (
        line(Component.OVERDUE_INTEREST, *first, "2386450.75", "10.95", PENALTY),
        line(Component.OVERDUE_INTEREST, *second, "2117697.83", "10.95", PENALTY),
    )
    used = parts("268752.92", "0", lines[0].amount.plain)
    events = (
        event(first[0], EventKind.DISBURSEMENT, "2386450.75", parts("0"), "2386450.75"),
        event(second[0], EventKind.REPAYMENT, "500000", used, "2117697.83"),
        event(date(2026, 5, 12), EventKind.COST, "5000", parts("0"), "2117697.83"),
    )
    owed = parts("2117697.83", "0", lines[1].amount.plain, "5000")
    return statement(lines, events, owed, owed)


def redrafted(agreement: Agreement) -> Agreement:
    """Return an agreement with the clauses that its terms give it now."""
    return with_clauses(agreement, law().clauses)


def private_loan() -> Agreement:
    """A loan among neighbours: six installments, interest waived unless broken."""
    stated = loan_statement()
    amounts = equal_amounts(stated.supported.principal, 6, 100)
    return redrafted(
        Agreement(
            number="（2026）沪浦花调字第018号",
            body=PEOPLE,
            parties=(CREDITOR, DEBTOR),
            dispute=NEIGHBOURS,
            claim=LOAN,
            statement=stated,
            plan="equal-6",
            terms=Terms(
                Family.EQUAL_INTEREST_WAIVED,
                stated.supported,
                parts("0", "6000", "18412.60"),
                NIL,
                None,
                scheduled(amounts, monthly_days(date(2026, 7, 31), 6)),
                revives=True,
                breach=BreachTerms(7, 2, Decimal("13.8")),
            ),
            extra_terms=(),
            agreed_on=date(2026, 7, 1),
        )
    )


def construction_debt() -> Agreement:
    """A price of works between companies, with a guarantor who signs."""
    stated = works_statement()
    half = stated.supported.overdue_interest.share(Fraction(1, 2))
    waived = parts("0", "0", half.plain)
    amounts = weighted_amounts((stated.supported - waived).total, [3, *[1] * 10, 3], 10000)
    return redrafted(
        Agreement(
            number="（2026）沪浦江商调字第0207号",
            body=COMMERCIAL,
            parties=(BUILDER, OWNER, GUARANTOR),
            dispute=OFFICES,
            claim=WORKS,
            statement=stated,
            plan="down-balloon-12",
            terms=Terms(
                Family.DOWN_BALLOON,
                stated.supported,
                waived,
                NIL,
                None,
                scheduled(amounts, monthly_days(date(2026, 8, 31), 12)),
                revives=True,
                breach=BreachTerms(10, 2, Decimal("4.5")),
            ),
            extra_terms=(
                "甲方应当在收到首期款项之日起五个工作日内向人民法院申请解除对乙方银行账户的保全措施",
                "甲方应当在收到每期款项后十日内向乙方开具等额增值税专用发票。",
            ),
            agreed_on=date(2026, 7, 1),
        )
    )


def lump_sum() -> Agreement:
    """One payment; nothing waived but overdue interest, for good."""
    base = private_loan()
    waived = Components(NIL, NIL, base.terms.owed.overdue_interest, NIL)
    kept = (base.terms.owed - waived).total
    terms = replace(
        base.terms,
        family=Family.LUMP_SUM,
        waived=waived,
        schedule=scheduled([kept], [date(2026, 8, 31)]),
        revives=False,
        breach=BreachTerms(0, 1, Decimal(0)),
    )
    return redrafted(replace(base, plan="lump", terms=terms))


def long_schedule() -> Agreement:
    """Thirty-six level payments that bear interest, from a consumer lender."""
    base = private_loan()
    kept = base.terms.owed.principal
    amounts = annuity_amounts(kept, Fraction("4.8") / 1200, 36)
    schedule = scheduled(amounts, monthly_days(date(2026, 7, 31), 36))
    terms = replace(
        base.terms,
        family=Family.ANNUITY,
        added_interest=schedule.total - kept,
        added_percent=Decimal("4.8"),
        schedule=schedule,
        revives=False,
        breach=BreachTerms(15, 3, Decimal(12)),
    )
    claim = replace(base.claim, kind=ClaimKind.CONSUMER_CREDIT, lender=LenderClass.FINANCIAL)
    return redrafted(replace(base, plan="annuity-36", terms=terms, claim=claim))


def strange_names() -> Agreement:
    """Names that look like markup, a rare character, and a guarantor who stays away."""
    base = private_loan()
    parties = (
        replace(CREDITOR, name="<b>张三</b>&amp;", address='<img src="file:///etc/passwd"/>'),
        replace(DEBTOR, name="𬱖喆堃", nation="", occupation="", phone=""),
        replace(GUARANTOR, name="赵不在", consents=False, guarantee=None),
    )
    changed = replace(
        base, parties=parties, extra_terms=("双方<font size=1>互不追究</font>&其他责任",)
    )
    return redrafted(changed)


ALL = {
    "private_loan": private_loan,
    "construction_debt": construction_debt,
    "lump_sum": lump_sum,
    "long_schedule": long_schedule,
    "strange_names": strange_names,
}
