"""The encoder with its heads."""

from e5 import Encoder
from labels import HEADS, IGNORED, WEIGHTS
from torch import Tensor, nn
from torch.nn import functional

# Of ten layers, the sixth helps most with who does what: the last ones have learnt their heads' answers by heart.
STATES_AFTER = 6


class Tagger(nn.Module):
    """One linear head a task over the encoder's states."""

    def __init__(self, encoder: Encoder, hidden: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.heads = nn.ModuleDict({name: nn.Linear(hidden, len(labels)) for name, labels in HEADS.items()})

    def forward(self, ids: Tensor, attention: Tensor) -> tuple[Tensor, ...]:
        """Return, for each head in the order of `HEADS`, scores of (batch, length, labels)."""
        states = self.drop(self.encoder(ids, attention))
        return tuple(self.heads[name](states) for name in HEADS)

    def loss(self, scores: tuple[Tensor, ...], gold: dict[str, Tensor], rows: Tensor, places: Tensor) -> Tensor:
        """Return the weighted cross-entropy over the words that have labels."""
        total = scores[0].new_zeros(())
        for name, logits in zip(HEADS, scores, strict=True):
            target = gold[name]
            if (target != IGNORED).any():
                chosen = logits[rows, places].float()
                total = total + WEIGHTS[name] * functional.cross_entropy(chosen, target, ignore_index=IGNORED)
        return total
