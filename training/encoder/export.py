"""Turn trained weights into what ships: an int8 ONNX file, the vocabulary and the labels.

usage: export.py --trained DIR --e5 FILE --out DIR

Prints the size, and how far int8 moves the scores from float32 on a few units.
"""

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from e5 import Encoder, read_e5
from labels import HEADS
from onnxruntime.quantization import QuantType, quantize_dynamic
from pieces import Pieces

from model import STATES_AFTER, Tagger

HIDDEN = 384


def main() -> None:
    """Run the export."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--trained", type=Path, required=True)
    ap.add_argument("--e5", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    args = ap.parse_args()
    report = json.loads((args.trained / "report.json").read_text(encoding="utf-8"))
    source = read_e5(args.e5)
    pieces = Pieces(args.trained / "tokenizer.json")
    model = Tagger(Encoder(source, list(range(pieces.size)), report["depth"]), source.hidden)
    model.load_state_dict(torch.load(args.trained / "weights.pt"))
    model.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    table = json.loads((args.trained / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    vocabulary = {"pieces": [piece for piece, _ in table], "scores": [round(score, 4) for _, score in table]}
    (args.out / "vocabulary.json").write_text(json.dumps(vocabulary, ensure_ascii=False) + "\n", encoding="utf-8")
    shutil.copy(args.trained / "report.json", args.out / "report.json")
    (args.out / "labels.json").write_text(json.dumps(HEADS, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "encoder.onnx"
        write_onnx(model, plain)
        quantize_dynamic(plain, args.out / "encoder.onnx", weight_type=QuantType.QInt8)
    expose_states(args.out / "encoder.onnx")
    size = (args.out / "encoder.onnx").stat().st_size
    print(f"{args.out / 'encoder.onnx'}: {size / 1e6:.1f} MB")
    compare(model, args.out / "encoder.onnx", pieces.size)


def write_onnx(model: Tagger, path: Path) -> None:
    """Write the float32 model with free batch and length."""
    ids = torch.randint(4, 99, (2, 8))
    names = list(HEADS)
    axes = {name: {0: "batch", 1: "length"} for name in ("ids", "attention", *names)}
    torch.onnx.export(
        model, (ids, torch.ones_like(ids)), str(path), input_names=["ids", "attention"], output_names=names,
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def expose_states(path: Path) -> None:
    """Add the states after layer `STATES_AFTER` as an output; no other output changes by it."""
    model = onnx.load(str(path))
    # One norm follows the embeddings, two each layer.
    norms = [node for node in model.graph.node if node.op_type == "LayerNormalization"]
    states = norms[2 * STATES_AFTER]
    model.graph.node.append(onnx.helper.make_node("Identity", [states.output[0]], ["states"]))
    shape = ["batch", "length", HIDDEN]
    model.graph.output.append(onnx.helper.make_tensor_value_info("states", onnx.TensorProto.FLOAT, shape))
    onnx.save(model, str(path))


def compare(model: Tagger, path: Path, vocabulary: int) -> None:
    """Print how often int8 and float32 choose the same mention label on random pieces."""
    torch.manual_seed(1)
    ids = torch.randint(4, vocabulary, (8, 64))
    with torch.no_grad():
        wanted = model(ids, torch.ones_like(ids))[0].argmax(-1).numpy()
    session = onnxruntime.InferenceSession(str(path))
    got = session.run(["mention"], {"ids": ids.numpy(), "attention": np.ones_like(ids.numpy())})[0].argmax(-1)
    print(f"same label on {(wanted == got).mean():.3f} of random pieces")


if __name__ == "__main__":
    main()
