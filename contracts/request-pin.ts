/** A pin (图钉): one point on the map that who reports may add to the place, where floor and stairway don't find it. */
import * as v from 'valibot';
import { command } from './operation';
import { id, personal } from './values';

const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));

/** As WeChat's map gives it: degrees in GCJ-02. */
export const pinInput = personal(v.strictObject({ latitude, longitude }), '在地图上找到坏的地方');
export type PinInput = v.InferOutput<typeof pinInput>;

export const pinView = v.object({ latitude, longitude });
export type PinView = v.InferOutput<typeof pinView>;

/** Asked by people: somebody takes back that his place may be used, and every pin he set is gone. Told again, nothing is. */
export const forgetPins = command({
  name: 'requests.forgetPins',
  input: v.strictObject({ personIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)) }),
  output: v.object({ isForgotten: v.boolean() }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});
