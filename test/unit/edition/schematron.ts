/** Owns TEI's Schematron: the rules that stand inside its RELAX NG schema, taken out and asked. */
import { readFileSync } from 'node:fs';
import { Schema } from 'node-schematron';

const NAMESPACES: Readonly<Record<string, string>> = {
  tei: 'http://www.tei-c.org/ns/1.0',
  xs: 'http://www.w3.org/2001/XMLSchema',
  rng: 'http://relaxng.org/ns/structure/1.0',
  rna: 'http://relaxng.org/ns/compatibility/annotations/1.0',
  sch: 'http://purl.oclc.org/dsdl/schematron',
  sch1x: 'http://www.ascc.net/xml/schematron',
};

/** What the rules of a RELAX NG schema with Schematron inside say against a document; each as a sentence. */
export function schematron(rng: string): (document: string) => readonly string[] {
  const rules = readFileSync(rng, 'utf8').match(/<sch:rule\b[\s\S]*?<\/sch:rule>/g) ?? [];
  const prefixes = Object.entries(NAMESPACES).map(([prefix, uri]) => `<sch:ns prefix="${prefix}" uri="${uri}"/>`);
  const patterns = rules.map((rule) => `<sch:pattern>${rule}</sch:pattern>`);
  const schema = Schema.fromString(
    `<sch:schema xmlns:sch="${NAMESPACES['sch']}" queryBinding="xslt2">${[...prefixes, ...patterns].join('')}</sch:schema>`,
  );
  return (document) => schema.validateString(document).map(({ message }) => message?.trim() ?? '');
}
