"""Small lives that tests are told about."""

from mapapp.journey import Journey
from mapapp.table import read_table

HEADER = (
    "id,place,modern_name,modern_country,historical_state,latitude,longitude,precision,radius_km,"
    "start,end,certainty,arrived_by,kind,phase,event,source,rival_of,remark\n"
)
# A voyage, a visit within a residence, a region, a silence, a rival account and a place unknown.
LIFE = HEADER + (
    "bonn,Bonn,Bonn,DE,Prussia,50.73,7.10,town,,1820-05-03,1845-04,certain,,birthplace,Youth,"
    "Born.,Childhood [1],,\n"
    "london,London,London,GB,United Kingdom,51.51,-0.13,town,,1845-05-01,1851-09-30,certain,ship,"
    "exile,Exile,Wrote.,Exile [2],,\n"
    "paris,Paris,Paris,FR,France,48.85,2.35,town,,1848-03-01,1848-03-20,certain,ship,visit,Exile,"
    "Saw it.,Exile [3],,\n"
    "alps,the Alps,,CH,Switzerland,46.5,9,region,120,1852-06,1852-08,less-certain,unknown,visit,"
    "Exile,Walked.,Exile [4],,Only a letter says so.\n"
    "rome,Rome,Rome,IT,Papal States,41.89,12.48,town,,1852-06,1852-08,uncertain,,visit,Exile,,,"
    "alps,\n"
    "nowhere,Nowhere,,,,,,town,,1853,,uncertain,unknown,visit,Exile,,,,\n"
    "boston,Boston,Boston,US,United States,42.36,-71.06,town,,1860-01-10,1861,certain,ship,"
    "residence,America,Settled.,America [5],,\n"
)


def journey(table: str = LIFE, name: str = "life.csv") -> Journey:
    """The journey of a table."""
    return Journey(read_table(table.encode(), name))
