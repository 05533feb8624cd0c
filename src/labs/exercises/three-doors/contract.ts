import { wsdl } from '../../../../shop/soap/wsdl.ts';
import { readXml, type Element } from '../../../../shop/soap/xml.ts';

/** An element that a type has, and how often. */
interface Promised {
  readonly name: string;
  /** The name of its own type, where that is one of the shop. */
  readonly type: string | undefined;
  readonly isNeeded: boolean;
}

type Types = ReadonlyMap<string, readonly Promised[]>;

const childrenOf = ({ children }: Element, name: string) =>
  children.filter((each) => each.name === name);

function promisedBy(complexType: Element): readonly Promised[] {
  const [sequence] = childrenOf(complexType, 'sequence');
  return (sequence?.children ?? []).map(({ attributes }) => ({
    name: attributes['name'] ?? '',
    type: /^shop:(\w+)$/.exec(attributes['type'] ?? '')?.[1],
    isNeeded: attributes['minOccurs'] !== '0',
  }));
}

/** The types and messages that a WSDL names. */
function typesIn(document: string): Types {
  const [types] = childrenOf(readXml(document), 'types');
  const schema = types?.children[0]?.children ?? [];
  return new Map(
    schema.map((element) => {
      const type = element.name === 'complexType' ? element : element.children[0];
      return [element.attributes['name'] ?? '', type === undefined ? [] : promisedBy(type)];
    }),
  );
}

/** What a client was made from when the shop was built: the WSDL of the release before any change. */
const TYPES = typesIn(wsdl('https://api.sparewheel.example/soap'));

/** How a message breaks the WSDL, in sentences; none where it keeps it. */
export const strangersIn = (message: Element): readonly string[] =>
  complaints(message, TYPES.get(message.name) ?? []);

function complaints(element: Element, promised: readonly Promised[]): readonly string[] {
  const known = new Map(promised.map((each) => [each.name, each]));
  const there = new Set(element.children.map(({ name }) => name));
  return [
    ...promised
      .filter(({ name, isNeeded }) => isNeeded && !there.has(name))
      .map(({ name }) => `The WSDL promises ${name} in ${element.name}; it is not there.`),
    ...element.children.flatMap((inner) => {
      const promise = known.get(inner.name);
      if (promise === undefined) {
        return [`The WSDL knows no ${inner.name} in ${element.name}.`];
      }
      return promise.type === undefined ? [] : complaints(inner, TYPES.get(promise.type) ?? []);
    }),
  ];
}
