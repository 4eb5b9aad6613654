import { Button } from '@fluentui/react-components';
import { tabBookedHourTexts } from '../../../../texts/tab-booked-hours';
import { bookingOperations } from '../../../contract/booking';
import type { AnswerOf } from '../../../contract/operation';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';

type Clash = AnswerOf<typeof bookingOperations.seeClashes>['items'][number];

/** What has come in the way of hours ahead: of a base's for its coordinator, of their own for a counsellor. */
export function useClashes(): readonly Clash[] {
  return useRead(bookingOperations.seeClashes, {}, { every: everyNowAndThen }).data?.items ?? [];
}

/** What is in the way of one hour, in words; what a calendar shows can be said to be well. */
export function HourClashes({ clashes, when }: { clashes: readonly Clash[]; when: string }) {
  const { clash: texts } = useTexts(tabBookedHourTexts);
  const language = useLanguage();
  const settle = useChange(bookingOperations.settleClash);
  return (
    <>
      {settle.error !== null && <Notice kind="refused">{sentenceOf(settle.error, language)}</Notice>}
      {clashes.map(({ bookingId, person, own, kind }) => (
        <Notice key={`${person.id} ${kind}`} kind="warning">
          <span>{own ? texts.own[kind] : texts.others[kind](person.label)}</span>{' '}
          {kind === 'calendar' && (
            <Button
              size="small" aria-label={texts.isWellFor(when)} disabledFocusable={settle.sending}
              onClick={() => settle.send({ params: { bookingId }, body: { personId: person.id } })}
            >{texts.isWell}</Button>
          )}
        </Notice>
      ))}
    </>
  );
}
