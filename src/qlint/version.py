"""The version, alone, so that `qlint --version` reads nothing else."""

__version__ = "0.1.0"
