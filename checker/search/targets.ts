/** Targets of actions that lead to no state; the numbers of states stay far below. */
export const OVERFLOWS = 0xffff_ffff;
export const CANNOT_BE_COMPUTED = 0xffff_fffe;
/** Of an action whose target has not been added yet. */
export const PENDING = 0xffff_fffd;
/** Of an action that leads to a state whose number is not remembered. */
export const KNOWN = 0xffff_fffc;

/** Does the action lead to a state? */
export const isState = (target: number): boolean => target < PENDING;
