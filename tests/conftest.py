"""What all tests share: hypothesis draws the same examples on every run; the cache of the user is left alone."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

from qlint.commands.console import CACHE_VARIABLE

# A fault shows again on the next run; no deadline, since test machines are busy.
settings.register_profile("qlint", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("qlint")


@pytest.fixture(autouse=True, scope="session")
def cache_folder() -> Iterator[str]:
    """A cache of the session's own, also for the processes that tests start."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, CACHE_VARIABLE, folder)
        yield folder
