"""Places of an agreement in words: where on paper or in the window a thing stands."""

from __future__ import annotations

import re

from mediator.wording.phrases import Language, Phrase

_TERM = Phrase("补充条款第{number}条", "further term {number}")
_PARTY = Phrase("当事人第{number}位（受理页）", "party {number} (intake)")
_PAGE = Phrase("第{number}页", "page {number}")
_ROW = Phrase("还款计划第{number}期", "row {number} of the schedule")
_FIELDS: dict[str, Phrase] = {
    "name": Phrase("姓名或名称", "name"),
    "payee": Phrase("收款账户", "payee account"),
    "identity": Phrase("证件号码", "identity number"),
    "sex": Phrase("性别", "sex"),
    "born_on": Phrase("出生日期", "birthday"),
    "card_until": Phrase("身份证有效期", "validity of the card"),
    "phone": Phrase("联系方式", "telephone"),
    "address": Phrase("住址", "address"),
    "kind": Phrase("类别", "kind"),
    "guarantee": Phrase("保证方式", "kind of guarantee"),
    "guarantee_until": Phrase("保证期间", "guarantee period"),
    "consents": Phrase("书面同意", "written consent"),
    "agent.name": Phrase("委托代理人", "agent"),
    "agent.authority": Phrase("代理权限", "authority"),
    "agent.acts": Phrase("特别授权的事项", "acts of the special authority"),
    "agent.until": Phrase("授权期限", "end of the authority"),
}
_PLACES: dict[str, Phrase] = {
    "number": Phrase("编号（受理页）", "number (intake)"),
    "agreed_on": Phrase("协议日期", "day of the agreement"),
    "dispute.facts": Phrase("主要事实（受理页）", "main facts (intake)"),
    "dispute.issues": Phrase("争议事项（受理页）", "issues (intake)"),
    "body.kind": Phrase("调解组织类别（受理页）", "kind of body (intake)"),
    "body.name": Phrase("调解组织名称（受理页）", "name of the body (intake)"),
    "body.court": Phrase("司法确认法院（受理页）", "court (intake)"),
    "body.mediator": Phrase("调解员（受理页）", "mediator (intake)"),
    "body.recorder": Phrase("记录人（受理页）", "recorder (intake)"),
    "parties": Phrase("当事人（受理页）", "parties (intake)"),
    "claim": Phrase("债权（核验页）", "claim (claims page)"),
    "claim.limitation": Phrase("诉讼时效（核验页）", "limitation (claims page)"),
    "claim.instrument": Phrase("债权依据（核验页）", "instrument (claims page)"),
    "undertakings.court.proof": Phrase("实际联系的证据（协议页）", "proof of the link (agreement)"),
    "undertakings.credit.wrong": Phrase("需要更正的记录（协议页）", "record to be put right"),
    "statement": Phrase("债权计算书", "calculation"),
    "terms": Phrase("和解款", "settlement"),
    "terms.owed": Phrase("确认的债务", "confirmed debt"),
    "terms.waived": Phrase("减免", "waiver"),
    "terms.ladder": Phrase("阶梯减免", "rungs"),
    "terms.schedule": Phrase("还款计划", "schedule"),
    "terms.breach": Phrase("违约条款", "breach"),
    "terms.support": Phrase("新增担保", "new security"),
    "pages": Phrase("成稿", "made paper"),
    "policy.grace_days": Phrase("宽限期（方案条件）", "days of grace (plan)"),
    "policy.missed_installments": Phrase("加速到期的期数（方案条件）", "missed rows (plan)"),
    "policy.default_percent": Phrase("违约年利率（方案条件）", "default rate (plan)"),
    "policy.installment_percent": Phrase("分期年利率（方案条件）", "rate inside the plan"),
    "policy.first_due_on": Phrase("首期应付日（方案条件）", "first due day (plan)"),
    "policy.settled_on": Phrase("计算截止日（方案条件）", "day of the balance (plan)"),
    "policy.on_workdays": Phrase("应付日（方案条件）", "due days (plan)"),
}
_INDEXED = re.compile(r"(?P<list>[\w.]+)\[(?P<index>\d+)\](?:\.(?P<field>[\w.-]+))?")
_CLAUSE = Phrase("协议第{number}条", "clause {number}")
_LISTS = {
    "clauses": _CLAUSE,
    "extra_terms": _TERM,
    "parties": _PARTY,
    "pages": _PAGE,
    "terms.schedule.rows": _ROW,
}


def paper_place_said(place: str, language: Language) -> str:
    """Return a place in words; the place itself where it has no name."""
    if place in _PLACES:
        return _PLACES[place].said(language)
    found = _INDEXED.fullmatch(place)
    if found is None or found["list"] not in _LISTS:
        return place
    said = _LISTS[found["list"]].said(language, number=int(found["index"]) + 1)
    field = _FIELDS.get(found["field"] or "")
    if field is None:
        return said
    return f"{said} · {field.said(language)}"
