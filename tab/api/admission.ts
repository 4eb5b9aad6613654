import type { Door } from '../../domain/conversations/admission/admission';
import { answerAdmission } from '../../domain/conversations/admission/answer-admission';
import { askToJoin, seeDoor } from '../../domain/conversations/admission/ask-to-join';
import { readId } from '../../domain/identifiers';
import { refuse, success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { admissionOperations as ops } from '../contract/admission';
import type { AnswerOf } from '../contract/operation';
import { answerDetail } from './conversation-answer';
import { handler, type ApiHandler } from './handler';

/** Being let in to a discussion, as the API's handlers. */
export function admissionHandlers({ decks }: Product): readonly ApiHandler[] {
  return [
    handler(ops.getAdmission, async ({ params, actor, run }) => {
      const id = readId<'conversation'>(params.conversationId);
      if (id === undefined) return refuse('notFound');
      return run(async (ports) => {
        const door = await seeDoor(ports, actor, id);
        return door.ok ? success(presentDoor(door.value)) : door;
      });
    }),
    handler(ops.askToJoin, async ({ params, actor, run }) => {
      const id = readId<'conversation'>(params.conversationId);
      if (id === undefined) return refuse('notFound');
      return run(async (ports) => {
        const door = await askToJoin(ports, actor, id);
        return door.ok ? success(presentDoor(door.value)) : door;
      });
    }),
    handler(ops.answerAdmission, async ({ params, body, ...asking }) => {
      const admissionId = readId<'admission'>(params.admissionId);
      if (admissionId === undefined) return refuse('notFound');
      return answerDetail(asking, decks, params, (ports, conversationId) =>
        answerAdmission(ports, asking.actor, { conversationId, admissionId, answer: body.answer }, decks));
    }),
  ];
}

function presentDoor({ networkId, networkName, own }: Door): AnswerOf<typeof ops.getAdmission> {
  return { network: { id: networkId, name: networkName }, own };
}
