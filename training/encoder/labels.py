"""The heads of the encoder and their labels."""

NAME_TYPES = ("person", "government", "organization", "media", "place", "weapon", "agreement", "project", "other")
MENTION_CLASSES = (*NAME_TYPES, "adjective", "nominal")
# People named for their state or faith are a class of their own: NewsFANE files them under persons, others nowhere.
COARSE_CLASSES = ("PER", "LOC", "ORG", "GRP")
EVENT_CLASSES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip


MODALITIES = ("assert", "judge", "predict", "intend", "demand", "warn", "allege")
STATUSES = ("occurred", "ongoing", "planned", "possible", "denied")


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
    # Of each word, whether it names an event, and of which type.
    "event": ("O", *EVENT_CLASSES),
    # Who speaks, and who passes it on, where they are named beside the cue.
    "source": bio(("speaker", "relay")),
    # Of each word of a statement's cue and content, how firmly it is said.
    "modality": MODALITIES,
    # Of each word of an event's trigger, whether it came about.
    "status": STATUSES,
}
# Share of each head in the loss. Chosen beforehand, not tuned.
WEIGHTS = {
    "mention": 1.0, "newsfane": 1.0, "coarse": 1.0, "proclitic": 0.2, "content": 0.5, "cue": 0.5, "event": 0.3,
    "source": 0.3, "modality": 0.3, "status": 0.2,
}  # fmt: skip
IGNORED = -100
