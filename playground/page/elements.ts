/**
 * The page's elements by their ids; a missing one is a fault of page.html and throws at once.
 */

export function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`page.html has no <${type.name}> with the id "${id}".`);
  return found;
}
