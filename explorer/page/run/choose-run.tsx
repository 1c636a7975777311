import { go } from '../address.js';
import { ChooseSystem } from '../shell/choose-system.js';

/** Asks for a system where the address names none. */
export function ChooseRun() {
  return (
    <div class="run-note">
      <p>
        No run is chosen. Open one from the verdicts, or begin one: <ChooseSystem view="run" />
      </p>
      <button type="button" onClick={() => go({ view: 'verdicts', parameters: {} })}>
        Verdicts
      </button>
    </div>
  );
}
