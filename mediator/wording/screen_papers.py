"""What the papers of a case say on screen: the print set and the acts at the table."""

from __future__ import annotations

from mediator.domain.agreement import Agreement
from mediator.wording import names
from mediator.wording.papers import NAMES
from mediator.wording.phrases import Language, Phrase

TAB = Phrase("印制与签署", "Print and sign")
SET = Phrase("本案文书", "Papers of this case")
COPIES = Phrase("份数", "Copies")
PRINT = Phrase("印制", "Print")
SAVE = Phrase("另存", "Save")
ROUTE = Phrase("打印方式", "How it prints")
ROUTES: dict[str, Phrase] = {
    "BYTES": Phrase("PDF原样（最清晰）", "the PDF as it is"),
    "FINE": Phrase("每英寸300点", "300 dots an inch"),
    "FINEST": Phrase("每英寸600点（较慢）", "600 dots an inch (slower)"),
}
TAB_PAGES = Phrase("页面", "Pages")
TAB_TABLE = Phrase("签署清单", "At the table")
TAB_READY = Phrase("司法确认", "Confirmation")
JOB = Phrase(
    "第{number}号：已印{done}份，共{copies}份（{mark}）",
    "No. {number}: {done} of {copies} ({mark})",
)
TABLE_SAYS = Phrase(
    "每做完一步就勾选，程序记下时间和协议版本。",
    "Tick each act as it is done; its time and the version are noted.",
)
SIGN_IN_ORDER = Phrase(
    "签名次序：{names}；最后加盖印章。", "Who signs, in order: {names}; then the seal."
)
SIGNS_BY_AGENT = Phrase("{role} {name}（代理人 {agent}）", "{role} {name} (by {agent})")
SIGNS = Phrase("{role} {name}", "{role} {name}")
MEDIATOR = Phrase("调解员", "mediator")
RECORDER = Phrase("记录人", "recorder")
TO_PRINT = Phrase("预览和打印", "Preview and print")
DONE_AT = Phrase("{day} {time} · 版本 {mark}", "{day} {time} · version {mark}")

ACTS: dict[str, Phrase] = {
    "identities": Phrase("核对当事人身份证件", "identities compared"),
    "read_aloud": Phrase("向各方宣读协议全文", "the agreement read aloud"),
    "questions": Phrase("询问是否清楚、自愿，完成理解确认页", "questions asked and answered"),
    "parties_signed": Phrase("当事人（代理人、保证人）签名", "parties, agents, guarantors signed"),
    "fingerprints": Phrase("按指印或者盖章，骑缝按印", "fingerprints or seals, over the edges too"),
    "body_signed": Phrase("调解员、记录人签名", "mediator and recorder signed"),
    "sealed": Phrase("加盖调解组织印章和骑缝章", "sealed, over the edges too"),
    "handed_over": Phrase("各方当事人各执一份，一份存卷", "one original each, one in the dossier"),
}

PAPERS: dict[str, Phrase] = {
    "agreement": Phrase("调解协议书", "agreement"),
    **{kind.value: name for kind, name in NAMES.items()},
    "dossier": Phrase("整本卷宗", "the whole dossier"),
    "supplement": Phrase("补充协议书", "supplementary agreement"),
}


def signing_order(agreement: Agreement, language: Language) -> str:
    """Say who signs in which order: the parties as the paper has them, then the body."""
    said = []
    for party in agreement.signatories:
        role, agent = names.ROLE[party.role].said(language), party.agent
        shape = SIGNS_BY_AGENT if agent is not None else SIGNS
        by = agent.name if agent is not None else ""
        said.append(shape.said(language, role=role, name=party.name, agent=by))
    body = agreement.body
    for title, name in ((MEDIATOR, body.mediator), (RECORDER, body.recorder)):
        said.append(SIGNS.said(language, role=title.said(language), name=name).strip())
    return SIGN_IN_ORDER.said(language, names=" → ".join(said))
