import { Body1, Subtitle2 } from '@fluentui/react-components';
import { namesOperations } from '../../../contract/names';
import { tabNamesTexts } from '../../../../texts/tab-names';
import { useChange, useRead } from '../../app/api/api';
import { Problem, sentenceOf } from '../../app/api/problem';
import { useLanguage, useTexts } from '../../app/language';
import { News } from '../../app/look/news';
import { Notice } from '../../app/look/notice';
import { Page } from '../../app/look/page';
import { Panel } from '../../app/look/panel';
import { ReadState } from '../../app/look/read-state';
import { NamesSetting } from './names-setting';

/** What it means to write names of foster parents, and whether the reader's services do. */
export function NamesSettingPage() {
  const texts = useTexts(tabNamesTexts);
  const language = useLanguage();
  const settings = useRead(namesOperations.listNamesSettings);
  const on = useChange(namesOperations.turnNamesOn);
  const off = useChange(namesOperations.turnNamesOff);
  const begin = () => { on.forget(); off.forget(); };
  const refused = on.error ?? off.error;
  return (
    <Page title={texts.title} back={{ page: 'offers', label: texts.back }}>
      <Panel>
        <Body1 as="p" block>{texts.what}</Body1>
        <Subtitle2 as="h2">{texts.meansTitle}</Subtitle2>
        <ul style={{ margin: 0, paddingInlineStart: '20px' }}>{texts.means.map((point) => <li key={point}><Body1>{point}</Body1></li>)}</ul>
      </Panel>
      {refused !== null && !(refused instanceof Problem && refused.fields.length > 0) && <Notice kind="refused">{sentenceOf(refused, language)}</Notice>}
      {on.answer !== undefined && <News onClose={begin}>{texts.turnedOn}</News>}
      {off.answer !== undefined && <News onClose={begin}>{texts.turnedOff(off.answer.erased ?? 0)}</News>}
      <ReadState read={settings}>
        {({ services }) => services.map((service) => (
          <NamesSetting key={service.serviceId} service={service} on={on} off={off} begin={begin} />
        ))}
      </ReadState>
    </Page>
  );
}
