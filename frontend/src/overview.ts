// The overview's script: the list, the timeline and the map narrow each other without a reload.

import htmx from "htmx.org";
import { brushed, prepare } from "./brush";
import { stayed } from "./focus";
import { Filters } from "./form";

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0; // no copy of a page is left in the browser's store
htmx.config.refreshOnHistoryMiss = true;

const form = document.querySelector<HTMLFormElement>("#filters");
if (form !== null) begin(form);

function begin(form: HTMLFormElement): void {
  const filters = new Filters(form);
  brushed(filters);
  prepare();
  stayed();
  document.addEventListener("htmx:configRequest", (event) => {
    const { parameters } = (event as CustomEvent<{ parameters: Record<string, string> }>).detail;
    for (const name of Object.keys(parameters)) if (parameters[name] === "") delete parameters[name];
  });
  document.addEventListener("htmx:afterSettle", prepare);
  const figure = document.querySelector<HTMLElement>("#map");
  if (figure !== null) void drawn(figure).then(() => live(figure, form, filters));
}

/** How long the page is left to itself before the map's code comes, in milliseconds. */
const QUIET = 1000;
/** How long that code waits for a moment in which nothing else is to be done, in milliseconds. */
const PATIENCE = 1000;
const TOUCHES = ["pointerenter", "focusin", "touchstart"];

/**
 * Wait until the page has been drawn and looked at, or somebody turns to the map: the list comes
 * first, and the map's code is large.
 */
function drawn(figure: HTMLElement): Promise<void> {
  return new Promise((done) => {
    const begun = () => {
      for (const touch of TOUCHES) figure.removeEventListener(touch, begun);
      done();
    };
    const idle = () => {
      if ("requestIdleCallback" in window) requestIdleCallback(begun, { timeout: PATIENCE });
      else setTimeout(begun);
    };
    const soon = () => {
      for (const touch of TOUCHES) figure.addEventListener(touch, begun, { passive: true });
      setTimeout(idle, QUIET);
    };
    if (document.readyState === "complete") soon();
    else addEventListener("load", soon, { once: true });
  });
}

async function live(figure: HTMLElement, form: HTMLFormElement, filters: Filters): Promise<void> {
  try {
    const { World } = await import("./world");
    const world = await World.open(figure, filters);
    document.addEventListener("htmx:afterRequest", (event) => {
      if (event.target === form) void world.show(true);
    });
  } catch (error) {
    console.info("The map stays a drawing:", error);
  }
}
