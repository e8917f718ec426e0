"""A claim to its origins: its chains drawn to their roots, and which of these are known to be one.

What counts is who could have known it by himself. Roots are one wherever something shows that they share an origin;
where nothing shows it they are not therefore two. So there are two counts: how many are proven to be apart, and how
many there could be at the most. See docs/why/origins.md.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from tawatur.analyse.evidence import Evidence, Link, Voice
from tawatur.analyse.grades import ChainGrade, credibility_of, grade_chain
from tawatur.model import ArticleId, Claim, ClaimId, EntityType, SourceKind, content_id

__all__ = ["ClaimOrigins", "Root", "origins_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """One origin of a claim, so far as is known.

    Attributes:
        kind: `named`, `group`, `unnamed`, `gap`, or `article` where articles tell it and name nobody.
        label: who it is, in the articles' words; the outlet for `article`.
        entity: its entity, None where it has no name.
        proven: it is known to be another than the other proven roots.
        sightings: all that goes back to it, sorted.
        articles: where these stand, sorted.
        through: for each sighting its chain: the labels from the root to the outlet, empty where it is not known.
        why: what shows that its sightings have one origin.
    """

    id: str
    kind: str
    label: str
    entity: str | None
    proven: bool
    sightings: tuple[str, ...]
    articles: tuple[ArticleId, ...]
    through: tuple[tuple[str, tuple[str, ...]], ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimOrigins:
    """Who stands behind a claim.

    Attributes:
        articles: how many articles tell it.
        outlets: how many outlets.
        least: how many origins are proven to be independent; one at the least where anybody tells it.
        most: how many there could be.
        roots: of those who tell it, the proven first.
        denying: of those who deny it.
        grades: of each sighting's chain, in the order of the sightings.
    """

    claim: ClaimId
    articles: int
    outlets: int
    least: int
    most: int
    roots: tuple[Root, ...]
    denying: tuple[Root, ...]
    grades: tuple[ChainGrade, ...]

    @property
    def unknown(self) -> bool:
        """Whether there could be more origins than are proven, or none is known by name."""
        return self.most > self.least or not any(root.proven for root in self.roots)


def origins_of(claim: Claim, evidence: Evidence) -> ClaimOrigins:
    """Return the origins of a claim; sightings whose readings are not in the evidence are left out."""
    telling = _voices((*claim.supports, *claim.told), evidence)
    against = _voices((*claim.denies, *claim.untold), evidence)
    roots, denying = _roots(telling, evidence), _roots(against, evidence)
    sure, counter = (sum(root.proven for root in side) for side in (roots, denying))
    tell = credibility_of(sure, counter, known=sure > 0)
    deny = credibility_of(counter, sure, known=counter > 0)
    articles = {voice.article for voice in telling}
    return ClaimOrigins(
        claim=claim.id,
        articles=len(articles),
        outlets=len({evidence.outlet(article) or article for article in articles}),
        least=max(min(1, len(roots)), sure),
        most=len(roots),
        roots=roots,
        denying=denying,
        grades=(
            *(grade_chain(voice, tell) for voice in telling),
            *(grade_chain(voice, deny) for voice in against),
        ),
    )


def _voices(sightings: Iterable[str], evidence: Evidence) -> list[Voice]:
    found = (evidence.voice(ident) for ident in sorted(sightings))
    return [voice for voice in found if voice is not None]


def _roots(voices: Sequence[Voice], evidence: Evidence) -> tuple[Root, ...]:
    """Return the roots of these voices: those that share an origin together."""
    parent = list(range(len(voices)))
    why: dict[int, set[str]] = defaultdict(set)

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    # Those with names first: what names nobody may rest on any of them, and joins no two of them.
    named = [_named(voice) for voice in voices]
    held = list(named)
    for n, m in sorted(
        combinations(range(len(voices)), 2), key=lambda pair: not (named[pair[0]] and named[pair[1]])
    ):
        a, b = sorted((root(n), root(m)))
        reasons = set(_one_origin(voices[n], voices[m], evidence)) if a != b else set()
        if reasons and not (held[a] and held[b] and not (named[n] and named[m])):
            why[n] |= reasons
            parent[b] = a
            held[a] = held[a] or held[b]
    groups: dict[int, list[int]] = defaultdict(list)
    for n in range(len(voices)):
        groups[root(n)].append(n)
    parts = [[voices[n] for n in group] for group in groups.values()]
    proven = _proven(parts)
    made = [
        _root(part, {reason for n in group for reason in why[n]}, evidence, proven=part in proven)
        for part, group in zip(parts, groups.values(), strict=True)
    ]
    return tuple(sorted(made, key=lambda one: (not one.proven, one.id)))


def _proven(parts: Sequence[list[Voice]]) -> list[list[Voice]]:
    """Return the groups of voices that are known to be another origin than each other one returned.

    Those who could know it themselves come first: a newspaper, and who only comments, may have it from any of them.
    """
    found: list[list[Voice]] = []
    telling = [(part, [voice for voice in part if _proves(voice)]) for part in parts]
    for part, sure in sorted(telling, key=lambda pair: (_leans(pair[1]), _name_of(pair[0]))):
        if sure and not any(_may_share(part, other) for other in found):
            found.append(part)
    return found


def _leans(voices: Sequence[Voice]) -> bool:
    """Tell whether all that these voices tell may be taken from others."""
    return all(_passes_on(voice) or voice.comment for voice in voices)


def _passes_on(voice: Voice) -> bool:
    """Tell whether it is a newspaper's or an agency's word, which may rest on somebody whom it does not name."""
    return all(link.type is EntityType.MEDIA for link in _speakers(voice))


def _may_share(left: Sequence[Voice], right: Sequence[Voice]) -> bool:
    """Tell whether two groups may have it from one place: one is the press, or comments on what the other tells.

    So may two who both speak for one state: its government, its bodies, those in office.
    """
    if all(map(_passes_on, left)) or all(map(_passes_on, right)) or _leans(left) != _leans(right):
        return True
    first, second = ([link for voice in side for link in _speakers(voice)] for side in (left, right))
    return any(_one_state(a, b) or _one_name(a, b) for a in first for b in second)


def _one_state(left: Link, right: Link) -> bool:
    return left.home is not None and left.home == right.home


def _one_name(left: Link, right: Link) -> bool:
    """Tell whether one of two persons is named by a part of the other's name: they may be one."""
    if left.type is not EntityType.PERSON or right.type is not EntityType.PERSON:
        return False
    one, other = set(left.label.split()), set(right.label.split())
    return one <= other or other <= one


