"""What the two rooms say: questions a party can read from across the table."""

from __future__ import annotations

from mediator.domain.caucus import Mood, Tag
from mediator.domain.key_states import KeyState
from mediator.wording.phrases import Phrase

OPENING = Phrase("正在打开……", "Opening…")
ONLY_YOU = Phrase(
    "这里写的内容只有您和调解员能看到。", "Only you and the mediator can see what is written here."
)
ENTERED = {
    "creditor": Phrase(
        "您已进入债权人室，债务人室的内容已收起。",
        "You are in the creditor's room; what the debtor's holds is put away. ",
    ),
    "debtor": Phrase(
        "您已进入债务人室，债权人室的内容已收起。",
        "You are in the debtor's room; what the creditor's holds is put away. ",
    ),
}
TAG = Phrase("能否让对方知道", "May it be passed on")
TAGS = {
    Tag.SEALED: Phrase("保密", "Confidential"),
    Tag.ASK: Phrase("可用于提问", "May be asked about"),
    Tag.TELL: Phrase("可转述", "May be told"),
    Tag.SHOW: Phrase("可出示", "May be shown"),
}
UNSAID = Phrase("尚未说明", "not said yet")
MONTHS = Phrase(" 个月", " months")
MONTH = Phrase(" 月", " (month)")
PEOPLE = Phrase(" 人", " people")
STILL_TO_ASK = Phrase("还没有问到", "Not asked yet")

CREDITOR = {
    "wish_total": Phrase("您希望一共收回多少？（元）", "How much do you hope to get? (yuan)"),
    "least_total": Phrase("最少收回多少，您可以接受？（元）", "The least you could accept? (yuan)"),
    "reasons": Phrase("为什么是这个数？", "Why this sum, and no less?"),
    "longest_months": Phrase("最长可以等多久？", "How long could you wait?"),
    "least_first_payment": Phrase(
        "第一笔最少要收到多少？（元）", "The least first payment? (yuan)"
    ),
    "yearly_discount": Phrase(
        "晚一年收到，对您来说相当于少收百分之几？（%）", "What does a year of waiting cost you? (%)"
    ),
    "worries": Phrase("您最担心什么？", "What worries you most?"),
    "interests": Phrase("除了钱，您还在意什么？", "What matters to you besides money?"),
    "alternative": Phrase(
        "如果谈不成，您打算怎么办？", "What will you do if there is no agreement?"
    ),
}
DEBTOR = {
    "monthly_income": Phrase("每月收入有多少？（元）", "Monthly income? (yuan)"),
    "monthly_living": Phrase("每月生活要花多少？（元）", "Monthly living costs? (yuan)"),
    "dependants": Phrase("要照顾几位家人？", "How many people depend on you?"),
    "monthly_other_debts": Phrase("每月还要还多少别的债？（元）", "Other debts a month? (yuan)"),
    "savings": Phrase("现在可以动用的存款有多少？（元）", "Savings you could use now? (yuan)"),
    "assets": Phrase(
        "除了存款，还有哪些财产？（房、车、设备、应收款……）",
        "What else do you own? (home, car, machines, money owed to you …)",
    ),
    "most_monthly": Phrase(
        "每月真正能还多少？（元）", "How much can you truly pay a month? (yuan)"
    ),
    "most_total": Phrase("一共最多愿意还多少？（元）", "The most you would pay in all? (yuan)"),
    "earliest_on": Phrase("最早哪一天可以付第一笔？", "The earliest day of a first payment?"),
    "bonus": Phrase(
        "每年有没有奖金、收成等一笔大的收入？有多少？（元）",
        "A bonus or harvest once a year: how much? (yuan)",
    ),
    "bonus_month": Phrase("这笔收入一般在几月？", "In which month does it come?"),
    "security": Phrase(
        "能提供什么担保？谁愿意帮您保证？",
        "What could you pledge, or who would stand in for you?",
    ),
    "interests": Phrase("除了钱，您还在意什么？", "What matters to you besides money?"),
    "worries": Phrase("您有什么困难和担心？", "What is hard, and what worries you?"),
}
HINTS = {
    "reasons": Phrase(
        "问清这个数背后的需要，往往比数字本身更能找到出路。",
        "The need behind the sum often opens more ways than the sum itself.",
    ),
    "yearly_discount": Phrase(
        "例如：这笔钱放在手里一年能多得6%，就填6。填了，才能比较早付少收和晚付多收。",
        "If the money would earn you 6% in a year, say 6. Only so can less now be weighed against"
        " more later.",
    ),
    "alternative": Phrase(
        "起诉要花的费用和依法可得的数额，调解员可以在方案台“若谈不成”里算给您听。",
        "What court costs and what the law gives, the mediator can work out on the board.",
    ),
    "monthly_living": Phrase(
        "请把全家的基本生活先算足：吃住、看病、上学、赡养。强制执行时，法院也要给本人和所扶养的家属"
        "保留生活必需的费用（民事诉讼法第二百五十四条）。",
        "Count what the whole family needs: food, rent, doctors, school, parents. Even in"
        " enforcement a court leaves the debtor and dependants what living takes (Civil Procedure"
        " Law art. 254).",
    ),
    "most_monthly": Phrase(
        "说做得到的数。答应少一点、期期付清，比答应多、中途断供好。",
        "Say what you can keep up: a smaller sum paid every time is better than one that stops.",
    ),
    "assets": Phrase(
        "只是了解情况，写在这里不等于同意拿来还债。",
        "This is to understand; writing it here agrees to nothing.",
    ),
    "security": Phrase(
        "房产、车辆可以抵押；别人作保证，须本人书面同意。",
        "A home or a car can be mortgaged; a guarantor must agree in writing.",
    ),
}
"""Why a question is asked, or how to answer it; in plain words, for the party to read."""

