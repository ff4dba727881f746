// The filter form holds what is asked for; the map and the timeline write into it and read from it.

/** Fields that the map and the timeline set. */
export type Field = "since" | "until" | "span" | "box";

export class Filters {
  constructor(private readonly form: HTMLFormElement) {}

  get(field: Field): string {
    return this.input(field).value;
  }

  /** Set fields, and have everything that they narrow shown anew. */
  narrow(fields: Partial<Record<Field, string>>): void {
    for (const [field, value] of Object.entries(fields)) this.input(field).value = value;
    this.form.dispatchEvent(new Event("narrowed"));
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
