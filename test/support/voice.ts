/** What the recorder of a phone makes: bytes of a format, as long as it took. */
import { recordingOf } from '../../emulator/phone/wx/recording';

/** A recording; two of different lengths are different files. */
export async function voice(format: string, ms = 2000): Promise<Buffer> {
  return Buffer.from(await recordingOf(format, ms).blob.arrayBuffer());
}
