"""The settings of a run: given once, passed down as arguments, never read from the environment."""

from dataclasses import dataclass

from tawatur.errors import ConfigError

__all__ = ["LARGEST_BATCH", "PROFILES", "Settings"]

PROFILES = ("full", "fast")
# Larger transactions starve a second writer: 500 rows kept an edit's 95th percentile at 34 ms, 50,000 at 1,139 ms.
LARGEST_BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to read.

    Attributes:
        language: the code of the language pack for articles whose language cannot be told.
        profile: `full`, or `fast` for rules alone without any network.
        workers: how many processes read at once; the result is the same with any number.
        batch: articles to one transaction, at most 500; what a kill can cost.

    Raises:
        ConfigError: a value is out of its range.
    """

    language: str = "ar"
    profile: str = "full"
    workers: int = 1
    batch: int = 200

    def __post_init__(self) -> None:
        if self.profile not in PROFILES:
            raise ConfigError(f"no profile {self.profile!r}", do=f"Choose one of {', '.join(PROFILES)}")
        if self.workers < 1:
            raise ConfigError(f"{self.workers} workers", do="Give 1 or more")
        if not 1 <= self.batch <= LARGEST_BATCH:
            raise ConfigError(f"a batch of {self.batch}", do=f"Give 1 to {LARGEST_BATCH}")
