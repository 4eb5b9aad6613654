import { adjustWay } from '../../domain/booking/hours/adjust-ways';
import { agreeTerms, changeSettings } from '../../domain/booking/hours/agree-terms';
import { changeDay, changeRules } from '../../domain/booking/hours/keep-hours';
import { Temporal } from '../../domain/time';
import { stableId } from '../../store/demonstration/stable-id';
import type { Act } from './happenings';

/** A counsellor and the base keep hours, and the base says how it books. */
export async function hours(act: Act): Promise<void> {
  const [personId, baseId] = [stableId('person', 'counsellor-verdal-1'), stableId('organisation', 'kompetansebasen')];
  await act('counsellor-verdal-1', (ports, actor) =>
    changeDay(ports, actor, { personId, basedOn: 1, day: Temporal.PlainDate.from('2027-04-06'), hours: [] }));
  await act('coordinator-base', (ports, actor) =>
    changeRules(ports, actor, { personId, basedOn: 2, rules: { bufferMinutes: 10, mostPerDay: null, mostPerWeek: null } }));
  const from = Temporal.PlainDate.from('2026-11-23');
  await act('coordinator-base', (ports, actor) => agreeTerms(ports, actor, {
    baseId, personId: stableId('person', 'counsellor-ytre-namdal-1'), from, terms: { consent: 'person', ownServiceId: null, lentMinutesAWeek: 900 },
  }));
  await act('coordinator-base', (ports, actor) => changeSettings(ports, actor, { baseId, basedOn: 0, holdMinutes: 10, answerDays: 3 }));
  await act('coordinator-base', (ports, actor) => adjustWay(ports, actor, {
    baseId, networkId: stableId('network', 'innherred'), between: ['5038', '5037'], minutes: 30, why: 'winter', from, to: null,
  }));
}
