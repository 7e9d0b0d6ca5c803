"""The name of every act, as undo and the journal say it."""

from __future__ import annotations

from mediator.wording.phrases import Language, Phrase

ACTS: dict[str, Phrase] = {
    "case_opened": Phrase("新建案件", "new case"),
    "case_imported": Phrase("导入案件", "import case"),
    "register_set": Phrase("修改立案登记", "change register"),
    "party_added": Phrase("添加当事人", "add party"),
    "party_set": Phrase("修改当事人", "change party"),
    "party_removed": Phrase("删除当事人", "remove party"),
    "dispute_set": Phrase("修改纠纷事实", "change dispute"),
    "claim_set": Phrase("修改债权", "change claim"),
    "guarantees_set": Phrase("修改担保", "change guarantees"),
    "limitation_set": Phrase("修改时效事实", "change limitation facts"),
    "policy_set": Phrase("修改方案条件", "change plan choices"),
    "exhibit_added": Phrase("收入证据", "take evidence in"),
    "exhibit_set": Phrase("修改证据说明", "change an exhibit"),
    "exhibit_answered": Phrase("记录质证意见", "note an answer to evidence"),
    "exhibit_removed": Phrase("移出证据", "remove an exhibit"),
    "file_attached": Phrase("保存附件", "keep a file"),
    "bundle_exported": Phrase("导出案件包", "export a bundle"),
    "offers_set": Phrase("修改可供清偿的财产和其他债权人", "change offers and fellow creditors"),
    "creditor_heard": Phrase("记录债权人室", "hear creditor"),
    "debtor_heard": Phrase("记录债务人室", "hear debtor"),
    "creditor_kept": Phrase("封存债权人室内容", "seal creditor's room"),
    "debtor_kept": Phrase("封存债务人室内容", "seal debtor's room"),
    "outlook_kept": Phrase("封存诉讼前景的估计", "seal the outlook in court"),
    "moves_kept": Phrase("封存双方出价", "seal both sides' offers"),
    "reckoning_kept": Phrase("封存调解员的假设与愿望分量", "seal what the mediator reckons with"),
    "means_released": Phrase("转述还款能力结论", "release means conclusion"),
    "debtor_sheet_printed": Phrase("印制债务体检单", "print the debtor's sheet"),
    "confidence_told": Phrase("转述一项内容", "pass a confidence on"),
    "page_presented": Phrase("向双方出示一页", "show a page to both"),
    "answer_sealed": Phrase("封存答复", "seal answer"),
    "answers_discarded": Phrase("销毁已开封的答复", "discard opened answers"),
    "round_opened": Phrase("开封本轮答复", "open round"),
    "plan_chosen": Phrase("选定方案", "choose plan"),
    "signing_noted": Phrase("记录签署步骤", "note an act of signing"),
    "signing_forgotten": Phrase("撤回签署步骤", "take an act of signing back"),
    "print_begun": Phrase("开始印制", "begin a print"),
    "copy_printed": Phrase("印出一份", "print a copy"),
    "finding_mended": Phrase("一步改正", "mend a finding"),
    "clause_edited": Phrase("修改条款", "edit a clause"),
    "clause_moved": Phrase("移动条款", "move a clause"),
    "clause_taken": Phrase("加入条款", "take a clause"),
    "clause_left_out": Phrase("移出条款", "leave a clause out"),
    "clause_worded": Phrase("换用条款写法", "choose a variant"),
    "clause_added": Phrase("添加自拟条款", "add an own clause"),
    "parallel_set": Phrase("修改对照文本", "change the second text"),
    "version_kept": Phrase("留存文稿", "keep a version"),
    "review_recorded": Phrase("记录律师复核", "record a lawyer's review"),
    "agreement_printed": Phrase("保存协议", "save agreement"),
    "schema_migrated": Phrase("案库升级到新版本", "bring the case file up to date"),
    "older_file_accepted": Phrase("按较旧的文件打开", "accept an older file"),
    "restored_from_backup": Phrase("换上备份", "restore a backup"),
    "case_purged": Phrase("销毁案件", "purge case"),
    "undone": Phrase("撤销", "undo"),
    "redone": Phrase("重做", "redo"),
}


def said(act: str, language: Language) -> str:
    """Return the name of an act."""
    return ACTS[act].said(language)
