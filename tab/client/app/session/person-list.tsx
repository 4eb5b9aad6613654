import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { tabShellTexts } from '../../../../texts/tab-shell';
import { useTexts } from '../language';
import type { LocalPerson } from './local-person';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
  },
  person: { width: '100%', justifyContent: 'flex-start', minHeight: '48px', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
});

/** The demonstration people whose role or organisation holds what the reader typed. */
export function PersonList({ people, wanted, busy, onChosen }: {
  people: readonly LocalPerson[];
  wanted: string;
  busy: boolean;
  onChosen: (person: LocalPerson) => void;
}) {
  const texts = useTexts(tabShellTexts);
  const styles = useStyles();
  const shown = people.filter(({ label }) => label.toLocaleLowerCase('nb').includes(wanted.trim().toLocaleLowerCase('nb')));
  return (
    <>
      <Caption1 role="status">{texts.signIn.count(shown.length)}</Caption1>
      {shown.length === 0 && <Body1>{texts.signIn.nobodyFound}</Body1>}
      <ul className={styles.list}>
        {shown.map((person) => (
          <li key={person.key}>
            <Button className={styles.person} icon={<PersonRegular />} disabledFocusable={busy} onClick={() => onChosen(person)}>
              {person.label}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
