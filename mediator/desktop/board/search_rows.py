"""What the search found, as rows, bars and lines of text; what is sealed is masked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from mediator.desktop.board.bars import Bar
from mediator.desktop.board.masks import masked
from mediator.desktop.widgets.grids import Cell, Head, Row
from mediator.desktop.words import extras_lines, language, reason_text, say, short_amount
from mediator.domain.bargaining import Verdict, creditor_verdict, debtor_verdict, monthly_means
from mediator.domain.case import Case
from mediator.domain.caucus import CreditorPosition, DebtorPosition, Positions
from mediator.domain.disclosure import ExpectedFunding
from mediator.domain.leakage import Light
from mediator.domain.menu import SettlementOption
from mediator.domain.money import Money
from mediator.domain.outlook import Diagnosis, Weighed
from mediator.domain.possible_worlds import PlanLeak
from mediator.domain.wishes import CREDITORS
from mediator.usecases.seeking import Sight, Sought
from mediator.wording import outlook as outlook_words
from mediator.wording import reasons
from mediator.wording import screen_search as words
from mediator.wording.figures import grouped, plain_percent
from mediator.wording.outlook import CONDITION, plan_said, reasons_said, shape
from mediator.wording.phrases import Phrase
from mediator.wording.prospects import GRADES
from mediator.wording.screen_board import HIDDEN, STANDS

_TONES = {Light.GREEN: "good", Light.AMBER: "warning", Light.RED: "danger"}
_WORST = tuple(Light)
_MONTHS = "longest_months"


def heads() -> list[Head]:
    """Return the columns of the table under the chart."""
    return [
        Head(say(words.MARK)),
        Head(say(words.FAMILY), stretches=True),
        Head(say(words.KEPT), figures=True),
        Head(say(words.LEAK)),
        Head(say(words.SUM), figures=True),
        Head(say(words.PERIODS), figures=True),
        Head(say(words.LAST)),
        Head(say(words.LARGEST), figures=True),
        Head(say(words.SCORES), figures=True),
    ]


def plan_row(sight: Sight, mark: str) -> Row:
    """Return one plan; everything in it could be told to both but its marks."""
    terms, mine, theirs = sight.plan.terms, *_scores(sight.plan)
    worst = grade_of(sight)
    return [
        mark,
        shape(terms.family, language()),
        kept_text(sight),
        Cell(GRADES[worst].said(language()), _TONES[worst]),
        grouped(terms.settlement),
        str(len(terms.schedule.rows)),
        terms.schedule.last_due_on.isoformat(),
        grouped(terms.schedule.largest),
        f"{mine} / {theirs}",
    ]


def grade_of(sight: Sight) -> Light:
    """Return the graver of what a plan tells each side of the other."""
    return max((sight.to_creditor.grade, sight.to_debtor.grade), key=_WORST.index)


def kept_text(sight: Sight) -> str:
    """Return the chance that a plan is kept."""
    kept = sight.kept_permille
    return "？" if kept is None else f"{plain_percent(Fraction(kept, 10))}%"


def marks(found: Sought, sight: Sight) -> str:
    """Return the star of a proposed plan, its balance point, or the place of its gap."""
    names = [each.plan.name for each in found.proposed]
    texts = [f"★{names.index(sight.plan.name) + 1}"] if sight.plan.name in names else []
    gaps = found.outlook.diagnosis.gaps if found.outlook.diagnosis else ()
    texts += [
        say(words.GAP_MARK, place=place)
        for place, gap in enumerate(gaps, 1)
        if gap.plan.name == sight.plan.name
    ]
    rules = [
        rule for b in found.outlook.balances if b.plan.name == sight.plan.name for rule in b.rules
    ]
    texts += ["○" + "·".join(rule.name[0] for rule in rules)] if rules else []
    return " ".join(texts)


def _scores(plan: Weighed) -> tuple[int, int]:
    return sum(plan.reasons[:CREDITORS]), sum(plan.reasons[CREDITORS:])


# --- limits -----------------------------------------------------------------------------------


def bars(case: Case, positions: Positions, found: Sought, plan: Weighed | None) -> list[Bar]:
    """Return both sides' limits, and where a plan lies beside each."""
    return [*_creditor_bars(positions, found, plan), *_debtor_bars(case, positions, found, plan)]


