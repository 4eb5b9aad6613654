import { readId } from '../../domain/identifiers';
import type { Language } from '../../domain/language';
import { confirmMemberships, endMembership, giveBackMembership } from '../../domain/network/access/keep-members';
import { placeId } from '../../domain/network/access/member-place';
import type { MembershipSeen } from '../../domain/network/access/membership';
import { seeMembers } from '../../domain/network/access/see-members';
import type { Actor } from '../../domain/network/actor';
import { refuse, success, type Outcome } from '../../domain/outcome';
import type { Ports } from '../../domain/unit-of-work';
import { networkTexts } from '../../texts/network';
import { membershipOperations as ops } from '../contract/memberships';
import type { AnswerOf } from '../contract/operation';
import { handler, type ApiHandler } from './handler';

type MembersAnswer = AnswerOf<typeof ops.listMemberships>;

/** Who has access, as the API's handlers. Each change is answered with the whole list. */
export function membershipHandlers(): readonly ApiHandler[] {
  const list = async (ports: Ports, actor: Actor, language: Language) =>
    success({ items: (await seeMembers(ports, actor)).map((one) => presentMember(one, language)) });
  const changed = async <Name extends string>(ports: Ports, actor: Actor, language: Language, done: Outcome<undefined, Name>) =>
    (done.ok ? list(ports, actor, language) : done);
  return [
    handler(ops.listMemberships, ({ actor, language, run }) => run((ports) => list(ports, actor, language))),
    handler(ops.confirmMemberships, ({ actor, language, body, run }) => run(async (ports) => {
      const ids = body.membershipIds.flatMap((one) => readId<'membership'>(one) ?? []);
      return changed(ports, actor, language, ids.length < body.membershipIds.length ? refuse('notFound') : await confirmMemberships(ports, actor, ids));
    })),
    handler(ops.endMembership, ({ actor, language, params, run }) => run(async (ports) => {
      const id = readId<'membership'>(params.membershipId);
      return changed(ports, actor, language, id === undefined ? refuse('notFound') : await endMembership(ports, actor, id));
    })),
    handler(ops.giveBackMembership, ({ actor, language, params, run }) => run(async (ports) => {
      const id = readId<'membership'>(params.membershipId);
      return changed(ports, actor, language, id === undefined ? refuse('notFound') : await giveBackMembership(ports, actor, id));
    })),
  ];
}

function presentMember(membership: MembershipSeen, language: Language): MembersAnswer['items'][number] {
  const { id, personId, role, place, placeName, since, validTo, confirmedOn, standing, endsUnconfirmed, end, who } = membership;
  const { roles, personLabel } = networkTexts[language];
  return {
    id, personId, role, roleLabel: roles[role], label: who === undefined ? roles[role] : personLabel(who), placeId: placeId(place), placeName,
    since: since.toString(), lastDay: validTo?.subtract({ days: 1 }).toString() ?? null, confirmedOn: confirmedOn?.toString() ?? null, standing,
    endsUnconfirmed: endsUnconfirmed?.toString() ?? null, why: standing === 'ended' ? end?.why ?? null : null,
  };
}
