"""The annexes of an agreement: the payment schedule and the calculation of the claim."""

from __future__ import annotations

from mediator.domain.agreement import Agreement
from mediator.domain.claims import Claim, ClaimKind
from mediator.domain.components import Component
from mediator.domain.installments import Schedule
from mediator.domain.money import Money, total
from mediator.domain.periods import Conventions, CountedDays
from mediator.domain.promises import Rate
from mediator.domain.statements import ClaimStatement, EventKind, StatementEvent, StatementLine
from mediator.wording import names
from mediator.wording.figures import chinese_day, grouped, percent, plain_percent
from mediator.wording.paper_context import IN_READING_ORDER, Account, Paper, amount
from mediator.wording.paper_parts import (
    Bar,
    CalculationText,
    Column,
    ScheduleText,
    TableSection,
    TableText,
)
from mediator.wording.phrases import Language, Phrase
from mediator.wording.promises import (
    charge_kind,
    further_conventions,
    profile_said,
    promises_said,
    rate_said,
)

_Row = tuple[str, ...]
_ZH = Language.CHINESE
_CAP = Phrase("利率上限：{article}", "cap on the rate: {article}")


def schedule_text(agreement: Agreement) -> ScheduleText:
    """Return the payment schedule, with what is paid and still open after each payment."""
    paper = Paper(agreement, {})
    schedule = agreement.terms.schedule
    rows, paid = [], Money.zero(schedule.total.currency)
    for row in schedule.rows:
        paid = paid + row.amount
        rest = schedule.total - paid
        figures = (grouped(row.amount), grouped(paid), grouped(rest))
        rows.append((str(row.number), chinese_day(row.due_on), *figures))
    return ScheduleText(
        label="附件一",
        title="还款计划表",
        before=(f"协议编号：{agreement.number}", f"{paper.debtor}按照下表向{paper.creditor}付款。"),
        table=TableText(
            columns=(
                Column("期次", figures=True),
                Column("应付日"),
                Column("应付金额（元）", figures=True),
                Column("累计已付（元）", figures=True),
                Column("剩余应付（元）", figures=True),
            ),
            rows=tuple(rows),
            total=("合计", "", grouped(schedule.total), "", ""),
        ),
        after=(
            f"合计{amount(schedule.total)}。{_besides(agreement)}",
            (
                "“累计已付”和“剩余应付”为各期均按期足额支付时的金额。应付日为法定休假日"
                "（含周末休息日）的，顺延至其后的第一个工作日。"
            ),
        ),
        picture="各期应付金额",
        picture_in_words=_picture_in_words(agreement.terms.schedule),
        bars=tuple(
            Bar(str(row.number), row.amount.minor / schedule.largest.minor) for row in schedule.rows
        ),
    )


def _besides(agreement: Agreement) -> str:
    """Say what is not in the table because it is not paid in money."""
    credited = agreement.terms.credited
    return f"本表不含以非货币方式抵偿的{grouped(credited)}元。" if credited else ""


def calendar_text(schedule: Schedule) -> TableText:
    """Return a calendar: a row for each year, under each month its last days to pay."""
    due: dict[tuple[int, int], list[str]] = {}
    for row in schedule.rows:
        due.setdefault((row.due_on.year, row.due_on.month), []).append(f"{row.due_on.day}日")
    years = range(schedule.rows[0].due_on.year, schedule.last_due_on.year + 1)
    rows = tuple(
        (str(year), *("\n".join(due.get((year, month), ())) for month in range(1, 13)))
        for year in years
    )
    months = tuple(Column(f"{month}月", figures=True) for month in range(1, 13))
    return TableText((Column("年"), *months), rows)


def _picture_in_words(schedule: Schedule) -> str:
    amounts = [row.amount for row in schedule.rows]
    least, most = (f"{grouped(figure)}元" for figure in (min(amounts), max(amounts)))
    return f"各期应付金额的柱形图，共{len(amounts)}期，最少一期{least}，最多一期{most}。"


def calculation_text(paper: Paper | Account) -> CalculationText:
    """Return how the claim was worked out: facts, conventions, every line, three totals."""
    day = chinese_day(paper.statement.as_of)
    return CalculationText(
        label=paper.calculation_label,
        title="债权计算书",
        sections=(
            TableSection("一、计算的依据和方法", (), _facts(paper)),
            TableSection("二、款项往来", (), _events(paper)),
            _interest(paper),
            TableSection(f"四、截至{day}的债权", _result(paper), _totals(paper)),
        ),
    )


