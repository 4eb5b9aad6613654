import { Body1 } from '@fluentui/react-components';
import { swapOperations } from '../../../contract/enrolment-swaps';
import type { AnswerOf } from '../../../contract/operation';
import { tabSwapTexts } from '../../../../texts/tab-swaps';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { osloDay, useWhen } from '../../app/when';
import { SwapAnswer } from './swap-answer';
import { useDeadline } from './use-deadline';

export type Swap = AnswerOf<typeof swapOperations.getSwaps>['swaps'][number];

const looks = { proposed: 'waiting', accepted: 'good', declined: 'over', withdrawn: 'over', lapsed: 'over', fallen: 'over' } as const;

/** Proposals from and to the reader's service, those to be answered first; what has ended says how. */
export function SwapList({ offerId, swaps }: { offerId: string; swaps: readonly Swap[] }) {
  const texts = useTexts(tabSwapTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const when = useWhen();
  // A network has several offers of one programme: the day tells them apart.
  const offerOf = ({ title, starts }: Swap['offer']) => `${title} (${when.date(osloDay(starts))})`;
  const deadline = useDeadline(texts.endOf);
  const accepting = useChange(swapOperations.acceptSwap);
  const declining = useChange(swapOperations.declineSwap);
  const withdrawing = useChange(swapOperations.withdrawSwap);
  const all = [accepting, declining, withdrawing];
  const begin = () => all.forEach(({ forget }) => forget());
  const busy = all.some(({ sending }) => sending);
  const refused = accepting.error ?? declining.error ?? withdrawing.error;
  const done = accepting.answer !== undefined ? texts.answer.accepted : declining.answer !== undefined ? texts.answer.declined
    : withdrawing.answer !== undefined ? texts.withdraw.done : undefined;
  // An offer's page shows what is answered there, and what was proposed from there, also after it was answered elsewhere.
  const here = (swap: Swap) => swap.state === 'proposed' && (swap.side === 'asked') === (swap.otherOffer.id === offerId);
  return (
    <Panel title={texts.list}>
      {refused !== null && <Notice kind="refused">{sentenceOf(refused, language)}</Notice>}
      {done !== undefined && <News onClose={begin}>{done}</News>}
      {swaps.length === 0 && <Body1 as="p" block>{texts.none}</Body1>}
      <ul className={rows.list}>
        {[...swaps].sort((one, other) => Number(here(other)) - Number(here(one))).map((swap) => {
          const { id, side, state, own } = swap;
          const params = { offerId, swapId: id };
          const codes = own.flatMap((one) => one.codes).join(', ');
          return (
            <li key={id} className={rows.row}>
              <span className={rows.grow}>
                {side === 'asked'
                  ? texts.asks(swap.service.name, texts.homes(swap.homes, swap.participants), offerOf(swap.offer), offerOf(swap.otherOffer))
                  : texts.gives(codes, offerOf(swap.otherOffer), swap.otherService.name)}
                <br />
                <Mark look={side === 'asked' && state === 'proposed' ? 'about' : looks[state]}>{state === 'proposed' ? texts.states.proposed[side] : texts.states[state]}</Mark>
                {state === 'proposed' && <span className={rows.quiet}> {texts.until(deadline(swap.answerBy))}</span>}
              </span>
              {state === 'proposed' && side === 'proposing' && (
                <ConfirmButton
                  label={texts.withdraw.label} name={texts.withdraw.of(codes)} question={texts.withdraw.question} explanation={texts.withdraw.explanation}
                  confirm={texts.withdraw.label} busy={busy} onConfirm={() => { begin(); withdrawing.send({ params }); }}
                />
              )}
              {state === 'proposed' && side === 'asked' && (
                <SwapAnswer
                  swap={swap} busy={busy}
                  onAccept={(enrolmentId) => { begin(); accepting.send({ params, body: { enrolmentId } }); }}
                  onDecline={() => { begin(); declining.send({ params }); }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
