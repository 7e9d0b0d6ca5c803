"""The pages of a paper, as wide as there is room; they are pictures of the very bytes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from mediator.desktop.widgets.basic import Text, column
from mediator.desktop.words import say
from mediator.usecases.ports import PagePicture
from mediator.wording import screen_agreement as words

MARGIN = 16
NARROWEST, WIDEST = 200, 900


class PaperPage(QLabel):
    """One page; white whatever the scheme, as paper is."""

    def __init__(self, picture: PagePicture, spoken: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        image = QImage(
            picture.rgb,
            picture.width,
            picture.height,
            picture.stride,
            QImage.Format.Format_RGB888,
        )
        self._whole = QPixmap.fromImage(image.copy())
        self.setAccessibleName(spoken)

    def fit(self, width: int) -> None:
        """Draw the page in a width, sharp on fine screens as well."""
        ratio = self.devicePixelRatioF()
        smooth = Qt.TransformationMode.SmoothTransformation
        scaled = self._whole.scaledToWidth(round(width * ratio), smooth)
        scaled.setDevicePixelRatio(ratio)
        self.setPixmap(scaled)
        self.setFixedSize(width, round(scaled.height() / ratio))


class Preview(QScrollArea):
    """The pages under each other."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[PaperPage] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(say(words.PREVIEW))
        self.message = Text(kind="quiet")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._show_message()

    def say(self, text: str) -> None:
        """Show a sentence in place of pages."""
        self._show_message()
        self.message.setText(text)

    def show_pages(self, pictures: tuple[PagePicture, ...]) -> None:
        """Show other pages."""
        count = len(pictures)
        self.pages = [
            PaperPage(picture, say(words.PAGE, number=number, count=count))
            for number, picture in enumerate(pictures, 1)
        ]
        content = QWidget()
        content.setProperty("plain", "clear")
        layout = column(*self.pages, None, into=content, margins=(MARGIN, MARGIN, MARGIN, MARGIN))
        layout.setSpacing(MARGIN)
        for page in self.pages:
            layout.setAlignment(page, Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(content)
        self._fit()

    def forget(self) -> None:
        """Let the pages go at once: each is some megabytes, which Python frees only later."""
        self.say("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width() - 2 * MARGIN
        for page in self.pages:
            page.fit(min(max(width, NARROWEST), WIDEST))

    def _show_message(self) -> None:
        self.pages = []
        content = QWidget()
        content.setProperty("plain", "clear")
        self.message = Text(kind="quiet")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column(None, self.message, None, into=content)
        self.setWidget(content)
