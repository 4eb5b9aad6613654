import fc from 'fast-check';

/**
 * Numbers of persons, made while the tests run so that none is kept: day and month with what each kind adds, any
 * individual number, the first check digit leaving `rest` (0 today, 0 to 3 from 2032), the second one fitting.
 */
function personsNumber(kind: keyof typeof added, rests: readonly number[]): fc.Arbitrary<string> {
  const [onDay, onMonth] = added[kind];
  return fc
    .record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }), year: two, individual: three, rest: fc.constantFrom(...rests) })
    .map(({ day, month, year, individual, rest }) => withCheckDigits(`${pad(day + onDay, 2)}${pad(month + onMonth, 2)}${year}${individual}`, rest))
    .filter((number) => number !== undefined);
}

const two = fc.integer({ min: 0, max: 99 }).map((number) => pad(number, 2));
const three = fc.integer({ min: 0, max: 999 }).map((number) => pad(number, 3));
const added = {
  ordinary: [0, 0], dNumber: [40, 0], helpNumber: [0, 40], dAndHelpNumber: [40, 40], healthSynthetic: [0, 65], taxSynthetic: [0, 80], dSynthetic: [40, 80],
} as const;

/** Every kind of person's number by today's rule and by that of 2032. */
export const numberKinds: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ...Object.keys(added).flatMap((kind) => [
    [kind, personsNumber(kind as keyof typeof added, [0])] as const,
    [`${kind} of 2032`, personsNumber(kind as keyof typeof added, [1, 2, 3])] as const,
  ]),
  ['sharedHelpNumber', fc.integer({ min: 800_000_000, max: 999_999_999 }).map((nine) => withCheckDigits(String(nine), 0)).filter((number) => number !== undefined)],
];

/** Any of them. */
export const anyNumber = fc.oneof(...numberKinds.map(([, arbitrary]) => arbitrary));

/** DUF numbers: a year, six digits and two that check them. */
export const dufNumber = fc.record({ year: fc.integer({ min: 1990, max: 2026 }), six: fc.integer({ min: 0, max: 999_999 }) }).map(({ year, six }) => {
  const ten = `${year}${pad(six, 6)}`;
  return ten + pad(sum(ten, [4, 6, 3, 2, 4, 6, 3, 2, 7, 5]) % 11, 2);
});

function withCheckDigits(nine: string, rest: number): string | undefined {
  const first = (rest - (sum(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) + 22) % 11;
  const second = (11 - (sum(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return first === 10 || second === 10 ? undefined : `${nine}${first}${second}`;
}

function sum(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
