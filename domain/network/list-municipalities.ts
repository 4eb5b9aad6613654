import { success, type Outcome } from '../outcome';
import { osloDate } from '../time';
import type { Ports } from '../unit-of-work';
import type { Actor } from './actor';
import type { Municipality } from './network-overview';

/** Every municipality in force today, by name: those of the reader's organisations and networks first. */
export async function listMunicipalities(
  ports: Pick<Ports, 'network' | 'clock'>,
  { scope }: Actor,
): Promise<Outcome<readonly Municipality[], never>> {
  const all = await ports.network.municipalities(scope, osloDate(ports.clock()));
  return success([...all.filter(({ own }) => own), ...all.filter(({ own }) => !own)]);
}
