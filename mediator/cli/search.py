"""The verbs that search: what both could accept, what a change would do, what a menu tells.

For the mediator alone. Statistics go to stderr, so that the answer itself never changes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from mediator.cli import assumed
from mediator.cli.tools import DONE, Tools, answer, keep_the_case
from mediator.domain.law import Law
from mediator.domain.leakage import Light
from mediator.domain.money import Money
from mediator.domain.outlook import Outlook
from mediator.domain.possible_worlds import FIGURES
from mediator.domain.prospects import SelfCheck
from mediator.domain.refusals import PaperNeedsPlan, Refusal
from mediator.domain.talks import talks_of
from mediator.engine.board import Board
from mediator.usecases.board import next_moves, offer_menu, survey, weigh
from mediator.usecases.mending import propose_mended
from mediator.usecases.ports import Opened
from mediator.usecases.prospects import leaks, prospects, self_check
from mediator.wording import reports
from mediator.wording.outlook import outlook_said, whatif_said
from mediator.wording.phrases import Language
from mediator.wording.prospects import GRADES, leaks_said, prospects_said
from mediator.wording.selfcheck import TAKEN, mend_said, self_check_report
from mediator.wording.talks import talks_said


def verbs(case_verb: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the verbs of this module; ``case_verb`` takes a name, what it does, and about what."""
    about = "the mediator's view: who could accept what, and what else there is"
    searching(case_verb("board", board, about))
    tried = case_verb("whatif", whatif, "what a change would do; nothing is kept")
    searching(tried)
    changing(tried)
    checked = case_verb("selfcheck", selfcheck, "does a plan defend itself on every due day")
    checked.add_argument("--plan", metavar="ID", help="id or letter; by default the one chosen")
    assumed.adding(checked)
    checked.add_argument(
        "--take", type=int, metavar="NUMBER", help="lay the plan so mended before both; needs -o"
    )
    checked.add_argument("--consent", default="", metavar="TEXT", help="who agreed, when and how")
    checked.add_argument("-o", "--output", type=Path, metavar="NEW.json")
    checked.set_defaults(parser=checked)
    telling(case_verb("leak", leak, "what the menu would tell each side of the other"))


def searching(parser: argparse.ArgumentParser) -> None:
    """Add what every search can be told."""
    assumed.adding(parser)
    parser.add_argument("--stats", action="store_true", help="candidates, time, memory to stderr")


def changing(parser: argparse.ArgumentParser) -> None:
    """Add what a change is told by."""
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="PLACE=VALUE",
        dest="changes",
        type=assumed.setting,
        help="such as policy.longest_months=36; null takes it away",
    )


def telling(parser: argparse.ArgumentParser) -> None:
    """Add what a planned disclosure is told by."""
    parser.add_argument(
        "--tell",
        action="append",
        default=[],
        metavar="FIGURE=LOW..HIGH",
        type=_telling,
        help="such as most_monthly=2500..3500, months for longest_months",
    )


