"""On two screens nothing but pages that were taken reaches the parties."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCENES = Path(__file__).with_name("two_screens.py")
ROOT = SCENES.parents[2]
WIDTH, HEIGHT = 1920, 1080

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="looks into the memory of a process"
)


def screen(name: str, x: int) -> dict[str, Any]:
    size = {"width": WIDTH, "height": HEIGHT, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    return {"name": name, "x": x, "y": 0, **size}


@pytest.mark.parametrize(("scene", "second"), [("extended", WIDTH), ("mirrored", 0)])
def test_a_scene_on_two_screens(tmp_path: Path, scene: str, second: int) -> None:
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [screen("mine", 0), screen("theirs", second)]}))
    platform = f"offscreen:configfile={config}"
    done = subprocess.run(
        [sys.executable, str(SCENES), scene, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout == "done\n"
