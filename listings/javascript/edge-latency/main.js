const FRANKFURT = [50.11, 8.68];
const CITIES = {
  Paris: [48.86, 2.35],
  'New York': [40.71, -74.01],
  'Buenos Aires': [-34.61, -58.38],
  Sydney: [-33.87, 151.21],
};

// region: edge-latency
const [KM_A_MS, DETOUR, EARTH_KM] = [200, 1.5, 6371]; // light in glass; cables are no straight lines
const radians = (degrees) => (degrees * Math.PI) / 180;

/** Along the surface, from two pairs of latitude and longitude. */
function kilometres(a, b) {
  const [[lat1, long1], [lat2, long2]] = [a.map(radians), b.map(radians)];
  const half =
    Math.sin((lat2 - lat1) / 2) ** 2 +
    Math.cos(lat1) * Math.cos(lat2) * Math.sin((long2 - long1) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
}

const roundTrip = (km) => (2 * km * DETOUR) / KM_A_MS;
// endregion

for (const [city, place] of Object.entries(CITIES)) {
  const km = kilometres(FRANKFURT, place);
  console.log(`${city}: ${km.toFixed(0)} km, ${roundTrip(km).toFixed(0)} ms there and back`);
}
const far = Math.round(roundTrip(kilometres(FRANKFURT, CITIES.Sydney)));
const [near, query] = [1, 1]; // ms to the edge in the same city, and to a database next door
console.log(`code and data in Frankfurt: ${far + 4 * query} ms`);
console.log(`code in Sydney, data in Frankfurt: ${near + 4 * far} ms`);
console.log(`a copy in Sydney: ${near} ms`);
