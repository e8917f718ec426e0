"""Records to store: a small newsroom written for these tests, and any records that hypothesis can think of."""

from dataclasses import replace

from hypothesis import strategies as st

from tawatur.model import (
    Article,
    CausalLink,
    CausalSign,
    Claim,
    ClaimId,
    Entity,
    EntityId,
    EntityType,
    Event,
    EventStatus,
    EventType,
    Failure,
    Forecast,
    Intake,
    IntakeStatus,
    Judgement,
    Linkage,
    Location,
    Mention,
    MentionKind,
    Metadata,
    Modality,
    Mode,
    Number,
    Origin,
    Polarity,
    Qualifier,
    Quantity,
    Reading,
    Source,
    SourceKind,
    SourceRun,
    Span,
    Stance,
    Statement,
    TimeExpression,
    Verdict,
    Verification,
    content_id,
    make_article,
)
from tawatur.store import BatchItem, ReadArticle
from tawatur.store.rows import TimelineRow

ORIGIN = Origin(engine="rules", version="1", rule="verb-source", confidence=0.9)
TEXT = "قال الوزير سمير الحاج يوم 3 آذار 2024 إن السودان طلب 20 طائرة.\nونفى متحدث والسودان ذلك."


def find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def make_reading(article: Article, version: str = "v1", *, published: str | None = "2024-03-04") -> Reading:
    """Return a reading with one finding of each kind and every reference that there is."""
    text, ident = article.text, article.id
    person = Mention(
        id=content_id("men", ident, 1), article=ident, span=find(text, "سمير الحاج"), kind=MentionKind.NAME,
        type=EntityType.PERSON, name="سمير الحاج", role="الوزير", role_span=find(text, "الوزير"), origin=ORIGIN,
    )  # fmt: skip
    state = Mention(
        id=content_id("men", ident, 2), article=ident, span=find(text, "السودان"), kind=MentionKind.NAME,
        type=EntityType.GOVERNMENT, name="السودان", country="SDN", known_as="state:SDN", origin=ORIGIN,
    )  # fmt: skip
    speaker = Mention(
        id=content_id("men", ident, 3), article=ident, span=find(text, "متحدث"), kind=MentionKind.NOMINAL,
        type=EntityType.GROUP, name="متحدث", antecedent=person.id, origin=ORIGIN,
    )  # fmt: skip
    time = TimeExpression(
        id=content_id("time", ident, 1), article=ident, span=find(text, "3 آذار 2024"), value="2024-03-03",
        why="stated", origin=ORIGIN,
    )  # fmt: skip
    quantity = Quantity(
        id=content_id("qty", ident, 1), article=ident, span=find(text, "20 طائرة"), value=20.0, unit="طائرة",
        qualifier=Qualifier.EXACTLY, counted="طائرة", origin=ORIGIN,
    )  # fmt: skip
    said = Statement(
        id=content_id("stm", ident, 1), article=ident, content=(find(text, "السودان طلب 20 طائرة"),),
        cue=(find(text, "قال"), find(text, "إن")), mode=Mode.INDIRECT, polarity=Polarity.AFFIRM,
        modality=Modality.ASSERT, origin=ORIGIN,
        chain=(Source(kind=SourceKind.NAMED, mention=person.id, span=person.span, cue=find(text, "قال")),
               Source(kind=SourceKind.GAP)),
    )  # fmt: skip
    denied = Statement(
        id=content_id("stm", ident, 2), article=ident, content=(find(text, "ذلك"),), cue=(find(text, "نفى"),),
        mode=Mode.INDIRECT, polarity=Polarity.DENY, modality=Modality.ASSERT, within=said.id, origin=ORIGIN,
        stance=Stance.DISTANCE, verification=Verification(verified=False, span=find(text, "ذلك")),
        chain=(Source(kind=SourceKind.GROUP, words="متحدث", span=speaker.span, joint=True, number=Number.ONE,
                      country="SDN", reason=find(text, "نفى")),),
    )  # fmt: skip
    event = Event(
        id=content_id("ev", ident, 1), article=ident, trigger=(find(text, "طلب"),), type=EventType.REQUEST,
        status=EventStatus.OCCURRED, actors=(state.id, person.id), recipients=(speaker.id,), theme="طائرات",
        mode="assist", contexts=("diplomatic", "military"), instrument="برسالة",
        quantity=quantity.id, time=time.id, place=state.id, statement=said.id, origin=ORIGIN,
    )  # fmt: skip
    cause = CausalLink(
        id=content_id("cause", ident, 1), article=ident, cause=find(text, "السودان"), effect=find(text, "طائرة"),
        cue=find(text, "طلب"), sign=CausalSign.MORE, hedged=True, statement=said.id, origin=ORIGIN,
    )  # fmt: skip
    forecast = Forecast(
        id=content_id("fc", ident, 1), article=ident, statement=said.id, made="2024-03", horizon=None, origin=ORIGIN
    )
    known = Metadata(
        title=article.title, outlet=article.outlet, published=published, published_why="the head", via=("وكالة",),
        boilerplate=(find(text, "."),),
    )  # fmt: skip
    return Reading(
        article=ident, version=version, metadata=known, mentions=(person, state, speaker), times=(time,),
        quantities=(quantity,), statements=(said, denied), events=(event,), causes=(cause,), forecasts=(forecast,),
    )  # fmt: skip


