/** What the stage asks of the emulator that serves it. */

export interface PersonaOnStage {
  readonly openid: string;
  readonly name: string;
  readonly role: string;
}

export interface TrayMessage {
  readonly id: number;
  readonly touser: string;
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

/** Signs a new phone in as this person; answers `/p/<pass>/`. */
export async function signIn(openid: string): Promise<string> {
  const response = await fetch('/_emulator/passes', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid }),
  });
  return ((await response.json()) as { base: string }).base;
}

/** Whether the world still knows a phone; one that began again doesn't. */
export async function isSignedIn(base: string): Promise<boolean> {
  return (await fetch(`${base}weapp/`)).ok;
}

/** What WeChat has delivered to this person so far, oldest first. */
export async function messagesOf(openid: string): Promise<readonly TrayMessage[]> {
  const response = await fetch(`/_emulator/wechat/messages?openid=${encodeURIComponent(openid)}`);
  return ((await response.json()) as { messages: readonly TrayMessage[] }).messages;
}

export interface News {
  /** Hears every further message to a person; answers how to stop hearing. */
  onMessage(openid: string, hear: (message: TrayMessage) => void): () => void;
  /** Hears that the package was built anew. */
  onPackage(hear: () => void): void;
}

/** One line for everything on the stage: a browser keeps no more than six open to a server. */
export function openNews(): News {
  const stream = new EventSource('/_emulator/wechat/stream');
  return {
    onMessage(openid, hear) {
      const read = (event: MessageEvent): void => {
        const message = JSON.parse(String(event.data)) as TrayMessage;
        if (message.touser === openid) hear(message);
      };
      stream.addEventListener('message', read);
      return () => stream.removeEventListener('message', read);
    },
    onPackage: (hear) => stream.addEventListener('package', hear),
  };
}
