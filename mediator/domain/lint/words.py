"""Rules about typed words: what cannot be enforced, followed by a reader, or printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mediator.domain.capitals import capital
from mediator.domain.lint.rule import (
    DOUBTFUL,
    MISSING,
    NOTE,
    Examined,
    LintRule,
    Spot,
    drop,
    duties,
    instead,
    rewritten,
    spot,
    typed,
)
from mediator.domain.lint.sums import SUM, amount
from mediator.domain.money import Money
from mediator.domain.numbers_said import numbers_said, says_amount, says_months

_VAGUE = re.compile(
    "尽快|(?<!不)适当|酌情|条件允许|有能力时|视情况|另行协商|合理时间|等等|尽量|争取|原则上|大约|左右|力争"
)
_OPEN = re.compile(r"待定|某某|×{2,}|[xX]{3,}|＿{2,}|_{2,}|\?{2,}|？{2,}|【\s*】|〔\s*〕")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_CALL = re.compile(f"(?<![{_STEMS}])([{_STEMS}])方(?!面|式|案|法|向|便|可|能|圆)")
_ANNEX = re.compile(r"附件([一二三四五六七八九十]+)(?!是|为)")
_OF_IT = re.compile(
    r"(?:该|上述|前述|所述)(?:笔|套|辆|批|处|项)?(?P<noun>房屋|房产|车辆|设备|股权|货物|工程|抵押物|质押物|租赁物|土地|存款|保证金|定金|专利|商标|债权)"
)
_NAMED = re.compile(rf"(?P<call>[{_STEMS}])方[（(](?P<name>[一-鿿·]{{2,4}})[）)]")
_ID_NUMBER = re.compile(r"(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])")
_HALF_WIDTH = re.compile(r"(?<=[一-鿿])[,;:?!()](?=[一-鿿]|$)")
_TWICE = re.compile(r"([，。；、：])\1+|，。|。，|；。|、，")
_FULL = dict(zip(",;:?!()", "，；：？！（）", strict=True))
_FIRST_PERSON = re.compile(r"我们|我方|我(?!国|省|市|区|院)|你们|你方|(?<![一-鿿])你|咱")
_WORTH_CAPITALS = Money.of("10000")
_LEAST_FACTS = 20
_ANY_DAY = re.compile(r"\d{4}\s*年|\d{4}-\d")


def _vague(examined: Examined) -> Iterator[Spot]:
    for words in duties(examined):
        match = _VAGUE.search(words.text)
        if match:
            yield spot(words.place, words=match[0])


def _open(examined: Examined) -> Iterator[Spot]:
    for words in typed(examined):
        for match in _OPEN.finditer(words.text):
            yield spot(words.place, words=match[0])


def _capitals(examined: Examined) -> Iterator[Spot]:
    """Figures and capital numerals that differ; by custom the capitals hold."""
    for words in typed(examined):
        for match in SUM.finditer(words.text):
            meant, figures = match["capitals"] and amount(match["capitals"]), amount(match["sum"])
            if match["capitals"] and meant != figures:
                fix = instead(words, match, _grouped(meant), "sum") if meant else None
                yield spot(words.place, fix, figures=match["sum"], capitals=match["capitals"])


def _capitals_form(examined: Examined) -> Iterator[Spot]:
    for words in typed(examined):
        for match in SUM.finditer(words.text):
            said = match["capitals"]
            meant = amount(said) if said else None
            if said and meant == amount(match["sum"]) and meant and _badly_formed(said, meant):
                right = capital(meant)
                yield spot(
                    words.place, instead(words, match, right, "capitals"), words=said, right=right
                )


def _badly_formed(said: str, meant: Money) -> bool:
    """Tell whether capitals break 支付结算办法附件一; both ways to put 零 are right."""
    right = capital(meant).replace("零", "").removeprefix("人民币")
    plain = said.replace("零", "").replace("圆", "元").replace("正", "整").removeprefix("人民币")
    return plain.removesuffix("整") != right.removesuffix("整") or (
        right.endswith("整") and not plain.endswith("整")
    )


def _grouped(money: Money) -> str:
    major, minor = divmod(money.minor, 100)
    return f"{major:,}.{minor:02d}" if minor else f"{major:,}"


def _no_capitals(examined: Examined) -> Iterator[Spot]:
    for words in duties(examined):
        for match in SUM.finditer(words.text):
            money = amount(match["sum"])
            if not match["capitals"] and money and money >= _WORTH_CAPITALS:
                fix = instead(words, match, f"{match[0]}（大写：{capital(money)}）")
                yield spot(words.place, fix, words=match[0])


def _unknown_sum(examined: Examined) -> Iterator[Spot]:
    """A sum in a further term that stands nowhere else may be a second, hidden debt."""
    terms, claim = examined.agreement.terms, examined.agreement.claim
    known = {terms.settlement, terms.owed.total, terms.waived.total, terms.added_interest}
    known |= {row.amount for row in terms.schedule.rows} | {t.credited for t in terms.transfers}
    known |= {d.amount for d in claim.disbursements} | {r.amount for r in claim.repayments}
    for words in duties(examined):
        for match in SUM.finditer(words.text):
            money = amount(match["sum"])
            if money is not None and money not in known:
                yield spot(words.place, figures=match["sum"])


def _same_words(examined: Examined) -> Iterator[Spot]:
    seen: set[str] = set()
    for words in duties(examined):
        plain = re.sub(r"[\s，。；、]", "", words.text)
        if plain in seen:
            yield spot(words.place, drop(words))
        seen.add(plain)


def _empty_term(examined: Examined) -> Iterator[Spot]:
    for words in duties(examined):
        if not re.search(r"[一-鿿\w]", words.text):
            yield spot(words.place, drop(words))


def _undefined_party(examined: Examined) -> Iterator[Spot]:
    signing = len(examined.agreement.signatories)
    for words in typed(examined):
        for match in _CALL.finditer(words.text):
            if _STEMS.index(match[1]) >= signing:
                yield spot(words.place, words=f"{match[1]}方", count=signing)


def _undefined_annex(examined: Examined) -> Iterator[Spot]:
    rows = len(examined.agreement.terms.schedule.rows)
    known = {"一", "二"} if rows > 1 else set()
    for words in typed(examined):
        for match in _ANNEX.finditer(words.text):
            if match[1] not in known:
                yield spot(words.place, words=match[0])


def _undefined_term(examined: Examined) -> Iterator[Spot]:
    agreement = examined.agreement
    before = agreement.claim.instrument + agreement.dispute.facts + agreement.dispute.issues
    before += "".join(t.what for t in agreement.terms.transfers)
    before += agreement.terms.support.what if agreement.terms.support else ""
    for words in duties(examined):
        for match in _OF_IT.finditer(words.text):
            earlier = words.text[: match.start()]
            named = match["noun"] in before + earlier or "{transfer." in earlier
            if not named:
                yield spot(words.place, words=match[0])
        before += words.text


def _wrong_name(examined: Examined) -> Iterator[Spot]:
    parties = examined.agreement.signatories
    roles = {"债权人", "债务人", "保证人", "担保人", "出借人", "借款人", "以下", "下同"}
    for words in typed(examined):
        for match in _NAMED.finditer(words.text):
            number = _STEMS.index(match["call"])
            if number < len(parties) and match["name"] not in {parties[number].name, *roles}:
                right = parties[number].name
                fix = instead(words, match, right, "name")
                yield spot(words.place, fix, words=match["name"], right=right)


def _id_number(examined: Examined) -> Iterator[Spot]:
    for words in typed(examined):
        match = _ID_NUMBER.search(words.text)
        if match:
            fix = instead(words, match, "（号码见当事人信息）")
            yield spot(words.place, fix, words=f"{match[0][:6]}…{match[0][-2:]}")


def _half_width(examined: Examined) -> Iterator[Spot]:
    for words in typed(examined):
        found = _HALF_WIDTH.findall(words.text)
        if found:
            mended = _HALF_WIDTH.sub(lambda match: _FULL[match[0]], words.text)
            said = "".join(dict.fromkeys(found))
            right = "".join(_FULL[mark] for mark in said)
            yield spot(words.place, rewritten(words, mended, said, right), words=said)


def _twice(examined: Examined) -> Iterator[Spot]:
    for words in typed(examined):
        match = _TWICE.search(words.text)
        if match:
            mended = _TWICE.sub(lambda found: found[0][-1], words.text)
            fix = rewritten(words, mended, match[0], match[0][-1])
            yield spot(words.place, fix, words=match[0])


def _first_person(examined: Examined) -> Iterator[Spot]:
    for words in duties(examined):
        match = _FIRST_PERSON.search(words.text)
        if match:
            yield spot(words.place, words=match[0])


def _facts_thin(examined: Examined) -> Iterator[Spot]:
    facts = examined.agreement.dispute.facts.strip()
    if facts and (len(facts) < _LEAST_FACTS or not _ANY_DAY.search(facts)):
        yield spot("dispute.facts")


def _sealed(examined: Examined) -> Iterator[Spot]:
    """A figure that a room keeps to itself, in whatever form a text may say it."""
    agreement = examined.agreement
    bases = (agreement.terms.owed.total.minor, agreement.terms.settlement.minor)
    for words in duties(examined):
        for said in numbers_said(words.text):
            told = any(says_amount(said, fen, bases) for fen in examined.sealed)
            if told or any(says_months(said, months) for months in examined.sealed_months):
                yield spot(words.place, words=said.text)


def _unprintable(examined: Examined) -> Iterator[Spot]:
    for character in examined.unprintable:
        yield spot("pages", character=character, code=f"U+{ord(character):04X}")


WORDS = (
    LintRule("lint_vague", DOUBTFUL, "confirm-unclear", _vague),
    LintRule("lint_open", MISSING, "paper-contents", _open),
    LintRule("lint_empty_term", NOTE, "paper-unclear", _empty_term),
    LintRule("lint_capitals", DOUBTFUL, "capital-numerals", _capitals),
    LintRule("lint_capitals_form", NOTE, "capital-numerals", _capitals_form),
    LintRule("lint_no_capitals", NOTE, "capital-numerals", _no_capitals),
    LintRule("lint_unknown_sum", DOUBTFUL, "confirm-unclear", _unknown_sum),
    LintRule("lint_same_words", NOTE, "paper-unclear", _same_words),
    LintRule("lint_undefined_party", DOUBTFUL, "confirm-unclear", _undefined_party),
    LintRule("lint_undefined_annex", DOUBTFUL, "confirm-unclear", _undefined_annex),
    LintRule("lint_undefined_term", DOUBTFUL, "confirm-unclear", _undefined_term),
    LintRule("lint_wrong_name", DOUBTFUL, "paper-contents", _wrong_name),
    LintRule("lint_id_number", NOTE, "least-data", _id_number),
    LintRule("lint_half_width", NOTE, "official-layout", _half_width),
    LintRule("lint_twice", NOTE, "official-layout", _twice),
    LintRule("lint_first_person", DOUBTFUL, "confirm-unclear", _first_person),
    LintRule("lint_facts_thin", NOTE, "paper-contents", _facts_thin),
    LintRule("lint_sealed", DOUBTFUL, "secrecy", _sealed),
    LintRule("lint_unprintable", MISSING, "rare-characters", _unprintable),
)
