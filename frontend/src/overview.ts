// The overview's script: the list, the timeline and the map narrow each other without a reload.

import htmx from "htmx.org";
import { brushed, prepare } from "./brush";
import { Filters } from "./form";
import { World } from "./world";

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
  document.addEventListener("htmx:configRequest", (event) => {
    const { parameters } = (event as CustomEvent<{ parameters: Record<string, string> }>).detail;
    for (const name of Object.keys(parameters)) if (parameters[name] === "") delete parameters[name];
  });
  document.addEventListener("htmx:afterSettle", prepare);
  const figure = document.querySelector<HTMLElement>("#map");
  if (figure === null) return;
  World.open(figure, filters).then(
    (world) => document.addEventListener("htmx:afterRequest", (event) => {
      if (event.target === form) void world.show(true);
    }),
    (error: unknown) => console.info("The map stays a drawing:", error),
  );
}
