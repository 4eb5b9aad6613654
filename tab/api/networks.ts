import { chooseLanguage } from '../../domain/network/choose-language';
import { listMunicipalities } from '../../domain/network/list-municipalities';
import { listNetworks } from '../../domain/network/list-networks';
import { myPage } from '../../domain/network/my-page';
import { success } from '../../domain/outcome';
import type { Product } from '../../domain/product';
import { networkOperations as ops } from '../contract/networks';
import { handler, type ApiHandler } from './handler';
import { presentMe, presentNetwork } from './networks-presenter';

/** The network area's part of the API. */
export function networkHandlers(_product: Product): readonly ApiHandler[] {
  return [
    handler(ops.getMe, ({ actor, run }) =>
      run(async (ports) => {
        const page = await myPage(ports, actor);
        return page.ok ? success(presentMe(page.value, actor.scope.personId)) : page;
      }),
    ),
    handler(ops.chooseLanguage, ({ actor, body, run }) =>
      run(async (ports) => {
        const chosen = await chooseLanguage(ports, actor, body.language);
        const page = chosen.ok ? await myPage(ports, chosen.value) : chosen;
        return page.ok ? success(presentMe(page.value, actor.scope.personId)) : page;
      }),
    ),
    handler(ops.listNetworks, ({ actor, language, run }) =>
      run(async (ports) => {
        const networks = await listNetworks(ports, actor);
        return networks.ok ? success({ items: networks.value.map((network) => presentNetwork(network, language)) }) : networks;
      }),
    ),
    handler(ops.listMunicipalities, ({ actor, run }) =>
      run(async (ports) => {
        const municipalities = await listMunicipalities(ports, actor);
        return municipalities.ok
          ? success({ items: municipalities.value.map(({ number, name }) => ({ number, name })) })
          : municipalities;
      }),
    ),
  ];
}
