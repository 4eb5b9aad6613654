import { Body1, Link } from '@fluentui/react-components';
import { todayOperations } from '../../contract/today';
import { wayTexts } from '../../../texts/ways';
import { useRead } from '../app/api/api';
import { useTexts } from '../app/language';
import { Panel } from '../app/look/panel';
import { ReadState } from '../app/look/read-state';
import { addressOfPage } from '../app/routing/addresses';

/** How messages come to the reader, and why; with the way to «I dag» where that is another page. */
export function MessageWay({ isOnToday = false }: { isOnToday?: boolean }) {
  const texts = useTexts(wayTexts);
  const way = useRead(todayOperations.seeMessageWay);
  return (
    <Panel title={texts.title}>
      <ReadState read={way}>
        {({ way: found, because }) => (
          <>
            <Body1 as="p" block>{found === 'page' && isOnToday ? texts.pageHere : texts[found]}{found === 'mail' && ` ${texts.mailWhy}`}{because !== null && ` ${texts.because[because]}`}</Body1>
            {found !== 'bot' && <Body1 as="p" block>{texts.toBot}</Body1>}
            {!isOnToday && found !== 'bot' && <div><Link href={addressOfPage('today')}>{texts.today}</Link></div>}
          </>
        )}
      </ReadState>
    </Panel>
  );
}
