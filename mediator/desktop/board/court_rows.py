"""The court alternative as rows of texts; what is sealed is masked until revealed."""

from __future__ import annotations

from mediator.desktop.widgets.grids import Cell, Head, Row
from mediator.desktop.words import article, language, say
from mediator.domain.caucus import Room
from mediator.domain.court_estimate import CourtEstimate
from mediator.domain.court_value import LAW_FEES, CourtCard, Input, Span
from mediator.domain.court_view import CourtView
from mediator.domain.procedures import ProcedureAnswer
from mediator.wording import court
from mediator.wording import screen_court as words
from mediator.wording.figures import grouped
from mediator.wording.screen_board import HIDDEN

_TONES = {True: "good", False: "danger", None: "quiet"}


def input_heads() -> list[Head]:
    """Return the columns of what goes in, for both sides side by side."""
    return [
        Head(say(words.INPUT)),
        Head(say(words.CREDITORS_RANGE), figures=True),
        Head(say(words.MOVES), figures=True),
        Head(say(words.DEBTORS_RANGE), figures=True),
        Head(say(words.MOVES), figures=True),
        Head(say(words.FROM), stretches=True),
    ]


def input_rows(view: CourtView, *, revealed: bool) -> list[Row]:
    """Return every input with its range, its source and how much it moves each side."""
    cards = (view.creditor, view.debtor)
    rows: list[Row] = []
    for each in Input:
        spans = [_span(card, each) for card in cards]
        if any(spans):
            shown = revealed or each in LAW_FEES
            parts = [
                _side_cells(card, span, shown=shown, revealed=revealed)
                for card, span in zip(cards, spans, strict=True)
            ]
            source = _sources(spans) if shown else HIDDEN
            rows.append([say(court.INPUT[each]), *parts[0], *parts[1], source])
    if rows:
        widths = [grouped(card.value.width) if card else "" for card in cards]
        one, other = widths if revealed else (HIDDEN, HIDDEN)
        rows.append([say(words.WIDTH), "", one, "", other, ""])
    return rows


def _span(card: CourtCard | None, each: Input) -> Span | None:
    return next((span for span in card.spans if span.input is each), None) if card else None


def _side_cells(
    card: CourtCard | None, span: Span | None, *, shown: bool, revealed: bool
) -> tuple[str, str]:
    if card is None or span is None:
        return "", ""
    moves = {share.input: grouped(share.amount) for share in card.value.shares}
    return (
        court.span_text(span, language()) if shown else HIDDEN,
        moves.get(span.input, "") if revealed else HIDDEN,
    )


def _sources(spans: list[Span | None]) -> str:
    """Return where a row is from; each side by name where the two differ."""
    texts = [court.source_text(span, language()) if span else "" for span in spans]
    named = [text for text in texts if text]
    if len(set(named)) == 1:
        return named[0]
    return say(words.BOTH_SOURCES, creditor=texts[0], debtor=texts[1])


def outlook_text(
    side: Room, card: CourtCard | None, estimate: CourtEstimate, view: CourtView, *, revealed: bool
) -> str:
    """Return a side's outlook in a sentence, or what is still missing."""
    if card is None:
        fields = "、".join(say(court.INPUT[Input(name)]) for name in estimate.lacking)
        return say(words.NOT_ESTIMATED, what=fields)
    if not revealed:
        return HIDDEN
    sentence = court.creditor_sentence if side is Room.CREDITOR else court.debtor_sentence
    return sentence(card, view.asked, view.as_of, language())


def procedure_heads() -> list[Head]:
    """Return the columns of the procedures."""
    return [
        Head(say(words.PROCEDURE), stretches=True),
        Head(say(words.FITS)),
        Head(say(words.FEE), figures=True),
    ]


def procedure_rows(view: CourtView, *, revealed: bool) -> list[Row]:
    """Return every procedure; whether it fits depends on what is sealed."""
    rows: list[Row] = []
    for answer in view.answers:
        fits = f"{court.MARKS[answer.fits]} {say(court.FITS[answer.fits])}"
        rows.append(
            [
                say(court.PROCEDURE[answer.procedure]),
                Cell(fits, _TONES[answer.fits]) if revealed else HIDDEN,
                grouped(answer.fee) if answer.fee else say(words.FREE),
            ]
        )
    return rows


def procedure_text(answer: ProcedureAnswer, *, revealed: bool) -> str:
    """Return the conditions of one procedure with their articles, then its time limits."""
    lines = [say(words.HOLD)]
    if revealed:
        lines = [
            f"{court.MARKS[each.met]} {court.condition(each, language())}〔{article(each.rule)}〕"
            for each in answer.conditions
        ]
    limits = "；".join(court.limit(each, language()) for each in answer.limits)
    lines.append(say(words.LIMITS, limits=limits))
    return "\n".join(lines + [f"· {court.noted(rule, language())}" for rule in answer.notes])
