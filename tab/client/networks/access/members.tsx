import { Body1, Button, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { membershipOperations } from '../../../contract/memberships';
import type { AnswerOf } from '../../../contract/operation';
import { memberTexts } from '../../../../texts/members';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';

export type Member = AnswerOf<typeof membershipOperations.listMemberships>['items'][number];

interface Said { readonly words: string; readonly undo: string | undefined }

/** Who has access, place by place; one press ends it, and one more gives it back. */
export function Members({ members }: { members: readonly Member[] }) {
  const texts = useTexts(memberTexts);
  const language = useLanguage();
  const end = useChange(membershipOperations.endMembership);
  const giveBack = useChange(membershipOperations.giveBackMembership);
  const [said, setSaid] = useState<Said | undefined>(undefined);
  const places = [...new Map(members.map(({ placeId, placeName }) => [placeId, placeName]))];
  const ended = members.filter(({ standing }) => standing === 'ended');
  const error = end.error ?? giveBack.error;
  const give = (id: string, label: string) =>
    giveBack.send({ params: { membershipId: id } }, () => setSaid({ words: texts.givenBackDone(label), undo: undefined }));
  const busy = end.sending || giveBack.sending;
  const undone = members.find(({ id }) => id === said?.undo);
  return (
    <>
      {error !== null && <Notice kind="refused">{sentenceOf(error, language)}</Notice>}
      {said !== undefined && (
        <News key={said.words} onClose={() => setSaid(undefined)}>
          {said.words} {undone !== undefined && <Button size="small" disabledFocusable={busy} onClick={() => give(undone.id, undone.label)}>{texts.undo}</Button>}
        </News>
      )}
      {places.length === 0 && <Panel><Body1>{texts.none}</Body1></Panel>}
      {places.map(([placeId, placeName]) => {
        const here = members.filter((one) => one.placeId === placeId && one.standing !== 'ended');
        return here.length > 0 && (
          <Panel key={placeId} title={placeName}>
            <Rows members={here} label={texts.end} name={texts.endOf} busy={busy} onPressed={({ id, label }) => {
              giveBack.forget();
              end.send({ params: { membershipId: id } }, () => setSaid({ words: texts.endDone(label), undo: id }));
            }} />
          </Panel>
        );
      })}
      {ended.length > 0 && (
        <Panel title={texts.ended}>
          <Rows members={ended} label={texts.giveBack} name={texts.giveBackOf} busy={busy} onPressed={({ id, label }) => { end.forget(); give(id, label); }} />
        </Panel>
      )}
    </>
  );
}

function Rows({ members, label, name, busy, onPressed }: {
  members: readonly Member[];
  label: string;
  name: (who: string) => string;
  busy: boolean;
  onPressed: (member: Member) => void;
}) {
  const texts = useTexts(memberTexts);
  const rows = useRowStyles();
  const when = useWhen();
  return (
    <ul className={rows.list}>
      {members.map((member) => (
        <li key={member.id} className={rows.row}>
          <div className={rows.grow}>
            <Subtitle2 as="h3" block>{member.label}</Subtitle2>
            {!member.label.startsWith(member.roleLabel) || !member.label.endsWith(member.placeName) ? <Body1 as="p" block>{member.roleLabel}, {member.placeName}</Body1> : null}
            <Body1 as="p" block className={rows.quiet}>
              {[
                texts.since(when.date(member.since)), member.lastDay === null || member.why !== null ? undefined : texts.lastDay(when.date(member.lastDay)),
                member.confirmedOn === null ? undefined : texts.confirmed(when.date(member.confirmedOn)),
              ].filter(Boolean).join(' · ')}
            </Body1>
          </div>
          {member.standing === 'toConfirm' && <Mark look="waiting">{texts.toConfirm}</Mark>}
          {member.why !== null && <Mark look="over">{texts.why[member.why]}</Mark>}
          <Button aria-label={name(member.label)} disabledFocusable={busy} onClick={() => onPressed(member)}>{label}</Button>
        </li>
      ))}
    </ul>
  );
}