def _creditor_bars(positions: Positions, found: Sought, plan: Weighed | None) -> list[Bar]:
    said, court = positions.creditor, found.outlook.court
    owed = _owed(found)
    terms = plan.terms if plan else None
    longest = 60
    ends = None if plan is None else _months(found, plan)
    months = None if said.longest_months is None else say(words.MONTHS, count=said.longest_months)
    return [
        _sum_bar("creditor_total", said.least_total, owed, terms.settlement if terms else None),
        Bar(
            say(words.BAR["creditor_time"]),
            say(words.AT_MOST, value=months) if months else say(words.UNSAID),
            None if said.longest_months is None else said.longest_months / longest,
            None if ends is None else ends / longest,
            upward=False,
        ),
        _sum_bar(
            "creditor_first",
            said.least_first_payment,
            owed // 2,
            terms.schedule.rows[0].amount if terms else None,
        ),
        Bar(
            say(words.BAR["creditor_court"]),
            say(words.AT_LEAST, value=_amount(court.creditor)),
            court.creditor / owed,
            None if plan is None else plan.measures.creditor / owed,
        ),
    ]


def _debtor_bars(
    case: Case, positions: Positions, found: Sought, plan: Weighed | None
) -> list[Bar]:
    said, court, owed = positions.debtor, found.outlook.court, _owed(found)
    terms, means = plan.terms if plan else None, monthly_means(positions.debtor)
    most = max(court.debtor, owed)
    day = said.earliest_on
    start = case.as_of
    first = terms.schedule.rows[0].due_on if terms else None
    return [
        _sum_bar(
            "debtor_means",
            means,
            4 * means.minor if means else owed,
            terms.schedule.largest if terms else None,
            upward=False,
        ),
        _sum_bar(
            "debtor_total",
            said.most_total,
            owed * 5 // 4,
            terms.settlement if terms else None,
            upward=False,
        ),
        Bar(
            say(words.BAR["debtor_first"]),
            say(words.NOT_BEFORE, value=day) if day else say(words.UNSAID),
            None if day is None else _part_of_year(start, day),
            None if first is None else _part_of_year(start, first),
        ),
        Bar(
            say(words.BAR["debtor_court"]),
            say(words.AT_MOST, value=_amount(court.debtor)),
            court.debtor / most,
            None if plan is None else plan.measures.debtor / most,
            upward=False,
        ),
    ]


def _sum_bar(
    name: str, limit: Money | None, most: int, plan: Money | None, *, upward: bool = True
) -> Bar:
    phrase = words.AT_LEAST if upward else words.AT_MOST
    text = say(words.UNSAID) if limit is None else say(phrase, value=_amount(limit.minor))
    where = None if limit is None else limit.minor / max(most, 1)
    at = None if plan is None else plan.minor / max(most, 1)
    return Bar(say(words.BAR[name]), text, where, at, upward)


def _owed(found: Sought) -> int:
    return max(found.outlook.owed, 1)


def _months(found: Sought, plan: Weighed) -> float:
    return (plan.terms.schedule.last_due_on - found.outlook.as_of).days * 12 / 365


def _part_of_year(start: date, day: date) -> float:
    return (day - start).days / 365


def _amount(fen: int) -> str:
    return short_amount(Money(fen))


def _short(ends: tuple[int, int]) -> str:
    return "—".join(_amount(end) for end in ends)


# --- one plan, told to three ------------------------------------------------------------------


def for_me(found: Sought, sight: Sight, *, revealed: bool) -> list[str]:
    """Return all that the mediator may know of a plan."""
    plan = sight.plan
    gains = [_amount(gain) if revealed else HIDDEN for gain in plan.gains]
    lines = [
        plan_said(plan, language()),
        *(line.strip() for line in reasons_said(plan, language())),
    ]
    lines.append(say(words.GAINS, creditor=gains[0], debtor=gains[1]))
    lines += [kept_said(found, sight), weak_said(sight)]
    lines.append(_leak(words.LEAK_TO_DEBTOR, sight.to_debtor, revealed=revealed))
    return [*lines, _leak(words.LEAK_TO_CREDITOR, sight.to_creditor, revealed=revealed)]


def for_creditor(
    plan: Weighed, said: CreditorPosition, as_of: date, *, revealed: bool
) -> list[str]:
    """Return a plan in the creditor's own terms; it is given nothing of the debtor."""
    option = _option(plan)
    return _told(option, creditor_verdict(option, said, as_of=as_of), revealed=revealed)


def for_debtor(
    plan: Weighed,
    said: DebtorPosition,
    funding: ExpectedFunding | None,
    as_of: date,
    *,
    revealed: bool,
) -> list[str]:
    """Return a plan in the debtor's own terms; it is given nothing of the creditor."""
    option = _option(plan)
    verdict = debtor_verdict(option, said, funding, as_of=as_of)
    return _told(option, verdict, revealed=revealed)


def _option(plan: Weighed) -> SettlementOption:
    return SettlementOption(plan.name, "", plan.terms)


