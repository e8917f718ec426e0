"""Every stage is timed, on the program's own path."""

import json
import subprocess
import sys

from bench.speed.stages import STAGES

TEXT = """وزير الزراعة يفتتح موسم الحصاد

القاهرة – 2 مايو 2024 – قال وزير الزراعة إن المحصول بلغ 3 ملايين طن، ونفت الوزارة تأخر الاستلام.
"""


def test_every_stage_is_timed(tmp_path):
    sample = tmp_path / "sample.jsonl"
    sample.write_text("".join(json.dumps({"text": f"{TEXT}{n}"}) + "\n" for n in range(3)), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "bench.speed.stages", sample, "--profile", "fast"],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    timed = json.loads(run.stdout)
    assert timed["articles"] == 3
    assert timed["stages"].keys() == {"ingest", "text", *STAGES, "link", "all"}
    assert all(rate["sentences"] > 0 and rate["tokens"] > 0 for rate in timed["stages"].values())
    assert timed["peak_mb"] > 10
