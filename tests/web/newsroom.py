"""Articles written for the tests: a report with a chain, its denial, a wire text, an emoji, an English one."""

from tawatur_tests_desk import Story, write

from tawatur.model import EntityType, EventStatus, EventType, MentionKind, Modality, Mode, Polarity

__all__ = ["Story", "newsroom", "write"]


def newsroom() -> list[Story]:
    """Return the stories: a report with a chain, its denial, a wire text in two outlets, one with an emoji."""
    return [_report(), _denial(), _wire("صحيفة الميناء", 13), _wire("إذاعة الساحل", 14), _emoji(), _english()]


def _report() -> Story:
    story = Story(
        title="وزارة النقل تعلن توسعة ميناء الصخيرة بكلفة 420 مليون دينار",
        url="https://news.example/ports/1",
        text=(
            "وزارة النقل تعلن توسعة ميناء الصخيرة بكلفة 420 مليون دينار\n\n"
            "الصخيرة – أعلن وزير النقل كمال الزواري في 12 مارس 2024 أن توسعة ميناء الصخيرة ستبدأ قبل نهاية العام، "
            "موضحًا أن الكلفة تبلغ نحو 420 مليون دينار.\n"
            "ونقلت وكالة الساحل للأنباء عن المتحدث باسم الوزارة رياض بن عمر قوله إن الحكومة وقّعت اتفاقًا مع شركة "
            "المرافئ الشمالية لتنفيذ المرحلة الأولى.\n"
            "وبحسب مصدر مطّلع، فإن الشركة طلبت ضمانات إضافية قبل التوقيع.\n"
            "وحذّر نقيب عمال الموانئ سامي الغربي من أن «التوسعة قد تعطّل عمل مئات الصيادين».\n"
            "شارك هذا المقال على مواقع التواصل"
        ),
    )
    port = story.name("ميناء الصخيرة", "ميناء الصخيرة", kind=EntityType.PROJECT, english="Port of Skhira")
    minister = story.name("كمال الزواري", "كمال الزواري", english="Kamel Zouari", role="وزير النقل")
    agency = story.name(
        "وكالة الساحل للأنباء", "وكالة الساحل للأنباء", kind=EntityType.MEDIA, english="Sahel News Agency"
    )
    spokesman = story.name("رياض بن عمر", "رياض بن عمر", role="المتحدث باسم الوزارة")
    state = story.name("الحكومة", "الحكومة", kind=EntityType.GOVERNMENT, by=MentionKind.NOMINAL)
    company = story.name("شركة المرافئ الشمالية", "شركة المرافئ الشمالية", kind=EntityType.ORGANIZATION)
    union = story.name("سامي الغربي", "سامي الغربي", role="نقيب عمال الموانئ")
    day = story.time("12 مارس 2024", "2024-03-12")
    story.time("نهاية العام", "2024-12")
    cost = story.number("نحو 420 مليون دينار", 420_000_000, "TND")
    story.said("توسعة ميناء الصخيرة ستبدأ قبل نهاية العام", [minister], cue="أعلن", modality=Modality.INTEND)
    story.said("الكلفة تبلغ نحو 420 مليون دينار", [minister], cue="موضحًا أن")
    relayed = story.said(
        "الحكومة وقّعت اتفاقًا مع شركة المرافئ الشمالية لتنفيذ المرحلة الأولى", [spokesman, agency], cue="نقلت"
    )
    story.said("الشركة طلبت ضمانات إضافية قبل التوقيع", ["مصدر مطّلع"], cue="بحسب")
    story.said("التوسعة قد تعطّل عمل مئات الصيادين", [union], cue="حذّر", modality=Modality.WARN, mode=Mode.DIRECT)
    story.event(
        "وقّعت اتفاقًا",
        EventType.AGREE,
        EventStatus.OCCURRED,
        actors=(state, company),
        time=day,
        quantity=cost,
        place=port,
        statement=relayed,
    )
    story.event("توسعة ميناء", EventType.COOPERATE, EventStatus.PLANNED, actors=(minister,), time=day)
    story.boilerplate = (story.at("شارك هذا المقال على مواقع التواصل"),)
    return story


def _denial() -> Story:
    story = Story(
        title="شركة المرافئ الشمالية تنفي طلب ضمانات إضافية",
        outlet="إذاعة الساحل",
        published="2024-03-15",
        text=(
            "نفت شركة المرافئ الشمالية في بيان أن تكون الشركة طلبت ضمانات إضافية قبل التوقيع.\n"
            "وذُكر أن المفاوضات استمرت ثلاثة أشهر.\n"
            "وقال مديرها العام: «وقّعنا الاتفاق كما هو»."
        ),
    )
    company = story.name("شركة المرافئ الشمالية", "شركة المرافئ الشمالية", kind=EntityType.ORGANIZATION)
    story.said("الشركة طلبت ضمانات إضافية قبل التوقيع", [company], cue="نفت", polarity=Polarity.DENY)
    story.said("المفاوضات استمرت ثلاثة أشهر", [None], cue="ذُكر")
    story.said("وقّعنا الاتفاق كما هو", [company], cue="قال", mode=Mode.DIRECT)
    story.event("نفت", EventType.REJECT, EventStatus.OCCURRED, actors=(company,))
    return story


def _wire(outlet: str, day: int) -> Story:
    story = Story(
        title="اجتماع ثلاثي لبحث الربط البحري",
        outlet=outlet,
        published=f"2024-03-{day}",
        via=("وكالة الساحل للأنباء",),
        text=(
            "قال كمال الزواري إن الربط البحري بين المرفأين يبدأ في صيف 2025.\nوأضاف أن عام 2023 شهد تجربة محدودة."
        ),
    )
    minister = story.name("كمال الزواري", "كمال الزواري", english="Kamel Zouari")
    summer = story.time("صيف 2025", "2025-22")
    story.time("عام 2023", "2023")
    story.said("الربط البحري بين المرفأين يبدأ في صيف 2025", [minister], cue="قال", modality=Modality.PREDICT)
    story.said("عام 2023 شهد تجربة محدودة", [minister], cue="وأضاف")
    story.event("الربط البحري", EventType.COOPERATE, EventStatus.POSSIBLE, actors=(minister,), time=summer)
    return story


def _emoji() -> Story:
    story = Story(
        title="رسالة قصيرة من الميناء",
        outlet=None,
        published=None,
        text="🚢🇹🇳 عاجل 🔴\r\nأكّد سامي الغربي وصول 😀 السفينة والسفن الأخرى إلى الميناء.",
    )
    union = story.name("سامي الغربي", "سامي الغربي")
    story.name("سفن", kind=EntityType.OTHER)
    story.said("وصول 😀 السفينة والسفن الأخرى إلى الميناء", [union], cue="أكّد")
    return story


def _english() -> Story:
    story = Story(
        title="Port union warns of delays",
        outlet="The Harbour Post",
        lang="en",
        published="2024-03-16",
        text="Port union leader Sami Gharbi said the expansion would be late.\nHe gave no date.",
    )
    leader = story.name("Sami Gharbi", "سامي الغربي")
    story.said("the expansion would be late", [leader], cue="said", modality=Modality.PREDICT)
    return story
