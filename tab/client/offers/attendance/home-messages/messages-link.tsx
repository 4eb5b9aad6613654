import { Button } from '@fluentui/react-components';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { homeMessageOperations } from '../../../../contract/home-messages';
import { tabHomeMessageTexts } from '../../../../../texts/tab-home-messages';
import { everyNowAndThen, useRead } from '../../../app/api/api';
import { useTexts } from '../../../app/language';
import { addressOfPage } from '../../../app/routing/addresses';

/** The way to what waits to be passed on, with how much it is; nothing for those who pass on nothing. */
export function MessagesLink() {
  const texts = useTexts(tabHomeMessageTexts);
  const { data } = useRead(homeMessageOperations.listHomeMessages, {}, { every: everyNowAndThen });
  if (data?.mayGive !== true) return null;
  const label = data.items.length === 0 ? texts.title : texts.waiting(data.items.length);
  return <Button as="a" href={addressOfPage('offers/messages')} size="large" icon={<MailRegular />}>{label}</Button>;
}
