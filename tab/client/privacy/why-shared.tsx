import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { sharedFieldOperations } from '../../contract/shared-fields';
import { sharedFieldTexts } from '../../../texts/shared-fields';
import { useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Facts } from '../app/look/facts';
import { ReadState } from '../app/look/read-state';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', minHeight: '32px', color: tokens.colorBrandForegroundLink },
  field: { paddingBlock: tokens.spacingVerticalM, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  name: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300 },
});

/** What the form beside it shares with others, and why; fetched when somebody asks. */
export function WhyShared({ form }: { form: 'referral' | 'enrolment' }) {
  const texts = useTexts(sharedFieldTexts);
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>{texts.title}</summary>
      {open && <Shared form={form} />}
    </details>
  );
}

function Shared({ form }: { form: 'referral' | 'enrolment' }) {
  const texts = useTexts(sharedFieldTexts);
  const styles = useStyles();
  const read = useRead(sharedFieldOperations.readSharedFields, { params: { form } });
  return (
    <>
      <Body1 as="p" block>{texts.intro}</Body1>
      <ReadState read={read}>
        {({ items }) => items.map(({ field, label, purpose, grounds, sharedWith, until, withdrawal }) => (
          <section key={field} className={styles.field} aria-label={label}>
            <h3 className={styles.name}>{label}</h3>
            <Facts facts={[[texts.purpose, purpose], [texts.sharedWith, sharedWith], [texts.until, until], [texts.withdrawal, withdrawal], [texts.ground, grounds.join('. ')]]} />
          </section>
        ))}
      </ReadState>
    </>
  );
}
