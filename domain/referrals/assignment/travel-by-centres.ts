import type { TravelMinutes } from '../../booking/availability';

/** A municipality's administrative centre, in degrees. */
export interface MunicipalityCentre {
  readonly number: string;
  readonly latitude: number;
  readonly longitude: number;
}

const earthRadius = 6371;
/** Roads go round fjords and mountains. */
const detour = 1.4;
const minutesAKilometre = 1;

/** An approximation: the way in the air between two centres, lengthened for the road, at 60 km/h, up to whole five minutes. */
export function travelByCentres(centres: readonly MunicipalityCentre[]): TravelMinutes {
  const byNumber = new Map(centres.map((centre) => [centre.number, centre]));
  return (from, to) => {
    if (from === null || to === null || from === to) return 0;
    const [one, other] = [byNumber.get(from), byNumber.get(to)];
    if (one === undefined || other === undefined) return 0;
    return Math.ceil((kilometres(one, other) * detour * minutesAKilometre) / 5) * 5;
  };
}

/** The way in the air, by the haversine. */
function kilometres(one: MunicipalityCentre, other: MunicipalityCentre): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (between: number) => Math.sin(radians(between) / 2) ** 2;
  const chord = half(other.latitude - one.latitude)
    + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(other.longitude - one.longitude);
  return 2 * earthRadius * Math.asin(Math.sqrt(chord));
}
