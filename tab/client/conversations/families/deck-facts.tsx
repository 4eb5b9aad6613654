import { Body1, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { cardRunTexts } from '../../../../texts/card-runs';
import { useTexts } from '../../app/language';
import type { CardRun } from './card-run';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '20px' } });

/** What a card is for, who takes part, whose it is, and what it may end in. */
export function DeckFacts({ deck }: { deck: CardRun['deck'] }) {
  const texts = useTexts(cardRunTexts);
  const styles = useStyles();
  return (
    <>
      <Body1 as="p" block>{deck.purpose}</Body1>
      <Body1 as="p" block>{texts.participants}: {deck.participants}</Body1>
      {deck.owner !== undefined && <Body1 as="p" block>{(deck.edition === undefined ? texts.frame : texts.ownedBy)(deck.owner)}</Body1>}
      {deck.edition !== undefined && <Body1 as="p" block>{texts.edition(deck.edition.network.name, deck.edition.number)}</Body1>}
      {deck.outcomes.length > 0 && (
        <>
          <Subtitle2 as="h3">{texts.outcomes}</Subtitle2>
          <ul className={styles.list}>{deck.outcomes.map((outcome) => <li key={outcome}>{outcome}</li>)}</ul>
          <Body1 as="p" block>{texts.outcomesElsewhere}</Body1>
        </>
      )}
    </>
  );
}
