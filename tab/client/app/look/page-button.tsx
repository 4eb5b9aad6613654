import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { addressOfPage } from '../routing/addresses';

/** A button that begins something new, on a page of its own. */
export function PageButton({ page, children }: { page: string; children: string }) {
  return <Button as="a" href={addressOfPage(page)} appearance="primary" size="large" icon={<AddRegular />}>{children}</Button>;
}
