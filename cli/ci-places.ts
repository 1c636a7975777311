import { join } from 'node:path';
import type { System } from '../checker/compose.js';
import type { TraceStep } from '../checker/report.js';
import { takenBy } from '../reports/ci/alert.js';
import { pinPlaces } from '../reports/ci/pin-place.js';
import { tokensOf } from '../reports/ci/source/tokens.js';
import { type SourceFile, type SourcePlace, transitionPlaces } from '../reports/ci/source/transition-place.js';
import type { Run } from '../reports/run.js';
import { isPath } from './own-procedure.js';
import { packageRoot } from './package-root.js';
import { moduleSources, packageSources, sourceFile } from './sources.js';

/** Where reports of a check point to. */
export interface CiPlaces {
  /** The transition that an action takes. */
  ofStep(run: Run, system: System, step: TraceStep): SourcePlace | undefined;
  /** Where a property is declared. */
  ofProperty(run: Run, property: string): SourcePlace | undefined;
  /** The line that pins what is expected. */
  ofPin(id: string, what: string): SourcePlace | undefined;
}

/** Reads sources where they are needed, and once. */
export function ciPlaces(): CiPlaces {
  const machines = once(() => packageSources('machines'));
  const properties = once(() => packageSources('properties'));
  const modules = new Map<string, readonly SourceFile[]>();
  const finders = new Map<string, ReturnType<typeof transitionPlaces>>();
  const pins = once(() => {
    const file = sourceFile(join(packageRoot, 'catalogue', 'expected.json'));
    return file === undefined ? () => undefined : pinPlaces(file.path, file.text);
  });

  /** The user's own module behind a run, with what it imports; none for the catalogue's. */
  const ownSources = ({ id, procedure }: Run): readonly SourceFile[] => {
    const path = procedure === null ? id.split('#', 1)[0]! : isPath(procedure) ? procedure : undefined;
    if (path === undefined) return [];
    const sources = modules.get(path) ?? moduleSources(path);
    modules.set(path, sources);
    return sources;
  };
  const finderOf = (run: Run, own: readonly SourceFile[]) => {
    const key = own[0]?.path ?? '';
    const finder = finders.get(key) ?? transitionPlaces([...own, ...(run.procedure === null ? [] : machines())]);
    finders.set(key, finder);
    return finder;
  };

  return {
    ofStep(run, system, step) {
      const taken = takenBy(step);
      const participant = system.participants.find(({ name }) => name === taken?.participant);
      if (taken === undefined || participant === undefined) return undefined;
      const own = ownSources(run);
      const { machine } = participant;
      const place = finderOf(run, own)({ participant: participant.name, machine, id: taken.id });
      return place ?? firstMention(own, step.event.type) ?? top(own);
    },
    ofProperty(run, property) {
      const own = ownSources(run);
      return firstMention([...own, ...(run.procedure === null ? [] : properties())], property) ?? top(own);
    },
    ofPin: (id, what) => pins()(id, what),
  };
}

/** The first line on which a name stands, as a word or a string. */
function firstMention(files: readonly SourceFile[], name: string): SourcePlace | undefined {
  for (const { path, text } of files) {
    if (!text.includes(name)) continue;
    const token = tokensOf(text).find((each) => each.kind !== 'mark' && each.text === name);
    if (token !== undefined) return { file: path, line: token.line };
  }
  return undefined;
}

const top = ([first]: readonly SourceFile[]): SourcePlace | undefined =>
  first === undefined ? undefined : { file: first.path, line: 1 };

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
