import type { Language } from '../../domain/language';
import type { MyPage, NamedMembership } from '../../domain/network/my-page';
import type { MemberService, NetworkSeen } from '../../domain/network/network-overview';
import { networkTexts } from '../../texts/network';
import type { networkOperations } from '../contract/networks';
import type { AnswerOf } from '../contract/operation';

type MeAnswer = AnswerOf<(typeof networkOperations)['getMe']>;
type NetworkAnswer = AnswerOf<(typeof networkOperations)['listNetworks']>['items'][number];

/** Who the reader is, in the reader's language. */
export function presentMe(page: MyPage, personId: string): MeAnswer {
  const texts = networkTexts[page.language];
  return {
    personId,
    label: page.label === undefined ? '' : texts.personLabel(page.label),
    language: page.language,
    memberships: page.memberships.map((membership) => presentMembership(membership, page.language)),
    may: page.may,
    networks: page.networks.map(({ id, name, mayCreateOffer, mayStartConversation }) => ({ id, name, mayCreateOffer, mayStartConversation })),
    bases: page.bases.map(({ id, name }) => ({ id, name })),
    services: page.services.map(({ id, name }) => ({ id, name })),
  };
}

function presentMembership({ role, place }: NamedMembership, language: Language): MeAnswer['memberships'][number] {
  return {
    role, roleLabel: networkTexts[language].roles[role], placeId: place.of.id, placeName: place.of.name, placeKind: place.kind,
  };
}

/** One network as the reader sees it, in the reader's language. */
export function presentNetwork(network: NetworkSeen, language: Language): NetworkAnswer {
  const texts = networkTexts[language];
  return {
    id: network.id,
    name: network.name,
    kind: network.kind,
    kindLabel: texts.networkKinds[network.kind],
    own: network.own,
    demonstration: network.demonstration,
    confidence: confidenceLabel(network.confidence, language),
    services: network.services.map((service) => presentService(service, language)),
    municipalities: [...network.municipalities],
    subprojects: network.subprojects.map(({ id, name, municipalities }) => ({ id, name, municipalities: [...municipalities] })),
    leaders: network.leaders.map((leader) => ({ personId: leader.personId, label: texts.personLabel(leader) })),
  };
}

function presentService(service: MemberService, language: Language): NetworkAnswer['services'][number] {
  const { id, name, municipalities, validFrom, validTo, demonstration, confidence } = service;
  return {
    id, name, municipalities: [...municipalities], validFrom: validFrom.toString(),
    ...(validTo === null ? {} : { validTo: validTo.toString() }),
    demonstration, confidence: confidenceLabel(confidence, language),
  };
}

function confidenceLabel(confidence: string, language: Language): string {
  const labels: Readonly<Record<string, string>> = networkTexts[language].confidence;
  return labels[confidence] ?? networkTexts[language].confidence.unknown;
}
