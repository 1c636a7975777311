import { effect, signal } from '@preact/signals';

type Theme = 'system' | 'light' | 'dark';
const themes: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };
const isTheme = (name: string): name is Theme => name in themes;

const theme = signal<Theme>('system');

/** Applies the chosen theme to the page; `system` leaves it to the browser. */
export function followTheme(): void {
  effect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.value;
  });
}

/** Chooses between dark and light. */
export function ThemeSwitch() {
  return (
    <label class="theme">
      <span class="visually-hidden">Theme</span>
      <select
        value={theme.value}
        onChange={({ currentTarget: { value } }) => {
          if (isTheme(value)) theme.value = value;
        }}
      >
        {Object.entries(themes).map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