def _telling(text: str) -> tuple[str, tuple[int, int]]:
    name, span = assumed.setting(text)
    low, dots, high = span.partition("..")
    known = [figure for figures in FIGURES.values() for figure in figures]
    if name not in known:
        raise argparse.ArgumentTypeError(f"one of {', '.join(known)}, not {name!r}")
    try:
        bounds = [Money.of(part).minor for part in (low, high if dots else low)]
    except Refusal:
        raise argparse.ArgumentTypeError(f"LOW..HIGH in plain figures, not {span!r}") from None
    if name == "longest_months":
        bounds = [bound // 100 for bound in bounds]
    return name, (bounds[0], bounds[1])


def leak(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    """Say what the next answer to the menu would tell each side about the other."""
    opened, law = tools.read_case(parsed.case), tools.law()
    menu = offer_menu(opened.case, law)
    board = weigh(opened.case, menu, opened.positions, law)
    found = leaks(opened.case, opened.positions, board, menu, told=dict(parsed.tell))
    if parsed.json:
        return answer(tools.telling.leaks_answer(found))
    print(leaks_said(found, menu, language))
    return DONE


def selfcheck(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    """Compare going on with stopping on every due day of a plan, for both sides."""
    opened, law = tools.read_case(parsed.case), tools.law()
    plan = parsed.plan or (opened.case.settlement.plan if opened.case.settlement else "")
    if not plan:
        raise PaperNeedsPlan
    option = offer_menu(opened.case, law).option(plan)
    found = self_check(assumed.reckoned(opened.positions, parsed), option)
    if parsed.take is not None:
        return _take(parsed, tools, language, found)
    if parsed.json:
        return answer(tools.self_check_answer(found))
    print(self_check_report(found, language))
    return DONE


def _take(parsed: argparse.Namespace, tools: Tools, language: Language, found: SelfCheck) -> int:
    """Lay the mended plan before both, and write the case that has it to a file of its own."""
    if parsed.output is None:
        parsed.parser.error("--take needs -o NEW.json")
    keep_the_case(parsed)
    opened, law = tools.read_case(parsed.case), tools.law()
    case = propose_mended(
        opened.case, law, found, number=parsed.take, consent=parsed.consent, on=tools.today()
    ).case
    tools.write_file(parsed.output, tools.write_case(replace(opened, case=case)))
    letter, laid = offer_menu(case, law).options[-1].letter, case.proposals[-1]
    if parsed.json:
        path = str(parsed.output)
        told = {"path": path, "plan": laid.id, "letter": letter, "light": laid.light}
        return answer({"schema": "mediator-selfcheck-taken/1", "audience": "mediator"} | told)
    how = mend_said(found.mends[parsed.take - 1], language)
    light = GRADES[Light(laid.light)].said(language)
    print(TAKEN.said(language, letter=letter, how=how, light=light, path=parsed.output))
    return DONE


def board(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    """Show who could accept what, and why; what else there is; how likely it is kept."""
    opened, law = tools.read_case(parsed.case), tools.law()
    marked, found = _searched(opened, law, parsed)
    moves = next_moves(opened.case, marked, found)
    made = opened.positions.moves
    talks = talks_of(made)
    menu = offer_menu(opened.case, law)
    likely = prospects(opened.case, assumed.reckoned(opened.positions, parsed), menu)
    if parsed.json:
        search = tools.outlook_answer(found, moves, language)
        more = {"search": search, "completion": tools.prospects_answer(likely)}
        more["talks"] = tools.talks_answer(talks, language)
        return answer(tools.board_answer(marked, language) | more)
    print(reports.board_report(marked, language))
    print(prospects_said(likely, language))
    print(outlook_said(found, moves, language))
    if made:
        print(talks_said(made, talks, language))
    return DONE


def _searched(opened: Opened, law: Law, parsed: argparse.Namespace) -> tuple[Board, Outlook]:
    """Weigh the menu and search beyond it; the statistics go where no answer is read."""
    positions = assumed.reckoned(opened.positions, parsed)
    started = perf_counter()
    board = weigh(opened.case, offer_menu(opened.case, law), positions, law)
    found = survey(opened.case, positions, law)
    if parsed.stats:
        took = (perf_counter() - started) * 1000
        figures = (
            f"examined={found.examined} kept={found.acceptable} frontier={found.frontier_size}"
        )
        print(f"{figures} ms={took:.0f} peak_mb={_peak_megabytes()}", file=sys.stderr)
    return board, found


def _peak_megabytes() -> int | str:
    """Return the most memory the program has held; Windows has no such count."""
    try:
        from resource import RUSAGE_SELF, getrusage
    except ImportError:
        return "unknown"
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return getrusage(RUSAGE_SELF).ru_maxrss // unit


def whatif(parsed: argparse.Namespace, tools: Tools, language: Language) -> int:
    """Show what a change would do, side by side; nothing is kept."""
    law, changes = tools.law(), dict(parsed.changes)
    before = _searched(tools.read_case(parsed.case), law, parsed)
    after = _searched(tools.read_changed(parsed.case, changes), law, parsed)
    if parsed.json:
        return answer(tools.whatif_answer(changes, before, after))
    print(whatif_said(changes, before, after, language))
    return DONE
