"""Passages in another language than the document's."""

from collections.abc import Sequence

from tawatur.lang import LanguagePack

__all__ = ["is_foreign"]

# A name or two in another script make no foreign sentence; a language that shares the script shows in fewer words,
# since only some of its letters and small words are its own.
_OTHER_SCRIPT = 0.5
_SAME_SCRIPT = 0.2


def is_foreign(words: Sequence[str], pack: LanguagePack) -> bool:
    """Tell whether the words of a sentence, in their normal form, are mostly of another language than the pack's.

    A pack without an alphabet calls nothing foreign.
    """
    alphabet = pack.letters.alphabet
    if not words or not alphabet:
        return False
    other = akin = 0
    for word in words:
        if word in pack.letters.strangers:
            akin += 1
        elif not alphabet.issuperset(word):
            if any(letter in alphabet for letter in word) or word[0] in pack.letters.neighbours:
                akin += 1
            else:
                other += 1
    if other > len(words) * _OTHER_SCRIPT:
        return True
    return akin >= 2 and akin >= len(words) * _SAME_SCRIPT
