import { Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { referralOperations } from '../../../contract/referrals';
import type { AnswerOf } from '../../../contract/operation';
import { tabReferralFlowTexts } from '../../../../texts/tab-referral-flow';
import { tabReferralListTexts } from '../../../../texts/tab-referral-list';
import { tabReferralTexts } from '../../../../texts/tab-referrals';
import { everyNowAndThen, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { CardList } from '../../app/look/card-list';
import { Empty } from '../../app/look/empty';
import { ReadState } from '../../app/look/read-state';
import { addressOfPage } from '../../app/routing/addresses';
import { ReferralCard } from '../referral-card';

type Column = AnswerOf<(typeof referralOperations)['readReferralBoard']>['columns'][number];

const useStyles = makeStyles({
  board: {
    display: 'grid', gap: tokens.spacingHorizontalL, alignItems: 'start', gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 1000px)': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  more: { display: 'inline-flex', alignItems: 'center', minHeight: '44px' },
});

/**
 * The base's board: columns by state on a wide screen, the same under each other on a narrow one. Every card is a link in
 * reading order, so the keyboard goes through it column by column; a referral moves by its steps and never by dragging.
 * A column with many shows what is next and the way to the rest.
 */
export function Board() {
  const texts = useTexts(tabReferralTexts);
  const list = useTexts(tabReferralListTexts);
  const styles = useStyles();
  const board = useRead(referralOperations.readReferralBoard, {}, { every: everyNowAndThen });
  return (
    <ReadState read={board}>
      {({ columns }) => (columns.every(({ count }) => count === 0)
        ? <Empty title={texts.empty} text={texts.emptyForBase} />
        : (
          <>
            <div><Link className={styles.more} href={addressOfPage('referrals/list')}>{list.list}</Link></div>
            <div className={styles.board}>{columns.map((column) => <BoardColumn key={column.stage} column={column} />)}</div>
          </>
        ))}
    </ReadState>
  );
}

function BoardColumn({ column: { stage, count, first } }: { column: Column }) {
  const { columns } = useTexts(tabReferralFlowTexts);
  const texts = useTexts(tabReferralListTexts);
  const styles = useStyles();
  return (
    <section className={styles.column} aria-labelledby={`column-${stage}`}>
      <Subtitle2 as="h2" id={`column-${stage}`}>{columns[stage]} ({count})</Subtitle2>
      <CardList>{first.map((referral) => <ReferralCard key={referral.id} referral={referral} onBoard />)}</CardList>
      {count > first.length && (
        <Link className={styles.more} href={addressOfPage(`referrals/list/${stage}`)} aria-label={texts.allIn(count, columns[stage])}>{texts.all(count)}</Link>
      )}
    </section>
  );
}
