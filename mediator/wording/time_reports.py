"""What the commands and the window say about the limitation and the guarantors."""

from __future__ import annotations

from collections.abc import Iterator

from mediator.domain.guarantee_signing import GuaranteeReport, Need, SignNeed
from mediator.domain.guarantee_standing import GuarantorStanding
from mediator.domain.limitation_clock import (
    ClockState,
    ClockStep,
    LimitationClock,
    StepKind,
    TimeOfClaim,
)
from mediator.wording import grounds, names
from mediator.wording import names_of_time as time_names
from mediator.wording.figures import grouped
from mediator.wording.phrases import Language, Phrase
from mediator.wording.reports import findings_said
from mediator.wording.tables import table

_CLOCK_HEAD = Phrase("诉讼时效：{state}，{until}", "Limitation: {state}, {until}")
_UNTIL = Phrase("最后一日 {day}", "last day {day}")
_AT_EARLIEST = Phrase("最早于 {day} 届满", "runs out on {day} at the earliest")
_NO_DAY = Phrase("没有可以起算的日期", "no day to begin with")
_PROVEN = Phrase("只计写明证据的行为：{day}", "counting only acts with a recorded proof: {day}")
_LONGEST = Phrase("自权利受损起二十年：{day}", "twenty years from the harm: {day}")
STEP_HEAD = (
    Phrase("日期", "date"),
    Phrase("事项", "what"),
    Phrase("后果", "effect"),
    Phrase("届满", "to"),
    Phrase("依据", "rule"),
    Phrase("证据", "proof"),
)
_COURT = Phrase(
    "法院不主动适用时效，当事人须自行提出（{article}）",
    "The court does not raise it on its own ({article})",
)
_GRAPH_HEAD = Phrase("截至 {day} 的担保关系", "Guarantors as of {day}")
_NOBODY = Phrase("没有录入担保人", "No guarantor is recorded")
_LINE = Phrase("{name}（{of}）：{status}", "{name} ({of}): {status}")
_OF_DEBT = Phrase("担保主债务", "secures the debt")
_BEHIND = Phrase("为{name}提供反担保", "counter-guarantee for {name}")
_RECOURSE_HEAD = Phrase("担保人之间", "Among the guarantors")
_PAIR = Phrase("{one}与{other}：{text}", "{one} and {other}: {text}")
_NEEDS_HEAD = Phrase("和解协议由谁签字", "Who must sign the settlement")
_ANY_PLAN = Phrase(
    "（尚未选定方案，按另定付款期限、不加重债务的方案计算）",
    " (no plan chosen: any plan that sets new due days and adds nothing)",
)
_OF_PLAN = Phrase(
    "（按所选方案：最后付款日 {day}，{change}）", " (the plan: last payment {day}, {change})"
)
_LIGHTENS = Phrase("有减免", "with a waiver")
_KEEPS = Phrase("没有减免", "no waiver")
_LOADS = Phrase("，加重 {amount} 元", ", adds {amount} yuan")
_NEED = Phrase("{who}：{need}{by}{given}", "{who}: {need}{by}{given}")
_SIGN_BY = Phrase("，最迟{day}签字", ", to be signed by {day}")
_GIVEN = Phrase("——已同意", " - given")
_MISSING = Phrase("——尚未同意", " - not given yet")
_OTHERWISE = Phrase("否则：{text}", "otherwise: {text}")
_HELD = Phrase(
    "保证期间：同意的至 {held}，不同意的至 {kept}",
    "guarantee period: to {held} with consent, to {kept} without",
)
_CASE_ACT = Phrase("履行期限届满", "due day")
_LONGEST_ACT = Phrase("自权利受损起二十年", "twenty years from the harm")


def clock_report(time: TimeOfClaim, language: Language) -> str:
    """Return the clock step by step, what to do by when, and what a settlement does to it."""
    lines = [clock_head(time.clock, language)]
    rows = [step_cells(step, language) for step in time.clock.steps]
    if rows:
        head = [phrase.said(language) for phrase in STEP_HEAD]
        lines += ["", table(head, rows, frozenset()), ""]
    return "\n".join(lines + clock_more(time, language))


def clock_head(clock: LimitationClock, language: Language) -> str:
    """Return where the clock stands in one line."""
    until = _NO_DAY.said(language)
    if clock.expires_on is not None:
        held = clock.state is ClockState.HELD
        until = (_AT_EARLIEST if held else _UNTIL).said(language, day=clock.expires_on)
    return _CLOCK_HEAD.said(
        language, state=time_names.STATE[clock.state].said(language), until=until
    )


def clock_more(time: TimeOfClaim, language: Language) -> list[str]:
    """Return what follows: the proven day, the deadline, the settlement, the court's part."""
    clock, effect = time.clock, time.effect
    lines = []
    if clock.proven_until is not None:
        lines.append(_PROVEN.said(language, day=clock.proven_until))
    if clock.longest_on is not None:
        lines.append(_LONGEST.said(language, day=clock.longest_on))
    if clock.deadline is not None:
        lines.append(grounds.deadline(clock.deadline, language))
    means = time_names.SETTLEMENT_MEANS[effect.means].said(language, day=effect.expires_on)
    joint = Phrase("、", ", ").said(language)
    article = joint.join(names.article(rule, language) for rule in effect.rules)
    lines.append(grounds.WITH_RULE.said(language, text=means, article=article))
    lines.append(_COURT.said(language, article=names.article(time.court, language)))
    return lines


