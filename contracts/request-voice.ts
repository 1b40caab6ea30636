/** What somebody says into the phone instead of a picture, or beside one: a minute at most, and words beside it. */
import * as v from 'valibot';
import { fileId, personal } from './values';

/** Seconds a recording of a report may take. */
export const longestVoice = 60;

const seconds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestVoice));

/** A recording in one's own folder, and how long it is heard. */
export const voiceInput = v.strictObject({ file: personal(fileId, '听清是什么事'), seconds });
export type VoiceInput = v.InferOutput<typeof voiceInput>;

/** A link that dies within ten minutes. */
export const voiceView = v.object({ url: v.string(), seconds });
export type VoiceView = v.InferOutput<typeof voiceView>;
