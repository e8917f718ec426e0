"""The heads of the encoder and their labels."""

NAME_TYPES = ("person", "government", "organization", "media", "place", "weapon", "agreement", "project", "other")
MENTION_CLASSES = (*NAME_TYPES, "adjective", "nominal")
# People named for their state or faith are a class of their own: NewsFANE files them under persons, others nowhere.
COARSE_CLASSES = ("PER", "LOC", "ORG", "GRP")
EVENT_CLASSES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip


def bio(classes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the BIO labels of the classes, `O` first."""
    return ("O", *(f"{part}-{name}" for name in classes for part in "BI"))


HEADS: dict[str, tuple[str, ...]] = {
    "mention": bio(MENTION_CLASSES),
    # The public sets differ in what they call a name, so each kind of annotation has a head of its own.
    "newsfane": bio(COARSE_CLASSES),
    "coarse": bio(COARSE_CLASSES),
    # How many letters of a name's first word are proclitics that do not belong to the name.
    "proclitic": ("0", "1", "2"),
    "content": bio(("content",)),
    "cue": bio(("cue",)),
    "event": bio(EVENT_CLASSES),
}
# Share of each head in the loss. The names are what the weights ship for; the others keep the encoder useful to
# later heads and regularise it. Chosen beforehand, not tuned.
WEIGHTS = {
    "mention": 1.0, "newsfane": 1.0, "coarse": 1.0, "proclitic": 0.2, "content": 0.4, "cue": 0.4, "event": 0.3,
}  # fmt: skip
IGNORED = -100
