import type { System } from '../../checker/index.js';
import { diningPhilosophers } from '../../checker/models/dining-philosophers.js';
import { devices } from '../models/devices.js';

/** A model of more than ten million states. */
interface LargeModel {
  readonly name: string;
  readonly system: () => System;
}

/** Models that one search of several threads is measured on. */
export const largeModels: readonly LargeModel[] = [
  { name: '10 philosophers', system: () => diningPhilosophers({ seats: 10, lefty: true }) },
  { name: '4 devices', system: () => devices({ count: 4, lossy: false }) },
];

/** A model by its name. @throws Error where there is none */
export function modelNamed(name: string): LargeModel {
  const found = largeModels.find((model) => model.name === name);
  if (found === undefined) throw new Error(`There is no large model ${JSON.stringify(name)}.`);
  return found;
}
