"""What is said where something is told to one side: the words, the verdict, the ledger."""

from __future__ import annotations

from mediator.domain.leakage import Light
from mediator.wording.phrases import Phrase

TITLE = Phrase("转述与出示记录", "Telling, and what was shown")
TO = Phrase("告诉谁", "Tell whom")
ABOUT = Phrase("涉及对方的哪一项", "About which item of the other side")
NOTHING = Phrase("不涉及具体数额", "no figure")
ITEMS = {
    "wish_total": Phrase("希望收回的数额", "sum hoped for"),
    "least_total": Phrase("最少可接受的数额", "least acceptable sum"),
    "longest_months": Phrase("最长可等的月数", "longest wait in months"),
    "least_first_payment": Phrase("首期最少数额", "least first payment"),
    "monthly_income": Phrase("每月收入", "monthly income"),
    "monthly_living": Phrase("每月生活支出", "monthly living costs"),
    "monthly_other_debts": Phrase("每月其他债务", "other debts a month"),
    "savings": Phrase("可动用的存款", "savings"),
    "most_monthly": Phrase("每月能还的数额", "monthly means"),
    "most_total": Phrase("最多愿还的数额", "highest sum"),
    "bonus": Phrase("每年一次的收入", "yearly bonus"),
}
LEAST = Phrase("话里说的下限（元或月，可不填）", "Lower end in the words (yuan or months)")
MOST = Phrase("话里说的上限（元或月，可不填）", "Upper end in the words (yuan or months)")
VERIFY = Phrase("核验后转述：材料不出示，只告知结论", "Verify and pass on: the paper stays")
PAPER = Phrase("对方提交的材料", "Paper of the other side")
NO_PAPER = Phrase("（证据中没有对方的材料）", "(none in the evidence)")
PROVES = Phrase("证明什么", "What it proves")
READ_MONEY = Phrase("材料上的数额（元）", "Figure on the paper (yuan)")
READ_MONTHS = Phrase("材料上的月数", "Months on the paper")
READ_DAY = Phrase("材料上的日期", "Day on the paper")
READ_FACT = Phrase("材料证明的结果", "What the paper shows")
FACTS = ((1, Phrase("是", "yes")), (0, Phrase("否", "no")))
STAMP = Phrase("填入核验结论", "Fill in the conclusion")
PAPER_FIRST = Phrase(
    "还没有可核验的材料。请先把对方提交的材料收入证据，并核对原件。",
    "There is no paper to verify. Take it into the evidence first, and see the original.",
)
FIGURE_FIRST = Phrase("请先填写材料上的内容。", "Fill in what the paper says first.")
STAMPED = Phrase(
    "以下按核验结论转述：上下限由区间定，须写明对方的同意。",
    "Told as a conclusion: the ends are the band's, and consent must be written down.",
)
WORDS = Phrase("告知的原话", "The very words")
WEIGH = Phrase("先看会露多少", "Weigh it first")
CONSENT = Phrase("当事人的同意（何时、如何）", "Consent of the side whose it is (when, how)")
TELL = Phrase("记录并转述", "Record and tell")
TOLD = Phrase("已记录，可以转述。", "On record; it may be told now.")
WORDS_MISSING = Phrase(
    "还没有写告知的原话。什么都没有记录。", "The words are missing. Nothing was recorded."
)
LIGHTS = {
    Light.GREEN: Phrase("绿灯：基本看不出什么。", "Green: hardly anything can be worked out."),
    Light.AMBER: Phrase(
        "黄灯：能缩小一半以上的范围，请斟酌。",
        "Amber: more than half of a range can be ruled out. Think it over.",
    ),
    Light.RED: Phrase(
        "红灯：这样说，对方能算出不该知道的数额。可改为：公开菜单 / 取整到 5 万 / 先取得同意。",
        "Red: the other side could work a figure out. Use the public menu, round to 50 000, or get"
        " consent first.",
    ),
}
OVER_BUDGET = Phrase("推算超过 0.2 秒没有完成，按红灯处理。", "Not counted within 0.2 s: red.")
HIT = Phrase("话里的“{text}”就是对方的“{item}”。", "“{text}” says the other side's {item}.")
LEFT = Phrase(
    "{item}：听后可推断在 {least} 至 {most} 之间（原 {before} 种可能，剩 {after} 种）",
    "{item}: between {least} and {most} ({before} possible before, {after} after)",
)
MONEY = Phrase("{amount}元", "{amount} yuan")
MONTHS = Phrase("{count}个月", "{count} months")
LEDGER = Phrase("已经让其知道的全部内容", "Everything it was ever shown")
ON = Phrase("日期", "Day")
KIND = Phrase("方式", "How")
WHAT = Phrase("内容", "What")
KINDS = {
    "told": Phrase("转述", "told"),
    "checked": Phrase("核验结论", "verified"),
    "round": Phrase("开封结果", "round opened"),
    "paper": Phrase("协议书", "agreement"),
    "page": Phrase("面谈出示", "shown jointly"),
}
ROUND = Phrase("第{number}轮：{plan}", "round {number}: {plan}")
NO_JOINT = Phrase("没有共同接受的方案", "no plan accepted by both")
JOINT = Phrase("共同接受一个方案", "one plan accepted by both")
PRINTED = Phrase("协议书（指纹 {fingerprint}）", "the agreement ({fingerprint})")
NOTHING_YET = Phrase("还没有。", "Nothing yet.")
