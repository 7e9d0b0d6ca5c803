"""What the agreement page says."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

TERMS = Phrase("协议内容", "Terms")
PLAN = Phrase("选定方案", "Plan chosen")
NOT_CHOSEN = Phrase("请选择方案", "Choose a plan")
PLAN_OF_MENU = Phrase("方案{letter} · {family} · {sum}元", "Plan {letter} · {family} · {sum} yuan")
AGREED_ON = Phrase("协议日期", "Agreed on")
EXTRA = Phrase("补充条款（每行一条）", "Further terms (one a line)")
CHOOSE_FIRST = Phrase(
    "还没有选定方案。可在左边选择，也可以在方案台或磋商结果中写入。",
    "No plan is chosen yet. Choose one at the left, on the board, or from a round's result.",
)
DRAWING = Phrase("正在排版……", "Laying out…")
PAGE = Phrase("第{number}页，共{count}页", "Page {number} of {count}")
SAVE = Phrase("另存 PDF", "Save as PDF")
PRINT = Phrase("打印 Ctrl+P", "Print Ctrl+P")
SAVE_SCHEDULE = Phrase("另存还款计划表", "Save the schedule")
SAVE_TITLE = Phrase("保存到", "Save to")
PDF_FILES = Phrase("PDF 文件 (*.pdf)", "PDF files (*.pdf)")
FILE_NAME = Phrase("文档-{day}.pdf", "document-{day}.pdf")
SCHEDULE_NAME = Phrase("文档-{day}-2.pdf", "document-{day}-2.pdf")
KEPT = Phrase("已另存：{path}", "Saved: {path}")
FINGERPRINT = Phrase("校验码 {mark}", "Fingerprint {mark}")
COPIES = Phrase("一式{count}份", "{count} originals")
PREVIEW = Phrase("预览（与打印完全相同）", "Preview (exactly as printed)")
