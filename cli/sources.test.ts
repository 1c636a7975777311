import { describe, expect, it } from 'vitest';
import { describedParticipants } from '../catalogue/documents/participants.js';
import { listTransitions } from '../checker/xstate/transitions.js';
import type { StepMeta } from '../machines/vocabulary/step.js';
import { transitionPlaces } from '../reports/ci/source/transition-place.js';
import { moduleSources, packageSources, sourceFile } from './sources.js';
import { folderWith, removeFolder } from './testing/command.js';

const files = packageSources('machines');
const placeOf = transitionPlaces(files);

describe('the place of a transition', () => {
  const all = describedParticipants().flatMap(({ role, machine }) =>
    listTransitions(machine).map((transition) => ({ role, machine, transition })),
  );
  const lines = (role: string, machine: (typeof all)[number]['machine'], id: string) => {
    const place = placeOf({ participant: role, machine, id });
    if (place === undefined) throw new Error(`${role} ${id} has no place`);
    const text = files.find(({ path }) => path === place.file)!.text.split('\n');
    return { ...place, text: text.slice(place.line - 1, place.end ?? place.line).join('\n') };
  };

  it('of each of the standard is where its words stand, alone', () => {
    expect(all.length).toBeGreaterThan(150);
    for (const { role, machine, transition } of all) {
      const { file, text } = lines(role, machine, transition.id);
      // What a constant holds and is spread here is said there.
      const said = [...text.matchAll(/\.\.\.(\w+)/g)].map(([, name]) => declared(file, name!)).join('\n');
      const whole = `${text}\n${said}`;
      const meta = transition.meta as StepMeta | undefined;
      expect(whole.match(/\bmeta:/g) ?? []).toHaveLength(meta === undefined ? 0 : 1);
      if (meta !== undefined) expect(whole).toMatch(new RegExp(`(['"])${meta.says}\\1`));
      expect(/\bguard:/.test(whole)).toBe(transition.guard !== undefined);
    }
  });

  it('is another one for each transition, but where two states share a constant', () => {
    const ends = all.map(({ role, machine, transition }) => {
      const { file, line } = lines(role, machine, transition.id);
      return `${file}:${line} ${transition.id.slice(transition.id.lastIndexOf('.') + 1)}`;
    });
    const places = new Set(ends.map((end) => end.split(' ', 1)[0]));
    expect(new Set(ends).size).toBe(places.size);
    expect(places.size).toBeGreaterThan(all.length - 5);
  });
});

/** The text of a constant of a file. */
const declared = (path: string, name: string): string => {
  const { text } = files.find((file) => file.path === path)!;
  return new RegExp(`const ${name} = [sS]*?^}`, 'm').exec(text)![0];
};

describe('sources', () => {
  it('are named from the folder in which the command runs, and only those in it', () => {
    expect(sourceFile('machines/../machines/scenarios.ts')?.path).toBe('machines/scenarios.ts');
    expect(sourceFile('machines/not-there.ts')).toBeUndefined();
    const folder = folderWith({ 'a.ts': '' });
    expect(sourceFile(`${folder}/a.ts`)).toBeUndefined();
    removeFolder(folder);
  });

  it('of a module are it and what it imports by relative paths', () => {
    const names = moduleSources('machines/participants/m2me.ts').map(({ path }) => path);
    expect(names[0]).toBe('machines/participants/m2me.ts');
    expect(names).toContain('machines/participants/m2me-change.ts');
    expect(names).toContain('machines/vocabulary/step.ts');
    expect(moduleSources('machines/vocabulary/step.ts')).toHaveLength(1);
  });
});
