/** So many clients at once, each with as many presses after each other; answers how long all took, in seconds. */
export async function pressedBy(clients: number, presses: number, press: (client: number, turn: number) => Promise<void>): Promise<number> {
  const begun = performance.now();
  await Promise.all(Array.from({ length: clients }, async (_, client) => {
    for (let turn = 0; turn < presses / clients; turn += 1) await press(client, turn);
  }));
  return (performance.now() - begun) / 1000;
}
