import type { TravelMinutes } from './availability';

/** Minutes on the way between municipalities, as a base reckons with them. */
export interface TravelTable {
  readonly minutes: TravelMinutes;
  /** Whether nobody has said how long it takes, so that the minutes are only an estimate from the map. */
  readonly isApproximate: (from: string, to: string) => boolean;
  /** The municipalities that the table knows the way between, by number. */
  readonly municipalities: ReadonlySet<string>;
}

/** A municipality's administrative centre, in degrees. */
export interface Centre {
  readonly municipalityNumber: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** What a base's people have said about one way, the same in both directions: a ferry, a winter road. */
export interface AdjustedWay {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

const earthRadiusInKilometres = 6371;
/** Roads are longer than the air: fjords and mountains lie between. */
const detour = 1.4;
const kilometresAnHour = 60;
const roundedToMinutes = 5;

/**
 * The travel table of a base. What people have said holds; else the minutes are estimated: the distance in the air between
 * the two centres, times 1.4 for the road, at 60 km/h, rounded up to five minutes (KB-28, GRP-19). An unknown municipality
 * is no distance away: a question about one is refused before the search.
 */
export function travelTable(centres: readonly Centre[], adjusted: readonly AdjustedWay[]): TravelTable {
  const centreOf = new Map(centres.map((centre) => [centre.municipalityNumber, centre]));
  const said = new Map(adjusted.flatMap(({ from, to, minutes }) => [[wayKey(from, to), minutes], [wayKey(to, from), minutes]] as const));
  return {
    minutes: (from, to) => {
      if (from === null || to === null || from === to) return 0;
      return said.get(wayKey(from, to)) ?? estimate(centreOf.get(from), centreOf.get(to));
    },
    isApproximate: (from, to) => from !== to && !said.has(wayKey(from, to)),
    municipalities: new Set(centreOf.keys()),
  };
}

function wayKey(from: string, to: string): string {
  return `${from}-${to}`;
}

function estimate(from: Centre | undefined, to: Centre | undefined): number {
  if (from === undefined || to === undefined) return 0;
  const minutes = (airKilometres(from, to) * detour * 60) / kilometresAnHour;
  return Math.ceil(minutes / roundedToMinutes) * roundedToMinutes;
}

/** The great-circle distance by the haversine. */
function airKilometres(from: Centre, to: Centre): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
  const chord = half(to.latitude - from.latitude) + cosine(from.latitude) * cosine(to.latitude) * half(to.longitude - from.longitude);
  return 2 * earthRadiusInKilometres * Math.asin(Math.sqrt(chord));
}
