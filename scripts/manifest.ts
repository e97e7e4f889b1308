/**
 * The manifest as it is published: the committed file names the development server, a build names the domain it is for.
 */

/** The address of the development server; the committed manifest.xml names it and no other. */
export const LOCAL_DOMAIN = "https://localhost:3000";

/** The manifest with every address on `domain` ("https://example.com", no path). Throws for anything else. */
export function manifestFor(manifest: string, domain: string): string {
  if (!/^https:\/\/[^/?#\s]+$/.test(domain)) {
    throw new Error(`The add-in's domain must look like https://example.com, without a path; got "${domain}".`);
  }
  return manifest.replaceAll(LOCAL_DOMAIN, domain);
}
