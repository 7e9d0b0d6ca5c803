"""What the evidence tray says."""

from __future__ import annotations

from mediator.domain.evidence import Acceptance
from mediator.wording.phrases import Phrase

TITLE = Phrase("证据", "Evidence")
SHOWN_SAYS = Phrase("双方都看过的证据", "Evidence both sides have seen")
HIDDEN = Phrase(
    "另有 {count} 件没有向对方出示，只在“证据”窗里看得到。",
    "{count} more are not shown to the other side; they are seen in the evidence window only.",
)
NONE = Phrase("还没有证据。", "There is no evidence yet.")
OPEN = Phrase("收入与整理证据（仅调解员）", "Take in and sort (mediator only)")
DROP = Phrase(
    "选择文件，或者把文件拖到这里。收入时立即计算校验值并加密保存，原文件不动。",
    "Choose a file, or drop one here. It is hashed at once and kept encrypted; the file itself"
    " stays as it is.",
)
CHOOSE = Phrase("选择文件", "Choose a file")
BY = Phrase("谁提交的", "Who brought it")
NAME = Phrase("证据名称", "Name")
PROVES = Phrase("证明内容", "What it proves")
ACCEPTANCE = Phrase("对方的意见", "What the other side says")
ACCEPTANCES = {
    Acceptance.UNSAID: Phrase("未表态", "nothing yet"),
    Acceptance.ACCEPTED: Phrase("认可", "accepts it"),
    Acceptance.CONTENT_DISPUTED: Phrase(
        "对真实性无异议，对证明内容有异议", "genuine, but proves something else"
    ),
    Acceptance.DISPUTED: Phrase("不认可", "disputes it"),
}
ORIGINAL = Phrase("已与原件核对", "compared with the original")
SHOWN = Phrase("可以给对方看", "the other side may see it")
REMOVE = Phrase("移出清单", "Take off the list")
ON = Phrase("收入日期", "Taken in")
SEEN_BY_OTHER = Phrase("对方", "Other side")
YES, NO = Phrase("可看", "may see"), Phrase("不可看", "may not")
DIGEST = Phrase("SHA-256 校验值：{digest}（{size} 字节）", "SHA-256: {digest} ({size} bytes)")
TAKEN = Phrase("已收入：{name}", "Taken in: {name}")
