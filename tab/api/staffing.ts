import { chooseLeaders, replaceLeader } from '../../domain/groupOffers/staffing/change-leaders';
import { seeStaffing, type Staffing } from '../../domain/groupOffers/staffing/see-staffing';
import { readId, type OfferId, type PersonId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import type { PersonLabelFacts } from '../../domain/network/person-label';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { groupOfferTexts } from '../../texts/group-offers';
import { networkTexts } from '../../texts/network';
import type { AnswerOf } from '../contract/operation';
import { staffingOperations as ops } from '../contract/staffing';
import { handler, type ApiHandler } from './handler';

type Answer = AnswerOf<typeof ops.seeStaffing>;

/** The staffing of an offer, and the coordinator's changes of it. */
export function staffingHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.seeStaffing, async ({ actor, language, params, run }) =>
      run((ports) => staffingOf(ports, actor, readId<'offer'>(params.offerId), language))),
    handler(ops.chooseLeaders, async ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const chosen = await chooseLeaders(ports, actor, { offerId, basedOn, leaderIds: body.leaderIds as PersonId[] });
        return chosen.ok ? staffingOf(ports, actor, offerId, language) : chosen;
      })),
    handler(ops.replaceLeader, async ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        const sessionId = readId<'session'>(params.sessionId);
        if (offerId === undefined || sessionId === undefined) return refuse('notFound');
        const replaced = await replaceLeader(ports, actor, {
          offerId, basedOn, sessionId, out: body.out as PersonId, in: body.in as PersonId, forTheRest: body.forTheRest,
        });
        return replaced.ok ? staffingOf(ports, actor, offerId, language) : replaced;
      })),
  ];
}

async function staffingOf(
  ports: Ports, actor: Actor, offerId: OfferId | undefined, language: Language,
): Promise<Outcome<Answer, 'notFound' | 'notAllowed'>> {
  if (offerId === undefined) return refuse('notFound');
  const seen = await seeStaffing(ports, actor, offerId);
  return seen.ok ? success(presentStaffing(seen.value, language)) : seen;
}

function presentStaffing({ offer, programme, standings, needs, sessions, candidates, mayChange }: Staffing, language: Language): Answer {
  const ref = (person: PersonLabelFacts) => ({ id: person.personId, label: networkTexts[language].personLabel(person) });
  return {
    offerId: offer.id,
    version: offer.version,
    programme: { title: offer.programme.titles[language], leaders: programme?.leaders ?? 0, requires: programme?.requires ?? 'none' },
    draft: !offer.published,
    may: { change: mayChange },
    leaders: offer.leaders.map((person) => ({ person: ref(person), standing: standings.get(person.personId) ?? 'missing' })),
    needs: {
      tooFew: needs.tooFew,
      lacking: needs.lacking.flatMap(({ personId, standing }) =>
        offer.leaders.filter((one) => one.personId === personId).map((person) => ({ person: ref(person), standing }))),
    },
    sessions: sessions.map(({ session: { id, ordinal, period, place }, leaders, mayChange: may }) => ({
      id, ordinal, start: period.start.toString(), end: period.end.toString(), mayChange: may,
      place: place.kind === 'teams'
        ? { kind: 'teams', label: groupOfferTexts[language].teams }
        : { kind: 'municipality', municipalityNumber: place.municipalityNumber, label: place.name },
      leaders: leaders.map(({ person, absent }) => ({ person: ref(person), absent })),
    })),
    candidates: candidates
      .map(({ person, standing, busyIn, lacksIn }) => ({ person: ref(person), standing, busyIn: [...busyIn], lacksIn: [...lacksIn] }))
      .sort((one, other) => one.person.label.localeCompare(other.person.label, language)),
  };
}
