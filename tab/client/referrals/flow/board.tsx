import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { tabReferralFlowTexts } from '../../../../texts/tab-referral-flow';
import { useTexts } from '../../app/language';
import { CardList } from '../../app/look/card-list';
import { isOpen, type Referral } from '../referral';
import { ReferralCard } from '../referral-card';

/** The columns of the board: what the base does next with what stands in them. */
const columns = {
  toAnswer: ['sent', 'clarificationCall', 'reviewed'],
  toPlan: ['accepted', 'waiting', 'startMeeting'],
  underWay: ['active', 'evaluated', 'finalReport'],
  ended: ['closed', 'declined', 'withdrawn'],
} as const satisfies Record<string, readonly Referral['state'][]>;
type Column = keyof typeof columns;
const names = Object.keys(columns) as readonly Column[];

const useStyles = makeStyles({
  board: {
    display: 'grid', gap: tokens.spacingHorizontalL, alignItems: 'start', gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 1000px)': { gridTemplateColumns: `repeat(${names.length}, minmax(0, 1fr))` },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/**
 * The base's board: columns by state on a wide screen, the same under each other on a narrow one. Every card is a link in
 * reading order, so the keyboard goes through it column by column; a referral moves by its steps and never by dragging.
 */
export function Board({ referrals }: { referrals: readonly Referral[] }) {
  const texts = useTexts(tabReferralFlowTexts);
  const styles = useStyles();
  return (
    <div className={styles.board}>
      {names.map((name) => {
        const states: readonly Referral['state'][] = columns[name];
        const inside = urgentFirst(referrals.filter(({ state }) => states.includes(state)));
        return (
          <section key={name} className={styles.column} aria-labelledby={`column-${name}`}>
            <Subtitle2 as="h2" id={`column-${name}`}>{texts.columns[name]} ({inside.length})</Subtitle2>
            <CardList>{inside.map((referral) => <ReferralCard key={referral.id} referral={referral} level="h3" />)}</CardList>
          </section>
        );
      })}
    </div>
  );
}

/** What cannot wait, then what is late, otherwise in the order of the list; what has ended keeps its own order. */
function urgentFirst(referrals: readonly Referral[]): readonly Referral[] {
  const weight = (one: Referral) => (isOpen(one) ? (one.urgent ? 0 : one.deadline?.late === true ? 1 : 2) : 2);
  return [...referrals].sort((one, other) => weight(one) - weight(other));
}
