/** What the stage asks of the emulator that serves it. */

export interface PersonaOnStage {
  readonly openid: string;
  readonly name: string;
  readonly role: string;
}

export interface TrayMessage {
  readonly id: number;
  readonly templateId: string;
  readonly page: string;
  /** Field key → value, as it was sent. */
  readonly data: Readonly<Record<string, { readonly value: string }>>;
}

/** The people of the demo community one can be. */
export async function listPersonas(): Promise<readonly PersonaOnStage[]> {
  const { personas } = (await (await fetch('/_emulator/personas')).json()) as { personas: readonly PersonaOnStage[] };
  return personas;
}

/** Signs a phone in as this person; answers where his mini-program is served. */
export async function phoneOf(openid: string): Promise<string> {
  const response = await fetch('/_emulator/passes', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid }),
  });
  return ((await response.json()) as { base: string }).base;
}

/** What WeChat has delivered to this person so far, oldest first. */
export async function messagesOf(openid: string): Promise<readonly TrayMessage[]> {
  const response = await fetch(`/_emulator/wechat/messages?openid=${encodeURIComponent(openid)}`);
  return ((await response.json()) as { messages: readonly TrayMessage[] }).messages;
}

/** Hears every further message; answers how to stop hearing. */
export function listen(openid: string, hear: (message: TrayMessage) => void): () => void {
  const stream = new EventSource(`/_emulator/wechat/stream?openid=${encodeURIComponent(openid)}`);
  stream.onmessage = (event) => hear(JSON.parse(String(event.data)) as TrayMessage);
  return () => stream.close();
}
