"""What lasts longer: its name, the names of its steps, and how it is stopped."""

from __future__ import annotations

from mediator.domain.steps import Step, Work
from mediator.wording.phrases import Phrase

WORKS = {
    Work.UNLOCK: Phrase("打开案库", "Opening the case file"),
    Work.BACKUP: Phrase("备份案库", "Backing up the case file"),
    Work.COPY: Phrase("另存一份副本", "Writing a copy elsewhere"),
    Work.DRILL: Phrase("演练恢复", "Restoring for a trial"),
    Work.RECORD: Phrase("核验操作记录", "Checking the record of acts"),
    Work.PURGE: Phrase("销毁案件", "Destroying a case"),
    Work.RESCUE: Phrase("用备份恢复案库", "Restoring from a backup"),
    Work.PACK: Phrase("打包案件", "Packing a case"),
    Work.TAKE: Phrase("接收案件包", "Taking a bundle in"),
    Work.EVIDENCE: Phrase("收存证据", "Taking evidence in"),
    Work.TABLE: Phrase("读取表格", "Reading a table"),
    Work.SCAN: Phrase("识读扫描件", "Reading a scan"),
    Work.PAPER: Phrase("制作文书", "Making a paper"),
    Work.PRINT: Phrase("打印文书", "Printing a paper"),
}

STEPS = {
    Step.KEY: Phrase("由口令算出密钥", "Working the key out of the passphrase"),
    Step.OPENING: Phrase("逐页核对案库文件", "Checking the file page by page"),
    Step.CHECKING: Phrase("逐页核对备份", "Checking the backup page by page"),
    Step.COPYING: Phrase("复制", "Copying"),
    Step.PROVING: Phrase("打开副本，逐页核对", "Opening the copy and checking every page"),
    Step.RECORD: Phrase("逐条核对操作记录", "Checking the record entry by entry"),
    Step.CASES: Phrase("读出每个案件", "Reading every case"),
    Step.TEXTS: Phrase("打开每段密文", "Opening every sealed text"),
    Step.FILES: Phrase("取出所附文件", "Taking the files out"),
    Step.SEALING: Phrase("加密", "Encrypting"),
    Step.WRITING: Phrase("写入案库", "Writing into the case file"),
    Step.READING: Phrase("读取", "Reading"),
    Step.SHEETS: Phrase("逐张识读", "Reading the sheets"),
    Step.SETTING: Phrase("逐份排版", "Setting the papers"),
    Step.PAGES: Phrase("逐页成文", "Drawing the pages"),
    Step.FINISHING: Phrase("写入结构与附件", "Adding structure and attachments"),
    Step.PICTURES: Phrase("生成预览页", "Making the preview"),
    Step.SENDING: Phrase("逐页送往打印机", "Sending the pages to the printer"),
}

SO_FAR = Phrase("{step}　{done} / {of}", "{step}  {done} / {of}")
CANCEL = Phrase("取消（Esc）", "Cancel (Esc)")
STOPPING = Phrase("正在停下……", "Stopping…")
RUNNING = Phrase("正在{work}", "{work}")
STOPPED = Phrase("已取消：{work}。", "Cancelled: {work}.")
