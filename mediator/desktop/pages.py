"""Which page a stage has.

A page is loaded when it is first entered: together they take longer than everything that the
first page needs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module

from mediator.desktop.page import Page
from mediator.desktop.workspace import Workspace
from mediator.domain.key_states import KeyState
from mediator.domain.stages import Stage

_PLACES = {
    Stage.INTAKE: ("intake", "IntakePage"),
    Stage.CLAIMS: ("claims", "ClaimsPage"),
    Stage.CREDITOR_ROOM: ("caucus", "CreditorRoom"),
    Stage.DEBTOR_ROOM: ("caucus", "DebtorRoom"),
    Stage.BOARD: ("board", "BoardPage"),
    Stage.ROUNDS: ("rounds", "RoundsPage"),
    Stage.JOINT: ("joint", "JointPage"),
    Stage.AGREEMENT: ("agreement", "AgreementPage"),
    Stage.PERFORMANCE: ("performance", "PerformancePage"),
}

KEY_STATES: Mapping[Stage, KeyState] = {
    **dict.fromkeys(Stage, KeyState.JOINT),
    Stage.CREDITOR_ROOM: KeyState.ROOM_C,
    Stage.DEBTOR_ROOM: KeyState.ROOM_D,
    Stage.BOARD: KeyState.BOARD,
}
"""Which rooms' keys may be used while a page is there."""


def hold_keys(workspace: Workspace, state: KeyState = KeyState.JOINT) -> None:
    """Let no room be opened from here on but those of this state of the keys."""
    refused = workspace.not_saved.emit
    workspace.ask(workspace, lambda archive: archive.enter(state), lambda _: None, refused)


def write_again(workspace: Workspace, stage: Stage) -> None:
    """Try again what could not be written, for a moment from where every room can be reached."""
    hold_keys(workspace)
    workspace.flush()
    hold_keys(workspace, KEY_STATES[stage])


class _Pages(Mapping[Stage, Callable[[Workspace], Page]]):
    """The class of each page by its stage."""

    def __getitem__(self, stage: Stage) -> Callable[[Workspace], Page]:
        package, name = _PLACES[stage]
        page: Callable[[Workspace], Page] = getattr(
            import_module(f"mediator.desktop.{package}"), name
        )
        return page

    def __iter__(self) -> Iterator[Stage]:
        return iter(_PLACES)

    def __len__(self) -> int:
        return len(_PLACES)


PAGES: Mapping[Stage, Callable[[Workspace], Page]] = _Pages()