def make_sample(number: int = 0, *, text: str | None = None, outlet: str = "الصباح") -> Article:
    return make_article(
        text=TEXT if text is None else text,
        lang="ar",
        title=f"خبر رقم {number}",
        author="هدى",
        outlet=outlet,
        url=f"https://example.org/{number}",
        published="2024-03-04",
        via=("وكالة",),
        source_runs=(SourceRun(text_start=0, source_start=7, length=5),),
        flags=("text order uncertain",),
    )


def make_item(number: int = 0, *, version: str = "v1", place: str | None = None, article: Article | None = None,
              terms: str = "سودان طاءره") -> BatchItem:  # fmt: skip
    article = article or make_sample(number)
    reading = make_reading(article, version)
    moment = TimelineRow(
        kind="publication", date="2024-03-04", precision="day", start="2024-03-04", end="2024-03-04", status=None,
        label=article.title or "", article=article.id, article_title=article.title, span=None, words="",
    )  # fmt: skip
    event = replace(moment, kind="event", date="2024-03", precision="month", start="2024-03-01", end="2024-03-31",
                    status="occurred", label="REQUEST", span=reading.events[0].trigger[0])  # fmt: skip
    read = ReadArticle(
        article=article, reading=reading, title_terms=("خبر", str(number)), body_terms=tuple(terms.split()),
        moments=(moment, event), words=18, sentences=2,
    )  # fmt: skip
    intake = Intake(
        place=place or f"news/{number:04d}.txt", digest=f"{number:064x}", size=len(article.text),
        status=IntakeStatus.READ, article=article.id,
    )  # fmt: skip
    return BatchItem(intake=intake, read=read)


def make_failure(place: str, *, message: str = "cannot be read", digest: str = "ab" * 32) -> BatchItem:
    failure = Failure(stage="open", error="InputError", message=message)
    return BatchItem(intake=Intake(place=place, digest=digest, size=3, status=IntakeStatus.FAILED, failure=failure))


def make_linkage(items: list[BatchItem]) -> Linkage:
    """Return a linkage of these items' readings: one person, one state, a claim of what was said and denied."""
    readings = [item.read.reading for item in items if item.read]
    people = tuple(sorted(reading.mentions[0].id for reading in readings))
    states = tuple(sorted(reading.mentions[1].id for reading in readings))
    person = Entity(
        id=EntityId("ent-person"), type=EntityType.PERSON, name="سمير الحاج", name_en="Samir al-Hajj",
        other_names=("الحاج",), mentions=people,
    )  # fmt: skip
    state = Entity(
        id=EntityId("ent-state"),
        type=EntityType.GOVERNMENT,
        name="السودان",
        country="SDN",
        mentions=states,
        location=Location(latitude=15.5, longitude=32.5, kind="country", doubt=0.0, gazetteer="list:1"),
    )
    claim = Claim(
        id=ClaimId("clm-1"), gist="السودان طلب طائرات",
        supports=tuple(sorted(reading.statements[0].id for reading in readings)),
        denies=tuple(sorted(reading.statements[1].id for reading in readings)),
    )  # fmt: skip
    left, right = sorted([readings[0].mentions[0].id, readings[0].mentions[1].id])
    judged = Judgement(
        left=left, right=right, verdict=Verdict.DIFFERENT, by="rules", score=0.01, reason="two types"
    )
    return Linkage(judgements=(judged,), entities=(person, state), claims=(claim,))


# --- anything that the types allow ---

TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهوي \n«»،ًّ😀\x00"), st.characters(codec="utf-8")),
    min_size=1,
    max_size=60,
)
WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=12)
MAYBE = st.none() | WORDS
FLOATS = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def articles(draw) -> Article:
    return make_article(
        text=draw(TEXTS), lang=draw(WORDS), title=draw(MAYBE), author=draw(MAYBE), outlet=draw(MAYBE),
        url=draw(MAYBE), published=draw(MAYBE), published_why=draw(MAYBE),
        via=tuple(draw(st.lists(WORDS, max_size=2))),
        source_runs=tuple(
            SourceRun(text_start=a, source_start=b, length=c)
            for a, b, c in draw(st.lists(st.tuples(*[st.integers(0, 2**40)] * 3), max_size=2))
        ),
        flags=tuple(draw(st.lists(WORDS, max_size=2))),
    )  # fmt: skip


