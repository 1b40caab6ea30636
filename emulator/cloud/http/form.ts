/** The multipart form of WeChat's open API calls. */
import busboy from 'busboy';

/** Parts by name: files as Buffer, fields as string; undefined when the body is not a whole form. */
export function readForm(body: Buffer, contentType: string): Promise<Record<string, unknown> | undefined> {
  return new Promise((resolve) => {
    const parts: Record<string, unknown> = {};
    const parser = openParser(contentType);
    if (!parser) {
      resolve(undefined);
      return;
    }
    parser.on('field', (name, value) => (parts[name] = value));
    parser.on('file', (name, stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', () => resolve(undefined));
      stream.on('end', () => (parts[name] = Buffer.concat(chunks)));
    });
    parser.on('error', () => resolve(undefined));
    parser.on('close', () => resolve(parts));
    parser.end(body);
  });
}

function openParser(contentType: string): busboy.Busboy | undefined {
  try {
    return busboy({ headers: { 'content-type': contentType } });
  } catch {
    return undefined;
  }
}
