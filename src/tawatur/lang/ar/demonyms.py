"""Adjectives of nationality: every form in which Arabic news writes them."""

__all__ = ["derive_demonym"]

_ARTICLE = "ال"
# Of a nisba like «روسي»: feminine, plurals, duals, and the plurals before what they are joined to.
_ENDINGS = ("", "ه", "ون", "ين", "ان", "ات", "ي", "و")
_FEMININE_ENDINGS = ("تان", "تين")


def derive_demonym(form: str, use: str) -> tuple[str, ...]:
    """Return the folded forms of a folded demonym, with and without the article.

    Args:
        form: a masculine singular for the use «nisba» («روسي»; of two words, «كوري شمالي», the first one is
            derived), a plural for the use «people» («روس»).
        use: as above; «definite» is a nisba that without its article is another word.
    """
    if use == "people":
        return (form, _ARTICLE + form, form + "ا")
    bare = [form + ending for ending in _ENDINGS] + [form + ending for ending in _FEMININE_ENDINGS]
    definite = tuple(_ARTICLE + word for word in bare[:-2] if word[-2:] not in ("يي", "يو")) + tuple(
        _ARTICLE + word for word in bare[-2:]
    )
    # The indefinite accusative («روسيا») may be the state's own name; the caller leaves out what a gazetteer has.
    return definite if use == "definite" else (*definite, *bare, form + "ا")
