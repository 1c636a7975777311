const shapes = {
  first: 'M3 3v10M13 3L6 8l7 5z',
  previous: 'M11 3L4 8l7 5z',
  play: 'M5 3l8 5-8 5z',
  pause: 'M5 3v10M11 3v10',
  next: 'M5 3l7 5-7 5z',
  last: 'M13 3v10M3 3l7 5-7 5z',
} as const;

/** A sign on a button that has a name beside it. */
export const Icon = ({ shape }: { readonly shape: keyof typeof shapes }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={shapes[shape]} />
  </svg>
);
