"""What the clause editor says."""

from __future__ import annotations

from mediator.domain.clauses import Origin
from mediator.domain.review import ReviewState
from mediator.domain.standing import Standing
from mediator.wording.phrases import Phrase

TAB_PREVIEW = Phrase("预览", "Preview")
TAB_CLAUSES = Phrase("条款", "Clauses")
TAB_TRANSLATIONS = Phrase("译文", "Translations")
NO_ENGLISH = Phrase(
    "对照文本选“中文简体 + 英文”以后，在这里填写手写文字的英文。",
    "Choose English as the second text, then give the English of what was typed here.",
)
TRANSLATE = Phrase(
    "条款自带英文。下面是手写的文字，请填英文；没有填的，英文栏照印中文。",
    "The clauses have their English. These texts were typed: give their English, or the Chinese"
    " is printed.",
)
TAB_VERSIONS = Phrase("对比与复核", "Versions and review")
REVIEW = Phrase("律师复核", "A lawyer's second look")
LIST = Phrase("条款", "Clauses")
TEXT = Phrase(
    "条款文字（方框内的数字只能在来源处修改）", "Text (boxed figures change at their source)"
)
ENGLISH = Phrase("英文文本", "English text")
HEADING = Phrase("标题", "Heading")
VARIANT = Phrase("写法", "Wording")
TAKE = Phrase("从条款库加入", "Take from the library")
TAKE_NONE = Phrase("选一条……", "Choose one…")
MOVE_UP = Phrase("条款上移", "Move the clause up")
MOVE_DOWN = Phrase("条款下移", "Move the clause down")
UP = Phrase("上移", "Up")
DOWN = Phrase("下移", "Down")
LEAVE_OUT = Phrase("移出", "Leave out")
RESTORE = Phrase("恢复原文", "Restore the text")
OWN = Phrase("自拟一条", "Write one")
OWN_HEADING = Phrase("自拟条款", "Own clause")
OWN_TEXT = Phrase("各方当事人另行约定：", "The parties further agree:")
FIXED = Phrase(
    "“{name}”是固定数字，不能在这里删改。要改它，请到{source}。",
    "“{name}” is a fixed figure and cannot be changed here. It changes at: {source}.",
)
CHIP_HINT = Phrase("{name}：在{source}修改", "{name}: changes at {source}")
NO_LAW = Phrase("没有引用法条", "no article")
UNSETTLED = Phrase("{article}（{standing}，不印在协议上）", "{article} ({standing}; not printed)")
PLAIN = Phrase("白话：{gloss}", "In plain words: {gloss}")
CHOOSE_FIRST = Phrase("选定方案以后，可以在这里修改条款。", "Once a plan is chosen, edit here.")
PARALLEL = Phrase("对照文本", "Second text")
PARALLEL_NONE = Phrase("只用中文简体", "Simplified Chinese only")
PARALLEL_ENGLISH = Phrase("中文简体 + 英文", "Simplified Chinese + English")
PARALLEL_TRADITIONAL = Phrase("中文简体 + 繁体", "Simplified + traditional Chinese")
GOVERNS = Phrase("不一致时以此为准", "Governs where they differ")
KEEP_VERSION = Phrase("留存此稿", "Keep this version")
VERSION_NAME = Phrase("第{number}稿", "Version {number}")
VERSION_SHOWN = Phrase("{name}（{day}）", "{name} ({day})")
NOW = Phrase("现在的文字", "the text now")
BEFORE = Phrase("从", "From")
AFTER = Phrase("到", "To")
NO_VERSIONS = Phrase("还没有留存过文稿。", "No version was kept yet.")
SAME = Phrase("两稿文字相同。", "The two texts are the same.")
CHANGED = Phrase(
    "共 {count} 处段落有改动：下划线为新增，删除线为删去。",
    "{count} paragraphs changed: underlined is new, struck through is gone.",
)
LAWYER = Phrase("复核律师", "Lawyer")
OFFICE = Phrase("律师事务所", "Law office")
REMARKS = Phrase("复核意见（写给调解员和各方）", "Remarks (for the mediator and the parties)")
LOOKED = Phrase("记录复核", "Record the review")
UNDERTAKINGS = Phrase("管辖、公证、信用修复", "Court, notary, credit records")
UNDERTAKINGS_SAY = Phrase(
    "约定了才填；填了，协议里就有相应的条款。",
    "Only if agreed; what is filled in gets its clause in the agreement.",
)
COURT_CHOICE = Phrase("约定管辖", "Choice of court")
NO_COURT_CHOICE = Phrase("不约定", "none")
COURT_NAME = Phrase("法院名称（可以不填）", "Name of the court (may stay empty)")
COURT_PROOF = Phrase("有实际联系的证据", "What proves the real link")
NOTARISED = Phrase("办理强制执行公证", "Notarised for enforcement")
NOTARY = Phrase("公证机构（可以不填）", "Notary office (may stay empty)")
CREDIT = Phrase("约定信用记录的修复", "Credit records are agreed on")
CREDIT_LISTED = Phrase("已列入失信被执行人名单", "Listed as a defaulter")
CREDIT_RESTRICTED = Phrase("已被限制消费", "Restricted in spending")
CREDIT_REPORTED = Phrase("已报送征信机构", "Reported to a credit register")
CREDIT_WRONG = Phrase("与事实不符、需要更正的记录", "Untrue record to be put right")
CREDIT_DAYS = Phrase("办理期限（工作日）", "Within (working days)")
NEEDS_LOOK = Phrase("定稿须经律师复核", "The final print needs a lawyer's review")

ORIGINS = {
    Origin.TERMS: Phrase("按方案", "by the plan"),
    Origin.TAKEN: Phrase("条款库", "library"),
    Origin.EDITED: Phrase("已修改", "edited"),
    Origin.OWN: Phrase("自拟", "own"),
}

REVIEWS = {
    ReviewState.NONE: Phrase("还没有律师复核。", "No lawyer has looked yet."),
    ReviewState.HOLDS: Phrase(
        "{lawyer}于{day}复核了这份文件（{mark}），复核有效。",
        "{lawyer} looked at these very bytes on {day} ({mark}).",
    ),
    ReviewState.VOID: Phrase(
        "{lawyer}于{day}复核的是另一稿（{mark}）；文件已改，复核失效。",
        "{lawyer} looked at other bytes on {day} ({mark}); the review is void.",
    ),
}

STANDINGS = {
    Standing.TEXT: Phrase("已核原文", "text read"),
    Standing.TWO_SOURCES: Phrase("两处来源", "two sources"),
    Standing.ONE_SOURCE: Phrase("单一来源", "one source"),
    Standing.INFERRED: Phrase("推论", "inferred"),
    Standing.PRACTICE: Phrase("实务做法", "practice"),
    Standing.UNVERIFIED: Phrase("未核实", "unverified"),
}
