import { Button, Caption1, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { tabEnrolmentTexts } from '../../../../texts/tab-enrolment';
import { useTexts } from '../../app/language';
import { ParticipantsField } from './participants-field';

const mostHomes = 4;

const useStyles = makeStyles({
  homes: { display: 'flex', flexDirection: 'column', gap: '12px' },
  home: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '12px' },
});

/** Two to four foster homes that belong together, with how many of each come. */
export function HouseholdFields({ homes, onChange }: { homes: readonly number[]; onChange: (homes: readonly number[]) => void }) {
  const texts = useTexts(tabEnrolmentTexts);
  const styles = useStyles();
  return (
    <div className={styles.homes} role="group" aria-label={texts.together}>
      <Caption1>{texts.togetherHint}</Caption1>
      {homes.map((count, at) => (
        <div key={`home ${at + 1}`} className={styles.home}>
          <ParticipantsField label={texts.home(at + 1)} value={count} onChange={(value) => onChange(homes.with(at, value))} />
          {homes.length > 2 && (
            <Button icon={<DeleteRegular />} appearance="subtle" aria-label={texts.removeHome(at + 1)} onClick={() => onChange(homes.toSpliced(at, 1))}>
              {texts.remove}
            </Button>
          )}
        </div>
      ))}
      {homes.length < mostHomes && <div><Button icon={<AddRegular />} onClick={() => onChange([...homes, 1])}>{texts.addHome}</Button></div>}
    </div>
  );
}
