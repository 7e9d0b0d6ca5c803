"""Pictures of signatures and fingerprints in words."""

from __future__ import annotations

from mediator.domain.hand_marks import Capacity, HandMark, Spot, Trace
from mediator.wording.figures import chinese_day
from mediator.wording.phrases import Language, Phrase

CAPACITIES: dict[Capacity, Phrase] = {
    Capacity.SELF: Phrase("本人", "in person"),
    Capacity.AGENT: Phrase("委托代理人", "agent"),
    Capacity.REPRESENTATIVE: Phrase("代表人", "representative"),
    Capacity.MEDIATOR: Phrase("调解员", "mediator"),
    Capacity.RECORDER: Phrase("记录人", "recorder"),
}
TRACES: dict[Trace, Phrase] = {
    Trace.SIGNATURE: Phrase("签名", "signature"),
    Trace.FINGERPRINT: Phrase("指印", "fingerprint"),
}
_OF_PARTY = Phrase("{party}（{capacity}）{trace}", "{party} ({capacity}), {trace}")
_OF_BODY = Phrase("{capacity}{trace}", "{capacity}, {trace}")
MADE = Phrase(
    "{spot}：{day} {time}，图像 {picture}…，协议版本 {terms}…",
    "{spot}: {day} {time}, picture {picture}…, version {terms}…",
)
NO_ORIGINAL = Phrase(
    "签名、指印的图像只记录签署过程，不代替原件上的亲笔签名、指印或者盖章，也不是可靠的电子签名。",
    "Pictures of signatures and fingerprints record the signing; they replace neither the signed"
    " original nor a reliable electronic signature.",
)


def spot_said(spot: Spot, language: Language) -> str:
    """Name a place on the paper."""
    phrase = _OF_PARTY if spot.party else _OF_BODY
    return phrase.said(
        language,
        party=spot.party,
        capacity=CAPACITIES[spot.capacity].said(language),
        trace=TRACES[spot.trace].said(language),
    )


def mark_said(mark: HandMark, language: Language) -> str:
    """Tell whose a mark is, when it was made, and what binds it."""
    return MADE.said(
        language,
        spot=spot_said(mark.spot, language),
        day=mark.on.isoformat(),
        time=clock_time(mark.minute),
        picture=mark.picture[:8],
        terms=mark.terms[:8],
    )


def trace_in_words(mark: HandMark) -> str:
    """Say what a picture shows to whoever hears the paper read."""
    spot = spot_said(mark.spot, Language.CHINESE)
    return f"{spot}的图像，{chinese_day(mark.on)}{clock_time(mark.minute)}"


def clock_time(minute: int) -> str:
    """Return a minute of the day.

    >>> clock_time(605)
    '10:05'
    """
    return f"{minute // 60:02d}:{minute % 60:02d}"
