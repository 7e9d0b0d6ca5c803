from __future__ import annotations

from collections.abc import Callable

from mediator.documents.preview import page_images


def test_every_page_becomes_a_picture_of_its_size(printed: Callable[[str], bytes]) -> None:
    images = page_images(printed("lump_sum"), 72)

    assert len(images) == 9
    for image in images:
        assert (image.width, image.height) == (596, 842)
        assert image.stride >= 3 * image.width
        assert len(image.rgb) == image.stride * image.height


def test_a_picture_shows_ink_on_white(printed: Callable[[str], bytes]) -> None:
    image = page_images(printed("lump_sum"), 36)[0]

    assert image.rgb[:3] == b"\xff\xff\xff"
    assert min(image.rgb) < 80
