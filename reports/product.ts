import { count, hanging, pageWidth, wrap } from './layout.js';
import { type Palette, plain } from './palette.js';

/** What every combination of the values of all readings came to, for one procedure in one scenario; see catalogue/family. */
export interface PrintedProduct {
  readonly procedure: string;
  readonly scenario: string;
  readonly configurations: bigint;
  readonly explorations: number;
  readonly states: number;
  readonly bounds: readonly string[];
  readonly neverLookedAt: readonly string[];
  readonly properties: readonly {
    readonly property: string;
    readonly holds: bigint;
    readonly vacuous: bigint;
    readonly violated: bigint;
    readonly undecided: bigint;
    readonly dependsOn: readonly string[];
    readonly example: string | null;
  }[];
}

/** Whole products as text: what was covered by how many searches, and of each property how many configurations say what. */
export function productText(products: readonly PrintedProduct[], palette: Palette = plain): string {
  return products.map((product) => oneProduct(product, palette).join('\n')).join('\n\n');
}

function oneProduct(product: PrintedProduct, palette: Palette): string[] {
  const { procedure, scenario, configurations, explorations, states, bounds, neverLookedAt, properties } = product;
  const covered = `covers ${large(configurations)} configurations by ${count(explorations, 'exploration')} with ${count(states, 'state')}`;
  return [
    palette.bold(`${procedure}, ${scenario}`),
    ...indented(covered, 2),
    ...(neverLookedAt.length > 0 ? indented(`never looked at: ${neverLookedAt.join(', ')}`, 2) : []),
    ...(bounds.length > 0 ? indented(`ended early by the budget: ${bounds.join(', ')}`, 2).map(palette.yellow) : []),
    ...properties.flatMap((property) => propertyLines(property, palette)),
  ];
}

function propertyLines(property: PrintedProduct['properties'][number], palette: Palette): string[] {
  const { holds, vacuous, violated, undecided, dependsOn, example } = property;
  const parts = [
    ...(holds > 0n ? [`holds in ${large(holds)}${vacuous > 0n ? ` (vacuously in ${large(vacuous)})` : ''}`] : []),
    ...(violated > 0n ? [`violated in ${large(violated)}`] : []),
    ...(undecided > 0n ? [`undecided in ${large(undecided)}`] : []),
  ];
  const colour = violated > 0n ? palette.red : undecided > 0n ? palette.yellow : palette.green;
  return [
    ...indented(`${property.property}: ${parts.join(', ')}`, 2).map(colour),
    ...(dependsOn.length > 0 ? indented(`depends on ${dependsOn.join(', ')}`, 4) : []),
    ...(example === null ? [] : indented(`for instance ${example}`, 4).map(palette.dim)),
  ];
}

const indented = (text: string, by: number): string[] => hanging(' '.repeat(by), wrap(text, pageWidth - by));

/** A number with its digits in groups of three. */
const large = (number: bigint): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
