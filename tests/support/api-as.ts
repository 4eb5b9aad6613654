/** The product's API as one demonstration person sees it. */
export interface ApiAs {
  /** What the local sign-in gave. */
  readonly token: string;
  /** GETs, or POSTs a body unless another method is named, on the version that was seen; answers what comes back, and throws when it is refused. */
  readonly ask: <Answer>(path: string, body?: unknown, method?: 'PUT' | 'POST', basedOn?: number) => Promise<Answer>;
}

/** Signs in as the person with this key. `url` is the product's origin; paths stand after `/api/`. */
export async function apiAs(url: string, personKey: string): Promise<ApiAs> {
  const { token } = await ask<{ token: string }>(`${url}/api/local/sign-in`, {}, { person: personKey });
  return { token, ask: (path, body, method, basedOn) => ask(`${url}/api/${path}`, {
    authorization: `Bearer ${token}`, ...(basedOn === undefined ? {} : { 'if-match': `"${basedOn}"` }),
  }, body, method) };
}

async function ask<Answer>(address: string, headers: Readonly<Record<string, string>>, body: unknown, method = 'POST'): Promise<Answer> {
  const response = await fetch(address, body === undefined ? { headers } : {
    method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}
