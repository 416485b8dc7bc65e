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
 * Invariant: if it covers a place, then every frame after the place that the group has delivered is here.
 */
export class Ring {
  readonly #settings: RingSettings;
  #frames: Frame[] = [];
  #bytes = 0;
  #floor: Place | undefined;

  constructor(settings: RingSettings, start: Place | undefined) {
    this.#settings = settings;
    this.#floor = start;
  }

  add(frame: Frame): void {
    if (frame.place === undefined) return;
    this.#floor ??= frame.place;
    this.#frames.push(frame);
    this.#bytes += frame.text.length;
    while (this.#isOverfull()) this.#drop();
  }

  covers(place: Place): boolean {
    return this.#floor !== undefined && isSameLog(this.#floor, place) && this.#floor.position <= place.position;
  }

  after(position: number): readonly Frame[] {
    return this.#frames.filter(({ place }) => place !== undefined && place.position > position);
  }

  /** Forgets all; the past reaches back to nowhere. */
  reset(): void {
    this.#frames = [];
    this.#bytes = 0;
    this.#floor = undefined;
  }

  #isOverfull(): boolean {
    const { frames, bytes } = this.#settings;
    return this.#frames.length > frames || (this.#bytes > bytes && this.#frames.length > 0);
  }

  #drop(): void {
    const gone = this.#frames.shift();
    this.#bytes -= gone?.text.length ?? 0;
    this.#floor = gone?.place;
  }
}
