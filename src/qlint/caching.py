"""Where qlint keeps what it need not work out twice, and how it is written there.

Nothing in it is needed: a folder that is missing, full, damaged or not ours to write is passed over in silence.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

_folder: list[Path | None] = [None]


def use(folder: Path | None) -> None:
    """From now on this process keeps things in that folder, which may not exist yet; None: nowhere, as at first."""
    _folder[0] = folder


def folder() -> Path | None:
    return _folder[0]


def load(name: str) -> bytes | None:
    """What was kept under a name; None where there is nothing that can be read."""
    place = folder()
    try:
        return (place / name).read_bytes() if place is not None else None
    except OSError:
        return None


def keep(name: str, content: bytes) -> None:
    """Keeps bytes under a name: written beside their place and moved there, so that no one reads half of them."""
    place = folder()
    if place is None:
        return
    temporary = None
    try:
        place.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{name}.", dir=place)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(temporary).replace(place / name)
    except OSError:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
