import { expect, test } from 'vitest';
import { distanceMeters, isPoint } from './distance.ts';

const tokyo = { latitude: 35.681236, longitude: 139.767125 };
const osaka = { latitude: 34.702485, longitude: 135.495951 };

test('Tokyo station is 403 km from Osaka station, both ways', () => {
  expect(distanceMeters(tokyo, osaka) / 1000).toBeCloseTo(403, -1);
  expect(distanceMeters(osaka, tokyo)).toBe(distanceMeters(tokyo, osaka));
});

test('a place is no distance from itself and half the globe from its antipode', () => {
  expect(distanceMeters(tokyo, tokyo)).toBe(0);
  const antipode = { latitude: -tokyo.latitude, longitude: tokyo.longitude - 180 };
  expect(distanceMeters(tokyo, antipode)).toBe(Math.round(Math.PI * 6_371_008.8));
});

test('the date line is crossed the short way', () => {
  const [west, east] = [
    { latitude: 0, longitude: 179.5 },
    { latitude: 0, longitude: -179.5 },
  ];
  expect(distanceMeters(west, east)).toBeLessThan(112_000);
});

test('latitudes end at 90 and longitudes at 180', () => {
  expect([isPoint({ latitude: 90, longitude: -180 }), isPoint({ latitude: 91, longitude: 0 })]).toEqual([true, false]);
  expect([isPoint({ latitude: 0, longitude: 181 }), isPoint({ latitude: Number.NaN, longitude: 0 })]).toEqual([
    false,
    false,
  ]);
});
