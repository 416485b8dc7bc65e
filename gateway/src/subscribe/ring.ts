import type { Frame } from './frame.ts';
import { isSameLog, type Place } from './place.ts';

/** How much of the past a group keeps. */
export interface RingSettings {
  readonly frames: number;
  readonly bytes: number;
}

/**
 * The latest frames of a group, for those who come later and for those who come back.
 *
 * Invariant: if `covers(place)`, then every frame after the place that the group has delivered is here.
 */
export interface Ring {
  readonly add: (frame: Frame) => void;
  readonly covers: (place: Place) => boolean;
  readonly after: (position: number) => readonly Frame[];
  /** Forgets all; the past reaches back to `floor`, or nowhere. */
  readonly reset: (floor: Place | undefined) => void;
}

export function createRing(settings: RingSettings, start: Place | undefined): Ring {
  let frames: Frame[] = [];
  let bytes = 0;
  let floor = start;

  function drop(): void {
    const gone = frames.shift();
    bytes -= gone?.text.length ?? 0;
    floor = gone?.place;
  }

  return {
    add(frame) {
      if (frame.place === undefined) return;
      floor ??= frame.place;
      frames.push(frame);
      bytes += frame.text.length;
      while (frames.length > settings.frames || (bytes > settings.bytes && frames.length > 0)) drop();
    },
    covers: (place) => floor !== undefined && isSameLog(floor, place) && floor.position <= place.position,
    after: (position) => frames.filter(({ place }) => place !== undefined && place.position > position),
    reset(next) {
      [frames, bytes, floor] = [[], 0, next];
    },
  };
}
