/** Small whole numbers for municipalities, from 1 in the order they are first named; 0 is no place. */
export interface PlaceNumbers {
  readonly numbers: Map<string, number>;
}

export function placeNumbers(): PlaceNumbers {
  return { numbers: new Map() };
}

/** The number of a municipality; a new one when it has not been named before. */
export function placeNumber({ numbers }: PlaceNumbers, municipality: string): number {
  const known = numbers.get(municipality);
  if (known !== undefined) return known;
  const number = numbers.size + 1;
  numbers.set(municipality, number);
  return number;
}
