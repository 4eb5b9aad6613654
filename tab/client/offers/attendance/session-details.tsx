import { Link, makeStyles } from '@fluentui/react-components';
import type { AnswerOf } from '../../../contract/operation';
import { sessionDetailsOperations } from '../../../contract/session-details';
import { tabSessionDetailsTexts } from '../../../../texts/tab-session-details';
import { everyNowAndThen, useChange, useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import type { OfferDetail } from '../offer';
import { SessionDetailsDialog } from './session-details-dialog';

export type Details = AnswerOf<typeof sessionDetailsOperations.getSessionDetails>['sessions'][number];

const useStyles = makeStyles({
  details: { flexBasis: '100%', display: 'flex', flexWrap: 'wrap', gap: '2px 16px', overflowWrap: 'anywhere' },
  links: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '2px 16px' },
  link: { minHeight: '24px' },
});

/** The rooms and links of an offer's sessions, and how a change of them goes. */
export function useSessionDetails(offer: OfferDetail) {
  const read = useRead(sessionDetailsOperations.getSessionDetails, { params: { offerId: offer.id } }, { every: everyNowAndThen });
  return { offer, read: read.data, describing: useChange(sessionDetailsOperations.describeSession) };
}

/** That the last change of them is saved. */
export function DetailsNews({ all: { describing } }: { all: ReturnType<typeof useSessionDetails> }) {
  const texts = useTexts(tabSessionDetailsTexts);
  return describing.answer === undefined ? null : <News key={describing.answer.version} onClose={describing.forget}>{texts.saved}</News>;
}

/** What is said of one session: its room, its links, and for who runs the group a way to say it. */
export function SessionDetails({ session, all }: { session: OfferDetail['sessions'][number]; all: ReturnType<typeof useSessionDetails> }) {
  const texts = useTexts(tabSessionDetailsTexts);
  const styles = useStyles();
  const { offer, read, describing } = all;
  const details = read?.sessions.find(({ sessionId }) => sessionId === session.id);
  if (details === undefined) return null;
  return (
    <>
      {read?.mayWrite === true && (
        <SessionDetailsDialog key={JSON.stringify(details)} offer={offer} ordinal={session.ordinal} details={details} describing={describing} />
      )}
      {(details.room !== undefined || details.links.length > 0) && (
        <div className={styles.details}>
          {details.room !== undefined && <span>{texts.room(details.room)}</span>}
          {details.links.length > 0 && (
            <ul className={styles.links} aria-label={texts.links(session.ordinal)}>
              {details.links.map(({ title, url }, at) => (
                <li key={`${at} ${url}`}>
                  <Link href={url} target="_blank" rel="noreferrer noopener" className={styles.link} aria-label={`${title} ${texts.newWindow}`}>{title}</Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </>
  );
}
