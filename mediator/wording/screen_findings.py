"""What the findings beside an agreement say."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

TITLE = Phrase("检查结果", "Findings")
NEXT = Phrase("下一条检查结果", "Next finding")
MEND = Phrase("一步改正", "Mend in one step")
COUNTED = Phrase("{counts}（F8 下一条）", "{counts} (F8: next)")
GO: dict[str, Phrase] = {
    "intake": Phrase("到受理页处理", "Go to intake"),
    "claims": Phrase("到核验页处理", "Go to the claim"),
}
