"""Where the parties, the mediator and the body sign, print their finger and seal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import zip_longest

from mediator.documents.blocks import BLACK, GREY, MM, RULE, Block, Whole
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.prose import Prose, Style, prose
from mediator.documents.structure import Sheet
from mediator.documents.traces import NO_TRACES, Trace, Traces
from mediator.domain.hand_marks import Capacity, Spot
from mediator.domain.hand_marks import Trace as Kind
from mediator.wording.paper_parts import BodyText, Mark, SignatureText

SEAL = 44 * MM  # a round seal of 42 millimetres, with air
_FINGER_WIDTH, _FINGER_HEIGHT = 25 * MM, 35 * MM
_SEAL_SHOWS = 30 * MM  # of a seal below a title that it covers
_LINE = 15 * MM  # from one line to sign on to the next
_LEAST_LINE = 28 * MM  # on which a name can be signed
_MOST_TITLE_LINES = 3
_COLUMN_GAP = 6 * MM
_STAMPED = 0.56  # of the width, for the name and the day under the seal

_TITLE = Style(size=12, leading=18, justified=False)
_LABEL = Style(size=12, leading=18)
_LONG = Style(size=12, leading=18, space_before=5 * MM, keeps_next=True)
_TINY = Style(face=Face.TABLE, size=8, leading=11, align="center", grey=GREY)
_BODY = Style(face=Face.BODY, size=13, leading=21, align="center")


@dataclass(frozen=True, slots=True)
class SignaturePlace:
    """A title, lines to sign on, and room for a fingerprint beside or a seal between them."""

    title: Prose | None
    labels: tuple[Prose, ...]
    note: Prose
    mark: Mark
    width: float
    traces: tuple[Trace | None, ...] = ()
    finger: Trace | None = None

    @property
    def height(self) -> float:
        """How high it is: a seal may cover the title, never the lines to sign on."""
        title = self.title.height if self.title else 0
        if self.mark is Mark.SEAL:
            return max(SEAL, title + _SEAL_SHOWS) + len(self.labels) * _LINE
        return max(_FINGER_HEIGHT, title + len(self.labels) * _LINE)

    def draw(self, sheet: Sheet, left: float, top: float, height: float) -> None:
        """Draw it below ``top``, the lines to sign on at the foot of ``height`` under a seal."""
        y, right = top, left + self.width
        if self.title is not None:
            self.title.draw(sheet, left, y)
            y -= self.title.height
        if self.mark is Mark.SEAL:
            y = top - height + len(self.labels) * _LINE
            self.note.draw(sheet, left, y + self.note.height)
        else:
            right -= _FINGER_WIDTH + 3 * MM
            self._draw_box(sheet, left + self.width - _FINGER_WIDTH, top)
        for label, trace in zip_longest(self.labels, self.traces):
            _line_to_sign(sheet, label, (left, y), right, trace)
            y -= _LINE

    def _draw_box(self, sheet: Sheet, left: float, top: float) -> None:
        if self.finger is not None:
            lower = top - _FINGER_HEIGHT
            self.finger.draw(
                sheet, (left + 2, lower + 2, left + _FINGER_WIDTH - 2, lower + _FINGER_HEIGHT - 2)
            )
        with sheet.ornament():
            sheet.setStrokeGray(RULE)
            sheet.setLineWidth(0.5)
            sheet.rect(left, top - _FINGER_HEIGHT, _FINGER_WIDTH, _FINGER_HEIGHT)
        self.note.draw(sheet, left, top - _FINGER_HEIGHT + self.note.height + 2)


def _line_to_sign(
    sheet: Sheet,
    label: Prose,
    at: tuple[float, float],
    right: float,
    trace: Trace | None = None,
) -> None:
    left, top = at
    lower = top - _LINE + (_LINE - label.height) / 2
    begin = left + label.lines[-1].width * label.style.size + 2
    height = _LINE
    if right - begin < _LEAST_LINE:  # no hand signs on so little: the line goes below the label
        begin, lower, height = left, top - _LINE, _LINE - label.height
        label.draw(sheet, left, top)
    else:
        label.draw(sheet, left, lower + label.height)
    if trace is not None:
        trace.draw(sheet, (begin + 2, top - _LINE + 1, right, top - _LINE + height - 1))
    with sheet.ornament():
        sheet.setStrokeGray(BLACK)
        sheet.setLineWidth(0.5)
        sheet.line(begin, lower + 2, right, lower + 2)


@dataclass(frozen=True, slots=True)
class SignatureRow(Whole):
    """One or two places to sign, side by side."""

    places: tuple[SignaturePlace, ...]
    space_before: float = 5 * MM

    @property
    def height(self) -> float:
        return max(place.height for place in self.places)

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        x = left
        for place in self.places:
            place.draw(sheet, x, top, self.height)
            x += place.width + _COLUMN_GAP


@dataclass(frozen=True, slots=True)
class BodyPlace(Whole):
    """Where the mediator and the recorder sign, and where the seal goes over name and day."""

    labels: tuple[Prose, ...]
    stamped: tuple[Prose, ...]
    width: float
    traces: tuple[Trace | None, ...] = ()
    space_before: float = 8 * MM

    @property
    def height(self) -> float:
        return max(SEAL, sum(text.height for text in self.stamped))

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        y = top
        right = left + self.width * (1 - _STAMPED) - 2 * MM
        for label, trace in zip_longest(self.labels, self.traces):
            _line_to_sign(sheet, label, (left, y), right, trace)
            y -= _LINE
        y = top - (self.height - sum(text.height for text in self.stamped)) / 2
        for text in self.stamped:
            text.draw(sheet, left + self.width * (1 - _STAMPED), y)
            y -= text.height


@dataclass(frozen=True, slots=True)
class PlainPlaces(Whole):
    """Lines on which those sign who leave no mark, two in a row."""

    labels: tuple[Prose, ...]
    width: float
    space_before: float = 3 * MM

    @property
    def height(self) -> float:
        return (len(self.labels) + 1) // 2 * _LINE

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        half = (self.width - _COLUMN_GAP) / 2
        for number, label in enumerate(self.labels):
            x = left + number % 2 * (half + _COLUMN_GAP)
            y = top - number // 2 * _LINE
            _line_to_sign(sheet, label, (x, y), x + half)


def plain_places(labels: tuple[str, ...], width: float, fonts: FontShelf) -> PlainPlaces:
    """Set plain lines to sign on."""
    half = (width - _COLUMN_GAP) / 2
    return PlainPlaces(tuple(_label(label, half, fonts) for label in labels), width)


def signature_blocks(
    signatures: tuple[SignatureText, ...],
    width: float,
    fonts: FontShelf,
    traces: Traces = NO_TRACES,
) -> list[Block]:
    """Set the places of all parties, two in a row, with the pictures that belong there."""
    columns = min(len(signatures), 2)
    each = (width - (columns - 1) * _COLUMN_GAP) / columns
    blocks: list[Block] = []
    for start in range(0, len(signatures), columns):
        places = []
        for text in signatures[start : start + columns]:
            taken = _FINGER_WIDTH + 3 * MM if text.mark is Mark.FINGERPRINT else 0
            title = prose(text.title, _TITLE, each - taken, fonts, text.title)
            if len(title.lines) > _MOST_TITLE_LINES:
                blocks.append(prose(text.title, _LONG, width, fonts, text.title))
            places.append(_traced(_place(text, title, each, fonts), text, traces))
        blocks.append(SignatureRow(tuple(places)))
    return blocks


def _place(text: SignatureText, title: Prose, width: float, fonts: FontShelf) -> SignaturePlace:
    fingerprint = text.mark is Mark.FINGERPRINT
    room = width - (_FINGER_WIDTH + 3 * MM if fingerprint else 0)
    labels = tuple(_label(line, room, fonts) for line in text.lines)
    note_width = _FINGER_WIDTH if fingerprint else width
    note = prose(text.note, _TINY, note_width, fonts, text.title)
    fits = len(title.lines) <= _MOST_TITLE_LINES
    return SignaturePlace(title if fits else None, labels, note, text.mark, width)


def _traced(place: SignaturePlace, text: SignatureText, traces: Traces) -> SignaturePlace:
    fingers = (Spot(text.party, each, Kind.FINGERPRINT) for each in text.capacities)
    return replace(
        place, traces=_signed(text.party, text.capacities, traces), finger=traces.of(*fingers)
    )


def _signed(
    party: str, capacities: tuple[Capacity, ...], traces: Traces
) -> tuple[Trace | None, ...]:
    """Return the signature of each line, where there is one."""
    return tuple(traces.of(Spot(party, each, Kind.SIGNATURE)) for each in capacities)


def _label(line: str, width: float, fonts: FontShelf) -> Prose:
    return prose(f"{line}：", _LABEL, width, fonts, line)


def body_blocks(
    text: BodyText, width: float, fonts: FontShelf, traces: Traces = NO_TRACES
) -> list[Block]:
    """Set the place of the mediation body."""
    half = width * _STAMPED
    days = [prose(line, _BODY, half, fonts, text.seal) for line in text.day.split("\n")]
    seal = prose(f"（{text.seal}）", _TINY, half, fonts, text.seal)
    labels = tuple(_label(line, width * (1 - _STAMPED) - 2 * MM, fonts) for line in text.lines)
    signed = _signed("", text.capacities, traces)
    names = [prose(name, _BODY, half, fonts, text.seal) for name in text.name.split("\n")]
    if sum(len(name.lines) for name in names) > _MOST_TITLE_LINES:
        above = prose(text.name.replace("\n", "　"), _LONG, width, fonts, text.seal)
        return [above, BodyPlace(labels, (seal, *days), width, signed)]
    balanced = (line for name in names for line in _balanced(name, fonts, text.seal))
    return [BodyPlace(labels, (*balanced, seal, *days), width, signed)]


def _balanced(text: Prose, fonts: FontShelf, where: str) -> tuple[Prose, ...]:
    """Break a text anew, into lines that are all about as long."""
    even = sum(line.width for line in text.lines) / len(text.lines) + 1
    narrow = prose(text.text, text.style, even * text.style.size, fonts, where)
    return tuple(prose(line.text, text.style, text.width, fonts, where) for line in narrow.lines)
