"""News written for these tests, as much of it as is wanted: no two articles alike, many on the same things."""

import json
from pathlib import Path

PEOPLE = ("سامي النجار", "ليلى حداد", "كريم منصور", "هالة درويش")
OFFICES = ("وزير الخارجية السوداني", "وزير الدفاع الإيراني", "المتحدث باسم الحكومة المصرية")
OUTLETS = ("الصباح", "المساء", "الأفق")
PLACES = ("الخرطوم", "طهران", "القاهرة", "موسكو")
SHARED_LINE = "وقالت وكالة الأنباء إن المحادثات ستستأنف الأسبوع المقبل في القاهرة."


def write_article(number: int) -> dict[str, str]:
    """Return the article of this number, always the same."""
    person, office = PEOPLE[number % len(PEOPLE)], OFFICES[number % len(OFFICES)]
    place, day = PLACES[number % len(PLACES)], number % 28 + 1
    text = "\n".join(
        [
            f"التقى {office} {person} نظيره الروسي في {place} يوم {day} مارس 2024.",
            f"وقال {person} إن البلدين وقعا {number + 2} اتفاقيات، وإن السودان والسعودية سيشاركان في التنفيذ.",
            f"ونفى {office} وجود خلاف حول المشروع رقم {number}.",
            "وأضاف: «نعمل على استكمال الاتفاق قبل نهاية العام».",
            SHARED_LINE,
        ]
    )
    return {
        "title": f"{office} يبحث ملف الاتفاق رقم {number} في {place}",
        "text": text,
        "outlet": OUTLETS[number % len(OUTLETS)],
        "date": f"2024-03-{day:02d}",
        "url": f"https://example.org/news/{number}",
    }


def write_lines(path: Path, count: int) -> Path:
    """Write so many articles as JSON Lines."""
    lines = (json.dumps(write_article(number), ensure_ascii=False) for number in range(count))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def write_folder(folder: Path, count: int) -> Path:
    """Write so many articles as text files, title first."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        made = write_article(number)
        (folder / f"{number:03d}.txt").write_text(made["title"] + "\n\n" + made["text"] + "\n", encoding="utf-8")
    return folder
