import { calledInTheMatrix } from '../../../commands/matrix/names-happenings';
import type { MatrixStage } from '../../../commands/matrix/stage';
import { stableId } from '../../../store/demonstration/stable-id';
import { openWholeStage } from '../../support/matrix-stage';
import { answersTo, calendarsOf, cardsSent, type Told } from '../../support/what-is-told';

/** Of each person one question in so many is heard. */
const sparing = 3;
const service = stableId('organisation', 'verdal');
const ownPeople = ['case-contact-verdal', 'service-leader-verdal'];

let stage: MatrixStage;
let without: Told;
let withNames: Told;
beforeAll(async () => {
  stage = await openWholeStage();
  const heard = async (): Promise<Told> =>
    new Map([...await answersTo(stage, stage.people, sparing), ...await cardsSent(stage), ...await calendarsOf(stage, stage.people)]);
  await stage.database.script('delete from enrolment_name; delete from name_setting');
  without = await heard();
  await stage.database.script(`
    insert into name_setting (id, organisation_id, assessed_on, turned_on_at, turned_on_by)
      select gen_random_uuid(), '${service}', '2026-11-02', '2026-11-20T08:00Z', '${stableId('person', 'service-leader-verdal')}';
    insert into enrolment_name (enrolment_id, offer_id, organisation_id, called, version)
      select e.id, e.offer_id, e.organisation_id, '{${calledInTheMatrix}}', 1 from enrolment e join group_offer o on o.id = e.offer_id
      where e.organisation_id = '${service}' and e.status = 'placed' and not o.keep_apart
        and not exists (select from protected_enrolment p where p.enrolment_id = e.id and p.until is null)`);
  withNames = await heard();
}, 600_000);
afterAll(() => stage.database.close());

const changed = () => [...without].filter(([what, said]) => withNames.get(what) !== said).map(([what]) => what);
const whoAndWhat = (what: string) => what.split(' × ').slice(0, 2).join(' × ');

describe('When a service writes what its foster parents are called', () => {
  it('nothing that anybody is told changes, but two operations for its own people and the one list of the group’s leaders', () => {
    const leaders = stage.people.filter(({ actor }) => stage.world.offers.some(({ noun }) => noun.leaderIds.includes(actor.scope.personId))).map(({ key }) => key);
    // Whoever turned the setting on reads so among what is stored about them.
    const may = new Set(['service-leader-verdal × readOwnData', ...ownPeople.flatMap((key) => [`${key} × listNamesSettings`, `${key} × getNames`]), ...leaders.map((key) => `${key} × getNames`)]);
    expect(withNames.size).toBe(without.size);
    expect(changed().map(whoAndWhat).filter((what) => !may.has(what))).toEqual([]);
    expect(changed().map(whoAndWhat)).toContain('case-contact-verdal × getNames');
  });

  it('the names themselves stand in that list alone: in no other answer, no card and no calendar', () => {
    const told = [...withNames].filter(([, said]) => said.includes(calledInTheMatrix)).map(([what]) => what.split(' × ')[1] ?? what);
    expect([...new Set(told)]).toEqual(['getNames']);
  });
});
