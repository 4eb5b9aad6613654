import { useState } from 'react';
import { tabBookedHourTexts } from '../../../../texts/tab-booked-hours';
import { bookingOperations } from '../../../contract/booking';
import { useRead } from '../../app/api/api';
import { useTexts } from '../../app/language';
import { useWhen } from '../../app/when';

/** What has happened to an hour, for both sides: which role, what and when. It is read when it is opened. */
export function HourHistory({ bookingId }: { bookingId: string }) {
  const texts = useTexts(tabBookedHourTexts);
  const when = useWhen();
  const [open, setOpen] = useState(false);
  const history = useRead(bookingOperations.readHourHistory, { params: { bookingId } }, { enabled: open });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.history}</summary>
      <ol>
        {(history.data?.items ?? []).map(({ at, role, what, detail }, place) => (
          <li key={place}>{when.instant(at)}: {what} ({role}){detail === undefined ? '' : `. ${detail}`}</li>
        ))}
      </ol>
    </details>
  );
}
