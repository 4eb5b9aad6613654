import { useEffect, useRef, useState } from 'react';
import { referralDraftOperations } from '../../../contract/referral-drafts';
import { tabDraftAndNeedTexts } from '../../../../texts/tab-drafts-and-need';
import { useCall } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import type { Place } from '../../app/form/place-field';
import { useLanguage, useTexts } from '../../app/language';

/** What is kept of the form while one types. */
export interface DraftFields {
  readonly serviceId?: string | undefined;
  readonly baseId?: string | undefined;
  readonly category: string | undefined;
  readonly orderSummary: string;
  readonly place: Place | null | undefined;
  readonly urgent: boolean;
}

const pause = 1_500;

/**
 * Keeps what is typed a moment after the last change, one save after the other, and says in a word how that went. A form that
 * nothing is typed in keeps nothing.
 */
export function useSavedDraft(draft: { readonly id: string; readonly version: number }, fields: DraftFields, sent: boolean): string | undefined {
  const call = useCall();
  const texts = useTexts(tabDraftAndNeedTexts);
  const language = useLanguage();
  const [said, setSaid] = useState<string>();
  const version = useRef(draft.version);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const written = JSON.stringify(fields);
  const first = useRef(written);
  useEffect(() => {
    if (sent || written === first.current) return undefined;
    const { category, place, ...rest } = JSON.parse(written) as DraftFields;
    const timer = setTimeout(() => {
      saving.current = saving.current.then(async () => {
        try {
          const saved = await call(referralDraftOperations.saveReferralDraft, {
            params: { draftId: draft.id },
            body: { ...rest, basedOn: version.current, ...(category === undefined || category === '' ? {} : { category: category as 'other' }), ...(place === null || place === undefined ? {} : { place }) },
          });
          version.current = saved.version;
          setSaid(texts.saved);
        } catch (fault) {
          setSaid(texts.notSaved(sentenceOf(fault, language)));
        }
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [call, draft.id, language, sent, texts, written]);
  return said;
}
