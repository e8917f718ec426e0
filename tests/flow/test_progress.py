import inspect

from tawatur.flow.progress import Progress, Silent


def test_silence_can_be_watched():
    watcher: Progress = Silent()
    assert watcher.start("reading", None) is None
    assert watcher.advance() is watcher.advance(3) is watcher.finish() is watcher.warn("x") is None


def test_silence_answers_to_everything():
    for name, method in inspect.getmembers(Progress, inspect.isfunction):
        if not name.startswith("_"):
            assert inspect.signature(getattr(Silent, name)) == inspect.signature(method)
