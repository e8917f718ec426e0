"""What short names and descriptions point back to, inside one article."""

from collections.abc import Sequence
from dataclasses import replace

from tawatur.extract.mentions.candidate import Candidate
from tawatur.extract.mentions.cells import Row
from tawatur.lang import LanguagePack
from tawatur.model import EntityType, Mention, MentionKind

__all__ = ["resolve"]


def resolve(
    row: Row, kept: Sequence[Candidate], mentions: Sequence[Mention], pack: LanguagePack
) -> tuple[Mention, ...]:
    """Return the mentions with antecedents: short names to the full one, descriptions to whom they describe."""
    out = list(mentions)
    full = [
        i
        for i, mention in enumerate(mentions)
        if mention.type is EntityType.PERSON and mention.kind is MentionKind.NAME and kept[i].length > 1
    ]
    for i, mention in enumerate(mentions):
        if mention.type is not EntityType.PERSON or mention.kind is not MentionKind.NAME or kept[i].length > 1:
            continue
        key = row.ways(kept[i].first)[0].key[kept[i].skip :]
        match = [j for j in full if row.keys[kept[j].end - 1] == key]
        if match:
            nearest = next((j for j in reversed(match) if j < i), match[0])
            target = mentions[nearest]
            out[i] = replace(
                mention,
                antecedent=target.id if nearest < i else None,
                known_as=mention.known_as or target.known_as,
                country=mention.country or target.country,
            )
    return tuple(out)
