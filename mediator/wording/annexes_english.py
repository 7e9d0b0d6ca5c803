"""The annexes of an agreement in English: the same rows in the same order as the Chinese ones.

What people typed (an instrument, a means of payment) is translated by a person or stays Chinese.
"""

from __future__ import annotations

from dataclasses import replace

from mediator.domain.agreement import Agreement
from mediator.domain.claims import Claim, ClaimKind
from mediator.domain.components import Component
from mediator.domain.installments import Schedule
from mediator.domain.parties import Role
from mediator.domain.periods import Conventions
from mediator.domain.promises import Rate
from mediator.domain.statements import ClaimStatement, EventKind, StatementEvent, StatementLine
from mediator.wording import names
from mediator.wording.chips_english import english_day, english_part, in_rmb, short_day
from mediator.wording.figures import grouped, percent, plain_percent
from mediator.wording.paper_annexes import articles_of, calculation_text, schedule_text
from mediator.wording.paper_context import IN_READING_ORDER, Paper
from mediator.wording.paper_parts import (
    CalculationText,
    Column,
    ScheduleText,
    TableSection,
    TableText,
)
from mediator.wording.phrases import Language
from mediator.wording.promises import (
    charge_kind,
    further_conventions,
    profile_said,
    promises_said,
    rate_said,
)

_EN = Language.ENGLISH
_Row = tuple[str, ...]


def english_schedule(agreement: Agreement) -> ScheduleText:
    """Return the payment schedule in English."""
    paper, schedule = Paper(agreement, {}), agreement.terms.schedule
    text = schedule_text(agreement)
    debtor, creditor = paper.english_called(Role.DEBTOR), paper.english_called(Role.CREDITOR)
    headings = ("No.", "Due day", "Due (RMB)", "Paid so far (RMB)", "Still due (RMB)")
    days = [short_day(row.due_on) for row in schedule.rows]
    rows = [(row[0], day, *row[2:]) for row, day in zip(text.table.rows, days, strict=True)]
    credited = agreement.terms.credited
    besides = f" {in_rmb(credited)} paid otherwise than in money is not in it." if credited else ""
    return replace(
        text,
        label="Annex 1",
        title="Payment Schedule",
        before=(text.before[0], f"{debtor} pays {creditor} as follows."),
        table=TableText(
            _columns(text.table, headings),
            tuple(rows),
            ("Total", "", grouped(schedule.total), "", ""),
        ),
        after=(
            f"In all {in_rmb(schedule.total)}.{besides}",
            (
                "“Paid so far” and “Still due” suppose payment in full on every due day."
                " A due day on a public holiday or weekend moves to the next working day."
            ),
        ),
        picture="Amounts of the instalments",
        picture_in_words=_picture(schedule),
    )


def _columns(table: TableText, headings: tuple[str, ...]) -> tuple[Column, ...]:
    pairs = zip(table.columns, headings, strict=True)
    return tuple(replace(column, heading=heading) for column, heading in pairs)


def _picture(schedule: Schedule) -> str:
    amounts = [row.amount for row in schedule.rows]
    least, most = in_rmb(min(amounts)), in_rmb(max(amounts))
    return f"Bars of {len(amounts)} instalments, the least {least}, the largest {most}."


def english_calculation(paper: Paper) -> CalculationText:
    """Return in English how the claim was worked out."""
    text = calculation_text(paper)
    _, events, interest, totals = text.sections
    day = english_day(paper.statement.as_of)
    return CalculationText(
        label="Annex 2" if paper.in_installments else "Annex",
        title="Calculation of the Claim",
        sections=(
            TableSection("I. Basis and method", (), _facts(paper)),
            TableSection("II. Payments", (), _events(paper, events)),
            _interest(paper, interest),
            TableSection(f"IV. The claim as at {day}", _result(paper), _totals(paper, totals)),
        ),
    )