SHEET = Phrase("债务体检单", "The debtor's own sheet")
SHEET_SAYS = Phrase(
    "只交债务人本人，不给对方，也不入卷宗。", "For the debtor alone; not for the file."
)
SHEET_PRINT = Phrase("打印一份", "Print one")
SHEET_SAVE = Phrase("另存为 PDF…", "Save as PDF…")
SHEET_PRINTED = Phrase("已送打印机，请本人当面取走。", "Printed. Let the party take it.")
SHEET_SAVED = Phrase("已保存：{path}。交出后请删除。", "Saved: {path}. Delete it once handed over.")

SURPLUS = Phrase("每月结余", "Left each month")
SURPLUS_FORMULA = Phrase(
    "收入 {income} − 生活 {living} − 其他债务 {other}",
    "income {income} − living {living} − other debts {other}",
)
SURPLUS_UNKNOWN = Phrase(
    "填了收入和生活支出，就能算出每月结余。",
    "Income and living costs give what is left each month.",
)
SURPLUS_SHORT = Phrase(
    "这样算每月会差 {short} 元，我们一起看哪一项能调整。",
    "This leaves {short} yuan short each month; let us see together what can change.",
)
SURPLUS_ENOUGH = Phrase(
    "每月大约能留出这些。想还多少，由您决定。",
    "About this much is left each month. How much to pay is up to you.",
)

RELEASE = Phrase("转述月还款能力", "Pass on monthly means")
RELEASE_SAYS = Phrase(
    "只有您同意，才会把下面这一句话告诉债权人。其他内容仍然保密。",
    "Only with your leave is the sentence below told to the creditor. All else stays sealed.",
)
RELEASE_BEGIN = Phrase("可转述：月还款能力……", "May be told: monthly means…")
RELEASE_AMOUNT = Phrase("每月可还（元）", "Monthly (yuan)")
RELEASE_WORDS = Phrase("转述的原话", "The exact words")
RELEASE_DRAFT = Phrase(
    "债务人每月可用于还款的金额为{amount}元。", "The debtor can pay {amount} yuan a month."
)
RELEASE_FINAL = Phrase(
    "转述以后不能撤销。请先把这句话读给债务人听。",
    "This cannot be undone. Read the sentence to the debtor first.",
)
RELEASE_CONFIRM = Phrase("债务人同意，转述给债权人", "The debtor agrees; tell the creditor")
RELEASE_CANCEL = Phrase("暂不转述", "Not now")
RELEASE_NEEDS = Phrase(
    "金额和原话都要有才能转述。什么都还没有告诉对方。",
    "Both an amount and words are needed. Nothing has been told.",
)
RELEASE_MORE = Phrase(
    "这段话里还有室内说过的数字“{text}”（{item}），没有转述。请删去；确需告知的，到方案台走“转述与出示记录”，"
    "先看会露多少。",
    "The words also say “{text}” ({item}), which was said in this room: nothing was told. Take it"
    " out; if it must be told, weigh it first in “Telling” on the board.",
)
RELEASED = Phrase("已于{day}转述：{words}", "Told on {day}: {words}")

