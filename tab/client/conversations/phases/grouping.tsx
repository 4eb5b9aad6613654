import { Body1, Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type DragEvent } from 'react';
import { discussionOperations } from '../../../contract/discussion';
import { discussionTexts } from '../../../../texts/discussion';
import { tabDiscussionTexts } from '../../../../texts/tab-discussion';
import { useChange } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { Notice } from '../../app/look/notice';
import type { Conversation } from '../conversation';
import { shortened } from './shortened';

const useStyles = makeStyles({
  themes: {
    listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))', alignItems: 'start',
  },
  theme: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: '12px', borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2, border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}` },
  lines: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'center', overflowWrap: 'anywhere', cursor: 'grab' },
});

/** Puts lines that belong together into one theme: by dragging one onto another, or by a choice under each theme. */
export function Grouping({ conversation }: { conversation: Conversation }) {
  const texts = useTexts(tabDiscussionTexts);
  const { noThemes } = useTexts(discussionTexts);
  const language = useLanguage();
  const styles = useStyles();
  const [over, setOver] = useState<string>();
  const placing = useChange(discussionOperations.groupLines);
  const { themes, may } = conversation;
  const put = (contributionId: string, to: string | null) => placing.send({ params: { conversationId: conversation.id, contributionId }, body: { to } });
  const drop = (event: DragEvent, to: string) => {
    event.preventDefault();
    setOver(undefined);
    const line = event.dataTransfer.getData('text/plain');
    if (line !== '' && line !== to) put(line, to);
  };
  if (themes.length === 0) return <Body1 as="p" block>{noThemes}</Body1>;
  return (
    <>
      {may.group && themes.length > 1 && <Body1 as="p" block>{texts.dragHint}</Body1>}
      {placing.error !== null && <Notice kind="refused">{sentenceOf(placing.error, language)}</Notice>}
      <ul className={styles.themes} aria-label={texts.themes}>
        {themes.map(({ id, text, others }) => (
          <li
            key={id} className={`${styles.theme} ${over === id ? styles.over : ''}`}
            onDragOver={(event) => { event.preventDefault(); setOver(id); }} onDragLeave={() => setOver(undefined)} onDrop={(event) => drop(event, id)}
          >
            <ul className={styles.lines}>
              {[{ id, text }, ...others].map((line) => (
                <li key={line.id} className={styles.line} draggable={may.group} onDragStart={(event) => event.dataTransfer.setData('text/plain', line.id)}>
                  <span>{line.text}</span>
                  {may.group && others.length > 0 && <Button size="small" disabledFocusable={placing.sending} aria-label={`${texts.takeOut}: ${shortened(line.text)}`} onClick={() => put(line.id, null)}>{texts.takeOut}</Button>}
                </li>
              ))}
            </ul>
            {may.group && themes.length > 1 && (
              <Field label={texts.putWith(shortened(text))}>
                <Select value="" onChange={(_, { value }) => { if (value !== '') put(id, value); }}>
                  <option value="">{texts.choose}</option>
                  {themes.filter((other) => other.id !== id).map((other) => <option key={other.id} value={other.id}>{shortened(other.text)}</option>)}
                </Select>
              </Field>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