def _facts(paper: Paper) -> TableText:
    claim, statement = paper.claim, paper.statement
    conventions = statement.conventions
    rows = [
        ("Worked out to", english_day(statement.as_of)),
        ("Kind of claim", names.CLAIM_KIND[claim.kind].en),
        ("Instrument", paper.english_instrument),
        ("Contract made on", _formed(claim)),
        ("Due on", _due(claim)),
        ("Rate agreed", _rate(claim.in_term_rate)),
        ("Overdue rate agreed", _rate(claim.overdue_rate)),
        ("Agreed besides", "; ".join(promises_said(claim, _EN))),
        ("About the cap", _stated_cap(claim)),
        ("Filed on", _filed(statement)),
        ("Counting", _counting(conventions)),
        ("Rounding", _rounding(conventions)),
        ("Reference rate", _reference(conventions)),
        ("Other conventions", "; ".join(further_conventions(conventions, _EN))),
        ("Source of conventions", profile_said(statement.profile, _EN)),
        ("Payments go to", ", ".join(english_part(paper, one) for one in paper.order)),
    ]
    return TableText((Column("Item"), Column("Content")), tuple(row for row in rows if row[1]))


def _filed(statement: ClaimStatement) -> str:
    if statement.filed_on is None:
        return ""
    day = english_day(statement.filed_on)
    return f"not filed; {day} is assumed" if statement.filing_assumed else day


def _formed(claim: Claim) -> str:
    if claim.formed_on is not None:
        return english_day(claim.formed_on)
    return f"not stated; first payment on {english_day(claim.first_on)}" if claim.first_on else ""


def _rate(rate: Rate | None) -> str:
    return "none agreed" if rate is None else rate_said(rate, _EN)


def _due(claim: Claim) -> str:
    said = []
    if claim.installments:
        rows = (f"{english_day(row.on)}: {in_rmb(row.amount)}" for row in claim.installments)
        said.append(f"in parts, {', '.join(rows)}")
    if claim.due_on is not None:
        said.append(english_day(claim.due_on))
    elif claim.demand is not None:
        allowed = f", {claim.demand.days} days allowed" if claim.demand.days else ""
        said.append(f"not agreed; demanded on {english_day(claim.demand.on)}{allowed}")
    if claim.accelerated_on is not None:
        said.append(f"all due early on {english_day(claim.accelerated_on)}")
    by_row = any(advance.due_on for advance in claim.disbursements)
    return "; ".join(said) or ("the due day of each sum" if by_row else "not agreed")


def _stated_cap(claim: Claim) -> str:
    if claim.cap is None:
        return ""
    return f"{plain_percent(claim.cap.percent)}% a year, {claim.cap.reason}".rstrip(", ")


def _counting(conventions: Conventions) -> str:
    basis = names.DAY_BASIS[conventions.day_basis].en
    return f"simple interest, {basis}; {names.COUNTED_DAYS[conventions.counted_days].en}"


def _rounding(conventions: Conventions) -> str:
    mode = names.ROUNDING_MODE[conventions.rounding_mode].en
    unit = names.ROUNDING_UNIT[conventions.rounding_unit].en
    return f"{names.ROUNDING_STEP[conventions.rounding_step].en}, {mode}, to the {unit}"


def _reference(conventions: Conventions) -> str:
    tenor = names.TENOR[conventions.lpr_tenor].en
    return f"where one is needed, the {tenor} LPR, {names.LPR_READING[conventions.lpr_reading].en}"


def _events(paper: Paper, section: TableSection) -> TableText:
    statement = paper.statement
    used = [c for c in IN_READING_ORDER if any(e.used.of(c) for e in statement.events)]
    headings = ["Day", "What", "Amount (RMB)"]
    headings += [f"To {english_part(paper, c)} (RMB)" for c in used]
    headings += ["Overpaid (RMB)"] * bool(statement.overpaid)
    headings.append(f"Balance of {english_part(paper, Component.PRINCIPAL)} (RMB)")
    known = _table(section)
    rows = tuple(
        (short_day(event.on), _what(paper, event), *row[2:])
        for event, row in zip(statement.events, known.rows, strict=True)
    )
    return TableText(_columns(known, tuple(headings)), rows)


