"""Where the parties, the mediator and the body sign, print their finger and seal."""

from __future__ import annotations

from dataclasses import dataclass

from mediator.documents.blocks import BLACK, GREY, MM, RULE, Block, Whole
from mediator.documents.fonts import Face, FontShelf
from mediator.documents.prose import Prose, Style, prose
from mediator.documents.structure import Sheet
from mediator.wording.paper_parts import BodyText, Mark, SignatureText

SEAL = 44 * MM  # a round seal of 42 millimetres, with air
_FINGER_WIDTH, _FINGER_HEIGHT = 25 * MM, 35 * MM
_SEAL_SHOWS = 30 * MM  # of a seal below a title that it covers
_LINE = 15 * MM  # from one line to sign on to the next
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
        for label in self.labels:
            _line_to_sign(sheet, label, (left, y), right)
            y -= _LINE

    def _draw_box(self, sheet: Sheet, left: float, top: float) -> None:
        with sheet.ornament():
            sheet.setStrokeGray(RULE)
            sheet.setLineWidth(0.5)
            sheet.rect(left, top - _FINGER_HEIGHT, _FINGER_WIDTH, _FINGER_HEIGHT)
        self.note.draw(sheet, left, top - _FINGER_HEIGHT + self.note.height + 2)


def _line_to_sign(sheet: Sheet, label: Prose, at: tuple[float, float], right: float) -> None:
    left, top = at
    lower = top - _LINE + (_LINE - label.height) / 2
    label.draw(sheet, left, lower + label.height)
    begin = left + label.lines[-1].width * label.style.size + 2
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
    space_before: float = 8 * MM

    @property
    def height(self) -> float:
        return max(SEAL, sum(text.height for text in self.stamped))

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        y = top
        for label in self.labels:
            _line_to_sign(sheet, label, (left, y), left + self.width * (1 - _STAMPED) - 2 * MM)
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
    return PlainPlaces(tuple(_label(label, fonts) for label in labels), width)


def signature_blocks(
    signatures: tuple[SignatureText, ...], width: float, fonts: FontShelf
) -> list[Block]:
    """Set the places of all parties, two in a row."""
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
            places.append(_place(text, title, each, fonts))
        blocks.append(SignatureRow(tuple(places)))
    return blocks


def _place(text: SignatureText, title: Prose, width: float, fonts: FontShelf) -> SignaturePlace:
    labels = tuple(_label(line, fonts) for line in text.lines)
    fingerprint = text.mark is Mark.FINGERPRINT
    note_width = _FINGER_WIDTH if fingerprint else width
    note = prose("指印" if fingerprint else "（盖章）", _TINY, note_width, fonts, text.title)
    fits = len(title.lines) <= _MOST_TITLE_LINES
    return SignaturePlace(title if fits else None, labels, note, text.mark, width)


def _label(line: str, fonts: FontShelf) -> Prose:
    return prose(f"{line}：", _LABEL, 60 * MM, fonts, line)


def body_blocks(text: BodyText, width: float, fonts: FontShelf) -> list[Block]:
    """Set the place of the mediation body."""
    half = width * _STAMPED
    day = prose(text.day, _BODY, half, fonts, text.seal)
    seal = prose(f"（{text.seal}）", _TINY, half, fonts, text.seal)
    labels = tuple(_label(line, fonts) for line in text.lines)
    name = prose(text.name, _BODY, half, fonts, text.seal)
    if len(name.lines) > _MOST_TITLE_LINES:
        above = prose(text.name, _LONG, width, fonts, text.seal)
        return [above, BodyPlace(labels, (seal, day), width)]
    return [BodyPlace(labels, (*_balanced(name, fonts, text.seal), seal, day), width)]


def _balanced(text: Prose, fonts: FontShelf, where: str) -> tuple[Prose, ...]:
    """Break a text anew, into lines that are all about as long."""
    even = sum(line.width for line in text.lines) / len(text.lines) + 1
    narrow = prose(text.text, text.style, even * text.style.size, fonts, where)
    return tuple(prose(line.text, text.style, text.width, fonts, where) for line in narrow.lines)
