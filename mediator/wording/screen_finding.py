"""The words of the bar that finds words on a page."""

from mediator.wording.phrases import Phrase

FIND_HERE = Phrase("在本页查找", "Find on this page")
FOUND = Phrase("第{at}处，共{count}处", "{at} of {count}")
NONE = Phrase("本页没有找到", "nothing on this page")
BEFORE = Phrase("上一处", "Before")
NEXT = Phrase("下一处", "Next")
AWAY = Phrase("收起 Esc", "Close Esc")
