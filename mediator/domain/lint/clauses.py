"""Rules about terms that contradict the agreement, or that a court sends back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mediator.domain.case import BodyKind
from mediator.domain.components import CHARGES, Component, full_order
from mediator.domain.lint.rule import (
    DOUBTFUL,
    NOTE,
    Check,
    Examined,
    LintRule,
    Spot,
    drop,
    duties,
    forbidden,
    instead,
    spot,
    write,
)
from mediator.domain.lint.sums import SUM
from mediator.domain.numbers_said import numbers_said

_COUNT = r"(?P<count>\d+|[一二三四五六七八九十两百]+)"
_IN_ROWS = re.compile(rf"分(?:为|成)?\s*{_COUNT}\s*期")
_AT_ONCE = re.compile(r"(?<!要求乙方)(?<!要求\{debtor\})一次性(?:付清|支付|还清|清偿|结清)")
_GRACE = re.compile(rf"逾期(?:超过|满|达到?|未付超过)?\s*{_COUNT}\s*(?:个自然)?[日天](?!内通知)")
_MISSED = re.compile(rf"(?:累计|连续)[^，。；]{{0,8}}?(?:达|满)?\s*{_COUNT}\s*期")
_COPIES = re.compile(rf"一式\s*{_COUNT}\s*份")
_WAIVES = re.compile(
    r"(?:免除|放弃|减免|不再(?:要求|主张|支付|承担))[^，。；]{0,8}"
    r"(?P<part>本金|利息|罚息|逾期利息|违约金|费用)"
)
_WAIVES_NOT = re.compile(r"不(?:予|得|再|作)?(?:任何)?减免|无减免")
_PRINCIPAL_FIRST = re.compile(r"(?:先|优先)(?:还|抵|冲|偿|充|清偿)[^，。；利]{0,6}本金")
_PARTS = {
    "本金": (Component.PRINCIPAL,),
    "费用": (Component.COSTS, Component.FEES),
    "违约金": (Component.PENALTY, Component.OVERDUE_INTEREST),
    "罚息": (Component.OVERDUE_INTEREST,),
    "逾期利息": (Component.OVERDUE_INTEREST,),
    "利息": CHARGES,
}
_COURT = re.compile(r"(?P<court>[一-鿿]{2,16}?(?:人民法院|中级法院))")
_BEFORE_COURT = re.compile(r"[由向到至在的]")
_DISTRICT = re.compile(r"([一-鿿]{2,4}?)(?:区|县|市)")
_STRANGER = re.compile(
    r"由(?P<who>[^，。；]{0,6}?(?:父亲|母亲|父母|配偶|妻子|丈夫|子女|儿子|女儿|兄弟|姐妹|亲属|股东|法定代表人"
    r"|关联公司|第三人))[^，。；]{0,6}(?:偿还|清偿|承担|支付|代还|负责|付清)"
)
_ARBITRATED = re.compile(
    r"(?:可以|申请|提交|提起|通过|选择|由|交)[^，。；]{0,16}仲裁|仲裁[^，。；]{0,6}(?:解决|裁决)"
)
_PEOPLE_FEE = re.compile(r"(?:调解|受理|服务|工本|手续)费")


def _count(match: re.Match[str]) -> int:
    return int(numbers_said(f"{match['count']}期")[0].months[0])


def _says_other(pattern: re.Pattern[str], wanted: str, *, when: str = "") -> Check:
    """Return a check that a count in a further term is the one of the plan."""

    def check(examined: Examined) -> Iterator[Spot]:
        known = _counts(examined)
        if when and not known[when]:
            return
        for words in duties(examined):
            for match in pattern.finditer(words.text):
                if _count(match) != known[wanted]:
                    fix = instead(words, match, str(known[wanted]), "count")
                    yield spot(words.place, fix, words=match[0], right=known[wanted])

    return check


def _counts(examined: Examined) -> dict[str, int]:
    terms = examined.agreement.terms
    rows = len(terms.schedule.rows)
    return {
        "rows": rows,
        "grace": terms.breach.grace_days,
        "missed": terms.breach.missed_installments,
        "copies": examined.agreement.copies,
        "installments": int(rows > 1),
    }


def _at_once(examined: Examined) -> Iterator[Spot]:
    if len(examined.agreement.terms.schedule.rows) > 1:
        for words in duties(examined):
            match = _AT_ONCE.search(words.text)
            if match and not SUM.search(words.text):
                yield spot(words.place, drop(words), words=match[0])


def _waives_other(examined: Examined) -> Iterator[Spot]:
    waived = examined.agreement.terms.waived
    for words in duties(examined):
        match = _WAIVES.search(words.text)
        if match and not any(waived.of(part) for part in _PARTS[match["part"]]):
            yield spot(words.place, drop(words), words=match[0])
        against = _WAIVES_NOT.search(words.text)
        if against and waived.total:
            yield spot(words.place, drop(words), words=against[0])


def _principal_first(examined: Examined) -> Iterator[Spot]:
    order = full_order(examined.agreement.claim.appropriation)
    if order.index(Component.PRINCIPAL) > order.index(Component.INTEREST):
        for words in duties(examined):
            match = _PRINCIPAL_FIRST.search(words.text)
            if match:
                yield spot(words.place, drop(words), words=match[0])


def _court_or_arbitration(examined: Examined) -> Iterator[Spot]:
    for words in duties(examined):
        chosen = _ARBITRATED.search(words.text)
        if chosen and re.search(r"法院|诉讼|起诉", words.text):
            yield spot(words.place, drop(words))


def linked(examined: Examined, court: str) -> bool:
    """Tell whether a court lies where a party lives or the body sits, by the district's name."""
    agreement = examined.agreement
    places = [party.address for party in agreement.parties]
    places += [agreement.body.name, agreement.body.place]
    known = {name for place in places for name in _DISTRICT.findall(place)}
    named = _DISTRICT.findall(court)
    district = named[-1] if named else court
    return district in known or any(district in place for place in places)


