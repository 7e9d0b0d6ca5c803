"""What is said of pictures of signatures and of signed papers that come back."""

from __future__ import annotations

from mediator.domain import refusals as r
from mediator.domain.refusals import PictureFault, Refusal
from mediator.wording.phrases import Phrase

FINDINGS: dict[str, Phrase] = {
    "mark_void": Phrase(
        "“{name}”的签名或指印图像是在另一稿上做的，协议已改，图像作废。处理：请在现在这一稿上重做",
        "the picture of “{name}” was made on another version and is void. Do: make it anew on this"
        " one",
    ),
    "scan_page_missing": Phrase(
        "扫描件缺第{numbers}页。处理：补扫这些页",
        "the scan lacks pages {numbers}. Do: scan them",
    ),
    "scan_foreign": Phrase(
        "扫描件第{numbers}张不是现在这一稿的页。处理：核对是否签了旧稿；旧稿应当重签",
        "sheets {numbers} of the scan are of another version. Do: see whether an older version was"
        " signed; if so, sign anew",
    ),
    "scan_unread": Phrase(
        "扫描件第{numbers}张的二维码读不出。处理：对照原页逐张确认，或者重新扫描",
        "the codes of sheets {numbers} cannot be read. Do: compare each with its page, or scan"
        " again",
    ),
    "scan_twice": Phrase(
        "扫描件第{numbers}张与前面的页重复。处理：去掉重复的，确认留下的那张签名完整",
        "sheets {numbers} are of pages that came before. Do: take them out, and see that the sheet"
        " kept is signed",
    ),
}

PICTURE_FAULTS: dict[PictureFault, Phrase] = {
    PictureFault.NO_PICTURE: Phrase("不是能识别的图片", "it is no picture that is known"),
    PictureFault.DAMAGED: Phrase("文件已损坏或者不完整", "it is damaged or incomplete"),
    PictureFault.TOO_LARGE: Phrase("图像太大", "it is too large"),
    PictureFault.TOO_MANY: Phrase("张数太多", "it has too many sheets"),
    PictureFault.TOO_SLOW: Phrase("处理超时，已停止", "it took too long and was stopped"),
    PictureFault.DECODER: Phrase("处理图片时出错，已停止", "reading it failed and was stopped"),
    PictureFault.NOT_KEPT: Phrase("案库里没有这幅图像", "the case file does not hold it"),
    PictureFault.NOT_OURS: Phrase("不是本程序存下的图像", "this program did not write it"),
}

REFUSALS: dict[type[Refusal], Phrase] = {
    r.PictureUnreadable: Phrase(
        "读不出“{path}”里的图像：{reason}。没有收入任何图像，其他内容没有变。"
        "签名、指印请用PNG或者JPEG图片，签好的原件还可以用PDF或者TIFF；或者重新扫描。",
        "No picture can be read from “{path}”: {reason}. Nothing was taken in, all else is as it"
        " was. Take a PNG or JPEG, for a signed paper also a PDF or TIFF, or scan it again.",
    ),
    r.PictureBlank: Phrase(
        "“{path}”上没有墨迹。没有放上任何图像。请确认签名或者指印在白纸上，光线均匀，再拍一次。",
        "Nothing is drawn on “{path}”. Nothing was placed. Take it again on white paper, in even"
        " light.",
    ),
    r.MarkHasNoPlace: Phrase(
        "协议上没有为“{party}”留这样的位置，或者有同名的当事人分不清。没有放上任何图像。"
        "用 mediator mark 协议.pdf 可以列出全部位置；公司盖章，不按指印。",
        "The agreement has no such place for “{party}”, or parties of one name cannot be told"
        " apart. Nothing was placed. `mediator mark AGREEMENT.pdf` lists the places;"
        " companies seal and leave no fingerprint.",
    ),
    r.PaperNotIntact: Phrase(
        "“{path}”与它内嵌的条款不符，没有放上任何图像，也没有写出文件。"
        "请用 mediator verify 查看哪一项不符，再从案件重新生成。",
        "“{path}” does not agree with its own terms; nothing was placed or written. `mediator"
        " verify` shows what differs; then print it anew from the case.",
    ),
    r.PaperSealed: Phrase(
        "“{path}”已有电子签名，再放图像会使它失效，没有写出文件。请在签名之前的那一份上放图像，再签名。",
        "“{path}” carries an electronic signature, which a picture would break; nothing was"
        " written. Place pictures on the paper as it was before, then sign it.",
    ),
    r.SheetReadAlready: Phrase(
        "第 {number} 张的页码已由页脚的二维码读出（第 {page} 页），不能另行指定。没有改动任何记录。"
        "如果扫错了，请去掉这一张重新扫描。",
        "The code of sheet {number} was read (page {page}); it cannot be matched otherwise. Nothing"
        " was changed. If the wrong sheet was scanned, scan anew without it.",
    ),
    r.SignatureBroken: Phrase(
        "用“{path}”签好后核对没有通过，没有写出文件，原来的协议没有变。请换一个密钥文件，或者联系证书机构。",
        "The signature by “{path}” did not pass its own check; nothing was written and the paper is"
        " as it was. Take another key, or ask who issued it.",
    ),
    r.SheetUnknown: Phrase(
        "没有第 {number} 张或者第 {number} 页，一共 {most}。没有记录任何内容。请对照列表再填。",
        "There is no sheet or page {number}; there are {most}. Nothing was recorded. Look at the"
        " list again.",
    ),
}
