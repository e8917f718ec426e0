from tests.store.samples import make_item

from tawatur.store.batch import Moment
from tawatur.store.rows import TimelineRow


def test_what_is_stored_can_be_stored_again():
    """A row of the time line, as the view gives it, is what a writer is given."""
    wanted = {name for name in vars(Moment) if not name.startswith("_")}
    assert wanted <= set(TimelineRow.__dataclass_fields__)


def test_an_item_may_have_been_read():
    assert make_item(0).read.article.id == make_item(0).intake.article
