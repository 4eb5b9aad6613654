import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { tabConfigureTexts } from '../../../texts/tab-configure';
import type { Host } from '../app/host';
import { useTexts } from '../app/language';
import { WholePage } from '../app/look/whole-page';
import { addressOfPage } from '../app/routing/addresses';

const pages = ['offers', 'referrals', 'conversations', 'networks'] as const;

/** Where Teams asks what a new tab in a channel or meeting shall show first. */
export function ConfigurePage({ host }: { host: Host }) {
  const texts = useTexts(tabConfigureTexts);
  const [page, setPage] = useState<(typeof pages)[number]>('offers');
  useEffect(() => {
    const contentUrl = new URL(addressOfPage(page), location.href).href;
    host.saveTab({ entityId: page, name: texts.choices[page], contentUrl });
  }, [host, page, texts]);
  return (
    <WholePage title={texts.title} text={host.inTeams ? texts.intro : texts.onlyInTeams}>
      <Field label={texts.title} hint={texts.save}>
        <RadioGroup value={page} onChange={(_, { value }) => setPage(pages.find((one) => one === value) ?? page)}>
          {pages.map((one) => <Radio key={one} value={one} label={texts.choices[one]} />)}
        </RadioGroup>
      </Field>
    </WholePage>
  );
}
