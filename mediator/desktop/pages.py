"""Which page a stage has."""

from __future__ import annotations

from collections.abc import Callable

from mediator.desktop.agreement import AgreementPage
from mediator.desktop.board import BoardPage
from mediator.desktop.caucus import CreditorRoom, DebtorRoom
from mediator.desktop.claims import ClaimsPage
from mediator.desktop.intake import IntakePage
from mediator.desktop.joint import JointPage
from mediator.desktop.page import Page
from mediator.desktop.performance import PerformancePage
from mediator.desktop.rounds import RoundsPage
from mediator.desktop.workspace import Workspace
from mediator.domain.stages import Stage

PAGES: dict[Stage, Callable[[Workspace], Page]] = {
    Stage.INTAKE: IntakePage,
    Stage.CLAIMS: ClaimsPage,
    Stage.CREDITOR_ROOM: CreditorRoom,
    Stage.DEBTOR_ROOM: DebtorRoom,
    Stage.BOARD: BoardPage,
    Stage.ROUNDS: RoundsPage,
    Stage.JOINT: JointPage,
    Stage.AGREEMENT: AgreementPage,
    Stage.PERFORMANCE: PerformancePage,
}
