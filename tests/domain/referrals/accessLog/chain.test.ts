import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { brokenAt, linkText, type LinkedAccess } from '../../../../domain/referrals/accessLog/chain';
import { accessGrounds, accessKinds, type Access } from '../../../../domain/referrals/accessLog/access';
import { Temporal } from '../../../../domain/time';

const linkOf = (before: string, text: string) => createHash('sha256').update(before).update(text).digest('hex');

const access = fc.record({
  at: fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }).map((ms) => Temporal.Instant.fromEpochMilliseconds(ms)),
  personId: fc.uuid(), ground: fc.constantFrom(...accessGrounds), kind: fc.constantFrom(...accessKinds),
  referralId: fc.uuid(), reference: fc.constantFrom('QFTX-MWRD', 'BCDF-GHJK'), orderingServiceId: fc.uuid(), baseId: fc.uuid(),
}) as fc.Arbitrary<Omit<Access, 'position'>>;

const start = fc.record({ position: fc.nat(1000), link: fc.constantFrom('', 'aa') });
const chain = fc.tuple(start, fc.array(access, { minLength: 1, maxLength: 12 })).map(([from, accesses]) => {
  let before: string = from.link;
  const linked = accesses.map((one, at): LinkedAccess => {
    const placed = { ...one, position: from.position + at + 1 };
    before = linkOf(before, linkText(placed));
    return { ...placed, link: before };
  });
  return { from, linked };
});

describe('The chain of readings', () => {
  it('holds when nothing was touched', () => fc.assert(fc.property(chain, ({ from, linked }) => {
    expect(brokenAt(from, linked, linkOf)).toBeUndefined();
  })));

  it('breaks where a line was changed, whatever in it', () => fc.assert(fc.property(
    chain, fc.nat(), access, fc.constantFrom('at', 'personId', 'ground', 'kind', 'referralId', 'orderingServiceId', 'baseId'),
    ({ from, linked }, at, other, field) => {
      const index = at % linked.length;
      const changed = linked.map((one, place) => (place === index ? { ...one, [field]: other[field as keyof typeof other] } : one));
      const isOther = linkText(changed[index] as LinkedAccess) !== linkText(linked[index] as LinkedAccess);
      expect(brokenAt(from, changed, linkOf)).toBe(isOther ? from.position + index + 1 : undefined);
    },
  )));

  it('breaks where one was taken out before another, and where one was put in', () => fc.assert(fc.property(chain, fc.nat(), ({ from, linked }, at) => {
    const index = at % linked.length;
    const without = linked.filter((_, place) => place !== index);
    expect(brokenAt(from, without, linkOf)).toBe(index === linked.length - 1 ? undefined : from.position + index + 1);
    const twice = linked.flatMap((one, place) => (place === index ? [one, one] : [one]));
    expect(brokenAt(from, twice, linkOf)).toBe(from.position + index + 2);
  })));
});
