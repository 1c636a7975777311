declare global {
  /** Set by layout.js: the text of the program that lays graphs out. */
  var rehomeLayout: string | undefined;
}

/** The layout cannot be had here. */
class LayoutMissing extends Error {
  constructor() {
    super(
      'The picture cannot be laid out: the file layout.js is not beside this page. Put it there, or write the page with rehome explore --single-file.',
    );
  }
}

let loading: Promise<string> | undefined;

/**
 * The program that lays graphs out, as text: the page carries it, or the file layout.js beside the page does, which is loaded when it is
 * wanted first.
 * @throws LayoutMissing where neither is there
 */
export function layoutSource(): Promise<string> {
  const carried = document.getElementById('rehome-layout')?.textContent ?? globalThis.rehomeLayout;
  if (carried !== undefined && carried !== null) return Promise.resolve(carried);
  loading ??= loadScript('layout.js').finally(() => {
    loading = undefined;
  });
  return loading;
}

function loadScript(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.onload = () => {
      if (globalThis.rehomeLayout === undefined) reject(new LayoutMissing());
      else resolve(globalThis.rehomeLayout);
    };
    script.onerror = () => {
      script.remove();
      reject(new LayoutMissing());
    };
    document.head.append(script);
  });
}
