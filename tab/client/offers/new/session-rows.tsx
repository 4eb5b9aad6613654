import { Body1, Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { UseFieldArrayReturn } from 'react-hook-form';
import { tabNewOfferTexts } from '../../../../texts/tab-new-offer';
import type { Municipality } from '../../app/form/place-field';
import { useTexts } from '../../app/language';
import { useRowStyles } from '../../app/look/rows';
import type { OfferControl, OfferFields } from './offer-fields';
import { SessionRow } from './session-row';
import { mostSessions } from './session-fields';

/** The sessions one by one; each can be changed or taken away, and one more added. */
export function SessionRows({ control, rows, municipalities, onAdd }: {
  control: OfferControl;
  rows: UseFieldArrayReturn<OfferFields, 'sessions'>;
  municipalities: readonly Municipality[];
  onAdd: () => void;
}) {
  const texts = useTexts(tabNewOfferTexts);
  const { list } = useRowStyles();
  return (
    <>
      {rows.fields.length === 0 && <Body1 as="p" block>{texts.noSessions}</Body1>}
      <ol className={list} aria-label={texts.sessions}>
        {rows.fields.map(({ id }, at) => (
          <SessionRow key={id} control={control} at={at} municipalities={municipalities} onRemove={() => rows.remove(at)} />
        ))}
      </ol>
      <div>
        <Button id="field-sessions" icon={<AddRegular />} disabled={rows.fields.length >= mostSessions} onClick={onAdd}>{texts.addSession}</Button>
      </div>
    </>
  );
}
