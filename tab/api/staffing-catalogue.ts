import type { CatalogueProgramme, ProgrammeValues } from '../../domain/groupOffers/staffing/catalogue';
import { addProgramme, changeProgramme, seeCatalogue } from '../../domain/groupOffers/staffing/change-catalogue';
import { readId, type NetworkId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import type { AnswerOf, BodyOf } from '../contract/operation';
import { staffingCatalogueOperations as ops } from '../contract/staffing-catalogue';
import { handler, type ApiHandler } from './handler';

type Answer = AnswerOf<typeof ops.seeCatalogue>;

/** A network's catalogue of programmes, and the coordinator's changes of it. */
export function staffingCatalogueHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.seeCatalogue, async ({ actor, language, params, run }) =>
      run((ports) => catalogueOf(ports, actor, readId<'network'>(params.networkId), language))),
    handler(ops.addProgramme, async ({ actor, language, params, body, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        if (networkId === undefined) return refuse('notFound');
        const added = await addProgramme(ports, actor, { networkId, values: valuesOf(body), acceptWarning: body.acceptWarning });
        return added.ok ? catalogueOf(ports, actor, networkId, language) : added;
      })),
    handler(ops.changeProgramme, async ({ actor, language, params, body, basedOn, run }) =>
      run(async (ports) => {
        const networkId = readId<'network'>(params.networkId);
        if (networkId === undefined) return refuse('notFound');
        const changed = await changeProgramme(ports, actor, {
          networkId, key: params.programmeKey, basedOn, values: valuesOf(body), acceptWarning: body.acceptWarning,
        });
        return changed.ok ? catalogueOf(ports, actor, networkId, language) : changed;
      })),
  ];
}

async function catalogueOf(ports: Ports, actor: Actor, networkId: NetworkId | undefined, language: Language): Promise<Outcome<Answer, 'notFound'>> {
  if (networkId === undefined) return refuse('notFound');
  const seen = await seeCatalogue(ports, actor, networkId);
  if (!seen.ok) return seen;
  const { programmes, mayEdit } = seen.value;
  return success({ may: { edit: mayEdit }, items: programmes.map((one) => presentProgramme(one, language)) });
}

function valuesOf({ titleNb, titleNn, sessions, minutes, capacity, weeksBetween, ...rest }: BodyOf<typeof ops.addProgramme>): ProgrammeValues {
  const { capacityUnit, leaders, requires, gathering, retired } = rest;
  return { titles: { nb: titleNb, nn: titleNn }, defaults: { sessions, minutes, capacity, weeksBetween }, capacityUnit, leaders, requires, gathering, retired };
}

function presentProgramme({ titles, defaults, own, confidence, ...rest }: CatalogueProgramme, language: Language): Answer['items'][number] {
  const words: Readonly<Record<string, string>> = networkTexts[language].confidence;
  return {
    ...rest, own, title: titles[language], titleNb: titles.nb, titleNn: titles.nn, ...defaults,
    ...(own ? {} : { confidence: words[confidence] ?? networkTexts[language].confidence.unknown }),
  };
}
