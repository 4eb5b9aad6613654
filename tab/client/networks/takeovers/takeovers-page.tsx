import { Body1, Subtitle2 } from '@fluentui/react-components';
import { takeoverOperations } from '../../../contract/takeovers';
import { tabNetworkTexts } from '../../../../texts/tab-networks';
import { takeoverTexts } from '../../../../texts/takeovers';
import { useChange, useRead } from '../../app/api/api';
import { sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { ConfirmButton } from '../../app/look/confirm';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { useRowStyles } from '../../app/look/rows';
import { osloDay, useWhen } from '../../app/when';

/** «Ta over for en kollega»: what each follows up in the reader's services, as numbers, and what was taken over lately. */
export function TakeoversPage() {
  const texts = useTexts(takeoverTexts);
  const networks = useTexts(tabNetworkTexts);
  const language = useLanguage();
  const rows = useRowStyles();
  const when = useWhen();
  const takeovers = useRead(takeoverOperations.seeTakeovers);
  const take = useChange(takeoverOperations.takeOverFrom);
  return (
    <Page title={texts.title} back={{ page: 'networks', label: networks.title }}>
      <Body1 as="p" block>{texts.intro}</Body1>
      {take.error !== null && <Notice kind="refused">{sentenceOf(take.error, language)}</Notice>}
      {take.answer !== undefined && <News onClose={take.forget}>{texts.done}</News>}
      <ReadState read={takeovers}>
        {({ services, latest }) => (
          <>
            {services.map(({ serviceId, name, colleagues }) => (
              <Panel key={serviceId} title={name}>
                {colleagues.length === 0 && <Body1 as="p" block>{texts.nothing}</Body1>}
                <ul className={rows.list}>
                  {colleagues.map(({ personId, label, ...followedUp }) => (
                    <li key={personId} className={rows.row}>
                      <div className={rows.grow}>
                        <Subtitle2 as="h3" block>{label}</Subtitle2>
                        <Body1 as="p" block className={rows.quiet}>{texts.counts(followedUp)}</Body1>
                      </div>
                      <ConfirmButton
                        label={texts.take} name={texts.takeOf(label)} question={texts.question(label)} explanation={texts.explanation} confirm={texts.take}
                        busy={take.sending} onConfirm={() => { take.forget(); take.send({ body: { serviceId, personId } }); }}
                      />
                    </li>
                  ))}
                </ul>
              </Panel>
            ))}
            {latest.length > 0 && (
              <Panel title={texts.latest}>
                <ul className={rows.list}>
                  {latest.map(({ id, at, from, by, taken }) => (
                    <li key={id} className={rows.row}>
                      <div className={rows.grow}>
                        <Body1 as="p" block>{texts.line(by, from)}</Body1>
                        <Body1 as="p" block className={rows.quiet}>{when.date(osloDay(at))} · {texts.counts(taken)}</Body1>
                      </div>
                    </li>
                  ))}
                </ul>
              </Panel>
            )}
          </>
        )}
      </ReadState>
    </Page>
  );
}
