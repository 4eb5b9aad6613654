import { makeStyles } from '@fluentui/react-components';
import type { AnswerOf } from '../../../contract/operation';
import type { ownDeckOperations } from '../../../contract/own-decks';
import { tabOwnDeckTexts } from '../../../../texts/tab-own-decks';
import { useTexts } from '../../app/language';
import { Mark } from '../../app/look/mark';

const useStyles = makeStyles({ marks: { display: 'inline-flex', flexWrap: 'wrap', gap: '8px' } });

/** Whom a deck is for, and whether it is in use. */
export function DeckMarks({ deck }: { deck: Pick<AnswerOf<typeof ownDeckOperations.listOwnDecks>['items'][number], 'about' | 'retired'> }) {
  const texts = useTexts(tabOwnDeckTexts);
  return (
    <span className={useStyles().marks}>
      <Mark look="about">{texts.abouts[deck.about]}</Mark>
      {deck.retired && <Mark look="over">{texts.retired}</Mark>}
    </span>
  );
}
