/** The kinds of technology, in the order of the catalogue, with the heading of each group. */
export const TECHNOLOGY_KINDS = [
  { id: 'language', heading: 'Languages' },
  { id: 'runtime', heading: 'Runtime' },
  { id: 'framework', heading: 'Frameworks' },
  { id: 'database', heading: 'Databases' },
  { id: 'messaging', heading: 'Message brokers' },
  { id: 'api-style', heading: 'Interface styles' },
  { id: 'web-server', heading: 'Web server' },
  { id: 'cloud', heading: 'Clouds' },
  { id: 'hosting', heading: 'Hosting models' },
  { id: 'operating-system', heading: 'Operating systems' },
  { id: 'infrastructure', heading: 'Infrastructure as code' },
  { id: 'monitoring', heading: 'Monitoring' },
  { id: 'version-control', heading: 'Version control' },
  { id: 'code-host', heading: 'Code hosting' },
  { id: 'architecture', heading: 'Architecture' },
  { id: 'practice', heading: 'Practice' },
] as const;

export type TechnologyKind = (typeof TECHNOLOGY_KINDS)[number]['id'];
