from math import asin, cos, radians, sin, sqrt

FRANKFURT = (50.11, 8.68)
CITIES = {
    "Paris": (48.86, 2.35),
    "New York": (40.71, -74.01),
    "Buenos Aires": (-34.61, -58.38),
    "Sydney": (-33.87, 151.21),
}


# region: edge-latency
KM_A_MS, DETOUR, EARTH_KM = 200, 1.5, 6371  # light in glass; cables are no straight lines


def kilometres(a: tuple, b: tuple) -> float:
    """Along the surface, from two pairs of latitude and longitude."""
    (lat1, long1), (lat2, long2) = [map(radians, place) for place in (a, b)]
    half = sin((lat2 - lat1) / 2) ** 2
    half += cos(lat1) * cos(lat2) * sin((long2 - long1) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def round_trip(km: float) -> float:
    return 2 * km * DETOUR / KM_A_MS
    # endregion


for city, place in CITIES.items():
    km = kilometres(FRANKFURT, place)
    print(f"{city}: {km:.0f} km, {round_trip(km):.0f} ms there and back")
far = round(round_trip(kilometres(FRANKFURT, CITIES["Sydney"])))
near, query = 1, 1  # ms to the edge in the same city, and to a database next door
print(f"code and data in Frankfurt: {far + 4 * query} ms")
print(f"code in Sydney, data in Frankfurt: {near + 4 * far} ms")
print(f"a copy in Sydney: {near} ms")
