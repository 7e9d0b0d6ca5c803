from __future__ import annotations

import pytest

from mediator.domain.stages import Progress, Stage
from mediator.wording.phrases import Language
from mediator.wording.stage_gaps import gap_said

ALL_GAPS = dict.fromkeys(Stage, Progress.GAPS)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("stage", Stage)
def test_a_mark_is_explained_in_every_language_and_only_where_it_stands(
    stage: Stage, language: Language
) -> None:
    assert gap_said(stage, ALL_GAPS, language).endswith((".", "。"))
    for other in (Progress.UNTOUCHED, Progress.DONE):
        assert gap_said(stage, ALL_GAPS | {stage: other}, language) == ""


def test_the_board_says_what_is_open_and_that_one_may_go_on() -> None:
    reached = dict.fromkeys(Stage, Progress.DONE) | {
        Stage.CREDITOR_ROOM: Progress.GAPS,
        Stage.DEBTOR_ROOM: Progress.UNTOUCHED,
        Stage.BOARD: Progress.GAPS,
    }

    said = gap_said(Stage.BOARD, reached, Language.CHINESE)

    assert said.startswith("债权人室有缺项，债务人室未开始。")
    assert "不必等，现在就可以选定" in said
