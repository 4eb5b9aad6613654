import { Body1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { conversationOperations } from '../../../contract/conversations';
import { ownDeckOperations } from '../../../contract/own-decks';
import { tabOwnDeckTexts } from '../../../../texts/tab-own-decks';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { CardList, PageCard } from '../../app/look/card-list';
import { Empty } from '../../app/look/empty';
import { Page } from '../../app/look/page';
import { PageButton } from '../../app/look/page-button';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { addressOfPage } from '../../app/routing/addresses';
import { useRowStyles } from '../../app/look/rows';
import { DeckMarks } from './deck-marks';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } });

/** The decks that the reader's networks have written, and from which shipped ones another can be begun. */
export function OwnDecksPage() {
  const texts = useTexts(tabOwnDeckTexts);
  const styles = useStyles();
  const own = useRead(ownDeckOperations.listOwnDecks);
  const may = (own.data?.networks.length ?? 0) > 0;
  return (
    <Page title={texts.title} back={{ page: 'conversations', label: texts.back }} actions={may ? <PageButton page="conversations/decks/new">{texts.add}</PageButton> : undefined}>
      <Body1 as="p" block>{texts.intro}</Body1>
      <ReadState read={own}>
        {({ items }) => (
          <div className={styles.list}>
            {items.length === 0
              ? <Empty title={texts.empty} text={may ? texts.emptyText : texts.emptyForOthers} />
              : (
                <CardList>
                  {items.map((deck) => (
                    <PageCard key={deck.id} page={`conversations/decks/${deck.id}`} title={deck.title} mark={<DeckMarks deck={deck} />}>
                      <span>{[deck.network.name, texts.stepsOf(deck.steps), texts.editionNumber(deck.edition)].join(' · ')}</span>
                      {deck.owner !== undefined && <span>{texts.owner}: {deck.owner}</span>}
                    </PageCard>
                  ))}
                </CardList>
              )}
          </div>
        )}
      </ReadState>
      {may && <Shipped />}
    </Page>
  );
}

/** Frames to fill, and decks to begin one's own from. */
function Shipped() {
  const texts = useTexts(tabOwnDeckTexts);
  const rows = useRowStyles();
  const decks = useRead(conversationOperations.listDecks);
  return (
    <Panel title={texts.shipped}>
      <Body1 as="p" block>{texts.shippedText}</Body1>
      <ReadState read={decks}>
        {({ items }) => (
          <ul className={rows.list}>
            {items.filter(({ edition }) => edition === undefined).sort((one, other) => Number(one.owner === undefined) - Number(other.owner === undefined)).map(({ key, title, owner }) => (
              <li key={key} className={rows.row}>
                <span className={rows.grow}>{title}{owner !== undefined && <span className={rows.quiet}> · {owner}</span>}</span>
                <Link href={addressOfPage(`conversations/decks/new/${key}`)} aria-label={(owner === undefined ? texts.changeOne : texts.fillOne)(title)}>
                  {owner === undefined ? texts.changeShipped : texts.fill}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </ReadState>
    </Panel>
  );
}
