import { element } from './xml.ts';

/** What the elements of our own messages are named in. */
export const SHOP = 'urn:sparewheel:shop:1';

type Field = readonly [name: string, type: string, occurs?: Occurs];

/** How often an element stands there, where that is not once. */
type Occurs = '0..1' | '0..n' | '1..n';

const OCCURS: Readonly<Record<Occurs, Readonly<Record<string, string>>>> = {
  '0..1': { minOccurs: '0' },
  '0..n': { minOccurs: '0', maxOccurs: 'unbounded' },
  '1..n': { maxOccurs: 'unbounded' },
};

/** The types of the messages: their fields in order. */
const TYPES: Readonly<Record<string, readonly Field[]>> = {
  Part: [
    ['id', 'xs:long'],
    ['sku', 'xs:string'],
    ['name', 'xs:string'],
    ['category', 'xs:string'],
    ['priceCents', 'xs:int'],
    ['stock', 'xs:int'],
  ],
  Item: [
    ['partId', 'xs:long'],
    ['quantity', 'xs:int'],
  ],
  OrderItem: [
    ['partId', 'xs:long'],
    ['partName', 'xs:string'],
    ['quantity', 'xs:int'],
    ['unitPriceCents', 'xs:int'],
  ],
  Order: [
    ['id', 'xs:long'],
    ['status', 'xs:string'],
    ['totalCents', 'xs:int'],
    ['item', 'shop:OrderItem', '1..n'],
  ],
  Review: [
    ['stars', 'xs:int'],
    ['body', 'xs:string', '0..1'],
  ],
};

/** What can be asked, and what comes back. */
const OPERATIONS: Readonly<Record<string, readonly [asks: readonly Field[], answers: Field]>> = {
  GetPart: [[['partId', 'xs:long']], ['part', 'shop:Part']],
  ListReviews: [
    [
      ['partId', 'xs:long'],
      ['first', 'xs:int', '0..1'],
    ],
    ['review', 'shop:Review', '0..n'],
  ],
  GetOrder: [[['orderId', 'xs:long']], ['order', 'shop:Order']],
  PlaceOrder: [[['item', 'shop:Item', '1..n']], ['order', 'shop:Order']],
  PayOrder: [[['orderId', 'xs:long']], ['order', 'shop:Order']],
};

/** A part's name is its title then. */
const renamed = (field: Field): Field => {
  const [name, ...rest] = field;
  return name === 'name' ? ['title', ...rest] : field;
};

const sequence = (fields: readonly Field[]) =>
  element(
    'xs:sequence',
    fields.map(([name, type, occurs]) =>
      element('xs:element', '', { name, type, ...(occurs === undefined ? {} : OCCURS[occurs]) }),
    ),
  );

const message = (name: string, fields: readonly Field[]) =>
  element('xs:element', [element('xs:complexType', [sequence(fields)])], { name });

/** The names of an operation's two messages. */
const names = (operation: string) => [operation, `${operation}Response`] as const;

/**
 * The service's description in WSDL 1.1 with the binding of SOAP 1.2.
 * @param address of the endpoint
 * @param isRenamed as the shop's settings say
 */
export function wsdl(address: string, isRenamed = false): string {
  const operations = Object.entries(OPERATIONS);
  const schema = element(
    'xs:schema',
    [
      ...Object.entries(TYPES).map(([name, fields]) =>
        element('xs:complexType', [sequence(isRenamed ? fields.map(renamed) : fields)], { name }),
      ),
      ...operations.flatMap(([name, [asks, answers]]) => {
        const [request, response] = names(name);
        return [message(request, asks), message(response, [answers])];
      }),
    ],
    { targetNamespace: SHOP, elementFormDefault: 'qualified' },
  );
  const messages = operations
    .flatMap(([name]) => names(name))
    .map((name) =>
      element('message', [element('part', '', { name: 'body', element: `shop:${name}` })], {
        name,
      }),
    );
  const portType = element(
    'portType',
    operations.map(([name]) => {
      const [request, response] = names(name);
      return element(
        'operation',
        [
          element('input', '', { message: `shop:${request}` }),
          element('output', '', { message: `shop:${response}` }),
        ],
        { name },
      );
    }),
    { name: 'Shop' },
  );
  const use = [element('soap:body', '', { use: 'literal' })];
  const binding = element(
    'binding',
    [
      element('soap:binding', '', { transport: 'http://schemas.xmlsoap.org/soap/http' }),
      ...operations.map(([name]) =>
        element(
          'operation',
          [
            element('soap:operation', '', { soapActionRequired: 'false' }),
            element('input', use),
            element('output', use),
          ],
          { name },
        ),
      ),
    ],
    { name: 'ShopSoap', type: 'shop:Shop' },
  );
  const port = element('port', [element('soap:address', '', { location: address })], {
    name: 'ShopPort',
    binding: 'shop:ShopSoap',
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(
    'definitions',
    [
      element('types', [schema]),
      ...messages,
      portType,
      binding,
      element('service', [port], { name: 'ShopService' }),
    ],
    {
      xmlns: 'http://schemas.xmlsoap.org/wsdl/',
      'xmlns:soap': 'http://schemas.xmlsoap.org/wsdl/soap12/',
      'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
      'xmlns:shop': SHOP,
      targetNamespace: SHOP,
    },
  )}`;
}
