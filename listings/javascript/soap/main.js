import { once } from 'node:events';
import { createServer } from 'node:http';
import soap from 'soap';

const CONTRACT = `<?xml version="1.0" encoding="UTF-8"?>
<definitions name="Parts" targetNamespace="urn:sparewheel:parts"
    xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:parts="urn:sparewheel:parts"
    xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <types>
    <xs:schema targetNamespace="urn:sparewheel:parts" elementFormDefault="qualified">
      <xs:element name="GetPart"><xs:complexType><xs:sequence>
        <xs:element name="partId" type="xs:int"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="Part"><xs:complexType><xs:sequence>
        <xs:element name="sku" type="xs:string"/>
        <xs:element name="priceCents" type="xs:int"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
  </types>
  <message name="GetPartIn"><part name="body" element="parts:GetPart"/></message>
  <message name="GetPartOut"><part name="body" element="parts:Part"/></message>
  <portType name="PartsPortType">
    <operation name="GetPart">
      <input message="parts:GetPartIn"/><output message="parts:GetPartOut"/>
    </operation>
  </portType>
  <binding name="PartsBinding" type="parts:PartsPortType">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <operation name="GetPart">
      <soap:operation soapAction="urn:sparewheel:parts:GetPart"/>
      <input><soap:body use="literal"/></input>
      <output><soap:body use="literal"/></output>
    </operation>
  </binding>
  <service name="Parts">
    <port name="PartsPort" binding="parts:PartsBinding">
      <soap:address location="/parts"/>
    </port>
  </service>
</definitions>`;

// region: soap
const PARTS = new Map([[2041, { sku: 'BRK-2041', priceCents: 4990 }]]);

function GetPart({ partId }) {
  const part = PARTS.get(partId);
  if (part !== undefined) return part;
  const fault = { faultcode: 'soap:Client', faultstring: 'No such part' };
  throw { Fault: { ...fault, statusCode: 500 } };
}

function serve(server) {
  soap.listen(server, '/parts', { Parts: { PartsPort: { GetPart } } }, CONTRACT);
}

async function ask(address, partId) {
  const client = await soap.createClientAsync(`${address}?wsdl`, { endpoint: address });
  const [part] = await client.GetPartAsync({ partId });
  return part;
}
// endregion

const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
serve(server);
const address = `http://127.0.0.1:${server.address().port}/parts`;
for (const id of [2041, 9]) {
  await ask(address, id).then(
    ({ sku, priceCents }) => console.log(sku, priceCents),
    ({ response, root }) =>
      console.log(response.status, root.Envelope.Body.Fault.faultstring),
  );
}
server.close();
