"""Small tables of invented events, in the forms in which UCDP and ACLED publish theirs."""

UCDP_COLUMNS = (
    "id,relid,year,type_of_violence,side_a,side_b,number_of_sources,source_headline,"
    "where_coordinates,adm_1,adm_2,latitude,longitude,country,event_clarity,date_start,date_end,"
    "deaths_civilians,best,high,low"
)
HXL = ",,#date+year,,#group+name+first,#group+name+second,,#description,#loc+name,#adm1+name,"
HXL += "#adm2+name,#geo+lat,#geo+lon,#country+name,,#date+start,#date+end,,#affected+killed,,"


def ucdp_row(
    number: int,
    day: str,
    best: int,
    *,
    place: str = "Velkara town",
    low: int | None = None,
    high: int | None = None,
    civilians: int = 0,
    sources: int = 2,
    clarity: int = 1,
    at: tuple[float, float] = (-20.0, -150.0),
    headline: str = "Blast in Velkara",
) -> str:
    low, high = best if low is None else low, best if high is None else high
    head = f'{number},ZIM-{number},2001,1,Hillmen,Valley,{sources},"{headline}",{place},'
    where = f"North Province,,{at[0]},{at[1]},Zimdor,{clarity},"
    return f"{head}{where}{day} 00:00:00.000,{day} 00:00:00.000,{civilians},{best},{high},{low}"


def ucdp(*rows: str, hxl: bool = True) -> str:
    return "\r\n".join([UCDP_COLUMNS, *([HXL] if hxl else []), *rows]) + "\r\n"


ACLED = (
    "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,admin1,admin2,admin3,"
    "location,latitude,longitude,source,fatalities\n"
    "ZIM1,05 March 2001,Explosions/Remote violence,Air/drone strike,Hillmen,Civilians,Zimdor,"
    "North Province,,,Velkara,-20.0,-150.0,Gazette; Courier,7\n"
    "ZIM2,2001-04-06,Battles,Armed clash,Hillmen,Valley,Zimdor,North Province,,,Ostrevan,"
    "-20.0,-150.9,Gazette,31\n"
)