def _other_court(examined: Examined) -> Iterator[Spot]:
    for words in duties(examined):
        for match in _COURT.finditer(words.text) if "管辖" in words.text else ():
            court = _BEFORE_COURT.split(match["court"])[-1]
            own = examined.agreement.body.court
            if not (own and own in court) and not linked(examined, court):
                yield spot(words.place, drop(words), words=court)


def _stranger(examined: Examined) -> Iterator[Spot]:
    """Somebody who does not sign is said to pay (民法典465, 523)."""
    for words in duties(examined):
        match = _STRANGER.search(words.text)
        if match:
            yield spot(words.place, words=match["who"])


def _people_fee(examined: Examined) -> Iterator[Spot]:
    if examined.agreement.body.kind is BodyKind.PEOPLE:
        for words in duties(examined):
            match = _PEOPLE_FEE.search(words.text)
            if match:
                yield spot(words.place, drop(words), words=match[0])


def _grace_overlaps(examined: Examined) -> Iterator[Spot]:
    terms = examined.agreement.terms
    days = [row.due_on for row in terms.schedule.rows]
    gap = min(((two - one).days for one, two in pairwise(days)), default=0)
    if terms.breach.grace_days >= gap > 0:
        fix = write("policy.grace_days", gap - 1)
        yield spot("policy.grace_days", fix, grace=terms.breach.grace_days, gap=gap)


def _unreachable(examined: Examined) -> Iterator[Spot]:
    terms = examined.agreement.terms
    missed, rows = terms.breach.missed_installments, len(terms.schedule.rows)
    if 1 < rows < missed:
        fix = write("policy.missed_installments", min(rows, 2))
        yield spot("policy.missed_installments", fix, missed=missed, rows=rows)


def _no_default(examined: Examined) -> Iterator[Spot]:
    terms = examined.agreement.terms
    if not terms.breach.default_percent and not terms.revives:
        yield spot("policy.default_percent")


def _transfer(examined: Examined) -> Iterator[Spot]:
    for index, transfer in enumerate(examined.agreement.terms.transfers):
        yield spot(f"terms.transfers[{index}]", what=transfer.what)


