"""What the pictures of signatures, the scan, and the electronic signature say on screen."""

from __future__ import annotations

from mediator.wording.phrases import Phrase

TAB_MARKS = Phrase("签名指印", "Signatures")
TAB_SCAN = Phrase("扫描核对", "Scan")
PLACE = Phrase("位置", "Place")
MADE_AT = Phrase("时间", "Made")
STATE = Phrase("状态", "State")
EMPTY = Phrase("未放", "none")
HOLDS = Phrase("已放", "placed")
VOID = Phrase("作废（旧稿）", "void (older version)")
TAKE = Phrase("选择图片…", "Picture…")
TAKE_OFF = Phrase("取下", "Take off")
SAVE_MARKED = Phrase("带图像另存…", "Save both…")
SIGN = Phrase("电子签名…", "Sign…")
PICTURES = Phrase("图片 (*.png *.jpg *.jpeg *.tif *.tiff *.bmp *.webp)", "Pictures (*.png *.jpg)")
TAKEN = Phrase("已放上：{spot}", "Placed: {spot}")
KEY = Phrase("调解组织的密钥文件", "The body's key file")
KEYS = Phrase("密钥 (*.p12 *.pfx)", "Keys (*.p12 *.pfx)")
PASSPHRASE = Phrase("密钥口令", "Passphrase of the key")
SIGN_SAYS = Phrase(
    "签名附在文件末尾，协议内容不变；密钥和口令用完即忘，不保存。签名是否可信由收件人核实。",
    "The signature is put behind the paper, which stays as it is; key and passphrase are not"
    " kept. Whether it is trusted is for the reader to judge.",
)
SIGNED = Phrase("已签名、核对并另存：{path}", "Signed, checked and saved: {path}")
CHOOSE_KEY = Phrase("选择密钥…", "Choose the key…")
DO_SIGN = Phrase("签名", "Sign")
SCAN_SAYS = Phrase(
    "收入签好的原件扫描（PDF或者图片）。页脚的二维码说明它是哪一稿的第几页；读不出的，请对照两边的图确认。",
    "Take in the scan of the signed original. The code at the foot tells version and page; where"
    " it cannot be read, compare the two pictures.",
)
TAKE_SCAN = Phrase("收入扫描件…", "Scan…")
SCANS = Phrase("扫描件 (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)", "Scans (*.pdf *.png *.jpg *.tif)")
REMOVE_SCAN = Phrase("移出这份扫描件", "Take out")
SHEETS = Phrase("扫描件各张", "Sheets of the scan")
PAGE = Phrase("是协议第几页", "Page")
CONFIRM = Phrase("对照无误，确认", "Confirm")
SHEET_PICTURE = Phrase("扫描件", "the scan")
PAGE_PICTURE = Phrase("印出的页", "the page as printed")
NO_SHEETS = Phrase("还没有收回扫描件。", "No scan has come back yet.")
READING = Phrase("正在读扫描件…", "Reading the scan…")
COMPLETE = Phrase("全部{count}页都已收回，版本一致。", "All {count} pages of this version are back")
