import { beginsWithDate, beginsWithYear, checkDigitsFit, isAccountNumber, isDufNumber, isPersonsNumber } from './check-digits';
import { runsOfDigits, type Group } from './digit-runs';
import { withoutHarmlessNumbers } from './harmless-numbers';
import { hidesPersonsNumber } from './letters-for-digits';

export type NumberKind = 'nationalIdentityNumber' | 'dufNumber' | 'elevenDigits' | 'accountNumber';

/**
 * The numbers in a plain text that stand for a person or an account, by kind (law_privacy section 6).
 * Eleven digits in a row are always one. Spread digits are, when they fit the check digits and the date; where only the
 * date fits, they must also be grouped as such numbers are, since a check digit is easily mistyped.
 */
export function numbersIn(plain: string): readonly NumberKind[] {
  const kinds = runsOfDigits(plain).flatMap((run) => [...run.flatMap(inOneGroup), ...betweenGroups(run)]);
  const left = runsOfDigits(withoutHarmlessNumbers(plain)).flatMap((run) => [...anywhere(run), ...asGrouped(run)]);
  return [...kinds, ...left, ...(hidesPersonsNumber(plain) ? ['nationalIdentityNumber' as const] : [])];
}

function inOneGroup({ digits }: Group): readonly NumberKind[] {
  if (digits.length < 11) return [];
  if (digits.length === 11) return [kindOfEleven(digits)];
  if (digits.length === 12 && beginsWithYear(digits)) return ['dufNumber'];
  return windows(digits, 11).some(isPersonsNumber) ? ['nationalIdentityNumber'] : ['elevenDigits'];
}

/** Groups that together are exactly a person's number, whatever else those digits look like. */
function betweenGroups(run: readonly Group[]): readonly NumberKind[] {
  return run.flatMap((_, first): NumberKind[] => {
    const digits: number[] = [];
    for (let at = first; at < run.length && digits.length < 12; at += 1) {
      digits.push(...(run[at]?.digits ?? []).slice(0, 13));
      if (digits.length === 11 && isPersonsNumber(digits)) return ['nationalIdentityNumber'];
      if (digits.length === 12 && isDufNumber(digits)) return ['dufNumber'];
    }
    return [];
  });
}

function anywhere(run: readonly Group[]): readonly NumberKind[] {
  const digits = run.flatMap((group) => group.digits);
  return [
    ...(windows(digits, 11).some(isPersonsNumber) ? ['nationalIdentityNumber' as const] : []),
    ...(windows(digits, 12).some(isDufNumber) ? ['dufNumber' as const] : []),
  ];
}

/** Numbers whose check digits do not fit, told by how their digits are grouped. */
function asGrouped(run: readonly Group[]): readonly NumberKind[] {
  if (run.slice(1).some(({ loose }) => loose)) return [];
  const digits = run.flatMap((group) => group.digits);
  const shape = run.map((group) => group.digits.length).join('-');
  const dated = /(?:^|-)(?:6|2-2-2|2-2-4|8)-(?:5|3-2|2-3)$/.exec(shape);
  if (dated !== null && beginsWithDate(digits.slice(-Math.max(11, total(dated[0]))))) return ['nationalIdentityNumber'];
  if (digits.length === 12 && beginsWithYear(digits) && /^(?:4-6-2|4-8|10-2|4-3-3-2)$/.test(shape)) return ['dufNumber'];
  if (digits.length !== 11) return [];
  if (shape === '4-2-5') return [isAccountNumber(digits) ? 'accountNumber' : 'elevenDigits'];
  return run.length <= 4 || beginsWithDate(digits) ? [kindOfEleven(digits)] : [];
}

function kindOfEleven(digits: readonly number[]): NumberKind {
  if (checkDigitsFit(digits) || beginsWithDate(digits)) return 'nationalIdentityNumber';
  return isAccountNumber(digits) ? 'accountNumber' : 'elevenDigits';
}

function windows(digits: readonly number[], length: number): readonly (readonly number[])[] {
  return digits.slice(length - 1).map((_, at) => digits.slice(at, at + length));
}

function total(shape: string): number {
  return shape.split('-').reduce((sum, part) => sum + Number(part), 0);
}