def _facts(paper: Paper | Account) -> TableText:
    claim, statement = paper.claim, paper.statement
    order = "、".join(paper.part(component) for component in paper.order)
    rows = [
        ("计算截止日", chinese_day(statement.as_of)),
        ("债权类型", names.CLAIM_KIND[claim.kind].zh),
        ("债权依据", paper.instrument),
        ("合同成立日", _formed(claim)),
        ("履行期限届满日", _due(claim)),
        ("约定利率", _rate(claim.in_term_rate)),
        ("约定逾期利率", _rate(claim.overdue_rate)),
        ("其他约定", "；".join(promises_said(claim, Language.CHINESE))),
        ("利率上限的说明", _stated_cap(claim)),
        ("起诉日", _filed(statement)),
        ("计息方法", _counting(statement.conventions)),
        ("取整方法", _rounding(statement.conventions)),
        ("参照利率", _reference(statement.conventions)),
        ("其他口径", "；".join(further_conventions(statement.conventions, Language.CHINESE))),
        ("口径出处", profile_said(statement.profile, Language.CHINESE)),
        ("还款抵充顺序", order),
    ]
    return TableText((Column("项目"), Column("内容")), tuple(row for row in rows if row[1]))


def _filed(statement: ClaimStatement) -> str:
    """The day of filing, where it is known or a cap was read on an assumed one."""
    if statement.filed_on is None:
        return ""
    day = chinese_day(statement.filed_on)
    return f"尚未起诉，以{day}为假定的起诉日" if statement.filing_assumed else day


def _formed(claim: Claim) -> str:
    if claim.formed_on is not None:
        return chinese_day(claim.formed_on)
    return f"未载明，以首次付款日{chinese_day(claim.first_on)}为准" if claim.first_on else ""


def _rate(rate: Rate | None) -> str:
    return "未约定" if rate is None else rate_said(rate, Language.CHINESE)


def _due(claim: Claim) -> str:
    """When the debt fell due: as agreed, part by part, on demand, or early."""
    said = []
    if claim.installments:
        rows = (f"{chinese_day(row.on)}{grouped(row.amount)}元" for row in claim.installments)
        said.append(f"分期到期：{'、'.join(rows)}")
    if claim.due_on is not None:
        said.append(chinese_day(claim.due_on))
    elif claim.demand is not None:
        allowed = f"，宽限{claim.demand.days}日" if claim.demand.days else ""
        said.append(f"未约定，{chinese_day(claim.demand.on)}催告{allowed}")
    if claim.accelerated_on is not None:
        said.append(f"{chinese_day(claim.accelerated_on)}全部提前到期")
    by_row = any(advance.due_on for advance in claim.disbursements)
    return "；".join(said) or ("按各笔款项的应付日" if by_row else "未约定")


def _stated_cap(claim: Claim) -> str:
    if claim.cap is None:
        return ""
    return f"年利率{plain_percent(claim.cap.percent)}%，{claim.cap.reason}".rstrip("，")


def _counting(conventions: Conventions) -> str:
    basis, ends = names.DAY_BASIS[conventions.day_basis], conventions.counted_days
    meaning = {
        CountedDays.FIRST: "起息日计息，还款日和截止日不计息",
        CountedDays.LAST: "起息日不计息，还款日和截止日计息",
        CountedDays.BOTH: "起息日、还款日和截止日都计息",
    }[ends]
    return f"单利，{basis.zh}；{names.COUNTED_DAYS[ends].zh}（{meaning}）"


def _rounding(conventions: Conventions) -> str:
    mode = names.ROUNDING_MODE[conventions.rounding_mode].zh
    unit = names.ROUNDING_UNIT[conventions.rounding_unit].zh
    return f"{names.ROUNDING_STEP[conventions.rounding_step].zh}，{mode}到{unit}"


def _reference(conventions: Conventions) -> str:
    reading = names.LPR_READING[conventions.lpr_reading].zh
    tenor = names.TENOR[conventions.lpr_tenor].zh
    return f"需要参照贷款市场报价利率的，采用{tenor}贷款市场报价利率，{reading}适用"


def _events(paper: Paper | Account) -> TableText:
    statement = paper.statement
    used = [c for c in IN_READING_ORDER if any(e.used.of(c) for e in statement.events)]
    overpaid = bool(statement.overpaid)
    columns = [Column("日期"), Column("事项"), Column("金额（元）", figures=True)]
    columns += [Column(f"抵充{paper.part(c)}（元）", figures=True) for c in used]
    columns += [Column("多付（元）", figures=True)] * overpaid
    columns.append(Column(f"{paper.part(Component.PRINCIPAL)}余额（元）", figures=True))
    rows = [_event(paper, event, used, overpaid=overpaid) for event in statement.events]
    return TableText(tuple(columns), tuple(rows))


