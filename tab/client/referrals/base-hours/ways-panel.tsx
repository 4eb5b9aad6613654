import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { tabBaseHoursTexts } from '../../../../texts/tab-base-hours';
import { hoursOperations } from '../../../contract/hours';
import { networkOperations } from '../../../contract/networks';
import type { AnswerOf } from '../../../contract/operation';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { useWhen } from '../../app/when';
import { todayAndLater } from '../days';
import { WayForm } from './way-form';

type Way = AnswerOf<typeof hoursOperations.listWays>['items'][number];
type Network = AnswerOf<typeof networkOperations.listNetworks>['items'][number];

/** What people say about ways in the networks that the base serves: a ferry, a winter road. The rest is estimated from the map. */
export function WaysPanel({ baseId }: { baseId: string }) {
  const { ways: texts } = useTexts(tabBaseHoursTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const when = useWhen();
  const ways = useRead(hoursOperations.listWays, { params: { baseId } });
  const networks = useRead(networkOperations.listNetworks);
  const ending = useChange(hoursOperations.adjustWay);
  const [done, setDone] = useState('');
  const places = new Map((networks.data?.items ?? []).flatMap(municipalitiesOf).map(({ number, name }) => [number, name]));
  const nameOf = (number: string | undefined) => places.get(number ?? '') ?? number ?? '';
  const end = ({ networkId, between: [one, other], why }: Way) => ending.send({
    params: { baseId }, body: { networkId, one: one?.number ?? '', other: other?.number ?? '', why, minutes: null, from: todayAndLater(0).from, to: null },
  }, () => setDone(texts.ended));
  return (
    <Panel title={texts.title}>
      <span>{texts.hint}</span>
      {done !== '' && <News key={done} onClose={() => setDone('')}>{done}</News>}
      {ending.error !== null && <Notice kind="refused">{sentenceOf(ending.error, language)}</Notice>}
      <ReadState read={ways}>
        {({ items, networkIds }) => (
          <>
            {items.length === 0 ? <span>{texts.none}</span> : (
              <ul className={rows.list}>
                {items.map((way) => {
                  const [one, other] = way.between.map(({ number }) => nameOf(number));
                  return (
                    <li key={way.id} className={rows.row}>
                      <span className={rows.grow}>
                        {texts.line(one ?? '', other ?? '', way.minutes)} ({texts.why[way.why]})
                        <span className={rows.quiet}>
                          {' · '}{texts.from(when.date(way.from))}
                          {way.to !== null && ` ${texts.until(when.date(dayBefore(way.to)))}`}
                        </span>
                      </span>
                      <Button aria-label={texts.endOf(one ?? '', other ?? '')} disabledFocusable={ending.sending} onClick={() => end(way)}>{texts.end}</Button>
                    </li>
                  );
                })}
              </ul>
            )}
            <ReadState read={networks}>
              {(all) => {
                const served = all.items.filter(({ id }) => networkIds.includes(id))
                  .map((network) => ({ id: network.id, name: network.name, municipalities: municipalitiesOf(network) }));
                return served.length === 0 ? null : <WayForm baseId={baseId} networks={served} onDone={() => setDone(texts.added)} />;
              }}
            </ReadState>
          </>
        )}
      </ReadState>
    </Panel>
  );
}

/** The municipalities of a network, each once, by name. */
function municipalitiesOf({ services, municipalities }: Network): readonly { readonly number: string; readonly name: string }[] {
  const all = [...services.flatMap((service) => service.municipalities), ...municipalities];
  return [...new Map(all.map((one) => [one.number, one])).values()].sort((one, other) => one.name.localeCompare(other.name, 'nb'));
}

/** The last day on which a way holds: the API says the first on which it does not. */
function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}
