import { Body1, makeStyles } from '@fluentui/react-components';
import { minutesTexts } from '../../../../texts/minutes';
import { useTexts } from '../../app/language';
import { useWhen } from '../../app/when';
import type { Conversation } from '../conversation';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
});

/** What is to be done: what, who, by when, and what became of it. */
export function ActionsList({ actions, withState }: { actions: Conversation['actions']; withState: boolean }) {
  const texts = useTexts(minutesTexts);
  const styles = useStyles();
  const when = useWhen();
  if (actions.length === 0) return <Body1 as="p" block>{texts.noActions}</Body1>;
  return (
    <ul className={styles.list}>
      {actions.map(({ id, text, owner, dueOn, state }) => (
        <li key={id}>{texts.action(text, owner, when.day(dueOn))}{withState && state !== 'open' ? ` · ${texts.states[state]}` : ''}</li>
      ))}
    </ul>
  );
}
