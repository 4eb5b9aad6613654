import { sharingCard, type SharingFacts } from '../../cards/statistics/sharing';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import type { Notice } from '../../cards/frame';
import { noticeCard } from '../../cards/network/notice';
import { refuse, success, type Outcome } from '../../domain/outcome';
import { answerSharing } from '../../domain/statistics/sharing/answer-sharing';
import { isReleased, type FiguresEditionId } from '../../domain/statistics/sharing/edition';
import { seeEdition } from '../../domain/statistics/sharing/see-figures';
import { networkTexts } from '../../texts/network';
import { sharingTexts } from '../../texts/sharing';
import type { ActionHandler } from '../handler';
import { once } from '../once';
import type { Turn } from '../turn';
import { refused } from './discussion-answer';

/** «Del tallene» and «Ta tilbake», each pressed once; the card then says how it is. */
export const answerSharingFromCard: ActionHandler<'statistics.answerSharing'> = async (turn, pressed) => {
  const { editionId, serviceId, answer } = pressed.payload;
  const { said } = sharingTexts[turn.actor.language];
  const outcome = await once(turn, { ...pressed, about: `${serviceId} ${answer}` }, (ports) =>
    answerSharing(ports, turn.actor, { editionId, serviceId, shares: answer === 'yes' }));
  if (!outcome.ok) return asItIs(turn, editionId, refused(turn, outcome.refusal));
  return asItIs(turn, editionId, { kind: 'done', text: outcome.value.before ? said.before : said[answer] });
};

/** The card as it is now; only the notice for whom it is not for. */
async function asItIs(turn: Turn, editionId: FiguresEditionId, notice: Notice): Promise<AdaptiveCard> {
  const rendering = { ...turn.rendering(), notice };
  const facts = await factsOf(turn, editionId);
  return facts.ok ? sharingCard(facts.value, rendering) : noticeCard({ title: networkTexts[turn.actor.language].noticeTitle }, rendering);
}

function factsOf(turn: Turn, editionId: FiguresEditionId): Promise<Outcome<SharingFacts, string>> {
  return turn.product.asActor(turn.actor, async (ports): Promise<Outcome<SharingFacts, 'notFound' | 'notAllowed'>> => {
    const seen = await seeEdition(ports, turn.actor, editionId);
    if (!seen.ok) return seen;
    const { edition, own } = seen.value;
    if (own.length === 0 || edition.releasedTo === null) return refuse('notAllowed');
    const [base, receiver] = [await ports.network.organisation(edition.baseId), await ports.network.organisation(edition.releasedTo)];
    return success({
      editionId, baseName: base?.name ?? '', receiverName: receiver?.name ?? '', period: edition.period, open: isReleased(edition),
      services: own.map(({ serviceId: id, name, shares }) => ({ id, name, shares })), page: turn.tabPage('/referrals/statistics/shared'),
    });
  });
}
