import { withoutHarmlessNumbers } from './harmless-numbers';

export type ContactKind = 'accountNumber' | 'telephoneNumber' | 'emailAddress';

/** The telephone numbers, e-mail addresses and international account numbers in a plain text, by kind. */
export function contactDetailsIn(plain: string): readonly ContactKind[] {
  const numbers = withoutHarmlessNumbers(plain);
  return [
    ...(holdsTelephone(numbers, plain) ? ['telephoneNumber' as const] : []),
    ...(holdsEmail(plain) ? ['emailAddress' as const] : []),
    ...(/(?<![a-z\d])no ?\d\d(?:[ .-]?\d){11}(?!\d)/i.test(plain) ? ['accountNumber' as const] : []),
  ];
}

/** Eight digits in the groupings people use, and not a part of a longer row of numbers. */
const grouped: readonly RegExp[] = [
  /(?<!\d|\d[.,/-])(?!19|20)[2-9]\d{7}(?!\d|[.,/-]\d)/,
  /(?<!\d|\d[ .\-/])[2-9]\d( ?[.\-/] ?| )\d\d\1\d\d\1\d\d(?!\d|[ .\-/]\d)/,
  /(?<!\d|\d[ .\-/])[2-9]\d\d( ?[.\-/] ?| )\d\d(?:\1)?\d{3}(?!\d|[ .\-/]\d)/,
  /(?<!\d|\d[ .\-/])[2-9]\d\d( ?[.\-/] ?| )\d{3}\1\d\d(?!\d|[ .\-/]\d)/,
  /(?<!\d|\d[ .\-/])[49]\d \d{3} (?!000)\d{3}(?!\d|[ .\-/]\d)/,
];
const halves = /(?<!\d|\d[ .\-/])([49]\d|2[1-4])\d\d ?[ .-] ?(\d\d)\d\d(?!\d|[ .\-/]\d)/g;

/** With the country before it or a word that says so, any eight digits; numbers of other countries have up to fifteen. */
const withCountry = /(?:\+ ?|(?<!\d)00 ?)[1-9](?:[ ().\-/]{0,3}\d){7,14}(?!\d)|(?<!\d)(?:0047|\(?47\)?)[ .\-/]{0,3}[2-9](?:[ .\-/]{0,3}\d){7}(?!\d|[ .\-/]\d)/;
const withWord = /(?<![a-z])(?:tlf|telefon|mobil|mob|sms|whatsapp)(?:en|et)?(?:nr|nummer|nummeret)?[a-z .:()+\-/]{0,16}?(?<!\d)[2-9](?:[ .\-/]{0,3}\d){7}(?!\d|[ .\-/]\d)/i;

function holdsTelephone(numbers: string, plain: string): boolean {
  if (grouped.some((pattern) => pattern.test(numbers)) || withCountry.test(plain) || withWord.test(plain)) return true;
  // Two neighbouring municipality numbers, `4203 4204`, look like halves of a number.
  return [...numbers.matchAll(halves)].some(([, first, second]) => first !== second);
}

const ats = /@| ?[([{] ?(?:at|a|alfa|krollalfa) ?[)\]}] ?| (?:krollalfa|alfakroll|snabel-?a|at) /gi;
const dots = /^ ?(?:\.|[([{] ?(?:dot|punktum|prikk) ?[)\]}]|(?:dot|punktum|prikk)(?= )) ?[a-z]{2,}/i;

/** Looks on both sides of each sign that may be an at, so that a long text without one costs nothing. */
function holdsEmail(plain: string): boolean {
  return [...plain.matchAll(ats)].some(({ 0: at, index }) => {
    const before = plain.slice(Math.max(0, index - 2), index);
    const after = plain.slice(index + at.length, index + at.length + 100);
    const domain = /^ ?[\p{L}\d-]{1,63}/u.exec(after)?.[0];
    return /[\p{L}\d_%+-] ?$/u.test(before) && domain !== undefined && endsInDomain(after.slice(domain.length));
  });
}

function endsInDomain(rest: string): boolean {
  return dots.test(rest) || /^(?:\.[\p{L}\d-]+)+\.[a-z]{2,}/iu.test(rest);
}
