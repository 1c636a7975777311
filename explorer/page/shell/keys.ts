import { useEffect } from 'preact/hooks';

/** A key with what it does, as the help lists it. */
export interface KeyBinding {
  /** As `KeyboardEvent.key` has it; several do the same. */
  readonly keys: readonly string[];
  readonly does: string;
  run(key: string): void;
}

const bound = new Set<readonly KeyBinding[]>();

/** All bindings that work now, for the help. */
export const boundKeys = (): readonly KeyBinding[] => [...bound].flat();

/** Binds keys while a component is shown. They rest where somebody types, and where a modifier is held. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  useEffect(() => {
    bound.add(bindings);
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (pressing.includes(event.key) && isPressed(event.target)) return;
      const found = bindings.find(({ keys }) => keys.includes(event.key));
      if (found === undefined) return;
      event.preventDefault();
      found.run(event.key);
    };
    addEventListener('keydown', onKey);
    return () => {
      bound.delete(bindings);
      removeEventListener('keydown', onKey);
    };
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=range]):not([type=checkbox]), textarea, select, dialog *');

/** Keys that press what has the focus. */
const pressing = [' ', 'Enter'];

const isPressed = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('button, summary, a[href], input[type=checkbox], input[type=file]');
