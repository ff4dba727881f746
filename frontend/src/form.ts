// The filter form holds what is asked for; the map and the timeline write into it and read from it.

/** Fields that the map and the timeline set. */
export type Field = "since" | "until" | "span" | "box";

/** What asks for something else: a field, a key or the button, and the map or the timeline. */
const ASKING = ["change", "submit", "narrowed"];

export class Filters {
  private readonly early = new AbortController();
  private waits = false;

  constructor(private readonly form: HTMLFormElement) {
    const note = (event: Event) => {
      event.preventDefault(); // of a form that is sent: it is answered in place, as all that follow
      this.waits = true;
    };
    for (const asking of ASKING) form.addEventListener(asking, note, { signal: this.early.signal });
  }

  get(field: Field): string {
    return this.input(field).value;
  }

  /** Set fields, and have everything that they narrow shown anew. */
  narrow(fields: Partial<Record<Field, string>>): void {
    for (const [field, value] of Object.entries(fields)) this.input(field).value = value;
    this.form.dispatchEvent(new Event("narrowed"));
  }

  /** Whoever asks is answered from now on; what was asked before that is asked once more. */
  answered(): void {
    this.early.abort();
    this.form.dataset["ready"] = "";
    if (this.waits) this.form.dispatchEvent(new Event("narrowed"));
  }

  /** Nobody will answer: what the map and the timeline ask, also before, is sent as by the button. */
  unanswered(): void {
    this.form.addEventListener("narrowed", () => this.form.submit());
    this.answered();
  }

  /** What is asked for, as an address carries it. */
  query(): URLSearchParams {
    const filled = [...new FormData(this.form)].filter(([, value]) => value !== "");
    return new URLSearchParams(filled.map(([name, value]) => [name, String(value)]));
  }

  private input(field: string): HTMLInputElement {
    const found = this.form.elements.namedItem(field);
    if (!(found instanceof HTMLInputElement)) throw new Error(`the form has no field ${field}`);
    return found;
  }
}
