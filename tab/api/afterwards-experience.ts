import type { ExperienceEdition, ExperienceText } from '../../domain/groupOffers/afterwards/experience-note';
import { listExperiences } from '../../domain/groupOffers/afterwards/list-experiences';
import { saveExperience } from '../../domain/groupOffers/afterwards/save-experience';
import { seeExperience, type ExperienceSeen } from '../../domain/groupOffers/afterwards/see-experience';
import { readId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import { experienceOperations as ops } from '../contract/afterwards-experience';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

type Answer = AnswerOf<typeof ops.getExperience>;

/** The part of the API for the leaders' experiences of groups. */
export function experienceHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.getExperience, async ({ actor, params, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        const seen = offerId === undefined ? refuse('notFound') : await seeExperience(ports, actor, offerId);
        return seen.ok ? success(present(seen.value)) : seen;
      })),
    handler(ops.saveExperience, async ({ actor, params, body, basedOn, run }) =>
      run(async (ports) => {
        const offerId = readId<'offer'>(params.offerId);
        if (offerId === undefined) return refuse('notFound');
        const saved = await saveExperience(ports, actor, { offerId, basedOn, ...body });
        if (!saved.ok) return saved;
        const seen = await seeExperience(ports, actor, saved.value);
        return seen.ok ? success(present(seen.value)) : seen;
      })),
    handler(ops.listExperiences, async ({ actor, query, run }) =>
      run(async (ports) => {
        const listed = await listExperiences(ports, actor, query.programmeKey);
        return success({ items: listed.map(({ lastDay, ...one }) => ({ ...one, lastDay: lastDay.toString() })) });
      })),
  ];
}

function present({ version, mayWrite, draft, unshared, shared, earlier }: ExperienceSeen): Answer {
  return {
    version,
    mayWrite,
    ...(draft === undefined ? {} : { draft: presentText(draft) }),
    unshared,
    ...(shared === undefined ? {} : { shared: presentEdition(shared) }),
    earlier: earlier.map(presentEdition),
  };
}

function presentText({ worked, toChange, practical }: ExperienceText) {
  return { worked, toChange, practical };
}

function presentEdition(edition: ExperienceEdition) {
  return { ...presentText(edition), edition: edition.edition, sharedAt: edition.sharedAt.toString() };
}
