import { fit } from './photo-size';

test('a large picture keeps its shape and its longest side becomes 1600', () => {
  expect(fit(4000, 3000)).toEqual({ width: 1600, height: 1200 });
  expect(fit(3000, 4000)).toEqual({ width: 1200, height: 1600 });
});

test('a small picture is not blown up', () => {
  expect(fit(640, 480)).toEqual({ width: 640, height: 480 });
});
