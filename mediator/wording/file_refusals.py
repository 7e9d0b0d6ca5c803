"""Why a file cannot be read or written, and the system's reasons in plain words."""

from __future__ import annotations

from mediator.domain import refusals as r
from mediator.wording.phrases import Language, Phrase

SENTENCES: dict[type[r.Refusal], Phrase] = {
    r.FileUnreadable: Phrase(
        "打不开文件“{path}”（{reason}）。请检查路径和权限。",
        "The file “{path}” cannot be read ({reason}). Check the path and permissions.",
    ),
    r.OutputNotWritable: Phrase(
        "不能写入“{path}”（{reason}）。没有留下半份文件，请换一个位置。",
        "“{path}” cannot be written ({reason}). No partial file was left; choose another place.",
    ),
    r.TableUnreadable: Phrase(
        "“{path}”不是能读的表格（支持 .xlsx 和 .csv）。案件没有变化。请在表格软件里另存为 .xlsx 或"
        " .csv 后再导入，也可以直接复制单元格粘贴。",
        "“{path}” is no table that can be read (.xlsx and .csv can). The case is unchanged. Save it"
        " as .xlsx or .csv and import it again, or copy its cells and paste them.",
    ),
    r.TableOfOldKind: Phrase(
        "“{path}”是旧版 .xls 表格，或者设了打开密码，不能读取。案件没有变化。请在表格软件里打开后"
        "另存为不带密码的 .xlsx 或 .csv，再导入。",
        "“{path}” is an old .xls workbook or locked with a password. The case is unchanged. Open it"
        " in a spreadsheet, save it as .xlsx or .csv without a password and import that.",
    ),
    r.TableTooLarge: Phrase(
        "“{path}”太大（最多 20000 行、16 MB）。案件没有变化。请只留下与本案有关的行，"
        "另存后再导入。",
        "“{path}” is too large (at most 20,000 rows and 16 MB). The case is unchanged. Keep only"
        " the rows about this case, save it and import that.",
    ),
    r.NotAnAgreement: Phrase(
        "“{path}”不是本程序生成的协议：找不到嵌入的条款数据。请选择原始的协议 PDF。",
        "“{path}” is not an agreement of this program: it carries no embedded terms."
        " Choose the original PDF.",
    ),
    r.NotAPdf: Phrase(
        "“{path}”不是 PDF 文件，或者已经损坏。原文件没有改动。"
        "请核对选的是不是打印或保存的那份 PDF；收到时就打不开的，请对方重新发来。",
        "“{path}” is no PDF, or a damaged one. It is unchanged. Check that it is the PDF that was"
        " printed or saved; if it came to you like this, ask for it again.",
    ),
    r.PdfLocked: Phrase(
        "“{path}”设了打开密码，不能读取。原文件没有改动。请索取一份不带密码的 PDF。",
        "“{path}” opens with a password only and was not read. It is unchanged. Ask for the PDF"
        " without a password.",
    ),
    r.PdfTooLarge: Phrase(
        "“{path}”太大（最多 500 页、50 MB），没有读取。原文件没有改动。"
        "协议书远没有这么大，请核对是不是选错了文件。",
        "“{path}” is too large (at most 500 pages and 50 MB) and was not read. It is unchanged. No"
        " agreement is as large: check that it is the right file.",
    ),
}

_NO_ROOM = Phrase("磁盘已满", "the disk is full")
_NOT_ALLOWED = Phrase("没有权限", "no permission")
_NOT_THERE = Phrase("没有这个文件或文件夹", "there is no such file or folder")
_READ_ONLY = Phrase("磁盘或文件是只读的", "the disk or the file is read-only")
_DISK_FAULT = Phrase("磁盘读写出错", "the disk fails to read or write")
_IN_USE = Phrase("正被别的程序使用", "in use by another program")

_REASONS = {
    "ENOENT": _NOT_THERE,
    "ENOTDIR": _NOT_THERE,
    "EISDIR": Phrase("这是一个文件夹", "it is a folder"),
    "EACCES": _NOT_ALLOWED,
    "EPERM": _NOT_ALLOWED,
    "EROFS": _READ_ONLY,
    "EIO": _DISK_FAULT,
    "ENOSPC": _NO_ROOM,
    "EDQUOT": Phrase("超出磁盘配额", "beyond the disk quota"),
    "EFBIG": Phrase("文件超出允许的大小", "the file is beyond the allowed size"),
    "EMFILE": Phrase("打开的文件太多", "too many files are open"),
    "ENAMETOOLONG": Phrase("文件名太长", "the name is too long"),
    "EBUSY": _IN_USE,
    "ETXTBSY": _IN_USE,
    "SQLITE_FULL": _NO_ROOM,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_PERM": _NOT_ALLOWED,
    "SQLITE_IOERR": _DISK_FAULT,
    "SQLITE_CANTOPEN": Phrase("打不开", "it cannot be opened"),
    "SQLITE_CORRUPT": Phrase("内容已损坏", "its content is damaged"),
    "not_a_file": Phrase("这里不是普通文件", "no plain file lies there"),
    "the_source": Phrase("与读取的是同一个文件", "it is the very file that is read"),
}


def reason(word: str, language: Language) -> str:
    """Return the system's name of an error in plain words; one that is not known stays.

    SQLite's names say more and more exactly: ``SQLITE_IOERR_WRITE`` is a ``SQLITE_IOERR``.
    """
    phrase = _REASONS.get(word) or _REASONS.get("_".join(word.split("_")[:2]))
    return phrase.said(language) if phrase else word
