"""What a stage marked “!” still lacks, and whether one may go on without it."""

from __future__ import annotations

from collections.abc import Mapping

from mediator.domain.progress import board_waits_for
from mediator.domain.stages import Progress, Stage
from mediator.wording.phrases import Language, Phrase
from mediator.wording.screen import PROGRESS, STAGES

_ROOM = Phrase("必答的问题还没有答全。", "A required question is open.")
_UNPRINTED = Phrase("协议还没有印制。", "The agreement is not printed yet.")
_OWN: dict[Stage, Phrase] = {
    Stage.INTAKE: Phrase("缺什么，列在受理页右侧。", "The page lists what is missing."),
    Stage.CLAIMS: Phrase("缺什么，见核验页右侧。", "The page says what is missing."),
    Stage.CREDITOR_ROOM: _ROOM,
    Stage.DEBTOR_ROOM: _ROOM,
    Stage.ROUNDS: Phrase("还没有双方都接受的方案。", "No plan was accepted by both yet."),
    Stage.JOINT: Phrase("还没有选定方案。", "No plan is chosen yet."),
    Stage.AGREEMENT: _UNPRINTED,
    Stage.PERFORMANCE: _UNPRINTED,
}
_OPEN = Phrase("{stage}{progress}", "{stage}: {progress}")
_BETWEEN = Phrase("，", ", ")
_BOARD = Phrase(
    "{open}。\n方案单只依据公开事实，不必等，现在就可以选定；两室谈过之后，才看得出各方能不能接受。",
    "{open}.\nThe plans rest on joint facts: you need not wait and may choose one now. Who could "
    "accept it shows once both rooms were heard.",
)


def gap_said(stage: Stage, reached: Mapping[Stage, Progress], language: Language) -> str:
    """Say what a stage lacks; empty where it is done or was not begun."""
    if reached[stage] is not Progress.GAPS:
        return ""
    if stage is not Stage.BOARD:
        return _OWN[stage].said(language)
    waits = (
        _OPEN.said(
            language, stage=STAGES[each].said(language), progress=PROGRESS[how].said(language)
        )
        for each, how in board_waits_for(reached).items()
    )
    return _BOARD.said(language, open=_BETWEEN.said(language).join(waits))
