"""The mediator's desk of the joint talk: pages staged at the left, the one on air at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator.audience.frames import BLACK
from mediator.desktop import theme
from mediator.desktop.actions import NEXT_KEYS
from mediator.desktop.audience import Audience
from mediator.desktop.joint.thumbnail import Thumbnail
from mediator.desktop.page import Page
from mediator.desktop.party_screen import shown
from mediator.desktop.screens import ScreenNumber, mirrored, screens
from mediator.desktop.widgets.basic import SCROLL_GAP, Button, Card, Text, column, row, scrolled
from mediator.desktop.widgets.entries import Pick
from mediator.desktop.widgets.flow import Flow
from mediator.desktop.widgets.grids import Grid, Head
from mediator.desktop.words import language, say
from mediator.desktop.workspace import Workspace
from mediator.domain.case import Case
from mediator.domain.disclosable import StagedPage
from mediator.usecases.joint import joint_view, present
from mediator.wording import screen_joint as words
from mediator.wording.joint_pages import joint_pages
from mediator.wording.names import ROLE

PICTURE_WIDTH = 320


class JointPage(Page):
    """Pages to choose from, the page chosen, and the party's screen with its keys."""

    undoes = False

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Audience.BOTH)
        self.pages: tuple[StagedPage, ...] = ()
        self.presenting = workspace.presenting
        self._plan: str | None = self.presenting.plan or None
        self.staged = Grid(
            say(words.STAGED), [Head(say(words.STAGED), stretches=True), Head(say(words.BASIS))]
        )
        self.plan: Pick[str] = Pick(say(words.PLAN), [("", say(words.NO_PLAN))])
        self.preview = Thumbnail(say(words.PREVIEW), PICTURE_WIDTH)
        self.air = Thumbnail(say(words.ON_AIR), PICTURE_WIDTH)
        self.state = Text(kind="strong")
        self.nothing = Text(say(words.NOTHING_STAGED), "quiet")
        self.take = Button(say(words.TAKE), self._take, "primary")
        self.black = Button(say(words.BLACK), self.presenting.blacken)
        self.freeze = Button(say(words.FREEZE), self.presenting.freeze)
        self.point = Button(say(words.POINT), self.presenting.point)
        self.swap = Button(say(words.SWAP), self._swap)
        self.turn = Button(say(words.TURN), self._turn)
        self.stop = Button(say(words.STOP), self._stop)
        self.faces: list[Button] = []
        self._numbers: list[ScreenNumber] = []
        self._asked = say(words.WHICH)
        self._lay_out()
        self._add_keys()
        self._listen()
        self.show_case(workspace.case)
        self._show_air()

    def show_case(self, case: Case) -> None:
        view = joint_view(case, self.workspace.services.law, self._plan)
        options = view.menu.options if view.menu is not None else ()
        self.plan.offer(
            [("", say(words.NO_PLAN))]
            + [(o.id, say(words.LETTER, letter=o.letter)) for o in options]
        )
        self.plan.put(view.plan.id if view.plan is not None else "")
        self.pages = joint_pages(view, language())
        self.staged.put([[_listed(n, page), _basis(page)] for n, page in enumerate(self.pages, 1)])
        self.nothing.setVisible(not self.pages)
        if self.pages and not self.staged.currentIndex().isValid():
            self.staged.choose(0)
        self._show_chosen()

    def cover(self) -> None:
        """The curtain falls over the party's screen as well."""
        self._drop_numbers()
        self.presenting.blacken()

    def leave(self) -> None:
        self._drop_numbers()
        self.presenting.changed.disconnect(self._show_air)
        self.presenting.ready.disconnect(self._back_to_desk)
        self.presenting.shown.disconnect(self._shown)
        self.presenting.asked.disconnect(self._pressed)
        self.presenting.unplugged.disconnect(self._unplugged)
        if self.presenting.turned:
            self._end_turn()
        else:
            self.presenting.blacken()
        super().leave()

    # --- the desk ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        left = Card(say(words.STAGED), self.plan)
        left.add(self.nothing, self.staged)
        chosen = Card(say(words.PREVIEW))
        chosen.add(self.preview, row(self.take, None), Text(say(words.RECORDED), "quiet"))
        air = Card(say(words.ON_AIR))
        self._choices = QVBoxLayout()
        keys = Flow(self.black, self.freeze, self.point, self.swap)
        ways = Flow(self.turn, self.stop)
        air.add(self.air, self.state, keys, self._choices, ways)
        columns: list[QWidget] = [left]
        for card in (chosen, air):
            beside = QWidget()
            column(card, None, into=beside)
            side = scrolled(beside, sideways=True)
            side.setFixedWidth(theme.side(PICTURE_WIDTH + 34) + SCROLL_GAP)
            columns.append(side)
        row(*columns, into=self, margins=(20, 16, 20, 16), spacing=16)
        self.setTabOrder(self.staged, self.plan.box)  # what is shown next comes first

    def _add_keys(self) -> None:
        back, on = partial(self._step, -1), partial(self._step, 1)
        for act_id, name, act, keys in (
            ("joint.take", words.DO_TAKE, self._take, NEXT_KEYS),
            ("joint.black", words.DO_BLACK, self.presenting.blacken, ("B",)),
            ("joint.freeze", words.DO_FREEZE, self.presenting.freeze, ("F",)),
            ("joint.point", words.DO_POINT, self.presenting.point, ("P",)),
            ("joint.swap", words.DO_SWAP, self._swap, ("S",)),
            ("joint.next", words.DO_NEXT, on, ("PgDown",)),
            ("joint.back", words.DO_BACK, back, ("PgUp",)),
        ):
            self.offer(act_id, name, act, *keys, available=self.isVisible)

    def _listen(self) -> None:
        self.staged.chosen.connect(lambda _row: self._show_chosen())
        self.staged.opened.connect(lambda _row: self._take())
        self.plan.changed.connect(self._plan_chosen)
        self.presenting.changed.connect(self._show_air)
        self.presenting.ready.connect(self._back_to_desk)
        self.presenting.shown.connect(self._shown)
        self.presenting.asked.connect(self._pressed)
        self.presenting.unplugged.connect(self._unplugged)

    @property
    def chosen(self) -> StagedPage | None:
        """The page that would be taken."""
        at = self.staged.currentIndex().row()
        return self.pages[at] if 0 <= at < len(self.pages) else None

    def _plan_chosen(self) -> None:
        self._plan = self.plan.value or None
        self.show_case(self.workspace.case)

    def _show_chosen(self) -> None:
        page = self.chosen
        self.preview.put(shown(page) if page is not None else BLACK)

    def _take(self) -> None:
        if self.chosen is not None:
            self.presenting.take(self.chosen)

    def _step(self, by: int) -> None:
        """Go on to another page and show it, unless the screen is frozen or black."""
        at = self.staged.currentIndex().row() + by
        if 0 <= at < len(self.pages):
            self.staged.choose(at)
            if self.presenting.on_air is not None or self.presenting.turned:
                self._take()

    def _shown(self, page: StagedPage) -> None:
        """Keep on record what both sides see now."""
        today = self.workspace.services.clock().date()
        self.workspace.keep(present(self.workspace.case, page.title.text, page.words, on=today))

    def _pressed(self, word: str) -> None:
        acts: dict[str, Callable[[], object]] = {
            "next": partial(self._step, 1),
            "back": partial(self._step, -1),
            "black": self.presenting.blacken,
            "freeze": self.presenting.freeze,
            "point": self.presenting.point,
            "swap": self._swap,
            "leave": self._leave_turn,
        }
        if word in acts:
            acts[word]()

    # --- the screens -------------------------------------------------------------------------

    def _show_air(self) -> None:
        presenting = self.presenting
        page = presenting.on_air
        self.air.put(shown(page) if page is not None else BLACK)
        self.state.setText(self._said())
        running = presenting.running
        for part in (self.take, self.black):
            part.setEnabled(running)
        for part in (self.freeze, self.point):
            part.setEnabled(running and page is not None)
        self.freeze.setText(say(words.UNFREEZE if presenting.frozen else words.FREEZE))
        self.point.setText(say(words.UNPOINT if presenting.pointing else words.POINT))
        self.swap.setEnabled(running and len(screens()) > 1 and not presenting.turned)
        self.stop.setVisible(presenting.screen is not None)
        self.turn.setVisible(presenting.screen is None)
        self._offer_screens()

    def _said(self) -> str:
        presenting, page = self.presenting, self.presenting.on_air
        if presenting.died:
            return say(words.DIED)
        if page is not None:
            return say(
                words.IS_FROZEN if presenting.frozen else words.IS_ON_AIR, title=page.title.text
            )
        if presenting.turned:
            return say(words.TURNED)
        if presenting.screen is not None:
            return say(words.CHOSEN, number=screens().index(presenting.screen) + 1)
        if mirrored():
            return say(words.MIRRORED)
        return self._asked if len(screens()) > 1 else say(words.ONE_SCREEN)

    def _offer_screens(self) -> None:
        """Offer each screen while none is chosen, with its number on it."""
        asks = self.presenting.screen is None and len(screens()) > 1 and not mirrored()
        if asks == bool(self.faces):
            return
        for button in self.faces:
            self._choices.removeWidget(button)
            button.deleteLater()
        self.faces = []
        self._drop_numbers()
        for number, screen in enumerate(screens() if asks else [], 1):
            button = Button(say(words.FACES, number=number), partial(self._face, number))
            self.faces.append(button)
            self._choices.addWidget(button)
            label = ScreenNumber(number, screen)
            label.show()
            self._numbers.append(label)

    def _drop_numbers(self) -> None:
        for label in self._numbers:
            label.close()
            label.deleteLater()
        self._numbers = []

    def _face(self, number: int) -> None:
        """Give a screen to the parties; this window goes to another one first."""
        chosen = screens()[number - 1]
        mine = next(screen for screen in screens() if screen is not chosen)
        self._move_to(mine)
        self.presenting.begin(chosen)

    def _move_to(self, screen: object) -> None:
        window = self.window()
        for each in screens():
            if each is screen:
                window.setScreen(each)
                window.move(each.availableGeometry().topLeft())

    def _swap(self) -> None:
        """Exchange the two screens: black first, and nothing on air."""
        faced = self.presenting.screen
        if faced is None or self.presenting.turned or len(screens()) < 2:
            return
        self.presenting.stop()
        mine = next(screen for screen in screens() if screen is not faced)
        self._move_to(faced)
        self.presenting.begin(mine)

    def _back_to_desk(self) -> None:
        """Take the keys back from the window that has just covered the other screen."""
        if not self.presenting.turned:
            self.window().activateWindow()
            self.staged.setFocus()

    def _stop(self) -> None:
        self.presenting.stop()
        self._offer_screens()

    def _unplugged(self) -> None:
        self._asked = say(words.NEW_SCREEN)
        self._show_air()

    # --- one laptop --------------------------------------------------------------------------

    def _turn(self) -> None:
        """Give this very screen to the parties: no window of this program stays on it."""
        screen = self.window().screen()
        self._drop_numbers()
        self.presenting.begin(screen, turned=True)
        self.window().hide()

    def _leave_turn(self) -> None:
        """Whoever holds Escape gets the locked window; the passphrase says who it is."""
        if self.presenting.turned:
            self.lock_wanted.emit()

    def _end_turn(self) -> None:
        self.presenting.stop()
        self.window().show()


def _listed(number: int, page: StagedPage) -> str:
    letters = [card.title.text for card in page.cards]
    ends = letters if len(letters) < 2 else [letters[0], letters[-1]]
    return "　".join([f"{number}　{page.title.text}", " … ".join(ends)]).rstrip("　")


def _basis(page: StagedPage) -> str:
    """Say why each part of a page may be shown: known to both, or released, by whom and when."""
    whose = (
        say(words.RELEASED, whose=say(ROLE[record.by]), day=record.on.isoformat())
        for record in page.releases
    )
    return "　".join(dict.fromkeys(whose)) or say(words.JOINT)
