import { readClause } from './clause.js';

/** For an element on which a clause's file may be dropped. */
export const dropClause = {
  onDragOver: (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  },
  onDrop: (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void readClause(file);
  },
};