def _told(option: SettlementOption, verdict: Verdict, *, revealed: bool) -> list[str]:
    tell = reason_text if revealed else masked
    terms = option.terms
    lines = [outlook_words.terms_said(terms, language())]
    if terms.waived.total:
        lines.append(f"{say(words.WAIVED)} {grouped(terms.waived.total)}")
    lines += extras_lines(option)
    lines += [f"{STANDS[reason.met]} {tell(reason)}" for reason in verdict.reasons]
    return [*lines, say(reasons.STANDS[verdict.accepts])]


def kept_said(found: Sought, sight: Sight) -> str:
    """Return the chance that a plan is kept, with what was assumed."""
    if sight.kept_permille is None:
        return say(words.KEPT_UNKNOWN)
    shocks = found.outlook.reckoning.shocks
    return say(
        words.KEPT_SAYS,
        percent=plain_percent(Fraction(sight.kept_permille, 10)),
        paths=f"{shocks.paths:,}",
        swing=shocks.swing_percent,
        stop=shocks.stop_permille,
        months=shocks.stop_months,
    )


def weak_said(sight: Sight) -> str:
    """Return whether a plan defends itself, or from which payment it does not."""
    if not sight.weak:
        return say(words.FIRM)
    first = sight.weak[0]
    return say(words.WEAK, number=first.number, day=first.due_on)


def _leak(phrase: Phrase, leak: PlanLeak, *, revealed: bool) -> str:
    light = GRADES[leak.grade].said(language())
    parts = []
    for each in leak.inferred:
        if each.before is None or each.after is None:
            parts = [say(words.INFERRED_NOTHING)]
            break
        if each.before != each.after:
            show = str if each.figure == _MONTHS else _amount
            ends = [show(end) if revealed else HIDDEN for end in (*each.after, *each.before)]
            figures = dict(zip(("low", "high", "first", "last"), ends, strict=True))
            parts.append(say(words.INFERRED, figure=say(words.FIGURE[each.figure]), **figures))
    return say(phrase, light=light, what="；".join(parts) or say(words.INFERRED_LITTLE))


def gaps_text(diagnosis: Diagnosis, *, revealed: bool) -> list[str]:
    """Return why nothing suits both, the smallest gap first; how far is sealed."""
    lines = [say(words.NO_OVERLAP)]
    for place, gap in enumerate(diagnosis.gaps, 1):
        short = outlook_words.short_said(gap, language()) if revealed else HIDDEN
        condition = say(CONDITION[gap.condition])
        lines.append(say(words.GAP, place=place, condition=condition, short=short))
    if diagnosis.fewest > 1:
        lines.append(outlook_words.blocked_said(diagnosis, language()))
    return lines


def court_text(found: Sought, *, revealed: bool) -> str:
    """Return what going to court comes to for both sides, as ranges."""
    court = found.outlook.court
    ends = (court.creditor_low, court.creditor_high), (court.debtor_low, court.debtor_high)
    creditor, debtor = (_short(pair) if revealed else HIDDEN for pair in ends)
    return say(words.COURT, creditor=creditor, debtor=debtor)


# --- two plans, side by side ------------------------------------------------------------------


def comparison_heads() -> list[Head]:
    """Return the columns of a comparison."""
    return [Head(say(words.WHAT), stretches=True), Head("A", figures=True), Head("B", figures=True)]


def comparison(one: Sight, other: Sight) -> list[Row]:
    """Return two plans side by side."""
    sides = [_facts(one), _facts(other)]
    return [[name, sides[0][name], sides[1][name]] for name in sides[0]]


def _facts(sight: Sight) -> dict[str, str]:
    terms, schedule = sight.plan.terms, sight.plan.terms.schedule
    mine, theirs = _scores(sight.plan)
    first = schedule.rows[0]
    return {
        say(words.SUM): grouped(terms.settlement),
        say(words.WAIVED): grouped(terms.waived.total),
        say(words.PERIODS): str(len(schedule.rows)),
        say(words.FIRST_DUE): first.due_on.isoformat(),
        say(words.FIRST_AMOUNT): grouped(first.amount),
        say(words.LAST): schedule.last_due_on.isoformat(),
        say(words.LARGEST): grouped(schedule.largest),
        say(words.SCORE_CREDITOR): str(mine),
        say(words.SCORE_DEBTOR): str(theirs),
        say(words.KEPT): kept_text(sight),
        say(words.LEAK): GRADES[grade_of(sight)].said(language()),
    }


def listed(lines: Sequence[str]) -> str:
    """Return lines as one text."""
    return "\n".join(line for line in lines if line)