def _table(section: TableSection) -> TableText:
    return section.table or TableText((), ())


def _what(paper: Paper, event: StatementEvent) -> str:
    claim = paper.claim
    if event.kind is EventKind.DISBURSEMENT and paper.agreement.supersedes is not None:
        return f"{english_part(paper, Component.PRINCIPAL)} open under the first agreement"
    index = int(event.place.partition("[")[2].rstrip("]") or 0)
    name = names.EVENT[event.kind].en
    if event.kind is EventKind.COST:
        return _named(name, claim.costs[index].what)
    if event.kind in (EventKind.REPAYMENT, EventKind.SET_OFF):
        kept = f"; {in_rmb(event.kept)} of it interest not given back" if event.kept else ""
        return f"{_named(name, claim.repayments[index].means)}{kept}"
    if event.kind is EventKind.CHARGE:
        charge = claim.charges[index]
        return _named(charge_kind(charge, claim, _EN), charge.what)
    if event.kind is not EventKind.DISBURSEMENT:
        return name
    paid = claim.disbursements[index]
    told = _named("price due" if claim.kind is ClaimKind.TRADE else "lent", paid.means)
    if paid.deducted:
        told += f", {in_rmb(paid.amount)} agreed, {in_rmb(paid.deducted)} kept back in advance"
    return told


def _named(what: str, typed: str) -> str:
    return f"{what} ({typed})" if typed else what


def _interest(paper: Paper, section: TableSection) -> TableSection:
    lines = paper.statement.lines
    if section.table is None:
        return TableSection("III. Interest in detail", ("No interest is due by law.",))
    articles = {
        chinese: said
        for line in lines
        for chinese, said in zip(
            articles_of(line, Language.CHINESE), articles_of(line, _EN), strict=True
        )
    }
    headings = ("Period", "What", "Base (RMB)", "Rate a year", "Days", "Interest (RMB)", "By")
    rows = tuple(
        _line(paper, line, row) for line, row in zip(lines, section.table.rows, strict=True)
    )
    total = ("Total", *(section.table.total or ("",) * 7)[1:])
    return TableSection(
        "III. Interest in detail",
        ("Interest is base times rate times days, divided by the days of a year.",),
        TableText(_columns(section.table, headings), rows, total),
        tuple(f"Note {number}: {article}." for number, article in enumerate(articles.values(), 1)),
    )


def _line(paper: Paper, line: StatementLine, row: _Row) -> _Row:
    promised = ""
    if line.cap_rule is not None and line.promised_rate:
        promised = f"\n(agreed {percent(line.promised_rate)})"
    rate = row[3].partition("\n")[0] + promised
    period = f"{short_day(line.first_day)} to\n{short_day(line.last_day)}"
    notes = row[6].replace("注", "note ").replace("、", ", ")
    return (period, english_part(paper, line.component), row[2], rate, *row[4:6], notes)


def _result(paper: Paper) -> _Row:
    statement = paper.statement
    supported = f"The claim that the law supports is {in_rmb(statement.supported.total)} in all."
    if not statement.overpaid:
        return (supported,)
    return (supported, f"{in_rmb(statement.overpaid)} was paid above what was due by law.")


def _totals(paper: Paper, section: TableSection) -> TableText:
    statement, known = paper.statement, _table(section)
    headings = ["Item", "Claimed (RMB)", "Supported (RMB)", "Not supported (RMB)"]
    if statement.acknowledged is not None:
        headings.insert(3, "Acknowledged (RMB)")
    parts = {paper.part(c): english_part(paper, c) for c in IN_READING_ORDER}
    rows = tuple((parts[row[0]], *row[1:]) for row in known.rows)
    total = ("Total", *(known.total or ("",))[1:])
    return TableText(_columns(known, tuple(headings)), rows, total)
