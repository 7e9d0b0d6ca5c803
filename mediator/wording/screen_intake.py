"""What the intake page says."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

REGISTER = Phrase("立案登记", "Register")
NUMBER = Phrase("案号", "Case number")
ACCEPTED_ON = Phrase("受理日期", "Accepted on")
BODY_KIND = Phrase("调解类型", "Kind of mediation")
BODY_NAME = Phrase("调解组织", "Mediation body")
BODY_PLACE = Phrase("调解地点", "Place")
MEDIATOR = Phrase("调解员", "Mediator")
RECORDER = Phrase("记录人", "Recorder")
COURT = Phrase("有管辖权的法院（司法确认用）", "Court (for judicial confirmation)")

ON = Phrase("下一步：核验 Ctrl+2", "Next: the claim Ctrl+2")

PARTIES = Phrase("当事人", "Parties")
NO_PARTIES = Phrase("先添加债权人或债务人。", "Add the creditor or the debtor first.")
ADD_PARTY = Phrase("添加{role}", "Add {role}")
NAMELESS = Phrase("（未填姓名）", "(no name)")
EDIT = Phrase("编辑", "Edit")
FOLD = Phrase("收起", "Fold")
REMOVE = Phrase("移除", "Remove")
ROLE = Phrase("角色", "Role")
PARTY_KIND = Phrase("类型", "Kind")
PERSON_NAME = Phrase("姓名或名称", "Name")
IDENTITY = Phrase("证件号码或统一社会信用代码", "Identity number or credit code")
SEX = Phrase("性别", "Sex")
NATION = Phrase("民族", "Ethnic group")
BORN_ON = Phrase("出生日期（证件号码已含的不必填）", "Born on (unless in the number)")
OCCUPATION = Phrase("职业", "Occupation")
REPRESENTATIVE = Phrase("法定代表人", "Legal representative")
PHONE = Phrase("联系方式", "Phone")
ADDRESS = Phrase("住址或住所地", "Address")
AGENT = Phrase("委托代理人（没有则留空）", "Agent (empty if none)")
AUTHORITY = Phrase("委托书原文要点", "Words of the authority")
AUTHORITY_UNTIL = Phrase("授权期限至（未写则留空）", "Authority ends on (if it says)")
MANDATE = Phrase("授权种类", "Kind of authority")
SPECIAL_ACTS = Phrase("委托书写明的事项，逐项勾选：", "Acts that the authority names:")
PAYEE_HOLDER = Phrase("收款账户户名", "Payee: account holder")
PAYEE_BANK = Phrase("开户银行", "Payee: bank")
PAYEE_NUMBER = Phrase("账号", "Payee: account number")
GUARANTEE = Phrase("保证方式", "Kind of guarantee")
CARD_UNTIL = Phrase("身份证有效期至（长期有效的不必填）", "Card valid until (unless for good)")
GUARANTEE_UNTIL = Phrase("约定的保证期间至（没有约定则留空）", "Agreed guarantee period ends")
GUARANTEE_UNSAID = Phrase("未说明", "not said")
JOINS_UP_TO = Phrase("最多承担（元，空为全部）", "Liable up to (yuan; empty: all)")
CONSENTS = Phrase("保证人同意本次调解方案", "The guarantor consents to the settlement")
AGE = Phrase("{age}岁", "aged {age}")

DISPUTE = Phrase("纠纷", "Dispute")
FACTS = Phrase("纠纷主要事实", "Main facts")
ISSUES = Phrase("争议事项", "Issues in dispute")
SEXES = (Phrase("", ""), Phrase("男", "male"), Phrase("女", "female"))

ADD_NEXT_PARTY = Phrase("添加当事人", "Add a party")
SET_ROLES: dict[str, Phrase] = {
    "creditor": Phrase("当事人角色：债权人", "Role of the party: creditor"),
    "debtor": Phrase("当事人角色：债务人", "Role of the party: debtor"),
    "guarantor": Phrase("当事人角色：保证人", "Role of the party: guarantor"),
    "joiner": Phrase("当事人角色：债务加入人", "Role of the party: joining debtor"),
}
