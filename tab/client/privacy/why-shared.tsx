import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AnswerOf } from '../../contract/operation';
import { sharedFieldOperations } from '../../contract/shared-fields';
import { sharedFieldTexts } from '../../../texts/shared-fields';
import { useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Facts } from '../app/look/facts';
import { ReadState } from '../app/look/read-state';

type Item = AnswerOf<typeof sharedFieldOperations.readSharedFields>['items'][number];

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
        {({ items }) => alike(items).map((group) => {
          const names = group.map(({ label }) => label).join(', ');
          const [{ sharedWith, until, withdrawal, grounds }] = group;
          return (
            <section key={names} className={styles.field} aria-label={names}>
              <h3 className={styles.name}>{names}</h3>
              <Facts
                facts={[
                  ...group.map(({ label, purpose }) => [group.length === 1 ? texts.purpose : label, purpose] as const),
                  [texts.sharedWith, sharedWith], [texts.until, until], [texts.withdrawal, withdrawal], [texts.ground, grounds.join('. ')],
                ]}
              />
            </section>
          );
        })}
      </ReadState>
    </>
  );
}

/** The fields in their order, those together that are shared alike: what is the same of them is said once. */
function alike(items: readonly Item[]): readonly (readonly [Item, ...Item[]])[] {
  const keyOf = ({ sharedWith, until, withdrawal, grounds }: Item) => [sharedWith, until, withdrawal, ...grounds].join(' ');
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
