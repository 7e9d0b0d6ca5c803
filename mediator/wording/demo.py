"""What the demonstration says as it goes."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

STEPS: dict[str, Phrase] = {
    "intake": Phrase("受理：{number}，当事人 {parties} 方", "Intake: {number}, {parties} parties"),
    "claims": Phrase(
        "核验：截至 {as_of} 依法支持 {owed} 元", "Claim: {owed} yuan supported as of {as_of}"
    ),
    "caucus": Phrase(
        "两室：双方所述已分别以各自房间的密钥封存", "Rooms: both sides sealed under their own keys"
    ),
    "board": Phrase(
        "方案台：{plans} 个方案，双方均可能接受 {both} 个",
        "Board: {plans} plans, {both} that both could accept",
    ),
    "sealed_creditor": Phrase(
        "磋商：债权人答复已封存，回执 {receipt}", "Rounds: creditor sealed, receipt {receipt}"
    ),
    "sealed_debtor": Phrase(
        "磋商：债务人答复已封存，回执 {receipt}", "Rounds: debtor sealed, receipt {receipt}"
    ),
    "joint_yes": Phrase(
        "开封：方案{plan}（{id}）双方均接受", "Opened: both accept plan {plan} ({id})"
    ),
    "agreement": Phrase(
        "协议：已排印，指纹 {fingerprint}", "Agreement: printed, fingerprint {fingerprint}"
    ),
}

EXAMPLES: dict[str, Phrase] = {
    "1-private-loan": Phrase("民间借贷：借条十万元，债务人困难", "Private loan of 100,000 yuan"),
    "2-construction-payment": Phrase(
        "工程款：八百万元，有保证人", "Construction payment of 8,000,000 yuan with a guarantor"
    ),
    "3-restaurant-supply": Phrase(
        "餐饮货款：三百二十万元，可望供应链融资",
        "Restaurant supplies of 3,200,000 yuan with supply-chain refinancing",
    ),
    "4-consumer-credit": Phrase("消费信贷：三万八千元", "Consumer credit of 38,000 yuan"),
    "5-old-loan": Phrase(
        "旧借贷：2018年月利率3%，预扣利息，跨2020年8月20日",
        "Old private loan of 2018 at 3% a month, across 2020-08-20",
    ),
    "6-small-loan-company": Phrase(
        "小额贷款：分期、提前到期、服务费与违约金",
        "Small-loan company: installments, acceleration, fees and penalty",
    ),
    "7-rolled-over-loan": Phrase(
        "利息滚入本金的借条，有一笔还款双方说法不一",
        "Interest written into a new IOU, one payment in dispute",
    ),
    "8-two-debts": Phrase("两笔债务：货款与模具费，有抵销", "Two trade debts with a set-off"),
    "9-bank-loan-lpr": Phrase(
        "银行贷款：LPR按年重定价，按季计收复利",
        "Bank loan at the LPR, repriced yearly, compounding quarterly",
    ),
    "10-guarantee-chain": Phrase(
        "民间借贷：三十万元，两名保证人和反担保人",
        "Private loan of 300,000 yuan, two guarantors and a counter-guarantor",
    ),
    "11-several-creditors": Phrase(
        "三家债权人按比例受偿：保证、抵押和债务加入",
        "Three creditors pro rata: a guarantor, a mortgage, one who joins the debt",
    ),
    "12-cross-border": Phrase(
        "跨境买卖货款：中英文对照的协议",
        "Sale across a border: an agreement in Chinese and English",
    ),
}
"""The bundled examples by file name, in the order offered."""

VERIFIED = Phrase("核对：{count} 项全部相符", "Verified: all {count} checks hold")
FOLDER = Phrase("成果在：{folder}", "The results are in: {folder}")
FILE = Phrase("  {name}  {bytes} 字节", "  {name}  {bytes} bytes")
