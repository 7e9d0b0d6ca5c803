"""What the findings beside an agreement say."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

TITLE = Phrase("检查结果", "Findings")
NEXT = Phrase("下一条检查结果", "Next finding")
MEND = Phrase("一步改正", "Mend in one step")
COUNTED = Phrase("{counts}（F8 下一条）", "{counts} (F8: next)")
TO_SETTLE = Phrase("还有{count}处待处理 F8", "{count} to settle F8")
NOTED = Phrase("{count}条提示 F8", "{count} notes F8")
NOT_YET = Phrase(
    "选定方案以后，在这里逐条检查。", "Once a plan is chosen, the agreement is checked here."
)
CLEAN = Phrase("✓ 检查没有缺项", "✓ nothing is missing")
GO: dict[str, Phrase] = {
    "intake": Phrase("到受理页处理", "Go to intake"),
    "claims": Phrase("到核验页处理", "Go to the claim"),
}
