"""Levels of attention and their reasons in words."""

from __future__ import annotations

from mediator.domain.warnings import Level, Reason, SignKind, Warned
from mediator.wording.figures import readable
from mediator.wording.phrases import Language, Phrase

LEVEL = {
    Level.NONE: Phrase("无需提示", "nothing to do"),
    Level.ATTENTION: Phrase("一级·关注", "level 1: attention"),
    Level.WARNING: Phrase("二级·预警", "level 2: warning"),
    Level.ALARM: Phrase("三级·紧急", "level 3: alarm"),
}
REASONS = {
    "due_soon": Phrase(
        "{amount} 元将于{day}到期，还有 {left} 日（到期前 {step} 日提示）",
        "{amount} falls due on {day}, in {left} days (reminder of {step} days before)",
    ),
    "missed": Phrase(
        "{day}应付的 {amount} 元已逾期 {days} 日", "{amount} due on {day} is {days} days late"
    ),
    "breach_near": Phrase(
        "{day}应付的 {amount} 元已逾期 {days} 日；至{breach}仍未付足即构成违约，"
        "届时应付 {whole} 元",
        "{amount} due on {day} is {days} days late; unpaid on {breach} it is a breach, and {whole}"
        " will be owed",
    ),
    "broken": Phrase(
        "自{day}起已构成违约，现应付 {amount} 元", "in breach since {day}; {amount} is owed now"
    ),
}
_SIGN = Phrase("{day} {what}", "{day} {what}")
_ACT = Phrase("{what}：{act}", "{what}: {act}")
_NOTED = Phrase("{what}（{note}）", "{what} ({note})")
_HEAD = Phrase("提示级别：{level}", "Attention: {level}")


def reason_said(reason: Reason, language: Language) -> str:
    """Return one reason in words."""
    figures = {name: readable(figure) for name, figure in reason.figures}
    if reason.sign is None:
        return REASONS[reason.code].said(language, **figures)
    what = sign_said(reason.sign, figures["note"], language)
    return _SIGN.said(language, day=figures["day"], what=what)


def sign_said(kind: SignKind, note: str, language: Language) -> str:
    """Return what was seen at a follow-up, and what to do about it."""
    what = language.choice(kind.chinese, kind.english)
    act = language.choice(kind.act_chinese, kind.act_english)
    if note:
        what = _NOTED.said(language, what=what, note=note)
    return _ACT.said(language, what=what, act=act) if act else what


def warned_report(found: Warned, language: Language) -> str:
    """Return the level and every reason, a line each."""
    head = _HEAD.said(language, level=LEVEL[found.level].said(language))
    told = (f"  [{r.level.value}] {reason_said(r, language)}" for r in found.reasons)
    return "\n".join([head, *told])
