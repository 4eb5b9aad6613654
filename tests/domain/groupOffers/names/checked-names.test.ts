import fc from 'fast-check';
import { inspectText } from '../../../../domain/confidentiality/guard';
import { firstNames } from '../../../../domain/confidentiality/names';
import { checkedNames } from '../../../../domain/groupOffers/names/checked-names';
import { erasedOn, whyNoNamesIn } from '../../../../domain/groupOffers/names/kept-until';
import { osloDate, Temporal } from '../../../../domain/time';
import { offerWith, sessionAt } from '../../../support/group-offers';
import { good } from '../../../support/outcomes';

const at = Temporal.Instant.from('2026-11-23T08:00:00Z');
const checked = (...names: readonly string[]) => checkedNames(names, at);
const faults = (...names: readonly string[]) => {
  const outcome = checked(...names);
  return outcome.ok ? [] : outcome.fields.map(({ field, fault }) => `${field} ${fault}`);
};

describe('What foster parents are called', () => {
  it('is one or two short texts, each on one line, and what is empty is left out', () => {
    expect(good(checked('  Fosterfar\n i  nord ', ''))).toEqual(['Fosterfar i nord']);
    expect(good(checked('', ' \u200b'))).toEqual([]);
    expect(checked('en', 'to', 'tre')).toMatchObject({ refusal: 'namesAreTooMany' });
    expect(faults('a'.repeat(60), 'b'.repeat(61))).toEqual(['names.1 textIsTooLong']);
  });

  it('is the one text that the guard does not warn of as a name', () => {
    const inCapitals = [...firstNames].slice(0, 50).map((name) => name.slice(0, 1).toUpperCase() + name.slice(1));
    expect(inCapitals.filter((name) => inspectText(name, '2026-11-23').verdict === 'warn').length).toBeGreaterThan(10);
    for (const name of inCapitals) expect(good(checked(name))).toEqual([name]);
  });

  it('is no number, date, address, telephone or mail, also when it is written otherwise', () => {
    expect(faults('10915596784')).toEqual(['names.0 identityNumberInText']);
    expect(faults('Fosterfar, ring 41 22 33 44', 'far@example.org')).toEqual(['names.0 contactDetailsInText', 'names.1 contactDetailsInText']);
    for (const text of ['født 03.04.2019', 'Skogveien 12', 'barn 2', 'født ３', 'nr. ٤']) expect([text, faults(text)]).toEqual([text, ['names.0 onlyNamesHere']]);
  });

  it('holds no digit of any script, whatever else stands there', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('0', '7', '９', '٣', '४', '²'), fc.string(), (before, digit, after) => {
      expect(checked(`${before}${digit}${after}`).ok).toBe(false);
    }));
  });
});

describe('How long a group’s names are kept', () => {
  it('is two weeks after its last session, to the day, over both changes of the clock', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 23 }), (day, hour) => {
      const start = Temporal.Instant.from('2026-09-01T00:00:00Z').add({ hours: 24 * day + hour });
      const offer = offerWith({ sessions: [sessionAt('2026-09-01T00:00:00Z'), sessionAt(start.toString(), 2)] });
      const last = osloDate(start.add({ hours: 2 }));
      expect(last.until(erasedOn(offer), { largestUnit: 'days' }).days).toBe(14);
      const gone = erasedOn(offer).toZonedDateTime('Europe/Oslo').toInstant();
      expect(whyNoNamesIn(offer, gone.subtract({ seconds: 1 }))).toBeUndefined();
      expect(whyNoNamesIn(offer, gone)).toBe('namesAreErased');
    }));
  });

  it('is not at all in a draft, a cancelled group, or where keep-apart is allowed', () => {
    expect(whyNoNamesIn(offerWith({ stage: 'draft' }), at)).toBe('offerIsDraft');
    expect(whyNoNamesIn(offerWith({ stage: 'cancelled' }), at)).toBe('offerIsCancelled');
    expect(whyNoNamesIn(offerWith({ keepApart: true }), at)).toBe('keepApartTakesNoNames');
  });
});
