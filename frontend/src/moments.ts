// When what is large comes: after the page was drawn, or once somebody turns to it.

/** How long the page is left to itself before the map's code comes, in milliseconds. */
const QUIET = 1000;
/** How long that code waits for a moment in which nothing else is to be done, in milliseconds. */
const PATIENCE = 1000;
const TOUCHES = ["pointerenter", "focusin", "touchstart"];

/** Wait until the page has everything that it names, and that was drawn: the next frame has begun. */
export async function drawn(): Promise<void> {
  await complete();
  if (document.visibilityState !== "visible") return; // no frame comes where nobody looks
  await frame();
  await frame();
  await new Promise((done) => setTimeout(done));
}

/** Wait until the page was drawn and looked at, or somebody turns to `figure`: the list comes first. */
export async function looked(figure: HTMLElement): Promise<void> {
  await complete();
  const ended = new AbortController();
  await new Promise<void>((done) => {
    const begun = () => done();
    for (const touch of TOUCHES) figure.addEventListener(touch, begun, { passive: true, signal: ended.signal });
    setTimeout(() => {
      if ("requestIdleCallback" in window) requestIdleCallback(begun, { timeout: PATIENCE });
      else begun();
    }, QUIET);
  });
  ended.abort();
}

function frame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

async function complete(): Promise<void> {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
}