CLAUSES = (
    LintRule("lint_grace_overlaps", DOUBTFUL, "confirm-unclear", _grace_overlaps),
    LintRule("lint_unreachable", DOUBTFUL, "confirm-unclear", _unreachable),
    LintRule("lint_no_default", NOTE, "breach", _no_default),
    LintRule("lint_other_rows", DOUBTFUL, "confirm-unclear", _says_other(_IN_ROWS, "rows")),
    LintRule("lint_at_once", DOUBTFUL, "confirm-unclear", _at_once),
    LintRule("lint_other_grace", DOUBTFUL, "confirm-unclear", _says_other(_GRACE, "grace")),
    LintRule(
        "lint_other_missed",
        DOUBTFUL,
        "confirm-unclear",
        _says_other(_MISSED, "missed", when="installments"),
    ),
    LintRule("lint_other_copies", DOUBTFUL, "paper-copies", _says_other(_COPIES, "copies")),
    LintRule("lint_waives_other", DOUBTFUL, "waiver", _waives_other),
    LintRule("lint_principal_first", DOUBTFUL, "appropriation", _principal_first),
    LintRule(
        "lint_early_barred",
        DOUBTFUL,
        "pay-early",
        forbidden(r"不得提前|提前(?:还款|付款|清偿)[^，。；]{0,8}(?:违约金|手续费|罚金)"),
    ),
    LintRule(
        "lint_effect_later",
        DOUBTFUL,
        "paper-effective",
        forbidden(
            r"(?:公证|确认|裁定|付清|付款|审批|批准)[^，。；]{0,10}后(?:方可?|才|始|再)?生效"
        ),
    ),
    LintRule("lint_court_or_arbitration", DOUBTFUL, "court-or-arbitration", _court_or_arbitration),
    LintRule("lint_other_court", DOUBTFUL, "court-link", _other_court),
    LintRule(
        "lint_given_up",
        DOUBTFUL,
        "void",
        forbidden(r"(?:不得(?!在)|放弃|不再|永不)[^，。；]{0,8}(?:起诉|诉讼(?!时效)|仲裁|上诉)"),
    ),
    LintRule(
        "lint_complaint_barred",
        DOUBTFUL,
        "void",
        forbidden(r"(?:不得|放弃|不再|撤销)[^，。；]{0,8}(?:投诉|举报|报案|控告|信访)"),
    ),
    LintRule(
        "lint_limitation_waived",
        DOUBTFUL,
        "limitation-not-agreed",
        forbidden(r"(?:放弃|不主张|不受|永不|不适用|延长)[^，。；]{0,8}(?:诉讼)?时效"),
    ),
    LintRule(
        "lint_real_rights",
        NOTE,
        "confirm-scope",
        forbidden(
            r"(?<!办理)过户|以房抵债|抵押权|归.{0,6}所有|股权转让|(?<!办理)(?<!办理公司)变更登记(?!完成)",
            drops=False,
        ),
    ),
    LintRule(
        "lint_forfeiture",
        DOUBTFUL,
        "forfeiture",
        forbidden(
            r"(?:不能|未能?|逾期不?|到期不)[^。；]{0,14}(?:归|抵给|过户给|直接转让给)[^，。；]{0,6}(?:所有)?",
        ),
    ),
    LintRule(
        "lint_status",
        DOUBTFUL,
        "confirm-scope",
        forbidden(r"离婚|抚养权|收养|监护权|继承权|解除劳动"),
    ),
    LintRule(
        "lint_unlawful_means",
        DOUBTFUL,
        "void",
        forbidden(
            r"扣押?[^，。；]{0,4}身份证|限制人身|人身自由|拘禁|扣车|堵门|上门催|以工抵债|代孕|赌"
        ),
    ),
    LintRule(
        "lint_shaming",
        DOUBTFUL,
        "privacy",
        forbidden(
            r"公开[^，。；]{0,8}(?:欠款|姓名|信息|照片)|曝光|朋友圈|张贴|通知[^，。；]{0,6}(?:单位|亲友|邻居)"
        ),
    ),
    LintRule("lint_stranger", DOUBTFUL, "binds-parties-only", _stranger),
    LintRule("lint_people_fee", DOUBTFUL, "mediation-free", _people_fee),
    LintRule("lint_transfer", NOTE, "debt-for-property", _transfer),
)