# --- one question a page ---------------------------------------------------------------------

ANSWER_STEP = Phrase("第{at}题的回答", "the answer to question {at}")
TAG_STEP = Phrase("第{at}题能否告知", "how far question {at} may go")
MOOD_STEP = Phrase("情绪", "the mood")
STEP = Phrase("第{at}题 / 共{count}题", "Question {at} of {count}")
NEXT = Phrase("下一题 Ctrl+Enter", "Next Ctrl+Enter")
BEFORE = Phrase("上一题", "Before")
READ_BACK = Phrase("读回", "Read back")
NEXT_ACT = Phrase("下一题", "Next question")
BEFORE_ACT = Phrase("上一题", "Question before")
LEAVE = Phrase("遮幕，请下一方", "Curtain; next party, please")
JUMP = Phrase("问题", "Questions")
JUMP_SPOKEN = Phrase("第{at}题，{state}：{asked}", "Question {at}, {state}: {asked}")
ANSWERED = Phrase("已回答", "answered")
NOT_ANSWERED = Phrase("未回答", "not answered")
SET_TAG: dict[Tag, Phrase] = {
    Tag.SEALED: Phrase("本题：保密", "This answer: confidential"),
    Tag.ASK: Phrase("本题：可用于提问", "This answer: may be asked about"),
    Tag.TELL: Phrase("本题：可转述", "This answer: may be told"),
    Tag.SHOW: Phrase("本题：可出示", "This answer: may be shown"),
}
TAG_KEYS: dict[Tag, str] = {
    Tag.SEALED: "Alt+S",
    Tag.ASK: "Alt+Q",
    Tag.TELL: "Alt+T",
    Tag.SHOW: "Alt+D",
}
READ_BACK_TITLE = Phrase("刚才说的，逐条读回", "What was said, read back")
READ_BACK_SAYS = Phrase(
    "请与当事人逐条核对：哪些保密，哪些可以转告。说错的点“改”。",
    "Go through it with the party: what is confidential, what may be passed on. “Change” corrects.",
)
NOTHING_SAID = Phrase("这一室还没有回答任何问题。", "No question has been answered in this room.")
READ_BACK_PAPER = Phrase("谈话核对单", "What was said, on paper")
READ_BACK_PAPER_SAYS = Phrase(
    "当事人愿意逐条签名的，打印一份，当场核对。只交本人，不给对方，也不入卷宗。",
    "Where the party wants to sign line by line. For that party alone; not for the file.",
)
CHECKED = Phrase("已读给当事人听", "Read to the party")
CHECKED_COUNT = Phrase("已核对 {done} / {count} 条", "{done} of {count} read back")
CHANGE = Phrase("改", "Change")
CHANGE_SPOKEN = Phrase("改：{asked}", "Change: {asked}")
NEXT_PARTY = Phrase("请下一方", "Next party, please")
AT_THE_DOOR = {
    KeyState.ROOM_C: Phrase(
        "接下来是债权人室，请仅留债权人一方在场",
        "The creditor's room is next: only the creditor stays",
    ),
    KeyState.ROOM_D: Phrase(
        "接下来是债务人室，请仅留债务人一方在场", "The debtor's room is next: only the debtor stays"
    ),
    KeyState.BOARD: Phrase(
        "接下来的内容仅供调解员查看，请各方暂时离场", "For the mediator alone: please leave"
    ),
}
"""What the curtain says before a page that not everyone may see."""

MOOD = Phrase("此刻情绪（可不选，封存）", "Mood now (optional, sealed)")
MOODS: dict[Mood, Phrase] = {
    Mood.UPSET: Phrase("激动", "upset"),
    Mood.UNEASY: Phrase("不安", "uneasy"),
    Mood.CALM: Phrase("平静", "calm"),
    Mood.OPEN: Phrase("愿意谈", "open"),
    Mood.RELIEVED: Phrase("轻松", "relieved"),
}

MONTH_CHART = Phrase("每月收入和支出图", "The month in bars")
MONTH_BARS: dict[str, Phrase] = {
    "income": Phrase("收入", "Income"),
    "living": Phrase("生活", "Living"),
    "other": Phrase("其他债务", "Debts"),
    "left": Phrase("结余", "Left"),
    "short": Phrase("还差", "Short"),
}
