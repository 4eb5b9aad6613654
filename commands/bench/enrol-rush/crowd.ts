import { chanceFrom } from '../chance';

/** One press of the button: a service asks places for homes that belong together, mostly one. */
export interface Request {
  /** Which of the crowd's services, from 0. */
  readonly service: number;
  readonly homes: number;
}

export const capacity = 40;
export const services = 40;
/** Places reserved for each of the first services; the rest of them and all others share what is left. */
export const quotas: readonly number[] = Array.from({ length: services }, (_, service) => (service < 10 ? 2 : 0));

const requestsOfEach = 25;

/** A thousand requests in an order that looks like chance and is the same in every run of the same seed. */
export function crowd(seed: number): readonly Request[] {
  const chance = chanceFrom(seed);
  const requests = Array.from({ length: services * requestsOfEach }, (_, at) => {
    const draw = chance();
    return { service: at % services, homes: draw < 0.85 ? 1 : draw < 0.97 ? 2 : 3 };
  });
  for (let at = requests.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    const [one, two] = [requests[at], requests[other]];
    if (one !== undefined && two !== undefined) [requests[at], requests[other]] = [two, one];
  }
  return requests;
}
