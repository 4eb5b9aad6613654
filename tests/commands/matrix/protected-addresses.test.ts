import { roomOfTheMatrix } from '../../../commands/matrix/operations/session-details';
import type { MatrixPerson, MatrixStage } from '../../../commands/matrix/stage';
import { asSystem } from '../../../store/as-actor';
import { stableId } from '../../../store/demonstration/stable-id';
import { wantedSessions } from '../../../store/groupOffers/calendar/wanted-sessions';
import { openWholeStage } from '../../support/matrix-stage';
import { answersTo, calendarsOf, cardsSent, type Told } from '../../support/what-is-told';

/** Those who may know of Verdal's marks. */
const insiders = ['case-contact-verdal', 'service-leader-verdal'];
/** Of each outsider one question in so many is heard. */
const sparing = 3;

interface Heard {
  readonly outsiders: Told;
  readonly insider: Told;
  readonly cards: Told;
  readonly calendars: Told;
}

let stage: MatrixStage;
let unmarked: Heard;
let marked: Heard;
beforeAll(async () => {
  stage = await openWholeStage();
  const of = (wanted: (person: MatrixPerson) => boolean) => stage.people.filter(wanted);
  const outsiders = of(({ key }) => !insiders.includes(key));
  const heard = async (): Promise<Heard> => ({
    outsiders: await answersTo(stage, outsiders, sparing),
    calendars: await calendarsOf(stage, outsiders),
    insider: await answersTo(stage, of(({ key }) => key === insiders[0])),
    cards: await cardsSent(stage),
  });
  const service = stableId('organisation', 'verdal');
  // Who asks leaves a trace of having read, which is the same of both hearings only if the first one's is gone.
  const noReadings = `select set_config('app.forgetting', 'on', true); delete from access_log;`;
  // Names go when a mark is set, as when the service takes them away: that is heard elsewhere.
  await stage.database.script(`${noReadings} delete from protected_enrolment; delete from protected_referral; delete from enrolment_name`);
  unmarked = await heard();
  await stage.database.script(`${noReadings}
    insert into protected_enrolment (id, enrolment_id, offer_id, organisation_id, since, marked_by)
      select gen_random_uuid(), id, offer_id, organisation_id, now(), '${stableId('person', 'case-contact-verdal')}' from enrolment where organisation_id = '${service}';
    insert into protected_referral (id, referral_id, organisation_id, since, marked_by)
      select gen_random_uuid(), id, ordering_service_id, now(), '${stableId('person', 'case-contact-verdal')}' from referral where ordering_service_id = '${service}'`);
  marked = await heard();
}, 600_000);
afterAll(() => stage.database.close());

/** Where two hearings are not the same. */
const differences = (before: Told, after: Told) => [...before].filter(([what, said]) => after.get(what) !== said).map(([what]) => what);

describe('When a service marks all its addresses as protected', () => {
  it('everybody else reads the same of everything', () => {
    expect(unmarked.outsiders.size).toBeGreaterThan(300);
    expect(marked.outsiders.size).toBe(unmarked.outsiders.size);
    expect(differences(unmarked.outsiders, marked.outsiders)).toEqual([]);
  });

  it('every card that is sent says the same, whoever it is for, and so does everybody else’s calendar', () => {
    expect(unmarked.cards.size).toBeGreaterThan(50);
    expect(differences(unmarked.cards, marked.cards)).toEqual([]);
    expect(unmarked.calendars.size).toBeGreaterThan(0);
    expect(differences(unmarked.calendars, marked.calendars)).toEqual([]);
  });

  it('its own kontaktperson sees the marks, and texts without a place', () => {
    const changed = new Set(differences(unmarked.insider, marked.insider).map((what) => what.split(' × ')[1]));
    expect([...changed].sort()).toEqual(expect.arrayContaining(['getFamilysProtection', 'getProtectedHomes']));
    // Nothing else of the service's own says it either, but the texts that are sent and filed, and to who set the mark that they did, without of which home.
    expect([...changed].filter((name) => !['getFamilysProtection', 'getProtectedHomes', 'getNames', 'listHomeMessages', 'readHandover', 'readOwnData'].includes(name ?? ''))).toEqual([]);
  });
});

describe('The room in which a group meets', () => {
  const tellsIt = (told: Told) => [...told].filter(([, said]) => said.includes(roomOfTheMatrix)).map(([what]) => what.replace(/ × \d+$/, ''));

  it('stands in no card, in nobody’s calendar and in no event in Microsoft 365, marked or not', async () => {
    const events = await asSystem(stage.database, 'calendar', (tx) => wantedSessions(tx, stage.productOn(stage.database).clock()));
    expect(events.length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toContain(roomOfTheMatrix);
    expect([...tellsIt(unmarked.cards), ...tellsIt(unmarked.calendars)]).toEqual([]);
  });

  it('is told in the tab, to who has a place there or runs it', () => {
    const there = new Set(tellsIt(unmarked.insider).map((what) => what.split(' × ')[1]));
    expect([...there].sort()).toEqual(['getSessionDetails', 'listHomeMessages']);
  });
});