def _name_of(part: Sequence[Voice]) -> str:
    return min(voice.sighting for voice in part)


def _one_origin(left: Voice, right: Voice, evidence: Evidence) -> Iterator[str]:
    """Yield what shows that two sightings have one origin."""
    first, second = _speakers(left), _speakers(right)
    if {link.key for link in first if link.key} & {link.key for link in second if link.key}:
        yield "the same speaker"
    if _quotes(left, right, evidence) or _quotes(right, left, evidence):
        yield "one quotes the other"
    if _one_government(first, second):
        yield "one government"
    if _speaks_for(first, second) or _speaks_for(second, first):
        yield "one speaks for the other"
    if evidence.same_words(left, right):
        yield "the same text"
    if not _named(left) or not _named(right):
        wire = evidence.same_wire(left, right)
        if wire is not None and not _named(left) and not _named(right):
            yield f"the same wire: {wire}"
        if left.article == right.article:
            yield "the same article"
        if _same_nameless(first, second):
            yield "the same words for a source without a name"


def _speakers(voice: Voice) -> tuple[Link, ...]:
    """Return who speaks: the first link, with those that speak together with it."""
    return tuple(link for n, link in enumerate(voice.chain) if n == 0 or (link.joint and voice.chain[0].joint))


def _named(voice: Voice) -> bool:
    return bool(voice.chain) and voice.chain[0].kind is SourceKind.NAMED


def _quotes(voice: Voice, other: Voice, evidence: Evidence) -> bool:
    """Tell whether a newspaper or an article that speaks for itself is one that passes the other's words on."""
    relays = {link.key for link in other.chain[1:] if link.key}
    if voice.chain and voice.chain[0].type is EntityType.MEDIA:
        return voice.chain[0].key in relays
    outlet = evidence.outlet(voice.article)
    labels = {link.label for link in other.chain if link.type is EntityType.MEDIA}
    return not voice.chain and bool(outlet) and outlet in labels


def _one_government(left: Sequence[Link], right: Sequence[Link]) -> bool:
    """Tell whether one side is a government and the other it too, or somebody named as one of its people."""
    pairs = [(a, b) for a in left for b in right if a.state is not None and a.state == b.state]
    return any(EntityType.GOVERNMENT in (a.type, b.type) for a, b in pairs)


def _speaks_for(left: Sequence[Link], right: Sequence[Link]) -> bool:
    """Tell whether a person on the left is named with an office in a body on the right."""
    return any(b.key in a.bodies for a in left for b in right if b.key)


def _same_nameless(left: Sequence[Link], right: Sequence[Link]) -> bool:
    labels = {link.label for link in left if not link.key and link.label}
    return bool(labels & {link.label for link in right if not link.key and link.label})


def _root(voices: Sequence[Voice], why: set[str], evidence: Evidence, *, proven: bool) -> Root:
    # A name says more than none: a group of sightings is known by the best known of their speakers.
    best = min(voices, key=lambda voice: (_rank(voice), len(voice.chain), voice.sighting))
    speaker = best.chain[0] if best.chain else None
    kind = "article" if speaker is None else speaker.kind.value
    label = evidence.outlet(best.article) if speaker is None else " و".join(s.label for s in _speakers(best))
    return Root(
        id=content_id("root", kind, speaker.key if speaker is not None and speaker.key else best.sighting),
        kind=kind,
        label=label,
        entity=speaker.key if speaker is not None and speaker.key else None,
        proven=proven,
        sightings=tuple(voice.sighting for voice in voices),
        articles=tuple(sorted({voice.article for voice in voices})),
        through=tuple((voice.sighting, _through(voice, evidence)) for voice in voices),
        why=tuple(sorted(why)),
    )


# What can know something by itself: the text of a treaty cannot.
_SPEAKING = (
    EntityType.PERSON,
    EntityType.GOVERNMENT,
    EntityType.ORGANIZATION,
    EntityType.MEDIA,
    EntityType.GROUP,
)
_RANKS = {SourceKind.NAMED: 0, SourceKind.GROUP: 1, SourceKind.UNNAMED: 2, SourceKind.GAP: 4}
_ARTICLE = 3


def _proves(voice: Voice) -> bool:
    """Tell whether somebody with a name says it, and not only presupposes it in saying something else."""
    return _named(voice) and not voice.passing and voice.chain[0].type in _SPEAKING


def _rank(voice: Voice) -> int:
    return _RANKS[voice.chain[0].kind] if voice.chain else _ARTICLE


def _through(voice: Voice, evidence: Evidence) -> tuple[str, ...]:
    return (*(link.label for link in voice.chain), evidence.outlet(voice.article))
