import fc from 'fast-check';
import * as v from 'valibot';
import { plateScene } from '#contracts/places';
import { fromScene, plateOf, toScene, type Plate } from './plate';

const code = fc.string().map(plateOf);
const plates = fc.oneof(
  fc.record({ kind: fc.constant('building' as const), code }),
  fc.record({ kind: fc.constant('building' as const), code, unit: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('shop' as const), code }),
);

test('a plate is read back as it was written, in a scene the contract takes and WeChat can carry', () => {
  fc.assert(
    fc.property(plates, (plate: Plate) => {
      const scene = toScene(plate);
      expect(fromScene(scene)).toEqual(plate);
      expect(v.is(plateScene, scene)).toBe(true);
      expect(scene.length).toBeLessThanOrEqual(32);
    }),
  );
});

test('every building has a plate of its own', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `qingnian~b${index}`);
  expect(new Set(ids.map(plateOf)).size).toBe(ids.length);
});
