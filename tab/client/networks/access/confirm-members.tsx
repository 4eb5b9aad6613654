import { Body1, Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { membershipOperations } from '../../../contract/memberships';
import { memberTexts } from '../../../../texts/members';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { Choices } from '../../app/form/choices';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useWhen } from '../../app/when';
import type { Member } from './members';

/** Whom it is time to confirm: all are ticked, and one press confirms those that still are. */
export function ConfirmMembers({ members }: { members: readonly Member[] }) {
  const texts = useTexts(memberTexts);
  const language = useLanguage();
  const when = useWhen();
  const confirm = useChange(membershipOperations.confirmMemberships);
  const [left, setLeft] = useState<readonly string[]>([]);
  if (members.length === 0 && confirm.answer === undefined) return null;
  const chosen = members.filter(({ id }) => !left.includes(id)).map(({ id }) => id);
  return (
    <Panel title={texts.confirmTitle}>
      {confirm.error !== null && <Notice kind="refused">{sentenceOf(confirm.error, language)}</Notice>}
      {confirm.answer !== undefined && <News onClose={confirm.forget}>{members.length === 0 ? texts.allConfirmed : texts.confirmedDone}</News>}
      {members.length > 0 && (
        <>
          <Body1 as="p" block>{texts.confirmWhy}</Body1>
          <Choices
            label={texts.toConfirm} chosen={chosen} onChosen={(now) => setLeft(members.map(({ id }) => id).filter((id) => !now.includes(id)))}
            choices={members.map(({ id, label, roleLabel, placeName, endsUnconfirmed }) => [
              id, `${label.endsWith(placeName) ? label : `${roleLabel}, ${placeName} (${label})`}${endsUnconfirmed === null ? '' : `. ${texts.endsOn(when.date(endsUnconfirmed))}`}`,
            ])}
          />
          <div>
            <Button
              appearance="primary" size="large" disabledFocusable={confirm.sending || chosen.length === 0} icon={confirm.sending ? <Spinner size="tiny" /> : null}
              onClick={() => confirm.send({ body: { membershipIds: chosen } })}
            >
              {texts.confirm}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
