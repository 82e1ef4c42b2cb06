/** The terms of the Web Annotation vocabulary that notes use, as its JSON-LD context means them (W3C Recommendation, annotation-vocab). */
const link = (id: string): object => ({ '@id': id, '@type': '@id' });
const word = (id: string): object => ({ '@id': id, '@type': '@vocab' });
const number = (id: string): object => ({ '@id': id, '@type': 'xsd:nonNegativeInteger' });
const time = (id: string): object => ({ '@id': id, '@type': 'xsd:dateTime' });

export const ANNOTATION_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationPage: 'as:OrderedCollectionPage',
    SpecificResource: 'oa:SpecificResource',
    TextualBody: 'oa:TextualBody',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    Person: 'foaf:Person',
    commenting: 'oa:commenting',
    highlighting: 'oa:highlighting',
    tagging: 'oa:tagging',
    body: link('oa:hasBody'),
    target: link('oa:hasTarget'),
    source: link('oa:hasSource'),
    selector: link('oa:hasSelector'),
    motivation: word('oa:motivatedBy'),
    purpose: word('oa:hasPurpose'),
    styleClass: 'oa:styleClass',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: number('oa:start'),
    end: number('oa:end'),
    value: 'rdf:value',
    format: 'dc:format',
    name: 'foaf:name',
    created: time('dcterms:created'),
    modified: time('dcterms:modified'),
    creator: link('dcterms:creator'),
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    startIndex: number('as:startIndex'),
  },
} as const;
