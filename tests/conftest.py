"""What all tests share: hypothesis draws the same examples on every run."""

from __future__ import annotations

from hypothesis import settings

# A fault shows again on the next run; no deadline, since test machines are busy.
settings.register_profile("qlint", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("qlint")