def step_cells(step: ClockStep, language: Language) -> list[str]:
    """Return one step as the cells of a table."""
    joint = Phrase("、", ", ").said(language)
    return [
        step.on.isoformat(),
        _act_said(step, language),
        time_names.STEP[step.kind].said(language),
        step.expires_on.isoformat(),
        joint.join(names.article(rule, language) for rule in step.rules),
        step.proof,
    ]


def _act_said(step: ClockStep, language: Language) -> str:
    if not step.act:
        return (_LONGEST_ACT if step.kind is StepKind.CUT else _CASE_ACT).said(language)
    known = {str(kind): phrase for kind, phrase in time_names.ACT.items()}
    known |= {str(kind): phrase for kind, phrase in time_names.OBSTACLE.items()}
    return known[step.act].said(language)


def guarantee_report(report: GuaranteeReport, language: Language) -> str:
    """Return every guarantor with reasons, what is due when, and who must sign."""
    graph = report.graph
    lines = [_GRAPH_HEAD.said(language, day=graph.as_of), ""]
    if not graph.standings:
        lines.append(_NOBODY.said(language))
    for standing in graph.standings:
        lines += standing_lines(standing, language)
    if graph.recourse:
        lines += ["", _RECOURSE_HEAD.said(language)]
        lines += [f"  {text}" for text in recourse_lines(report, language)]
    if report.needs:
        lines += ["", needs_head(report, language)]
        for need in report.needs:
            lines += need_lines(need, language)
    return "\n".join(lines + findings_said(report.findings, language))


def standing_lines(standing: GuarantorStanding, language: Language) -> list[str]:
    """Return a guarantor's standing, its grounds and deadlines, indented by depth."""
    indent = "  " * (standing.depth - 1)
    lines = [indent + standing_head(standing, language)]
    lines += [f"{indent}    · {grounds.ground(g, language)}" for g in standing.grounds]
    lines += [f"{indent}    → {grounds.deadline(d, language)}" for d in standing.deadlines]
    return lines


def standing_head(standing: GuarantorStanding, language: Language) -> str:
    """Return a guarantor's standing in one line."""
    behind = _BEHIND.said(language, name=standing.secures)
    of = behind if standing.secures else _OF_DEBT.said(language)
    if standing.kind is not None:
        of += Phrase("，", ", ").said(language) + names.GUARANTEE[standing.kind].said(language)
    status = grounds.STATUS[standing.status].said(language)
    if standing.limit is not None and standing.status.binds:
        limit = grounds.GROUNDS["limited"].said(language, amount=grouped(standing.limit))
        status += Phrase("，", ", ").said(language) + limit
    return _LINE.said(language, name=standing.guarantor, of=of, status=status)


def recourse_lines(report: GuaranteeReport, language: Language) -> Iterator[str]:
    """Give what holds between each two guarantors."""
    for pair in report.graph.recourse:
        text = grounds.WITH_RULE.said(
            language,
            text=grounds.GROUNDS[pair.code].said(language),
            article=names.article(pair.rule, language),
        )
        yield _PAIR.said(language, one=pair.one, other=pair.other, text=text)


def needs_head(report: GuaranteeReport, language: Language) -> str:
    """Return what stands over the needs: for which settlement they are."""
    return _NEEDS_HEAD.said(language) + plan_said(report, language)


def plan_said(report: GuaranteeReport, language: Language) -> str:
    """Return which settlement the needs are for."""
    planned = report.planned
    if planned.due_on is None:
        return _ANY_PLAN.said(language)
    change = (_LIGHTENS if planned.lightens else _KEEPS).said(language)
    if planned.loads:
        change += _LOADS.said(language, amount=grouped(planned.loads))
    return _OF_PLAN.said(language, day=planned.due_on, change=change)


def need_lines(need: SignNeed, language: Language) -> list[str]:
    """Return what is needed from one person, why, and what follows otherwise."""
    lines = ["  " + need_head(need, language)]
    lines += [f"    · {grounds.ground(g, language)}" for g in need.why]
    lines += [
        f"    × {_OTHERWISE.said(language, text=grounds.ground(g, language))}"
        for g in need.otherwise
    ]
    held, kept = need.held_until, need.otherwise_until
    if held is not None and kept is not None and held != kept:
        lines.append(f"    · {_HELD.said(language, held=held, kept=kept)}")
    return lines


def need_head(need: SignNeed, language: Language) -> str:
    """Return what is needed from one person in one line."""
    asked = need.need is not Need.NOTHING
    given = (_GIVEN if need.given else _MISSING).said(language) if asked else ""
    said = grounds.NEED[need.need].said(language)
    by = _SIGN_BY.said(language, day=need.sign_by) if need.sign_by else ""
    return _NEED.said(language, who=need.who, need=said, by=by, given=given)
