import type { CapacityUnit } from '../../domain/groupOffers/programme';
import type { NetworkId, OrganisationId, PersonId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { apartTexts } from '../../texts/enrolment-apart';
import { groupOfferTexts } from '../../texts/group-offers';
import { staffingCardTexts } from '../../texts/staffing-cards';
import type { AdaptiveCard, Choice, Input } from '../adaptive-card';
import { cardFrame, execute, text, type Rendering } from '../frame';
import type { OfferForm } from './actions';

/** What a new offer is made of, and what stands in the form. */
export interface NewOfferFacts {
  readonly network: { readonly id: NetworkId; readonly name: string };
  readonly programmes: readonly {
    readonly key: string;
    readonly titles: Readonly<Record<Language, string>>;
    readonly capacityUnit: CapacityUnit;
  }[];
  readonly services: readonly { readonly id: OrganisationId; readonly name: string }[];
  readonly leaders: readonly { readonly id: PersonId; readonly label: string }[];
  readonly municipalities: readonly { readonly number: string; readonly name: string }[];
  readonly form: OfferForm;
}

/** The coordinator's form: one card, filled with the programme's own numbers. */
export function newOfferCard(facts: NewOfferFacts, rendering: Rendering): AdaptiveCard {
  const texts = groupOfferTexts[rendering.language].newOffer;
  const { network } = facts;
  return cardFrame(rendering, {
    title: texts.title(network.name),
    body: [
      text(texts.intro),
      programmeInput(facts, rendering.language),
      {
        type: 'ActionSet',
        actions: [execute(rendering, { title: texts.useDefaults, verb: 'groupOffers.useDefaults', payload: { networkId: network.id } })],
      },
      ...sessionInputs(facts, rendering.language),
      ...peopleInputs(facts, rendering.language),
      // One day is enough on a telephone; other numbers than equal ones are set in the tab.
      {
        type: 'Input.Date', id: 'sharedUntil', label: texts.sharedUntil,
        ...(facts.form.sharedUntil === undefined ? {} : { value: facts.form.sharedUntil }),
      },
      {
        type: 'Input.ChoiceSet', id: 'keepApart', label: apartTexts[rendering.language].form.label, style: 'expanded', isMultiSelect: true,
        choices: [{ title: apartTexts[rendering.language].form.choice, value: 'true' }], ...(facts.form.keepApart ? { value: 'true' } : {}),
      },
    ],
    actions: [
      execute(rendering, {
        title: texts.create, verb: 'groupOffers.create', payload: { networkId: network.id, draft: false }, look: { style: 'positive' },
      }),
      execute(rendering, { title: texts.keepDraft, verb: 'groupOffers.create', payload: { networkId: network.id, draft: true } }),
    ],
  });
}

function programmeInput({ programmes, form }: NewOfferFacts, language: Language): Input {
  const texts = groupOfferTexts[language].newOffer;
  return {
    type: 'Input.ChoiceSet', id: 'programmeKey', label: texts.programme, style: 'compact',
    choices: programmes.map(({ key, titles }) => ({ title: titles[language], value: key })),
    ...required(texts.missing), value: form.programmeKey,
  };
}

function sessionInputs({ programmes, municipalities, form }: NewOfferFacts, language: Language): readonly Input[] {
  const { newOffer: texts, place, teams } = groupOfferTexts[language];
  const staffing = staffingCardTexts[language];
  const unit = programmes.find(({ key }) => key === form.programmeKey)?.capacityUnit ?? 'fosterHome';
  const weeks: readonly Choice[] = [
    { title: texts.weeks.every, value: '1' }, { title: texts.weeks.second, value: '2' }, { title: texts.weeks.fourth, value: '4' },
    { title: staffing.monthly, value: 'month' },
  ];
  return [
    {
      type: 'Input.ChoiceSet', id: 'audience', label: staffing.audience, style: 'compact',
      choices: (['fosterParents', 'parents'] as const).map((one) => ({ title: staffing.audiences[one], value: one })),
      ...required(texts.missing), value: form.audience ?? 'fosterParents',
    },
    numberInput('capacity', texts.capacity[unit], form.capacity, texts.missing),
    { type: 'Input.Date', id: 'firstDate', label: texts.firstDate, ...required(texts.missing), value: form.firstDate },
    { type: 'Input.Time', id: 'start', label: texts.start, ...required(texts.missing), value: form.start },
    numberInput('minutes', texts.minutes, form.minutes, texts.missing),
    numberInput('sessions', texts.sessions, form.sessions, texts.missing),
    {
      type: 'Input.ChoiceSet', id: 'weeksBetween', label: texts.weeksBetween, style: 'compact', choices: weeks,
      ...required(texts.missing), value: form.monthly === true ? 'month' : String(form.weeksBetween),
    },
    {
      type: 'Input.ChoiceSet', id: 'place', label: place, style: 'compact',
      choices: [...municipalities.map(({ number, name }) => ({ title: name, value: number })), { title: teams, value: 'teams' }],
      ...required(texts.missing), value: form.place,
    },
  ];
}

function peopleInputs({ services, leaders, form }: NewOfferFacts, language: Language): readonly Input[] {
  const texts = groupOfferTexts[language].newOffer;
  return [
    {
      type: 'Input.ChoiceSet', id: 'serviceIds', label: texts.services, style: 'expanded', isMultiSelect: true,
      choices: services.map(({ id, name }) => ({ title: name, value: id })),
      ...required(texts.missing), value: form.serviceIds.join(','),
    },
    ...(leaders.length === 0
      ? []
      : [
          {
            type: 'Input.ChoiceSet', id: 'leaderIds', label: texts.leaders, style: 'compact', isMultiSelect: true,
            choices: leaders.map(({ id, label }) => ({ title: label, value: id })), value: form.leaderIds.join(','),
          } as const,
        ]),
  ];
}

/** The rules of numbers are said by the server, in one place; the client only asks that something stands there. */
function numberInput(id: string, label: string, value: number | undefined, missing: string): Input {
  return { type: 'Input.Number', id, label, ...required(missing), ...(value === undefined ? {} : { value }) };
}

function required(errorMessage: string) {
  return { isRequired: true, errorMessage } as const;
}