@st.composite
def readings(draw, article: Article) -> Reading:
    length = len(article.text)

    def span() -> Span:
        start = draw(st.integers(0, length - 1))
        return Span(start, draw(st.integers(start + 1, length)))

    def maybe_span() -> Span | None:
        return span() if draw(st.booleans()) else None

    def some_spans(least: int = 0) -> tuple[Span, ...]:
        return tuple(span() for _ in range(draw(st.integers(least, 2))))

    def origin() -> Origin:
        return Origin(engine=draw(WORDS), version=draw(WORDS), rule=draw(WORDS), confidence=draw(st.floats(0, 1)))

    def one_of(idents):
        return draw(st.none() | st.sampled_from(idents)) if idents else None

    def several(idents):
        return tuple(draw(st.lists(st.sampled_from(idents), max_size=3))) if idents else ()

    def count() -> range:
        return range(draw(st.integers(0, 2)))

    ident = article.id
    men = [f"men-{n}" for n in count()]
    stm = [f"stm-{n}" for n in count()]
    tim = [f"time-{n}" for n in count()]
    qty = [f"qty-{n}" for n in count()]
    mentions = tuple(
        Mention(
            id=m, article=ident, span=span(), kind=draw(st.sampled_from(MentionKind)),
            type=draw(st.sampled_from(EntityType)), name=draw(WORDS), role=draw(MAYBE), role_span=maybe_span(),
            country=draw(MAYBE), known_as=draw(MAYBE), antecedent=one_of(men), origin=origin(),
        ) for m in men
    )  # fmt: skip
    times = tuple(
        TimeExpression(id=t, article=ident, span=span(), value=draw(MAYBE), why=draw(WORDS), origin=origin())
        for t in tim
    )
    quantities = tuple(
        Quantity(
            id=q, article=ident, span=span(), value=draw(FLOATS), upper=draw(st.none() | FLOATS), unit=draw(MAYBE),
            qualifier=draw(st.sampled_from(Qualifier)), counted=draw(MAYBE), per=draw(MAYBE), origin=origin(),
        ) for q in qty
    )  # fmt: skip
    statements = tuple(
        Statement(
            id=s, article=ident, content=some_spans(1), cue=some_spans(), mode=draw(st.sampled_from(Mode)),
            polarity=draw(st.sampled_from(Polarity)), modality=draw(st.sampled_from(Modality)), within=one_of(stm),
            stance=draw(st.sampled_from(Stance)),
            verification=Verification(verified=draw(st.booleans()), span=span()) if draw(st.booleans()) else None,
            chain=tuple(
                Source(kind=draw(st.sampled_from(SourceKind)), mention=one_of(men), words=draw(MAYBE),
                       span=maybe_span(), cue=maybe_span(), joint=draw(st.booleans()),
                       number=draw(st.none() | st.sampled_from(Number)), country=draw(MAYBE),
                       reason=maybe_span()) for _ in count()
            ), origin=origin(),
        ) for s in stm
    )  # fmt: skip
    events = tuple(
        Event(
            id=f"ev-{n}", article=ident, trigger=some_spans(1), type=draw(st.sampled_from(EventType)),
            status=draw(st.sampled_from(EventStatus)), actors=several(men), recipients=several(men),
            mode=draw(MAYBE), contexts=tuple(draw(st.lists(WORDS, max_size=2))), instrument=draw(MAYBE),
            theme=draw(MAYBE), quantity=one_of(qty), time=one_of(tim), place=one_of(men), statement=one_of(stm),
            origin=origin(),
        ) for n in count()
    )  # fmt: skip
    causes = tuple(
        CausalLink(id=f"cause-{n}", article=ident, cause=span(), effect=span(), cue=span(),
                   sign=draw(st.sampled_from(CausalSign)), hedged=draw(st.booleans()), statement=one_of(stm),
                   origin=origin()) for n in count()
    )  # fmt: skip
    forecasts = tuple(
        Forecast(id=f"fc-{n}", article=ident, statement=draw(st.sampled_from(stm)), made=draw(MAYBE),
                 horizon=draw(MAYBE), origin=origin()) for n in count() if stm
    )  # fmt: skip
    known = Metadata(
        title=draw(MAYBE), author=draw(MAYBE), outlet=draw(MAYBE), published=draw(MAYBE), published_why=draw(MAYBE),
        via=tuple(draw(st.lists(WORDS, max_size=2))), boilerplate=some_spans(),
    )  # fmt: skip
    return Reading(
        article=ident, version=draw(WORDS), metadata=known, mentions=mentions, times=times, quantities=quantities,
        statements=statements, events=events, causes=causes, forecasts=forecasts,
    )  # fmt: skip
