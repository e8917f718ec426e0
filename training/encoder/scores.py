"""Span F1 of BIO label sequences."""


def spans_of(labels: list[str]) -> set[tuple[int, int, str]]:
    """Return (start, end, class) of the spans; an `I` that continues nothing opens one."""
    out = set()
    start, kind = -1, ""
    for i, label in enumerate([*labels, "O"]):
        if kind and not (label.startswith("I-") and label[2:] == kind):
            out.add((start, i, kind))
            kind = ""
        if label != "O" and not kind:
            start, kind = i, label[2:]
    return out


def score_spans(pairs: list[tuple[list[int], list[int]]], labels: tuple[str, ...]) -> dict[str, float]:
    """Return precision, recall and F1 over all sequences, and F1 a class."""
    right = found = wanted = 0
    by: dict[str, list[int]] = {}
    for gold, guess in pairs:
        want = spans_of([labels[max(y, 0)] for y in gold])
        have = spans_of([labels[y] for y in guess])
        right, found, wanted = right + len(want & have), found + len(have), wanted + len(want)
        for kind in {k for *_, k in want | have}:
            cell = by.setdefault(kind, [0, 0])
            cell[0] += sum(k == kind for *_, k in want & have)
            cell[1] += sum(k == kind for *_, k in want) + sum(k == kind for *_, k in have)
    out = {"p": right / found if found else 0.0, "r": right / wanted if wanted else 0.0}
    out["f1"] = 2 * right / (found + wanted) if found + wanted else 0.0
    out |= {f"f1 {kind}": 2 * a / b for kind, (a, b) in sorted(by.items())}
    return {k: round(v, 4) for k, v in out.items()}
