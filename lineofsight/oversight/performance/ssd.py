"""What rates are of, published beside the dataset: how many children live in the authority."""

from lineofsight.oversight.performance.models import Population
from lineofsight.snapshots.publication import Publication, register
from lineofsight.ssd import TABLES

register(
    Publication(
        TABLES["local_population"],
        lambda: Population.objects.all(),
        since="recorded_at",
        population_id="pk",
        on_date="on_date",
        children="children",
        source="source",
        recorded_on="recorded_at",
    )
)
