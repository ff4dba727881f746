// The overview's script: the list, the timeline and the map narrow each other without a reload.
//
// It is small, since the page is not drawn before it: what replaces parts of the page, and the map,
// are large and come after. What somebody asks for before they are there waits in the form.

import { brushed, prepare } from "./brush";
import { stayed } from "./focus";
import { Filters } from "./form";
import { drawn, looked } from "./moments";

const form = document.querySelector<HTMLFormElement>("#filters");
if (form !== null) begin(form);

function begin(form: HTMLFormElement): void {
  const filters = new Filters(form);
  const early = reloads();
  brushed(filters);
  prepare();
  stayed();
  document.addEventListener("htmx:configRequest", (event) => {
    const { parameters } = (event as CustomEvent<{ parameters: Record<string, string> }>).detail;
    for (const name of Object.keys(parameters)) if (parameters[name] === "") delete parameters[name];
  });
  document.addEventListener("htmx:afterSettle", prepare);
  void drawn().then(() => answer(filters, early));
  const figure = document.querySelector<HTMLElement>("#map");
  if (figure !== null) void looked(figure).then(() => live(figure, form, filters));
}

/** What browsers tell of the entries of their history, where they do. */
interface Entries {
  activation: { entry: { key: string } } | null;
  currentEntry: { key: string } | null;
}

/** Load the page anew for who goes back or forth, also while it was still coming, until that is answered in place. */
function reloads(): AbortController {
  const early = new AbortController();
  const reload = (event: PopStateEvent) => { if (event.state !== null) location.reload(); };
  addEventListener("popstate", reload, { signal: early.signal });
  const entries = (window as { navigation?: Partial<Entries> }).navigation;
  const came = entries?.activation?.entry.key;
  if (came !== undefined && came !== entries?.currentEntry?.key) location.reload();
  return early;
}

/** Have what is asked for shown in place; by loading the page anew where that cannot be. */
async function answer(filters: Filters, early: AbortController): Promise<void> {
  try {
    await import("htmx.org"); // it looks through the page by itself, as the page's `htmx-config` says
    early.abort();
    filters.answered();
  } catch (error) {
    console.info("Filters load the page anew:", error);
    filters.unanswered();
  }
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
