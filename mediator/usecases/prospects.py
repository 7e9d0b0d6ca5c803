"""How likely the plans of a menu are kept, and what showing it would give away."""

from __future__ import annotations

from mediator.domain.bargaining import monthly_means
from mediator.domain.case import Case
from mediator.domain.caucus import MONEY_ITEMS, DebtorPosition, Positions, Room
from mediator.domain.completion import due_of
from mediator.domain.enforcing import Mend, holds, mends, weak
from mediator.domain.findings import Finding, note
from mediator.domain.menu import Menu, SettlementOption
from mediator.domain.money import Money
from mediator.domain.periods import whole_months
from mediator.domain.possible_worlds import FIGURES, LEVELS, MONTHLY, Guess, Leak, leak_of, ranges
from mediator.domain.prospects import Leaks, Near, Prospect, Prospects, SelfCheck
from mediator.domain.terms import Terms
from mediator.engine.board import Board
from mediator.usecases.court import with_said_discount
from mediator.usecases.rounds import menu_digest

NEAR_PERCENT = 2
Bound = tuple[int, int] | None


def prospects(case: Case, positions: Positions, menu: Menu) -> Prospects:
    """Try every plan of a menu on many futures of the debtor; for the mediator alone."""
    from mediator.engine import completion

    shocks, assumed = positions.reckoning.shocks, positions.reckoning.assumed
    debtor, monthly = positions.debtor, monthly_means(positions.debtor)
    estimates = with_said_discount(positions).reckoned
    dues = [due_of(o.terms, debtor, case.funding, menu.as_of) for o in menu.options]
    kept: tuple[int | None, ...] = (None,) * len(dues)
    level = None
    longest = max(menu.options, key=lambda option: len(option.terms.schedule.rows))
    if monthly is not None:
        kept = completion.chances(dues, monthly.minor, shocks)
        due = due_of(longest.terms, debtor, case.funding, menu.as_of)
        level = Money(completion.largest_level(due.months, due.sure, monthly.minor, shocks))
    plans = tuple(
        Prospect(option, chance, holds(option.terms, assumed, estimates))
        for option, chance in zip(menu.options, kept, strict=True)
    )
    rows = len(longest.terms.schedule.rows)
    return Prospects(shocks, plans, level, rows if level is not None else None)


def self_check(positions: Positions, option: SettlementOption) -> SelfCheck:
    """Check that a plan defends itself on every due day, and what else would; mediator alone."""
    assumed = positions.reckoning.assumed
    estimates = with_said_discount(positions).reckoned
    held = holds(option.terms, assumed, estimates)
    found = mends(option.terms, assumed, estimates) if weak(held) else ()
    return SelfCheck(option, held, found)


def mends_of(positions: Positions, terms: Terms) -> tuple[Mend, ...]:
    """Return the other bindings of a plan's waiver that leave fewer weak days; mediator alone."""
    estimates = with_said_discount(positions).reckoned
    return mends(terms, positions.reckoning.assumed, estimates)


def self_check_findings(positions: Positions, option: SettlementOption) -> tuple[Finding, ...]:
    """Return the finding that a plan does not defend itself; for the mediator alone."""
    found = self_check(positions, option)
    if not found.weak_days:
        return ()
    first = found.weak_days[0]
    figures = {"count": str(len(found.weak_days)), "number": str(first.number)}
    day = first.due_on.isoformat()
    return (note("terms.schedule", "plan_not_self_enforcing", day=day, **figures),)


def leaks(
    case: Case,
    positions: Positions,
    board: Board,
    menu: Menu,
    *,
    told: dict[str, tuple[int, int]] | None = None,
    guess: Guess | None = None,
) -> Leaks:
    """Return what a menu gives away, given everything shown before; for the mediator alone.

    ``told`` bounds figures (in fen or months) that a planned disclosure would pass on, by the
    names of ``possible_worlds.FIGURES``. Means that were released are known already.
    """
    from mediator.engine.leak import outcomes

    guess, told = guess or Guess(), known_bounds(case, menu) | dict(told or {})
    creditor = [entry.creditor.accepts is True for entry in board.entries]
    debtor = [entry.debtor.accepts is True for entry in board.entries]
    past = _past(case, menu)

    def seen_by(about: Room, answers: list[bool]) -> Leak:
        within: list[Bound] = [told.get(name) for name in FIGURES[about]]
        counts = outcomes(about, menu, answers, guess, past, within=within)
        return leak_of(about, menu, guess.worlds, counts)

    return Leaks(
        guess=guess,
        to_creditor=seen_by(Room.DEBTOR, creditor),
        to_debtor=seen_by(Room.CREDITOR, debtor),
        near=tuple(_near(menu, positions)),
    )


def known_bounds(case: Case, menu: Menu) -> dict[str, tuple[int, int]]:
    """Return what was released already, as bounds by the names of ``possible_worlds.FIGURES``."""
    return {} if case.means is None else {MONTHLY: _about(case.means.monthly, menu)}


def _about(monthly: Money, menu: Menu) -> tuple[int, int]:
    """Return a released figure give or take a level of the guess."""
    longest = max(whole_months(menu.as_of, o.terms.schedule.last_due_on) for o in menu.options)
    low, high = ranges(Room.DEBTOR, menu.owed.total.minor, longest)[0]
    step = max((high - low) // (LEVELS - 1), 1)
    return monthly.minor - step, monthly.minor + step


def _past(case: Case, menu: Menu) -> list[int]:
    """Return the outcomes of earlier rounds on this very menu, as places; -1 for none."""
    places = {option.id: place for place, option in enumerate(menu.options)}
    digest = menu_digest(menu)
    on_this = [o.joint_yes for o in case.outcomes if o.menu_digest == digest]
    return [-1 if yes is None else places[yes] for yes in on_this]


def _near(menu: Menu, positions: Positions) -> list[Near]:
    found: list[Near] = []
    for room, position in ((Room.CREDITOR, positions.creditor), (Room.DEBTOR, positions.debtor)):
        for item, figure in _sealed(position):
            found += [
                Near(option.id, room, item)
                for option in menu.options
                if any(_within(public, figure) for public in _public(option))
            ]
    return found


def _sealed(position: object) -> list[tuple[str, int]]:
    names = sorted(MONEY_ITEMS)
    if isinstance(position, DebtorPosition):  # rough figures everybody has are no secret limit
        names = ["most_monthly", "most_total", "savings"]
    said = [(name, getattr(position, name, None)) for name in names]
    return [(name, money.minor) for name, money in said if money]


def _public(option: SettlementOption) -> set[int]:
    amounts = {row.amount.minor for row in option.terms.schedule.rows}
    return amounts | {option.terms.settlement.minor}


def _within(public: int, sealed: int) -> bool:
    return abs(public - sealed) * 100 <= sealed * NEAR_PERCENT