def _event(
    paper: Paper | Account, event: StatementEvent, used: list[Component], *, overpaid: bool
) -> _Row:
    repaid = event.kind in (EventKind.REPAYMENT, EventKind.SET_OFF, EventKind.WAIVER)
    shares = [grouped(event.used.of(c)) if repaid else "" for c in used]
    shares += [grouped(event.left_over) if repaid else ""] * overpaid
    what = _what(paper.claim, event)
    if event.kind is EventKind.DISBURSEMENT and _is_supplement(paper):
        what = f"依原协议结余的{paper.part(Component.PRINCIPAL)}"
    left = grouped(event.balance.principal)
    return (chinese_day(event.on), what, grouped(event.amount), *shares, left)


def _is_supplement(paper: Paper | Account) -> bool:
    return isinstance(paper, Paper) and paper.agreement.supersedes is not None


def _what(claim: Claim, event: StatementEvent) -> str:
    """Say what an event was, in the words of the claim where it has any."""
    index = int(event.place.partition("[")[2].rstrip("]") or 0)
    if event.kind is EventKind.COST:
        return claim.costs[index].what or names.EVENT[event.kind].zh
    if event.kind in (EventKind.REPAYMENT, EventKind.SET_OFF):
        means, kind = claim.repayments[index].means, names.EVENT[event.kind].zh
        kept = f"，其中{grouped(event.kept)}元为不予返还的已付利息" if event.kept else ""
        return f"{kind}（{means}）{kept}" if means else f"{kind}{kept}"
    if event.kind is EventKind.CHARGE:
        charge = claim.charges[index]
        return charge.what or charge_kind(charge, claim, _ZH)
    if event.kind is not EventKind.DISBURSEMENT:
        return names.EVENT[event.kind].zh
    paid = claim.disbursements[index]
    name = "价款到期" if claim.kind is ClaimKind.TRADE else "出借"
    told = f"{name}（{paid.means}）" if paid.means else name
    if paid.deducted:
        told += f"，约定{grouped(paid.amount)}元，预先扣除{grouped(paid.deducted)}元"
    return told


def _interest(paper: Paper | Account) -> TableSection:
    lines = paper.statement.lines
    if not lines:
        return TableSection("三、利息明细", ("没有依法应当计收的利息。",))
    columns = (
        Column("期间"),
        Column("款项"),
        Column("计息基数（元）", figures=True),
        Column("年利率", figures=True),
        Column("天数", figures=True),
        Column("利息（元）", figures=True),
        Column("依据"),
    )
    whole = grouped(total([line.amount for line in lines], paper.claim.currency))
    articles = list(dict.fromkeys(a for line in lines for a in articles_of(line, _ZH)))
    return TableSection(
        "三、利息明细",
        ("利息等于计息基数、年利率和天数的乘积除以一年的天数。",),
        TableText(
            columns,
            tuple(_line(paper, line, articles) for line in lines),
            ("合计", "", "", "", "", whole, ""),
        ),
        tuple(f"注{number}：{article}。" for number, article in enumerate(articles, 1)),
    )


def articles_of(line: StatementLine, language: Language) -> tuple[str, ...]:
    """Return what a line rests on: the article of its rate, and of the cap that cut it."""
    told = () if line.cap_rule is None else (names.article(line.cap_rule, language),)
    cap = tuple(_CAP.said(language, article=article) for article in told)
    return (names.article(line.rule, language), *cap)


def _line(paper: Paper | Account, line: StatementLine, articles: list[str]) -> _Row:
    rate = percent(line.rate) if line.rate or line.promised_rate else "—"
    if line.cap_rule is not None and line.promised_rate:
        rate = f"{rate}\n（约定{percent(line.promised_rate)}）"
    return (
        f"{chinese_day(line.first_day)}至\n{chinese_day(line.last_day)}",
        paper.part(line.component),
        grouped(line.base),
        rate,
        str(line.days),
        grouped(line.amount),
        "、".join(f"注{articles.index(article) + 1}" for article in articles_of(line, _ZH)),
    )


def _result(paper: Paper | Account) -> _Row:
    statement = paper.statement
    supported = f"依法支持的债权共计{amount(statement.supported.total)}。"
    if not statement.overpaid:
        return (supported,)
    return (supported, f"已付款项超过依法应付的部分为{amount(statement.overpaid)}。")


def _totals(paper: Paper | Account) -> TableText:
    statement = paper.statement
    columns = [statement.asserted, statement.supported, statement.unsupported]
    headings = ["债权人主张（元）", "依法支持（元）", "不予支持（元）"]
    if statement.acknowledged is not None:
        columns.insert(2, statement.acknowledged)
        headings.insert(2, "债务人认可（元）")
    parts = [c for c in IN_READING_ORDER if any(column.of(c) for column in columns)]
    return TableText(
        (Column("项目"), *(Column(heading, figures=True) for heading in headings)),
        tuple((paper.part(c), *(grouped(column.of(c)) for column in columns)) for c in parts),
        ("合计", *(grouped(column.total) for column in columns)),
    )
