"""The acts of the board: other views of the plans, where a plan goes, the keys of the search."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator.usecases.seeking import PROPOSED
from mediator.wording import screen_board as words
from mediator.wording import screen_court as court_words
from mediator.wording import screen_proposing as proposing
from mediator.wording import screen_search as search_words
from mediator.wording import screen_talks as talk_words
from mediator.wording.phrases import Phrase

if TYPE_CHECKING:
    from mediator.desktop.board.page import BoardPage


def offer_acts(page: BoardPage) -> None:
    """Offer them; a line that is being typed into keeps the letters that are keys elsewhere."""
    for act, name, do in (
        ("search", search_words.OPEN, page.turn_to_search),
        ("court", court_words.OPEN, page.turn_to_court),
        ("talks", talk_words.OPEN, page.open_talks),
        ("public", words.PUBLIC_MENU, page.turn_public),
    ):
        page.offer(f"board.{act}", name, do, available=page.sealed_view)
    on = page.onward
    page.offer("board.stage", proposing.DO_STAGE, on.go, "D", available=lambda: on.at_hand)
    seen = page.search_seen
    for number in range(1, PROPOSED + 1):
        phrase = words.CHOOSE_STARRED
        name = Phrase(phrase.zh.format(number=number), phrase.en.format(number=number))
        choose = partial(_choose, page, number)
        page.offer(f"board.star.{number}", name, choose, str(number), available=seen)
    page.offer("board.compare", words.COMPARE, partial(_compare, page), "C", available=seen)
    page.offer("board.pin", words.PIN, partial(_pin, page), "P", available=seen)


def _choose(page: BoardPage, number: int) -> None:
    page.search.choose_proposed(number)


def _compare(page: BoardPage) -> None:
    page.search.compare()


def _pin(page: BoardPage) -> None:
    page.search.explain.bar.turn_pin()
