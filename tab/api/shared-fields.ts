import { productKinds, serviceKinds } from '../../domain/keeping/retention/kinds';
import { fieldsOf, sharedFields, type SharedField, type SharedFieldName } from '../../domain/keeping/sharedFields/shared-fields';
import type { Language } from '../../domain/language';
import { success } from '../../domain/outcome';
import { sharedFieldTexts } from '../../texts/shared-fields';
import type { AnswerOf } from '../contract/operation';
import { sharedFieldOperations as ops } from '../contract/shared-fields';
import { handler, type ApiHandler } from './handler';

/** Why something is shared, in the API. */
export function sharedFieldHandlers(): readonly ApiHandler[] {
  return [
    handler(ops.readSharedFields, async ({ language, params }) => success({ items: fieldsOf(params.form).map((name) => present(name, language)) })),
  ];
}

function present(name: SharedFieldName, language: Language): AnswerOf<typeof ops.readSharedFields>['items'][number] {
  const words = sharedFieldTexts[language];
  const { purpose, ground, sharedWith, until, withdrawal }: SharedField = sharedFields[name];
  return {
    field: name, label: words.names[name], purpose: words.purposes[purpose], grounds: ground.map((letter) => words.grounds[letter]),
    sharedWith: words.recipients[sharedWith], until: untilText(until, language), withdrawal: words.ways[withdrawal],
  };
}

function untilText(until: SharedField['until'], language: Language): string {
  const { periods } = sharedFieldTexts[language];
  switch (until) {
    case 'referral': return periods.referral(serviceKinds.referral.months);
    case 'apartCode': return periods.apartCode(productKinds.apartCode.months);
    case 'withTheOffer': return periods.withTheOffer();
  }
}
