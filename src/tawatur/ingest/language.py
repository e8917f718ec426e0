"""Text to language: py3langid, and a check by letters between the languages that it mixes up."""

import re

from py3langid import classify

__all__ = ["tell_language"]

_SAMPLE = 800
_ARABIC_SCRIPT = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\ufb50-\ufdfb\ufe70-\ufefc]")
_PERSIAN_ONLY = re.compile(r"[پچژگ]")
_PERSIAN_FORMS = re.compile(r"[یک]")
_URDU_ONLY = re.compile(r"[ٹڈڑںےۓھہ]")
_OTHER_ONLY = re.compile(r"[ڕڵۆێەۊټډړښګڼۍېۇۈۋڭڄڃڌڏڙڦڪڳڱ]")
_ARABIC_ONLY = re.compile(r"[ةأإىؤ]|(?<![\u0620-\u06ff])[وفبكل]{0,2}ال(?=[\u0620-\u064a])")
_VARIETIES = {"ary": "ar", "arz": "ar", "prs": "fa"}
_LETTER = re.compile(r"[^\W\d_]")


def tell_language(text: str) -> str:
    """Return the ISO 639-1 code of the language that most of the text is in, `und` where it has no letters."""
    sample = _sample(text)
    letters = len(_LETTER.findall(sample))
    if not letters:
        return "und"
    if len(_ARABIC_SCRIPT.findall(sample)) * 2 >= letters:
        told = _tell_by_letters(sample)
        if told:
            return told
    code = str(classify(sample)[0])  # the first call loads the model, which takes half a second
    return _VARIETIES.get(code, code)


def _tell_by_letters(sample: str) -> str | None:
    """Return ar, fa or ur where the letters leave no doubt (they do in most news), else None: the model decides.

    Arabic news has پ چ ژ گ in one letter of a thousand (foreign names); Persian in thirty. Persian writes ی and ک,
    but so do Arabic pages typed on Persian keyboards: the two count only where Arabic's own marks are missing.
    """
    script = len(_ARABIC_SCRIPT.findall(sample))
    arabic = len(_ARABIC_ONLY.findall(sample)) / script
    persian = len(_PERSIAN_ONLY.findall(sample)) / script
    forms = len(_PERSIAN_FORMS.findall(sample)) / script
    urdu = len(_URDU_ONLY.findall(sample)) / script
    if len(_OTHER_ONLY.findall(sample)) / script > 0.01:
        return None  # Kurdish, Pashto, Uighur, Sindhi: the model knows them
    if urdu > 0.03:
        return "ur"
    if arabic > 0.06 and persian < 0.012:
        return "ar"
    if persian > 0.012 and arabic < 0.06:
        return "fa"
    if forms > 0.04 and arabic < 0.03:
        return "fa"
    return "ar" if arabic > 0.06 and arabic > 3 * persian else None


def _sample(text: str) -> str:
    """Return three stretches of a long text: a page may open with a menu in another language."""
    if len(text) <= 3 * _SAMPLE:
        return text
    middle, end = len(text) // 2, len(text) - _SAMPLE
    return " ".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[end:]))
